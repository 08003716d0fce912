package org.sayso.ledger.entity;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.sayso.ledger.text.Stems;
import org.sayso.ledger.text.StopWords;
import org.sayso.ledger.text.Words;

/**
 * What somebody is called besides the name: "the union's chairman", "freight operator".
 *
 * @param head stem of the noun that says what the bearer is: a chairman, an operator
 * @param words stems of all telling words
 */
record Title(String head, Set<String> words) {

    private static final Set<String> PREPOSITIONS = Set.of("of", "for", "at", "in", "from", "to", "with", "on");

    /** Empty where the words hold no noun that could be a head. */
    static Optional<Title> of(String words) {
        String head = null;
        var all = new HashSet<String>();
        var closed = false;
        for (var word : Words.lower(Words.of(words))) {
            closed |= head != null && PREPOSITIONS.contains(word);
            if (StopWords.isStop(word)) {
                continue;
            }
            var stem = Stems.of(word);
            all.add(stem);
            head = closed ? head : stem;
        }
        return head == null ? Optional.empty() : Optional.of(new Title(head, Set.copyOf(all)));
    }

    /** Whether a description can mean the bearer of this title: the same thing, and no word that the title has not. */
    boolean answersTo(Title description) {
        return head.equals(description.head()) && words.containsAll(description.words());
    }
}
