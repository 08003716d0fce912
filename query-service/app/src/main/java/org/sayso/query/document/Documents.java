package org.sayso.query.document;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.ExtractionMessage;
import org.sayso.query.archive.PostgresArchive;

/** Shows documents, as far as their rights permit. */
@Singleton
public final class Documents {

    private final PostgresArchive archive;

    Documents(PostgresArchive archive) {
        this.archive = archive;
    }

    /** A document of the workspace; empty for one unknown or taken down. */
    public Optional<DocumentView> find(String workspace, String id) {
        return archive.read(workspace, reader -> Optional.ofNullable(reader.messages(List.of(id)).get(id)).map(message -> {
            var card = reader.cards(List.of(id)).get(id);
            return view(message, card == null ? null : card.story());
        }));
    }

    private static DocumentView view(ExtractionMessage message, @Nullable String story) {
        var source = message.source();
        var document = source.document();
        var text = Objects.requireNonNullElse(document.text(), "");
        var display = DisplayedText.display(message);
        return new DocumentView(
                message.extraction().documentId(),
                source.version(),
                source.versionOf(),
                document.outlet(),
                document.url(),
                display.equals("none") ? null : document.title(),
                document.byline(),
                document.publishedAt(),
                source.receivedAt(),
                message.extraction().language(),
                story,
                display,
                display.equals("full") ? text : null,
                display.equals("snippet") ? DisplayedText.cut(text, DisplayedText.SNIPPET) : null,
                DisplayedText.cut(message.extraction(), DisplayedText.longest(message)));
    }
}
