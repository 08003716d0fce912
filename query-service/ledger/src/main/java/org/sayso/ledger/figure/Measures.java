package org.sayso.ledger.figure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayso.ledger.text.Lexicon;

/** The measures reports keep count of, from {@code measures.txt}, and what is asked, offered or expected, from {@code bids.txt}. */
final class Measures {

    private static final List<Measure> ALL = load();
    private static final List<Measure> BIDS = bids();
    private static final Measure DURATION = new Measure("duration", Course.STANDS, Kind.ALL, List.of(), List.of(), false);

    private Measures() {}

    /** How the true value of a measure moves while a story goes on. */
    enum Course {
        GROWS,
        FALLS,
        MOVES,
        STANDS
    }

    /** Of what a measure is counted. */
    enum Kind {
        PEOPLE,
        THINGS,
        ALL
    }

    /**
     * One measure.
     *
     * @param partOf the measures it is to be seen beside: those it is a part of, or sets a limit to
     * @param bid whether it is what somebody asks, offers or expects, and so never a count of what is
     */
    record Measure(String name, Course course, Kind of, List<String> partOf, List<String> beginnings, boolean bid) {

        boolean toldBy(String lower) {
            return beginnings.stream().anyMatch(lower::startsWith);
        }

        /** Whether it can be counted of what the noun names; a noun left out can be any. */
        boolean fits(@Nullable String noun) {
            return noun == null || of == Kind.ALL || of == Kind.PEOPLE == People.isNoun(noun);
        }
    }

    /** The measure that a word tells of what a noun names: people held are arrested, goods held are stored. */
    static Optional<Measure> toldBy(String lower, @Nullable String noun) {
        return ALL.stream().filter(measure -> measure.toldBy(lower) && measure.fits(noun)).findFirst();
    }

    /** How long something lasted. */
    static Measure duration() {
        return DURATION;
    }

    /** The measure of that name. */
    static Measure named(String name) {
        return ALL.stream().filter(measure -> measure.name().equals(name)).findFirst().orElseThrow();
    }

    /** What a word right before a number says somebody asks, offers or expects. */
    static Optional<Measure> bid(String lower) {
        return BIDS.stream().filter(bid -> bid.beginnings().contains(lower)).findFirst();
    }

    private static List<Measure> bids() {
        return Lexicon.lines(Measures.class, "bids.txt").stream().map(line -> {
            var fields = line.split("\\|");
            return new Measure(fields[0].strip(), Course.STANDS, Kind.ALL, List.of(), List.of(fields[1].strip().split(" ")), true);
        }).toList();
    }

    private static List<Measure> load() {
        return Lexicon.lines(Measures.class, "measures.txt").stream().map(line -> {
            var fields = line.split("\\|");
            return new Measure(fields[0].strip(), Course.valueOf(fields[1].strip().toUpperCase(Locale.ROOT)), Kind.valueOf(fields[2].strip().toUpperCase(Locale.ROOT)),
                    List.of(fields[3].strip().split(" *; *")), List.of(fields[4].strip().split(" ")), false);
        }).toList();
    }
}
