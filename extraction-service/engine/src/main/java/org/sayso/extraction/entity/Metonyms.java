package org.sayso.extraction.entity;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.sayso.extraction.lexicon.LexiconTable;

/** Places whose names stand for a government when they act: capitals, and the buildings governments sit in. */
final class Metonyms {

    private static final Set<String> SEATS = seats();

    private Metonyms() {}

    private static Set<String> seats() {
        var seats = new HashSet<String>();
        for (var row : LexiconTable.read("lexicon/seats.txt")) {
            seats.add(row.get(0).toLowerCase(Locale.ROOT));
        }
        return Set.copyOf(seats);
    }

    /** Whether the building of this preferred name is a government's seat. */
    static boolean isSeat(String name) {
        return SEATS.contains(name.toLowerCase(Locale.ROOT));
    }
}
