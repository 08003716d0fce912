package org.sayso.extraction.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.sayso.extraction.lexicon.Facts;
import org.sayso.extraction.lexicon.WordSet;
import org.sayso.extraction.tag.Tag;
import org.sayso.extraction.token.Word;

/** The kinds of acts of speech and thought that words tell of: what the models know of a cue they have seldom met. */
final class Acts {

    /** The word tells of none. */
    static final int NONE = 0;

    private static final List<String> VERBS =
            List.of("say", "argue", "admit", "deny", "accuse", "praise", "ask", "demand", "promise", "predict", "think", "wish", "show", "write", "voice", "discuss");
    private static final List<String> NOUNS = List.of("nouns", "thoughts");
    private static final List<String> OTHERS = List.of("sourced", "told");

    private final Map<String, Integer> verbs = new HashMap<>();
    private final Map<String, Integer> nouns = new HashMap<>();
    private final Map<String, Integer> others = new HashMap<>();

    private final WordSet known;

    private Acts(Facts facts) {
        fill(verbs, facts, VERBS, 1);
        fill(nouns, facts, NOUNS, 1 + VERBS.size());
        fill(others, facts, OTHERS, 1 + VERBS.size() + NOUNS.size());
        var all = new HashSet<>(verbs.keySet());
        all.addAll(nouns.keySet());
        all.addAll(others.keySet());
        known = WordSet.of(all);
    }

    static Acts load() {
        return new Acts(Facts.load("attribution/cues.en.txt"));
    }

    /** Of several kinds the first counts. */
    private static void fill(Map<String, Integer> acts, Facts facts, List<String> kinds, int first) {
        for (int k = 0; k < kinds.size(); k++) {
            for (var word : facts.words(kinds.get(k))) {
                acts.putIfAbsent(word, first + k);
            }
        }
    }

    /** @return the number of the kind, or {@link #NONE} */
    int of(Word word, Tag tag) {
        // Most words tell of none.
        if (!known.has(word.lemmaHash(tag))) {
            return NONE;
        }
        var lemma = word.lemma(tag);
        var kind = tag.kind();
        if (kind == Tag.Kind.VERB) {
            return verbs.getOrDefault(lemma, others.getOrDefault(lemma, NONE));
        }
        if (kind == Tag.Kind.NOUN) {
            return nouns.getOrDefault(lemma, NONE);
        }
        return kind == Tag.Kind.ADVERB || kind == Tag.Kind.FUNCTION ? others.getOrDefault(lemma, NONE) : NONE;
    }
}
