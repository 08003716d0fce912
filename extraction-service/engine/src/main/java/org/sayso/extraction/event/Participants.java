package org.sayso.extraction.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.entity.Entities;
import org.sayso.extraction.language.Lexicon;
import org.sayso.extraction.lexicon.LexiconTable;
import org.sayso.extraction.lexicon.WordSet;
import org.sayso.extraction.tag.Tag;

/** Finds the phrases that take part in what a verb tells. */
final class Participants {

    private static final WordSet GROUPS = actors();

    private static final WordSet SUBJECTS = WordSet.of("he", "she", "they", "we", "i");
    private static final WordSet OBJECTS = WordSet.of("him", "her", "them");
    /** What one does something by: who made it does what it says. */
    private static final WordSet DOCUMENTS = WordSet.of("resolution", "bill", "law", "letter", "statement", "decree", "report", "order", "decision", "motion", "speech", "interview", "tweet",
            "message", "petition", "complaint", "lawsuit", "suit", "ruling", "directive", "note", "notice", "declaration", "legislation", "measure", "measures", "memo", "plan",
            "agreement", "deal", "attack", "attacks", "campaign", "operation", "operations", "raid", "raids", "drive", "warning", "editorial", "article", "appeal", "move");

    private static WordSet actors() {
        var words = new HashSet<String>();
        for (var line : Lexicon.lines("event/actors.en.txt")) {
            words.addAll(List.of(line.split(" ")));
        }
        for (var row : LexiconTable.read("lexicon/offices.tsv")) {
            if (!row.get(1).equals("form") && row.get(0).indexOf(' ') < 0) {
                words.add(row.get(0));
            }
        }
        return WordSet.of(words);
    }

    private final Clauses clauses;
    private final Entities entities;
    /** By the number of their verb, once they were looked for. */
    private final Clauses.@Nullable Phrase[] subjects;
    private final boolean[] known;

    Participants(Clauses clauses, Entities entities) {
        this.clauses = clauses;
        this.entities = entities;
        this.subjects = new Clauses.@Nullable Phrase[clauses.verbs.size()];
        this.known = new boolean[clauses.verbs.size()];
    }

    /** The phrase the verb is said of, or null. */
    Clauses.@Nullable Phrase subject(int number) {
        if (!known[number]) {
            known[number] = true;
            subjects[number] = find(number);
        }
        return subjects[number];
    }

    private Clauses.@Nullable Phrase find(int number) {
        var verb = clauses.verbs.get(number);
        int coordinated = coordinated(number);
        if (coordinated >= 0) {
            return subject(coordinated);
        }
        Clauses.Phrase subject = governed(number) ? null : before(verb, number);
        if (subject != null && isDocument(subject) && (verb.participle() || relativeBefore(verb))) {
            // "passed a resolution criticising the president": who passed it criticises.
            int maker = verbBefore(subject.from());
            subject = maker < 0 || clauses.verbs.get(maker).passive() ? subject : subject(maker);
        }
        for (int k = number - 1; (subject == null || pronoun(subject)) && k >= 0; k--) {
            var outer = clauses.verbs.get(k);
            if (governed(k) || outer.participle() && !outer.finite()) {
                continue;
            }
            var found = subject(k);
            if (found != null && !pronoun(found)) {
                return found;
            }
            subject = subject == null ? found : subject;
        }
        return subject != null || number > 0 || verb.infinitive() ? subject : before(verb, number);
    }

    /** The verb before that shares its subject with this one: "lifted the ban, returned the statues and called a vote"; or -1. */
    private int coordinated(int number) {
        var verb = clauses.verbs.get(number);
        int before = verb.from() - 1;
        while (before > 0 && clauses.tokens.tag(before).kind() == Tag.Kind.ADVERB) {
            before--;
        }
        if (number == 0 || before <= 0 || !verb.finite()) {
            return -1;
        }
        var outer = clauses.verbs.get(number - 1);
        boolean and = clauses.tokens.tag(before) == Tag.CC;
        if (!and && clauses.tokens.tag(before) != Tag.COMMA || relativeBefore(outer) || clauses.tokens.tag(Math.max(0, outer.from() - 1)) == Tag.WP) {
            return -1;
        }
        if (!and && (commas(outer.main(), verb.from()) > 1 || outer.participle() && !governed(number - 1) || outer.infinitive())) {
            return -1;
        }
        int k = number - 1;
        while (k > 0 && and && (clauses.verbs.get(k).infinitive() || clauses.verbs.get(k).participle() && !clauses.verbs.get(k).finite())) {
            k--;
        }
        return clauses.verbs.get(k).passive() && !clauses.verbs.get(k).finite() ? -1 : k;
    }

