package org.sayso.ledger.figure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.ledger.text.Lexicon;
import org.sayso.ledger.text.Stems;
import org.sayso.ledger.utterance.Synonyms;

/** What is a kind of what, from {@code kinds.txt}: computers are devices, so their number is no rival of the number of devices. */
final class Kinds {

    private static final Map<String, Set<String>> ABOVE = load();

    private Kinds() {}

    /** Whether the first noun names a kind of what the second names; stems. */
    static boolean isKindOf(@Nullable String noun, @Nullable String general) {
        return noun != null && general != null && ABOVE.getOrDefault(noun, Set.of()).contains(general);
    }

    private static Map<String, Set<String>> load() {
        Map<String, Set<String>> above = new HashMap<>();
        for (var line : Lexicon.lines(Kinds.class, "kinds.txt")) {
            var sides = line.split("\\|");
            for (var general : sides[0].strip().split(" +")) {
                for (var kind : sides[1].strip().split(" +")) {
                    above.computeIfAbsent(stem(kind), any -> new HashSet<>()).add(stem(general));
                }
            }
        }
        return above;
    }

    private static String stem(String word) {
        return Stems.of(Synonyms.of(word));
    }
}
