package org.sayso.ledger.figure;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a number bears on.
 *
 * @param dimension base unit, or "count"
 * @param noun stem of what is counted, {@link People#NOUN} for every word for people, null where the text names nothing
 * @param measure what is measured, null where no word tells
 * @param year the year it speaks of, where that is not the report's
 * @param part what part of a whole it is, by the words that say so ("more", "of them"); null for a whole
 * @param elsewhere places it is set in that are not the story's own
 * @param spot the place it is counted in, where the text sets numbers of several places side by side ("three in Romania and two in Moldova"), else null
 * @param carried whether it says nothing of what is counted and takes that from the number before ("put the number at 230")
 * @param superseded whether a later version of its report says that it was wrong
 * @param explained whether a report says what it takes in ("the 52 % covers 80 stations", "two drivers who had slept")
 * @param whole whether it is named only to take a part of it ("nine of the 31 devices": the 31)
 * @param answers whether it is one party's answer to the number it is read from
 * @param replaces the value its source gave before and took back, null for none
 * @param antecedent index of the number it is read from: the one it takes its noun from, or the whole it is told to be part of; -1 for none
 */
record Bearing(
        String dimension,
        @Nullable String noun,
        Measures.@Nullable Measure measure,
        @Nullable String year,
        @Nullable String part,
        Set<String> elsewhere,
        @Nullable String spot,
        boolean carried,
        boolean superseded,
        boolean explained,
        boolean whole,
        boolean answers,
        @Nullable Double replaces,
        int antecedent) {

    Bearing at(@Nullable String place) {
        return new Bearing(dimension, noun, measure, year, part, elsewhere, place, carried, superseded, explained, whole, answers, replaces, antecedent);
    }

    Bearing elsewhere(Set<String> places) {
        return new Bearing(dimension, noun, measure, year, part, places, spot, carried, superseded, explained, whole, answers, replaces, antecedent);
    }

    Bearing wrong() {
        return new Bearing(dimension, noun, measure, year, part, elsewhere, spot, carried, true, explained, whole, answers, replaces, antecedent);
    }

    Bearing readFrom(int number) {
        return new Bearing(dimension, noun, measure, year, part, elsewhere, spot, carried, superseded, explained, whole, answers, replaces, number);
    }

    Bearing partOf(int number) {
        return new Bearing(dimension, noun, measure, year, part == null ? "of them" : part, elsewhere, spot, carried, superseded, explained, whole, answers, replaces, number);
    }

    Bearing answering(Number other) {
        var thing = noun == null ? other.noun() : noun;
        var told = measure == null && other.measure() != null && other.measure().fits(thing) ? other.measure() : measure;
        return new Bearing(dimension, thing, told, year == null ? other.year() : year, part, elsewhere, spot, true, superseded, explained, whole, true, replaces, other.index());
    }

    /** Of whatever the number is of that took its place; where there is none, as it is. */
    Bearing readAs(int number) {
        return number < 0 ? this : new Bearing(dimension, null, measure, year, null, elsewhere, spot, true, superseded, explained, whole, answers, replaces, number);
    }

    Bearing instead(double value) {
        return new Bearing(dimension, noun, measure, year, part, elsewhere, spot, carried, superseded, explained, whole, answers, value, antecedent);
    }

    Bearing asWhole() {
        return new Bearing(dimension, noun, measure, year, part, elsewhere, spot, carried, superseded, explained, true, answers, replaces, antecedent);
    }

    Bearing in(String unit) {
        return new Bearing(unit, noun, measure, year, part, elsewhere, spot, carried, superseded, explained, whole, answers, replaces, antecedent);
    }

    Bearing of(@Nullable String thing, Measures.@Nullable Measure told, boolean covered) {
        return new Bearing(dimension, thing, told, year, part, elsewhere, spot, carried, superseded, covered, whole, answers, replaces, antecedent);
    }
}
