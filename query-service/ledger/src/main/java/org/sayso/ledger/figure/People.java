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
    /** States that stand for people by themselves ("the dead") and for anything before a noun ("dead fish"). */
    private static final Set<String> STATES = Set.of("dead", "injured", "wounded", "missing", "other", "more");
    private static final Set<String> PARTS = stems(1);
    private static final Set<String> PERSONS = stems(2);
    private static final Set<String> THINGS = stems(3);
    private static final Set<String> SERVICES = Set.of("officer", "officers", "policeman", "policemen", "police", "guard", "guards", "firefighter", "firefighters", "fireman", "firemen", "rescuer", "rescuers")
            .stream().map(Stems::of).collect(Collectors.toUnmodifiableSet());
    private static final List<String> FORMS = List.of("man", "men", "er", "or", "ist", "ian", "ee", "ant", "ent", "national", "citizen");

    private People() {}

    private static Set<String> stems(int line) {
        return Arrays.stream(LINES.get(line).split(" ")).map(Stems::of).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a word says people and no more. */
    static boolean is(String lower) {
        return GENERAL.contains(lower);
    }

    /** Whether a word says people only where no noun follows it. */
    static boolean isState(String lower) {
        return STATES.contains(lower);
    }

    /** Whether a word says people and in what part they are there. */
    static boolean isPart(String lower) {
        return PARTS.contains(Stems.of(lower));
    }

    /** Whether a stem names people: a known word for them, or formed as words for people are and no known thing. */
    static boolean isNoun(String stem) {
        return stem.equals(NOUN) || PARTS.contains(stem) || PERSONS.contains(stem) || FORMS.stream().anyMatch(stem::endsWith) && !THINGS.contains(stem);
    }

    /** Whether a stem names people of a service, whose hurt and dead reports count beside all others'. */
    static boolean serve(@Nullable String stem) {
        return stem != null && SERVICES.contains(stem);
    }

    /** Whether two counted nouns can be the same people: the same noun, or people in general beside people in some part; a noun left out can be any. */
    static boolean same(@Nullable String noun, @Nullable String other) {
        return noun == null || other == null || noun.equals(other) || noun.equals(NOUN) && PARTS.contains(other) || other.equals(NOUN) && PARTS.contains(noun);
    }
}
