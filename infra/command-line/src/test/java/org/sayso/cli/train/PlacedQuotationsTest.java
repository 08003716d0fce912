package org.sayso.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.contracts.ContractJson;
import org.sayso.extraction.training.GoldAttribution;
import org.sayso.extraction.training.GoldAttribution.Range;

class PlacedQuotationsTest {

    private final StringBuilder found = new StringBuilder();

    @Test
    void theNearestCueAndSpeakerOfItsSentenceAreTaken() {
        var text = "The mayor said the pier was closed. It had burned for an hour, the mayor said. Nobody said more.";
        var placed = new PlacedQuotations(text);

        placed.add(quotation(text, "1", "the pier was closed", "The mayor", "said"));
        placed.add(quotation(text, "2", "It had burned for an hour", "the mayor", "said"));

        assertShown(text, placed, """
                The mayor@0 | said@10 | the pier was closed@15
                the mayor@63 | said@73 | It had burned for an hour@36
                """);
    }

    @Test
    void whatHangsOnOneCueIsOneAttributionWithItsMarks() {
        var text = "“It smoked,” Orla Finch said. “Nothing more.”\n\n“And I went home.”\n\n“I slept,” Finch said.";
        var placed = new PlacedQuotations(text);

        placed.add(quotation(text, "1", "It smoked", "Orla Finch", "said"));
        placed.add(quotation(text, "2", "Nothing more.", "Orla Finch", "said").put("continues", "1"));
        placed.add(quotation(text, "3", "And I went home.", "Orla Finch", "said").put("continues", "2"));
        placed.add(quotation(text, "4", "I slept", "Finch", "said").put("continues", "3"));

        assertShown(text, placed, """
                Orla Finch@13 | said@24 | “It smoked,”@0 “Nothing more.”@30 “And I went home.”@47
                Finch@78 | said@84 | “I slept,”@67
                """);
    }

    @Test
    void joinedContentsAreOneAndTakeTheWordThatIntroducesThem() {
        var text = "Police denied that a boat had sunk and that two men were lost.";
        var placed = new PlacedQuotations(text);

        placed.add(quotation(text, "1", "a boat had sunk", "Police", "denied"));
        placed.add(quotation(text, "2", "two men were lost", "Police", "denied"));

        assertShown(text, placed, "Police@0 | denied@7 | that a boat had sunk and that two men were lost@14\n");
    }

    @Test
    void behindALabelTheWholeParagraphIsSaid() {
        var text = "Harbour Radio: Was it late?\n\nFinch: It was. The lamps were out. I had none.\n";
        var placed = new PlacedQuotations(text);

        placed.add(quotation(text, "1", "It was.", "Finch", null));
        placed.add(quotation(text, "2", "I had none.", null, null));

        assertShown(text, placed, "Finch@29 | :@34 | It was. The lamps were out. I had none.@36\n");
    }

    @Test
    void aCueInTheMidstOfAContentSplitsIt() {
        var text = "The bell, she added, rang twice.";
        var placed = new PlacedQuotations(text);

        placed.add(quotation(text, "1", "The bell, she added, rang twice", "she", "added"));

        assertShown(text, placed, "she@10 | added@14 | The bell@0 rang twice@21\n");
    }

    @Test
    void offsetsAreCodePoints() {
        var text = "🚢 The crew was safe, Finch said.";
        var placed = new PlacedQuotations(text);

        placed.add(quotation(text, "1", "The crew was safe", "Finch", "said"));

        assertEquals(List.of(new GoldAttribution(List.of(new Range(21, 26)), List.of(new Range(27, 31)), List.of(new Range(2, 19)), false)), placed.gold());
    }

    @Test
    void whatNeedNotBeFoundOrHasNoCueIsOptional() {
        var text = "Finch said the cook had told him it was over. “Go home!”";
        var placed = new PlacedQuotations(text);

        placed.add(quotation(text, "1", "it was over", "the cook", "told").put("nestedIn", "0"));
        placed.add(quotation(text, "2", "Go home!", null, null));
        placed.add(quotation(text, "3", "the cook had told him it was over", "Finch", "said").put("optional", true));

        assertTrue(placed.gold().stream().allMatch(GoldAttribution::optional));
        assertEquals(3, placed.gold().size());
    }

    private void assertShown(String text, PlacedQuotations placed, String expected) {
        for (var one : placed.gold()) {
            show(text, one.source(), " | ");
            show(text, one.cue(), " | ");
            show(text, one.content(), "\n");
        }
        assertEquals(expected, found.toString());
    }

    private void show(String text, List<Range> ranges, String end) {
        found.append(String.join(" ", ranges.stream().map(range -> text.substring(range.start(), range.end()) + "@" + range.start()).toList())).append(end);
    }

    private static ObjectNode quotation(String text, String id, String exact, String mention, String cue) {
        int start = text.codePointCount(0, text.indexOf(exact));
        return ContractJson.messages().createObjectNode()
                .put("id", id)
                .put("start", start)
                .put("end", start + exact.codePointCount(0, exact.length()))
                .put("speaker", "Finch")
                .put("speakerMention", mention)
                .put("cue", cue);
    }
}
