package org.sayso.extraction.quantity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.language.LanguagePack;
import org.sayso.extraction.number.NumberReader;
import org.sayso.extraction.tag.TaggedTokens;
import org.sayso.extraction.time.Times;

/**
 * Finds quantities: a number or a range, how sure it is, its unit or currency (ISO 4217), what is counted, what is said of it and what narrows it.
 * A number within a date or an hour is none; a length of time with a number is one.
 */
public final class QuantityFinder {

    private final PhraseTable modifiers = PhraseTable.load("quantity/modifiers.en.txt");
    private final AmountReader amounts =
            new AmountReader(NumberReader.load(), PhraseTable.load("quantity/units.en.txt"), PhraseTable.load("quantity/currencies.txt"));

    public Quantities find(TaggedTokens tokens, Times times) {
        var pack = LanguagePack.of(tokens.segments().language());
        if (!pack.hasRules()) {
            return new Quantities(tokens, Digits.find(tokens, pack.commaDecimals()));
        }
        boolean[] dated = dated(tokens, times);
        var found = new ArrayList<Quantities.FoundQuantity>();
        String lastOf = null;
        int lastSentence = -2;
        int i = 0;
        while (i < tokens.size()) {
            var amount = dated[i] || silent(tokens, i) ? null : amounts.at(tokens, i);
            if (amount == null) {
                var none = dated[i] ? null : Nones.at(tokens, i, dated, tokens.sentence(i) - lastSentence <= 1 ? lastOf : null);
                if (none != null) {
                    found.add(none);
                    lastOf = none.of();
                    lastSentence = tokens.sentence(i);
                }
                i++;
                continue;
            }
            var quantity = quantity(tokens, amount, tokens.sentence(i) - lastSentence <= 1 ? lastOf : null, last(found, tokens, amount), dated);
            found.add(quantity);
            if (quantity.of() != null && amount.counts()) {
                lastOf = quantity.of();
                lastSentence = tokens.sentence(i);
            }
            i = Math.max(amount.end(), i + 1);
        }
        return new Quantities(tokens, found);
    }

    private Quantities.FoundQuantity quantity(
            TaggedTokens tokens, Amount amount, @Nullable String lastOf, Quantities.@Nullable FoundQuantity measured, boolean[] dated) {
        int sentence = tokens.sentence(amount.from());
        var words = new Phrases(tokens, sentence, dated);
        var counted = new Counted(words);
        var subjects = new Subjects(words);
        var phrase = counted.behind(amount);
        String modifier = modifier(tokens, amount, sentence);
        String scope = counted.narrowing(modifierStart(tokens, amount.from(), sentence));
        scope = scope == null ? phrase.scope() : scope;
        scope = scope == null ? counted.place(phrase.end()) : scope;
        String predicate = new Predicates(words).predicate(amount.from(), phrase.end());
        String of = phrase.of();
        if (of == null && amount.counts()) {
            // "four dead", "killed three": people; "downed 18": what was counted before.
            var opening = subjects.opening(amount.from());
            of = opening == null ? subjects.complement(phrase.end()) : opening.of();
            scope = opening == null ? scope : opening.scope();
            of = of != null ? of : Nones.isHarm(predicate) ? "people" : subjects.subject(modifierStart(tokens, amount.from(), sentence));
            of = of != null ? of : lastOf;
        }
        String unit = amount.unit() == null ? "item" : amount.unit();
        if (amount.unit() == null && phrase.of() == null && measured != null) {
            // "640 tonnes, against a permitted 1,000".
            unit = measured.unit();
            of = measured.of();
        }
        return new Quantities.FoundQuantity(
                tokens.span(amount.from(), Math.max(amount.end(), phrase.end())), amount.value(), amount.high(), modifier, unit, of, predicate, scope);
    }

    /** The quantity just before in the sentence, if it measures something. */
    private static Quantities.@Nullable FoundQuantity last(List<Quantities.FoundQuantity> found, TaggedTokens tokens, Amount amount) {
        if (found.isEmpty() || !amount.counts()) {
            return null;
        }
        var last = found.getLast();
        int first = tokens.sentences().first(tokens.sentence(amount.from()));
        boolean here = last.span().start() >= tokens.start(first);
        return here && isMeasure(last.unit()) ? last : null;
    }

    private static boolean isMeasure(@Nullable String unit) {
        return unit != null && switch (unit) {
            case "tonne", "ton", "kg", "litre", "barrel", "hectare", "acre", "mw", "gw" -> true;
            default -> false;
        };
    }

    private String modifier(TaggedTokens tokens, Amount amount, int sentence) {
        var before = modifiers.endingAt(tokens, amount.from(), sentence);
        if (before == null && Neighbours.is(tokens, amount.from() - 1, sentence, "a")) {
            before = modifiers.endingAt(tokens, amount.from() - 1, sentence);
        }
        boolean orSo = Neighbours.is(tokens, amount.end(), sentence, "or") && (Neighbours.is(tokens, amount.end() + 1, sentence, "so") || Neighbours.is(tokens, amount.end() + 1, sentence, "more"));
        if (amount.modifier() != null) {
            return amount.modifier();
        }
        if (before != null && !(before.code().equals("about") && tokens.lower(amount.from() - 1).equals("some") && amount.value() == 1)) {
            return before.code();
        }
        if (orSo) {
            return Neighbours.is(tokens, amount.end() + 1, sentence, "so") ? "about" : "at-least";
        }
        return "exact";
    }

    private int modifierStart(TaggedTokens tokens, int from, int sentence) {
        var before = modifiers.endingAt(tokens, from, sentence);
        return before == null ? from : before.from();
    }

    private static boolean silent(TaggedTokens tokens, int i) {
        return switch (tokens.segments().all().get(tokens.tokens().segment(i)).kind()) {
            case BOILERPLATE -> !isCorrection(tokens, i);
            case CREDIT, BYLINE, DATE, DATELINE -> true;
            case HEADLINE, BODY -> false;
        };
    }

    /** A note of correction tells which number was wrong. */
    private static boolean isCorrection(TaggedTokens tokens, int i) {
        var span = tokens.segments().all().get(tokens.tokens().segment(i)).span();
        var text = tokens.segments().text();
        int end = Math.min(span.end(), span.start() + 60);
        for (int k = span.start(); k + 6 <= end; k++) {
            if (text.chars().regionMatches(true, k, "correct", 0, 7)) {
                return true;
            }
        }
        return false;
    }

    /** The tokens within dates, hours and recurring times; both run in order, so one pass finds them. */
    private static boolean[] dated(TaggedTokens tokens, Times times) {
        var dated = new boolean[tokens.size()];
        List<Times.FoundTime> all = times.all();
        int at = 0;
        for (var time : all) {
            if (time.type().equals("DURATION")) {
                continue;
            }
            while (at < tokens.size() && tokens.end(at) <= time.span().start()) {
                at++;
            }
            for (int k = at; k < tokens.size() && tokens.start(k) < time.span().end(); k++) {
                dated[k] = true;
            }
        }
        return dated;
    }
}
