package org.sayso.ledger.figure;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Extraction;
import org.sayso.ledger.text.Stems;
import org.sayso.ledger.text.StopWords;
import org.sayso.ledger.text.Words;
import org.sayso.ledger.utterance.Synonyms;

/** What a quantity counts, as one stem that reports share. */
final class Nouns {

    /** Words that only say that something is counted. */
    private static final Set<String> COUNTS = Set.of("figure", "number", "total", "toll", "amount", "quantity", "count", "sum", "loss", "volume", "tally");
    /** "Turnout of", "the bail stood at about". */
    private static final Set<String> AT = Set.of("of", "at", "was", "is", "were", "stood", "reached", "totalled", "on");
    private static final Set<String> LINKS = Set.of(
            "of", "at", "was", "is", "were", "stood", "reached", "totalled", "on", "about", "nearly", "some", "only", "just", "around", "over", "under", "to", "closer", "more", "than",
            "less", "roughly", "almost", "exactly", "up");
    /** "Speak of 40 tonnes": the verb is not what weighs. */
    private static final Set<String> SPEAKING = Set.of("speak", "speaks", "spoke", "spoken", "talk", "talks", "talked", "tell", "tells", "told", "hear", "heard", "reports", "reported", "tale", "tales");
    private static final int SUBJECT_WITHIN = 60;
    private static final Pattern SUBJECT = Pattern.compile("\\b(?:the|its|their|this) ([a-z]+) (?:was|is|were|are) (?:[a-z]+ ){0,3}$", Pattern.CASE_INSENSITIVE);

    private static final Pattern COUNT_NAMED = Pattern.compile("\\b(?:the|its|their|this|that) ([a-z]+) (?:at|is|was|to be|as)(?: [a-z]+){0,3} $", Pattern.CASE_INSENSITIVE);

    private Nouns() {}

    /** The stem of what is counted, {@link People#NOUN} for all words for people, null where the text names nothing. */
    static @Nullable String of(Extraction.Quantity quantity) {
        if (quantity.of() == null) {
            return null;
        }
        var words = Words.lower(Words.of(quantity.of()));
        while (words.size() > 1 && words.getLast().endsWith("ed") && words.get(words.size() - 2).endsWith("s")) {
            // "Complaints filed": what is said of them behind the noun.
            words = words.subList(0, words.size() - 1);
        }
        var named = words;
        if (words.stream().anyMatch(word -> People.is(word) && (!People.isState(word) || word.equals(named.getLast())))) {
            return supplied(quantity) ? null : People.NOUN;
        }
        return words.isEmpty() || COUNTS.contains(words.getLast()) ? null : Stems.of(Synonyms.of(words.getLast()));
    }

    /** "Eleven were missing" may be said of things: that people are meant is the engine's guess. */
    private static boolean supplied(Extraction.Quantity quantity) {
        return "missing".equals(quantity.predicate()) && Words.of(quantity.exact()).size() == 1 && "people".equals(quantity.of());
    }

    static boolean isLink(String lower) {
        return LINKS.contains(lower);
    }

    /** "Put the quantity at", "the figure was": the number goes by a count told before it. */
    static boolean namesCount(String before) {
        var matcher = COUNT_NAMED.matcher(before);
        return matcher.find() && COUNTS.contains(matcher.group(1).toLowerCase(Locale.ROOT));
    }

    static boolean isCount(String lower) {
        return COUNTS.contains(lower);
    }

    /** "The load was closer to": what a bare quantity with a unit is told of. */
    static @Nullable String subject(String before) {
        var tail = Words.of(before.substring(Math.max(0, before.length() - SUBJECT_WITHIN)));
        for (var i = tail.size() - 1; i > 0 && LINKS.contains(tail.get(i).lower()); i--) {
            var word = tail.get(i - 1);
            if (AT.contains(tail.get(i).lower()) && !LINKS.contains(word.lower()) && !StopWords.isStop(word.lower()) && !COUNTS.contains(word.lower()) && !SPEAKING.contains(word.lower()) && !word.capital()) {
                return Stems.of(Synonyms.of(word.lower()));
            }
        }
        var matcher = SUBJECT.matcher(before);
        return matcher.find() && !COUNTS.contains(matcher.group(1)) ? Stems.of(Synonyms.of(matcher.group(1).toLowerCase(Locale.ROOT))) : null;
    }

    /** Whether words say of a count that it is one ("the number", "a total of"). */
    static boolean countsAnew(Extraction.Quantity quantity) {
        return quantity.of() != null && List.copyOf(Words.lower(Words.of(quantity.of()))).stream().anyMatch(COUNTS::contains);
    }
}
