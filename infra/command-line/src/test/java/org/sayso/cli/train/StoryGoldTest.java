package org.sayso.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryGoldTest {

    @TempDir
    private Path folder;

    @Test
    void storiesHeldBackAreNotLearnedFrom() throws Exception {
        for (var story : List.of("quay", "lock", "pier")) {
            Files.createDirectory(folder.resolve(story));
        }
        Files.writeString(folder.resolve("held-back.txt"), "# Kept to judge by.\nlock\n");

        assertEquals(List.of(folder.resolve("pier"), folder.resolve("quay")), StoryGold.learned(folder));
    }

    @Test
    void withoutTheListNothingIsRead() {
        assertThrows(NoSuchFileException.class, () -> StoryGold.learned(folder));
    }

    @Test
    void aTrimmedCopyTeachesNothingNew() throws Exception {
        Files.writeString(folder.resolve("documents.ndjson"), """
                {"id": "quay-1", "text": "The quay was closed, Finch said. It rained."}
                {"id": "quay-2", "text": "The quay was closed, Finch said."}
                """);
        Files.writeString(folder.resolve("gold.json"), """
                {"documents": [{"id": "quay-1", "relation": "original"}, {"id": "quay-2", "relation": "trimmed-copy"}],
                 "quotations": [
                  {"id": "q1", "document": "quay-1", "start": 0, "end": 19, "speaker": "Finch", "speakerMention": "Finch", "cue": "said"},
                  {"id": "q2", "document": "quay-2", "start": 0, "end": 19, "speaker": "Finch", "speakerMention": "Finch", "cue": "said"}]}
                """);

        var articles = StoryGold.read(folder);

        assertEquals(List.of("quay-1"), articles.stream().map(article -> article.source().documentId()).toList());
        assertEquals(1, articles.getFirst().gold().size());
    }
}
