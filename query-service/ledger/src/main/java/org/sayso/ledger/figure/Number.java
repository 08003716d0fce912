package org.sayso.ledger.figure;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Extraction;
import org.sayso.ledger.report.Report;
import org.sayso.ledger.text.Stems;
import org.sayso.ledger.text.TermBag;
import org.sayso.ledger.text.Words;
import org.sayso.ledger.utterance.Statement;

/**
 * A quantity of one document with what it is told of.
 *
 * @param low in the base unit of its dimension
 * @param high same as {@code low} for a single value, infinite for "at least"
 * @param bearing what it counts, in what scope
 * @param context telling words around it
 * @param headline whether it stands in a headline
 * @param statement who says it, null for the outlet
 * @param giver who gives it without a statement ("the port puts the capacity at 150"), null for none
 * @param days the days of the week its sentence names
 * @param sentence where its sentence starts
 */
record Number(
        int index,
        Report report,
        Extraction.Quantity quantity,
        double value,
        double low,
        double high,
        Bearing bearing,
        TermBag context,
        boolean headline,
        @Nullable Statement statement,
        @Nullable Giver giver,
        Set<String> days,
        int sentence) {

    /** @param id of the entity, else the name */
    record Giver(String name, String id) {}

    private static final Pattern CLOCKS = Pattern.compile("\\b(?:GMT|UTC|[A-Z]{2,3}T|clocks?|time)\\b");
    private static final int ZONE_WITHIN = 30;
    private static final double ROUGHLY = 0.08;
    private static final double MINUTE = 0.015;
    private static final double ROUND = 0.035;
    private static final double DOZEN = 12;
    private static final double TWO_DIGITS = 10;

    Number with(Bearing other) {
        return new Number(index, report, quantity, value, low, high, other, context, headline, statement, giver, days, sentence);
    }

    /** As the answer to what another says of the same thing. */
    Number answering(Number other) {
        var named = BareAnswers.named(this) ? bearing : bearing.of(null, bearing.measure(), bearing.explained());
        return new Number(index, report, quantity, value, low, high, named.answering(other), context.with(other.context), headline, statement, giver, days, sentence);
    }

    String dimension() {
        return bearing.dimension();
    }

    @Nullable String noun() {
        return bearing.noun();
    }

    Measures.@Nullable Measure measure() {
        return bearing.measure();
    }

    @Nullable String year() {
        return bearing.year();
    }

    @Nullable String part() {
        return bearing.part();
    }

    @Nullable String spot() {
        return bearing.spot();
    }

    @Nullable String speaker() {
        if (statement == null) {
            return giver == null ? null : giver.name();
        }
        var identity = statement.identity();
        return identity == null ? statement.speaker() : identity.name();
    }

    @Nullable String speakerId() {
        if (statement == null) {
            return giver == null ? null : giver.id();
        }
        var identity = statement.identity();
        return identity == null ? bare(statement.speaker()) : identity.id();
    }

    private static @Nullable String bare(@Nullable String speaker) {
        var lower = speaker == null ? "" : speaker.toLowerCase(Locale.ROOT);
        return lower.isEmpty() ? null : lower.startsWith("the ") ? lower.substring(4) : lower;
    }

    /** The day it holds for: when it was said, else when it was published. */
    String asOf() {
        var day = statement == null ? null : statement.day();
        return day == null ? report.local().toLocalDate().toString() : day.toString();
    }

    Instant at() {
        return report.at();
    }

    /** The last word of what is counted, stemmed; null where the text names nothing. */
    @Nullable String counted() {
        var of = quantity.of() == null ? List.<String>of() : Words.lower(Words.of(quantity.of()));
        return of.isEmpty() ? null : Stems.of(of.getLast());
    }

    /** "Four, not eleven": the eleven. */
    boolean denied() {
        return "not".equals(part());
    }

    /** What is said of it, in dictionary form; null for nothing, and for the whole that a part is taken of. */
    @Nullable String deed() {
        return bearing.whole() ? null : quantity.predicate();
    }

    /** Their sentences name different days. */
    boolean otherDay(Number other) {
        return !days.isEmpty() && !other.days.isEmpty() && Collections.disjoint(days, other.days);
    }

    /** How the true value moves with time; people that are missing are found, bolts are not. */
    Measures.Course course() {
        var measure = measure();
        return measure == null || noun() != null && !People.same(People.NOUN, noun()) && measure.name().equals("missing") ? Measures.Course.STANDS : measure.course();
    }

    /** What there is room or leave for of a substance, which is no amount of it. */
    boolean limit() {
        var measure = measure();
        return measure != null && measure.name().equals("permitted") && !dimension().equals("count");
    }

    /** Whether it is what somebody asks for, offers or expects. */
    boolean bid() {
        var measure = measure();
        return measure != null && measure.bid();
    }

    /** Set in one place, as far as their words tell. */
    boolean sameScene(Number other) {
        return bearing.elsewhere().equals(other.bearing.elsewhere());
    }

    /** Whether it is an hour of the day. */
    boolean hour() {
        return dimension().equals(HoursOfDay.UNIT);
    }

    /** An hour that is no full or half one, or a value above a dozen that is no round one: two counts of one story that give it are hardly ever of two things. */
    boolean telling() {
        if (hour()) {
            return value * 2 != Math.rint(value * 2);
        }
        var digits = value;
        while (digits >= TWO_DIGITS && digits % TWO_DIGITS == 0) {
            digits /= TWO_DIGITS;
        }
        return value > DOZEN && digits > TWO_DIGITS;
    }

    /** The words around it say by whose clocks: full hours apart it may be the same moment. */
    private boolean clocks() {
        var text = report.text();
        var around = text.substring(report.unit(sentence), Math.min(text.length(), report.unit(quantity.end()) + ZONE_WITHIN));
        return CLOCKS.matcher(around.replace("local time", "")).find();
    }

    /** Both can be true of one count. */
    boolean agrees(Number other) {
        if (hour() && other.hour() && (clocks() || other.clocks()) && Math.abs(low - other.low() - Math.rint(low - other.low())) < MINUTE) {
            return true;
        }
        return low <= other.high * (1 + slack(other)) && other.low <= high * (1 + slack(other));
    }

    /** "More than 200" is a round number, and 196 no rival of it. */
    private double slack(Number other) {
        return rough() || other.rough() ? ROUGHLY : high == Double.POSITIVE_INFINITY || other.high == Double.POSITIVE_INFINITY || measured() ? ROUND : 1e-9;
    }

    /** Weighed or measured, so never exact. */
    private boolean measured() {
        return Set.of("kg", "m", "m2", "kmh", "litre").contains(dimension());
    }

    private boolean rough() {
        return Set.of("about", "vague").contains(quantity.modifier());
    }
}
