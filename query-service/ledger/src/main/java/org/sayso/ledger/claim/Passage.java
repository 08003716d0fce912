package org.sayso.ledger.claim;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sayso.ledger.text.Roots;
import org.sayso.ledger.text.TermBag;
import org.sayso.ledger.text.Words;
import org.sayso.ledger.utterance.Statement;
import org.sayso.ledger.utterance.Synonyms;

/**
 * A clause made ready to be held against the others of its story.
 *
 * @param roots of its telling words, weighed by their rarity in the story
 * @param around the same of the sentence it stands in
 * @param sentence words of that sentence
 * @param self names of its speaker and of the body that is spoken for
 */
record Passage(Clause clause, TermBag roots, TermBag around, Set<String> sentence, Set<String> self) {

    private static final int KEYS = 16;
    private static final Set<String> SWEEPING = Set.of(
            "any", "ever", "never", "such", "nobody", "none", "nothing", "anyone", "anybody", "anything", "single", "whatsoever");
    private static final Set<String> FIRST_PERSON = Set.of("i", "we", "my", "our", "me", "us");

    static List<Passage> of(List<Clause> clauses) {
        var own = clauses.stream().map(clause -> roots(clause.statement().report().covered(clause.start(), clause.end()))).toList();
        var rarity = new Roots(own);
        return IntStream.range(0, clauses.size())
                .mapToObj(i -> {
                    var clause = clauses.get(i);
                    var sentence = clause.statement().report().sentenceTextAt(clause.start());
                    return new Passage(clause, rarity.weighed(own.get(i)), rarity.weighed(roots(sentence)), Set.copyOf(Words.lower(Words.of(sentence)).stream().collect(Collectors.toSet())),
                            Self.words(clause.statement()));
                })
                .toList();
    }

    private static Set<Integer> roots(String text) {
        return Roots.of(Words.of(text).stream().map(word -> Synonyms.of(word.lower())).filter(word -> !Polarity.isNegation(word)).toList());
    }

    Statement statement() {
        return clause.statement();
    }

    String stance() {
        return clause.reading().stance();
    }

    boolean accuses() {
        return stance().equals("accuses");
    }

    /** Where no verb of denying reports it, its own words must deny. */
    boolean denies() {
        return stance().equals("denies") && (clause.negative() || !clause.reading().deniesByItself() || Stances.judges(statement()));
    }

    /** It says that something is not so, or its report says that it denies it. */
    boolean negative() {
        return clause.negative() || denies() && !clause.reading().deniesByItself();
    }

    boolean sweeping() {
        return !Collections.disjoint(clause.words(), SWEEPING);
    }

    boolean firstPerson() {
        return !Collections.disjoint(clause.words(), FIRST_PERSON);
    }

    boolean speaksOf(Passage other) {
        return !Collections.disjoint(sentence, other.self);
    }

    /** What it says is directed at the other's speaker. */
    boolean targets(Passage other) {
        var target = statement().report().entity(statement().attribution().target());
        var identity = other.statement().identity();
        return target != null && identity != null && (target.name().equals(identity.name()) || identity.aliases().contains(target.name()));
    }

    /** The rarity of the rarest root that its negation reaches and the other has. */
    double negates(Passage other) {
        var negated = roots.among(Roots.of(clause.negated()));
        return negated.rarest(other.roots);
    }

    /** The rarest of its roots. */
    List<Integer> keys() {
        return roots.rarest(KEYS);
    }
}
