package org.sayso.ledger.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.ledger.text.Lexicon;
import org.sayso.ledger.text.Stems;

/** Words for people, from {@code people.txt}. */
final class People {

    /** What every word for people in general is stemmed to. */
    static final String NOUN = "person";

    private static final List<String> LINES = Lexicon.lines(People.class, "people.txt");
    private static final Set<String> GENERAL = Set.of(LINES.getFirst().split(" "));
    private static final Set<String> PARTS = Arrays.stream(LINES.get(1).split(" ")).map(Stems::of).collect(Collectors.toUnmodifiableSet());

    private People() {}

    /** Whether a word says people and no more. */
    static boolean is(String lower) {
        return GENERAL.contains(lower);
    }

    /** Whether a word says people and in what part they are there. */
    static boolean isPart(String lower) {
        return PARTS.contains(Stems.of(lower));
    }

    /** Whether two counted nouns can be the same people: the same noun, or people in general beside people in some part; a noun left out can be any. */
    static boolean same(@Nullable String noun, @Nullable String other) {
        return noun == null || other == null || noun.equals(other) || noun.equals(NOUN) && PARTS.contains(other) || other.equals(NOUN) && PARTS.contains(noun);
    }
}