    private int commas(int from, int to) {
        int commas = 0;
        for (int i = from; i < to; i++) {
            commas += clauses.tokens.tag(i) == Tag.COMMA ? 1 : 0;
        }
        return commas;
    }

    /** The phrase right before a token, or before the comma there. */
    private Clauses.@Nullable Phrase endingAt(int token) {
        int end = token > 0 && clauses.tokens.tag(token - 1) == Tag.COMMA ? token - 1 : token;
        for (int p = clauses.phrases.size() - 1; p >= 0; p--) {
            var phrase = clauses.phrases.get(p);
            if (phrase.to() <= end) {
                return phrase.to() == end && !phrase.time() ? phrase : null;
            }
        }
        return null;
    }

    private boolean isDocument(Clauses.Phrase phrase) {
        return phrase.preposition() < 0 && DOCUMENTS.has(clauses.tokens.word(phrase.head()).hash());
    }

    private boolean relativeBefore(Clauses.Verb verb) {
        return verb.from() > 0 && (clauses.tokens.tag(verb.from() - 1) == Tag.WDT || clauses.tokens.word(verb.from() - 1).is("that"));
    }

    private int verbBefore(int token) {
        int k = clauses.verbs.size() - 1;
        while (k >= 0 && clauses.verbs.get(k).main() >= token) {
            k--;
        }
        return k;
    }

    /** Infinitives and participles behind a comma share the subject of the verb before. */
    private boolean governed(int number) {
        var verb = clauses.verbs.get(number);
        if (verb.infinitive()) {
            return true;
        }
        int before = verb.from() - 1;
        return verb.participle() && before >= 0
                && (clauses.tokens.tag(before) == Tag.COMMA || clauses.tokens.tag(before) == Tag.IN || clauses.tokens.tag(before) == Tag.CC);
    }

    private Clauses.@Nullable Phrase before(Clauses.Verb verb, int number) {
        if (relativeBefore(verb) && clauses.tokens.tag(verb.from() - 1) == Tag.WDT) {
            var antecedent = endingAt(verb.from() - 1);
            if (antecedent != null) {
                return antecedent;
            }
        }
        int barrier = number == 0 ? -1 : clauses.verbs.get(number - 1).main();
        Clauses.Phrase found = null;
        for (int p = clauses.phrases.size() - 1; p >= 0; p--) {
            var phrase = clauses.phrases.get(p);
            if (phrase.to() > verb.from()) {
                continue;
            }
            if (phrase.from() < barrier) {
                // A relative clause or an apposition with a verb of its own stands between: look behind it once.
                if (found == null && relative(barrier, verb)) {
                    barrier = number >= 2 ? clauses.verbs.get(number - 2).main() : -1;
                    if (phrase.from() < barrier) {
                        return null;
                    }
                } else {
                    return found;
                }
            }
            if (phrase.time() || phrase.preposition() >= 0) {
                continue;
            }
            if (apposition(p, verb)) {
                found = found == null ? phrase : found;
                continue;
            }
            return phrase;
        }
        return found;
    }

    private boolean relative(int barrier, Clauses.Verb verb) {
        for (int i = barrier; i >= 0 && i > barrier - 6; i--) {
            var tag = clauses.tokens.tag(i);
            if (tag == Tag.WP || tag == Tag.WDT || tag == Tag.WPS) {
                return true;
            }
        }
        return verb.from() > 0 && clauses.tokens.tag(verb.from() - 1) == Tag.COMMA;
    }

