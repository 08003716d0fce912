package org.sayso.ledger.figure;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
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
 * @param dimension base unit, or "count"
 * @param noun stem of what is counted, {@link People#NOUN} for every word for people, null where the text names nothing
 * @param measure what is measured, null where no word tells
 * @param context telling words around it
 * @param year the year it speaks of, where that is not the report's
 * @param part what part of a whole it is, by the words that say so ("more", "of them"); null for a whole
 * @param other places it is set in that are not the story's own
 * @param spot the place it is counted in, where the text sets numbers of several places side by side ("three in Romania and two in Moldova"), else null
 * @param headline whether it stands in a headline
 * @param carried whether it says nothing of what is counted and takes that from the number before ("put the number at 230")
 * @param superseded whether a later version of its report says that it was wrong
 * @param statement who says it, null for the outlet
 * @param giver who gives it without a statement ("the port puts the capacity at 150"), null for none
 * @param days the days of the week its sentence names
 */
record Number(
        int index,
        Report report,
        Extraction.Quantity quantity,
        double value,
        double low,
        double high,
        String dimension,
        @Nullable String noun,
        Measures.@Nullable Measure measure,
        TermBag context,
        @Nullable String year,
        @Nullable String part,
        Set<String> elsewhere,
        @Nullable String spot,
        boolean headline,
        boolean carried,
        boolean superseded,
        @Nullable Statement statement,
        @Nullable Giver giver,
        Set<String> days,
        int sentence) {

    /** @param id of the entity, else the name */
    record Giver(String name, String id) {}


    private static final double ROUGHLY = 0.08;
    private static final double ROUND = 0.03;

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
        return identity == null ? statement.speaker() : identity.id();
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

    /** Their sentences name different days. */
    boolean otherDay(Number other) {
        return !days.isEmpty() && !other.days.isEmpty() && Collections.disjoint(days, other.days);
    }

    /** How the true value moves with time; people that are missing are found, bolts are not. */
    Measures.Course course() {
        return measure == null || noun != null && !People.same(People.NOUN, noun) && measure.name().equals("missing") ? Measures.Course.STANDS : measure.course();
    }

    Number with(@Nullable String place, boolean wrong) {
        return new Number(index, report, quantity, value, low, high, dimension, noun, measure, context, year, part, elsewhere, place, headline, carried, wrong, statement, giver, days, sentence);
    }

    /** Set in one place, as far as their words tell. */
    boolean sameScene(Number other) {
        return elsewhere.equals(other.elsewhere);
    }

    /** Both can be true of one count. */
    boolean agrees(Number other) {
        return low <= other.high * (1 + slack(other)) && other.low <= high * (1 + slack(other));
    }

    /** "More than 200" is a round number, and 196 no rival of it. */
    private double slack(Number other) {
        return rough() || other.rough() ? ROUGHLY : high == Double.POSITIVE_INFINITY || other.high == Double.POSITIVE_INFINITY ? ROUND : 1e-9;
    }

    private boolean rough() {
        return Set.of("about", "vague").contains(quantity.modifier());
    }
}
