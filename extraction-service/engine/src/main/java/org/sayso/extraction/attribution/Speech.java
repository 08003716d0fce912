package org.sayso.extraction.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.lexicon.Facts;

/** The lexicon of speech: which stance a cue's word takes, which words hedge, who has no name, who relays, where things are said. */
final class Speech {

    private final Map<String, String> stances = new HashMap<>();
    private final Map<String, String> venues = new LinkedHashMap<>();
    private final Set<String> silent;
    private final Set<String> addressed;
    private final Set<String> hedges;
    private final Set<String> anonymous;
    private final Set<String> media;
    private final Set<String> deeds;
    private final Set<String> namers;
    private final Set<String> statements;
    private final Set<String> approvals;
    private final Map<String, List<Implied>> implied = new HashMap<>();

    /** Words that, one after the other, make a content take a stance by itself. */
    record Implied(String stance, String[] words) {}

    private Speech(Facts facts) {
        for (var stance : new String[] {"accuses", "denies", "questions", "confirms", "declines", "demands", "predicts"}) {
            facts.words(stance).forEach(word -> stances.put(word, stance));
        }
        silent = facts.words("silent");
        addressed = facts.words("addressed");
        hedges = facts.words("hedge");
        anonymous = facts.words("anonymous");
        media = facts.words("media");
        deeds = facts.words("deed");
        namers = facts.words("namer");
        statements = facts.words("statement");
        approvals = facts.words("approval");
        for (var fact : facts.of("implies")) {
            for (var phrase : fact[2].split(" ")) {
                var words = phrase.split("_");
                implied.computeIfAbsent(words[0], word -> new ArrayList<>()).add(new Implied(fact[1], words));
            }
        }
        for (var fact : facts.of("venue")) {
            for (var phrase : fact[1].split(" ")) {
                venues.put(phrase.replace('_', ' '), fact[2]);
            }
        }
    }

    static Speech load() {
        return new Speech(Facts.load("attribution/speech.en.txt"));
    }

    /** The stance of a word, or of a verb with its particle ("call for"); null where it merely asserts. */
    @Nullable String stance(String phrase) {
        return stances.get(phrase);
    }

    /** Whether not doing it means keeping silent ("did not say"). */
    boolean silentWhenNegated(String lemma) {
        return silent.contains(lemma);
    }

    boolean addressed(String phrase) {
        return addressed.contains(phrase);
    }

    boolean hedge(String form) {
        return hedges.contains(form);
    }

    boolean anonymous(String form) {
        return anonymous.contains(form);
    }

    boolean media(String form) {
        return media.contains(form);
    }

    /** Whether one may be accused of it. */
    boolean deed(String lemma) {
        return deeds.contains(lemma);
    }

    /** Whether the verb gives a name to something. */
    boolean names(String lemma) {
        return namers.contains(lemma);
    }

    /** Whether the word means what somebody has stated. */
    boolean statement(String form) {
        return statements.contains(form);
    }

    boolean approves(String form) {
        return approvals.contains(form);
    }

    /** The phrases that begin with a word. */
    List<Implied> implied(String word) {
        return implied.getOrDefault(word, List.of());
    }

    /** The venue a word, or two words, tell of. */
    @Nullable String venue(String phrase) {
        return venues.get(phrase);
    }
}
