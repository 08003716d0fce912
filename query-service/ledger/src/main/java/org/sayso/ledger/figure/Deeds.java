package org.sayso.ledger.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.ledger.text.Lexicon;

/** Verbs that undo one another, from {@code deeds.txt}: what was taken and what was given back are two counts. */
final class Deeds {

    private record Pair(Set<String> done, Set<String> undone) {}

    private static final List<Pair> ALL = Lexicon.lines(Deeds.class, "deeds.txt").stream().map(line -> {
        var sides = line.split("\\|");
        return new Pair(words(sides[0]), words(sides[1]));
    }).toList();

    private Deeds() {}

    private static Set<String> words(String side) {
        return Set.copyOf(Arrays.asList(side.strip().split(" +")));
    }

    /** Whether one of two verbs, in dictionary form, undoes the other. */
    static boolean undo(@Nullable String a, @Nullable String b) {
        return a != null && b != null && !a.equals(b) && ALL.stream().anyMatch(pair -> pair.done().contains(a) && pair.undone().contains(b) || pair.done().contains(b) && pair.undone().contains(a));
    }
}
