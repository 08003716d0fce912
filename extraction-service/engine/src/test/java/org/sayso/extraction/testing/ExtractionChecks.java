package org.sayso.extraction.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Extraction;
import org.sayso.contracts.Selector;

/** What holds for every extraction of every text, whatever it says. */
public final class ExtractionChecks {

    private final String text;
    private final int length;

    private ExtractionChecks(String text) {
        this.text = text;
        this.length = text.codePointCount(0, text.length());
    }

    /** Covered text equals {@code exact}, offsets are ordered and within bounds, ids lead somewhere, nothing is empty. */
    public static void check(String text, Extraction extraction) {
        new ExtractionChecks(text).all(extraction);
    }

    private void all(Extraction extraction) {
        int end = 0;
        for (var segment : extraction.segments()) {
            assertTrue(segment.start() >= end, "segments overlap at " + segment.start());
            end = covers(segment.start(), segment.end(), segment.exact());
        }
        end = 0;
        for (var sentence : extraction.sentences()) {
            assertTrue(sentence.start() >= end && sentence.end() > sentence.start() && sentence.end() <= length, "sentences overlap at " + sentence.start());
            end = sentence.end();
        }
        Set<String> entities = ids(extraction.entities().stream().map(Extraction.Entity::id).toList(), "entities");
        Set<String> attributions = ids(extraction.attributions().stream().map(Extraction.Attribution::id).toList(), "attributions");
        for (var entity : extraction.entities()) {
            leads(entity.metonymFor(), entities);
            entity.mentions().forEach(mention -> covers(mention.start(), mention.end(), mention.exact()));
            entity.roles().forEach(role -> {
                covers(role.start(), role.end(), role.exact());
                leads(role.organization(), entities);
            });
        }
        int begin = 0;
        for (var attribution : extraction.attributions()) {
            assertTrue(!attribution.content().isEmpty(), "an attribution without content");
            assertTrue(attribution.content().getFirst().start() >= begin, "attributions out of order");
            begin = attribution.content().getFirst().start();
            int last = begin;
            for (var stretch : attribution.content()) {
                assertTrue(stretch.start() >= last, "stretches of a content out of order");
                last = covers(stretch);
            }
            assertTrue(attribution.confidence() >= 0 && attribution.confidence() <= 1, "confidence " + attribution.confidence());
            leads(attribution.target(), entities);
            if (attribution.source() != null) {
                leads(attribution.source().entity(), entities);
                covers(attribution.source().span());
            }
            if (attribution.cue() != null) {
                covers(attribution.cue().span());
            }
            attribution.via().forEach(via -> covers(via.span()));
        }
        for (var quantity : extraction.quantities()) {
            covers(quantity.start(), quantity.end(), quantity.exact());
            leads(quantity.attribution(), attributions);
        }
        extraction.times().forEach(time -> covers(time.start(), time.end(), time.exact()));
        for (var event : extraction.events()) {
            covers(event.trigger());
            leads(event.attribution(), attributions);
            leads(event.place(), entities);
            assertTrue(event.quantity() == null || event.quantity() < extraction.quantities().size(), "quantity " + event.quantity());
        }
    }

    private static Set<String> ids(Iterable<String> ids, String what) {
        var seen = new HashSet<String>();
        ids.forEach(id -> assertTrue(seen.add(id), what + ": two of id " + id));
        return seen;
    }

    private static void leads(@Nullable String id, Set<String> ids) {
        assertTrue(id == null || ids.contains(id), "id " + id + " leads nowhere");
    }

    private int covers(@Nullable Selector selector) {
        return selector == null ? 0 : covers(selector.start(), selector.end(), selector.exact());
    }

    private int covers(int start, int end, String exact) {
        assertTrue(0 <= start && start < end && end <= length, "[" + start + ", " + end + ") of " + length);
        assertEquals(exact, text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)));
        return end;
    }
}
