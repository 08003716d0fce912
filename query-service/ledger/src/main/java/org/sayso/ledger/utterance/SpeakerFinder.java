package org.sayso.ledger.utterance;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Extraction;
import org.sayso.ledger.entity.Identities;
import org.sayso.ledger.entity.Identity;
import org.sayso.ledger.report.Report;
import org.sayso.ledger.text.Words;

/** Who speaks in an attribution: the words of its report, and the person or body that is meant. */
final class SpeakerFinder {

    private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they", "him", "her", "them", "we", "i", "his", "their", "who", "which", "you", "that", "whom", "whose");
    private static final Set<String> DEFINITE = Set.of("the", "its", "his", "her", "their", "our");
    private static final Set<String> INDEFINITE = Set.of(
            "a", "an", "one", "some", "any", "another", "several", "many", "most", "other", "others", "two", "three", "both", "no", "people", "those");

    private final Identities identities;

    SpeakerFinder(Identities identities) {
        this.identities = identities;
    }

    /**
     * A speaker.
     *
     * @param words as the report has it, with the name of who is meant where it is another; null where it does not tell
     */
    record Voice(@Nullable String words, @Nullable Identity identity) {}

    Voice of(Report report, Extraction.Attribution attribution) {
        var source = attribution.source();
        if (source != null && neuter(source)) {
            var body = bodyBefore(report, Objects.requireNonNull(source.span()).start());
            if (body != null) {
                return new Voice(body.name(), body);
            }
        }
        var identity = source == null ? null : identities.of(report, source.entity());
        if (identity == null && source != null && source.name() != null) {
            identity = identities.named(report, source.name());
        }
        var words = words(report, attribution);
        if (identity == null && words != null && definite(words)) {
            identity = identities.roles().described(report, words);
            return new Voice(identity == null ? words : called(identity, words), identity);
        }
        return new Voice(words, identity);
    }

    static String called(Identity identity, String words) {
        return identity.name() + " (" + words + ")";
    }

    private static boolean neuter(Extraction.Source source) {
        return source.span() != null && source.span().exact().strip().equalsIgnoreCase("it");
    }

    /** The body named last before "it", in its sentence or the one before; null for none. */
    private @Nullable Identity bodyBefore(Report report, int at) {
        var sentence = report.sentenceAt(at);
        if (sentence == null) {
            return null;
        }
        var before = report.sentenceAt(Math.max(0, sentence.start() - 2));
        for (var from : List.of(sentence, before == null ? sentence : before)) {
            var named = report.extraction().entities().stream()
                    .filter(entity -> identities.of(report, entity.id()) instanceof Identity identity && identity.type().equals("ORGANIZATION"))
                    .flatMap(entity -> entity.mentions().stream()
                            .filter(mention -> mention.kind().equals("name") && mention.start() >= from.start() && mention.end() <= Math.min(at, from.end()))
                            .map(mention -> new Named(mention.start(), Objects.requireNonNull(identities.of(report, entity.id())))))
                    .min(Comparator.comparingInt(Named::at));
            if (named.isPresent()) {
                return named.get().identity();
            }
        }
        return null;
    }

    private record Named(int at, Identity identity) {}

    /** "The union's chairman" is one, and so is "minister" in a headline; "a guard" and "officials" can be anybody. */
    static boolean definite(String speaker) {
        var words = Words.of(speaker);
        var first = words.getFirst().lower();
        if (DEFINITE.contains(first) || speaker.contains("'s ") || speaker.contains("\u2019s ")) {
            return true;
        }
        var last = words.getLast().lower();
        return !INDEFINITE.contains(first) && !words.getFirst().number() && (!last.endsWith("s") || last.endsWith("ss"))
                && words.stream().skip(1).noneMatch(Words.Word::capital);
    }

    private static @Nullable String words(Report report, Extraction.Attribution attribution) {
        var source = attribution.source();
        if (source == null) {
            return null;
        }
        if (source.name() != null && !source.name().isBlank()) {
            return source.entity() != null ? source.name() : named(head(source.name()));
        }
        var entity = report.entity(source.entity());
        if (entity != null) {
            return entity.name();
        }
        return named(head(source.span() == null ? "" : source.span().exact().strip()));
    }

    /** "The port office, on the other hand", "its director, who had been": the words up to what is put in. */
    private static String head(String words) {
        var end = words.length();
        for (var stop : List.of(",", " (", " who ", " which ", " whose ")) {
            var at = (words + " ").indexOf(stop);
            end = at > 0 ? Math.min(end, at) : end;
        }
        return words.substring(0, end).strip();
    }

    private static @Nullable String named(String words) {
        return Words.of(words).isEmpty() || PRONOUNS.contains(words.toLowerCase(Locale.ROOT)) ? null : words;
    }
}