    /** Between commas and right before the verb: "Leonid Ostrov, the defence minister, said". */
    private boolean apposition(int p, Clauses.Verb verb) {
        var phrase = clauses.phrases.get(p);
        int before = phrase.from() - 1;
        return before > 0 && clauses.tokens.tag(before) == Tag.COMMA && p > 0 && clauses.phrases.get(p - 1).to() == before && clauses.phrases.get(p - 1).preposition() < 0
                && !clauses.phrases.get(p - 1).time() && verb.from() > 0 && clauses.tokens.tag(verb.from() - 1) == Tag.COMMA;
    }

    private boolean pronoun(Clauses.Phrase phrase) {
        return clauses.tokens.tag(phrase.head()).kind() == Tag.Kind.PRONOUN && phrase.to() - phrase.from() == 1;
    }

    boolean isObjectPronoun(Clauses.Phrase phrase) {
        return pronoun(phrase) && OBJECTS.has(clauses.tokens.word(phrase.head()).hash());
    }

    /** Whom "him", "her" or "them" means in its sentence: the nearest before it who is not the one that acts; the pronoun itself where nobody is. */
    Clauses.Phrase antecedent(Clauses.Phrase pronoun, Clauses.@Nullable Phrase actor) {
        for (int p = clauses.phrases.size() - 1; p >= 0; p--) {
            var phrase = clauses.phrases.get(p);
            boolean acts = actor != null && phrase.from() <= actor.from() && actor.from() < phrase.to();
            if (phrase.to() <= pronoun.from() && !acts && !phrase.time() && !pronoun(phrase) && actorLike(phrase)) {
                return phrase;
            }
        }
        return pronoun;
    }

    /** The phrases behind a verb that may take part in what it tells, the nearest first; up to a clause of another subject. */
    List<Clauses.Phrase> behind(int number) {
        var verb = clauses.verbs.get(number);
        var found = new ArrayList<Clauses.Phrase>();
        for (var phrase : clauses.phrases) {
            if (phrase.from() <= verb.main()) {
                continue;
            }
            if (found.size() >= 9) {
                break;
            }
            boolean source = phrase.preposition() > 0 && clauses.tokens.word(phrase.preposition() - 1).is("according");
            if (!phrase.time() && !source) {
                found.add(phrase);
            }
        }
        return found;
    }

    /** Whether the phrase names somebody, some body or some place that things are done to. */
    boolean actorLike(Clauses.Phrase phrase) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            var entity = entities.at(i);
            if (entity != null && !entity.type().equals("EVENT") && !entity.type().equals("PRODUCT")) {
                return true;
            }
        }
        for (int i = phrase.from(); i < phrase.to(); i++) {
            if (GROUPS.has(clauses.tokens.word(i).hash())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the phrase is somebody at all: an actor, or a pronoun of persons. */
    boolean anybody(Clauses.@Nullable Phrase phrase) {
        return phrase != null && (actorLike(phrase) || pronoun(phrase) && !clauses.tokens.word(phrase.head()).is("it"));
    }

    /** "nobody", "no ships". */
    boolean isNobody(Clauses.@Nullable Phrase phrase) {
        if (phrase == null) {
            return false;
        }
        var word = clauses.tokens.word(phrase.from());
        return word.is("nobody") || word.is("no") || word.is("none") || word.is("nothing") || word.is("neither");
    }

    /** "he", "there": what is said of them follows; nothing is done to them here. */
    boolean isSubjectPronoun(Clauses.Phrase phrase) {
        return pronoun(phrase) && SUBJECTS.has(clauses.tokens.word(phrase.head()).hash()) || clauses.tokens.tag(phrase.head()) == Tag.EX;
    }

    /** Whether the phrase's head, not only a word in it, is somebody. */
    boolean isActor(Clauses.Phrase phrase) {
        var entity = entities.at(phrase.head());
        return GROUPS.has(clauses.tokens.word(phrase.head()).hash()) || entity != null && !entity.type().equals("EVENT") && !entity.type().equals("PRODUCT");
    }

    /** The entity a phrase is about: that of its head, else of the last name in it. */
    int entity(Clauses.Phrase phrase) {
        int head = entities.entityAt(phrase.head());
        if (head != Entities.NONE) {
            return head;
        }
        for (int i = phrase.to() - 1; i >= phrase.from(); i--) {
            var entity = entities.at(i);
            if (entity != null && entity.type().equals("PERSON")) {
                return entities.entityAt(i);
            }
        }
        return Entities.NONE;
    }
}
