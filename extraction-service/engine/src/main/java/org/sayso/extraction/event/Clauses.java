package org.sayso.extraction.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.lexicon.WordSet;
import org.sayso.extraction.tag.Tag;
import org.sayso.extraction.tag.TaggedTokens;

/** The noun phrases and verb groups of a sentence, by parts of speech alone: enough to tell who does something to whom. */
final class Clauses {

    private static final WordSet TIMES = WordSet.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today", "tomorrow", "tonight",
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "week", "month", "year", "morning",
            "evening", "afternoon", "night", "weekend", "day", "days", "weeks", "months", "years", "hours", "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.", "hour", "time");
    private static final WordSet TIME_WORDS = WordSet.of("last", "next", "this", "past", "earlier", "late", "early");
    private static final WordSet SUBORDINATORS = WordSet.of("as", "after", "before", "while", "because", "if", "that", "since", "although", "though", "when", "whether",
            "until", "unless", "than", "once");
    private static final WordSet CLAUSE_OPENERS = WordSet.of("as", "after", "before", "while", "because", "if", "since", "although", "though", "until", "unless", "once", "that", "whether");
    private static final WordSet BE = WordSet.of("be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "get", "gets", "got", "getting");
    private static final WordSet AUXILIARIES = WordSet.of("be", "is", "are", "was", "were", "been", "being", "am", "have", "has", "had", "having", "do", "does", "did",
            "get", "gets", "got", "'ve", "'d", "'s", "'re");

    /** Verbs that take no object, or only behind a preposition. */
    private static final Set<String> NO_PASSIVE = Set.of("surrender", "agree", "arrive", "protest", "clash", "demonstrate", "rally", "apologize", "apologise", "resign", "retreat",
            "cooperate", "collaborate", "call", "appeal", "negotiate", "visit", "meet", "withdraw", "vow", "pledge", "die", "go", "come", "strike", "fight");
    private static final WordSet PARTICLES = WordSet.of("off", "out", "up", "down", "back", "away");
    /** Before a number they say how sure it is, and govern nothing. */
    private static final WordSet ROUGHLY = WordSet.of("around", "about", "over", "under", "up");

    final TaggedTokens tokens;
    final List<Phrase> phrases = new ArrayList<>();
    final List<Verb> verbs = new ArrayList<>();
    private final int end;

    /**
     * A noun phrase with the phrases "of" joins to it.
     *
     * @param preposition the token that governs it, or -1
     */
    record Phrase(int from, int to, int head, int preposition, boolean time) {}

    /**
     * A verb with its auxiliaries.
     *
     * @param from first auxiliary
     * @param main the verb itself
     */
    record Verb(int from, int main, boolean passive, boolean negated, @Nullable String modal, boolean infinitive, boolean finite, boolean participle) {}

    Clauses(TaggedTokens tokens, int first, int end) {
        this.tokens = tokens;
        this.end = end;
        int i = first;
        int preposition = -1;
        while (i < end) {
            var tag = tokens.tag(i);
            if (beginsPhrase(i, end)) {
                int to = phraseEnd(i, end);
                int head = to - 1;
                while (head > i && !tokens.tag(head).isNoun() && tokens.tag(head).kind() != Tag.Kind.PRONOUN) {
                    head--;
                }
                phrase(i, to, head, preposition, first);
                preposition = -1;
                i = to;
            } else if (tag.isVerb() || tag == Tag.MD) {
                i = verb(i, end);
                preposition = -1;
            } else {
                if (particle(i)) {
                    preposition = -1;
                } else if (tag == Tag.IN || tag == Tag.TO || tag == Tag.RP && i + 1 < end) {
                    preposition = i;
                } else if (tag != Tag.RB) {
                    preposition = -1;
                }
                i++;
            }
        }
        activate();
    }

    /** A participle alone that has its object at once, or that no passive is made of, is the past tense mistaken: "the militia released two hostages". */
    private void activate() {
        int p = 0;
        for (int v = 0; v < verbs.size(); v++) {
            var verb = verbs.get(v);
            if (!verb.participle() || !verb.passive()) {
                continue;
            }
            while (p < phrases.size() && phrases.get(p).from() <= verb.main()) {
                p++;
            }
            boolean object = p < phrases.size() && phrases.get(p).from() == verb.main() + 1 && phrases.get(p).preposition() < 0 && !phrases.get(p).time();
            boolean subject = p > 0 && phrases.get(p - 1).to() == verb.from() && !phrases.get(p - 1).time();
            if (subject && (object || NO_PASSIVE.contains(tokens.lemma(verb.main())))) {
                verbs.set(v, new Verb(verb.from(), verb.main(), false, verb.negated(), verb.modal(), false, true, false));
            }
        }
    }

    private void phrase(int from, int to, int head, int preposition, int first) {
        if (!phrases.isEmpty()) {
            var last = phrases.getLast();
            boolean of = preposition >= 0 && tokens.word(preposition).is("of") && last.to() == preposition;
            boolean and = from - 1 == last.to() && tokens.tag(last.to()) == Tag.CC && from - 1 >= first && preposition < 0;
            if (of || and && !time(head) && !joinsClauses(last, head, to)) {
                phrases.removeLast();
                phrases.add(new Phrase(last.from(), to, last.head(), last.preposition(), last.time()));
                return;
            }
        }
        if (preposition >= 0 && (tokens.tag(from).kind() == Tag.Kind.NUMBER || tokens.tag(from) == Tag.DOLLAR) && ROUGHLY.has(tokens.word(preposition).hash())) {
            preposition = -1;
        }
        boolean subject = preposition >= 0 && to < tokens.size() && SUBORDINATORS.has(tokens.word(preposition).hash()) && verbSoon(to);
        phrases.add(new Phrase(from, to, head, subject ? -1 : preposition, time(head)));
    }

    /** "holds a fifth of the land and Lisbon has vowed": a verb's object and the subject of the next. */
    private boolean joinsClauses(Phrase object, int head, int to) {
        return !verbs.isEmpty() && object.from() - verbs.getLast().main() <= 2 && object.from() > verbs.getLast().main() && tokens.tag(object.head()).kind() != Tag.Kind.NAME
                && tokens.tag(head).kind() == Tag.Kind.NAME && verbSoon(to);
    }

    /** A finite verb right behind, or behind an adverb: the phrase is its subject, and what stood before joined clauses. */
    private boolean verbSoon(int i) {
        for (int j = i; j < tokens.size() && j < i + 3; j++) {
            var tag = tokens.tag(j);
            if (tag == Tag.VBD || tag == Tag.VBZ || tag == Tag.VBP || tag == Tag.VB || tag == Tag.MD) {
                return true;
            }
            if (tag.kind() != Tag.Kind.ADVERB) {
                return false;
            }
        }
        return false;
    }

    private boolean time(int head) {
        return TIMES.has(tokens.word(head).hash());
    }

    private boolean beginsPhrase(int i, int end) {
        var tag = tokens.tag(i);
        return switch (tag.kind()) {
            case NOUN, NAME, NUMBER -> true;
            case PRONOUN -> true;
            case ADJECTIVE -> nounAhead(i, end);
            case FUNCTION -> (tag == Tag.DT || tag == Tag.PDT || tag == Tag.EX) && !tokens.word(i).is("that") || tag == Tag.DT && nounAhead(i, end);
            case MARK -> tag == Tag.DOLLAR;
            case VERB -> (tag == Tag.VBN || tag == Tag.VBG) && i + 1 < end && tokens.tag(i + 1).isNoun() && i > 0 && tokens.tag(i - 1) != Tag.TO && modifier(i);
            case ADVERB -> false;
        };
    }

    /** A participle right behind an article or adjective modifies the noun ahead. */
    private boolean modifier(int i) {
        var before = tokens.tag(i - 1);
        return before == Tag.DT || before.kind() == Tag.Kind.ADJECTIVE || before == Tag.PRPS || before == Tag.IN && tokens.tag(i) == Tag.VBN;
    }

    private boolean nounAhead(int i, int end) {
        for (int j = i; j < end && j < i + 6; j++) {
            if (tokens.tag(j).isNoun()) {
                return true;
            }
            var kind = tokens.tag(j).kind();
            if (tokens.tag(j) == Tag.DOLLAR) {
                return true;
            }
            if (kind != Tag.Kind.ADJECTIVE && tokens.tag(j) != Tag.HYPH && kind != Tag.Kind.ADVERB && tokens.tag(j) != Tag.DT && tokens.tag(j) != Tag.VBN
                    && tokens.tag(j) != Tag.VBG && tokens.tag(j) != Tag.COMMA && tokens.tag(j) != Tag.CC && kind != Tag.Kind.NUMBER) {
                return false;
            }
        }
        return false;
    }

    private int phraseEnd(int from, int end) {
        int i = from + 1;
        if (tokens.tag(from).kind() == Tag.Kind.PRONOUN && tokens.tag(from) != Tag.PRPS) {
            return i;
        }
        while (i < end) {
            var tag = tokens.tag(i);
            boolean inside = switch (tag.kind()) {
                case NOUN, NAME -> !startsTime(i);
                case NUMBER -> tokens.word(i - 1).is("aged") || tokens.tag(i - 1).kind() != Tag.Kind.NAME || i + 1 >= end || !tokens.tag(i + 1).isNoun();
                case ADJECTIVE -> nounAhead(i, end) && !timeAhead(i, end);
                case PRONOUN -> false;
                case ADVERB -> (tokens.tag(i - 1) == Tag.POS || tokens.tag(i - 1) == Tag.DT) && nounAhead(i, end);
                case FUNCTION -> tag == Tag.POS || tag == Tag.DT && tokens.tag(i - 1) == Tag.PDT;
                case MARK -> tag == Tag.HYPH || tag == Tag.DOLLAR || tokens.word(i).is("-") || tokens.word(i).is("%");
                case VERB -> hyphenated(i) || modifies(i) ? i + 1 < end && nounAhead(i + 1, end) : (tag == Tag.VBN || tag == Tag.VBG) && i + 1 < end && tokens.tag(i + 1).isNoun() && (tokens.tag(i - 1) == Tag.DT
                        || tokens.tag(i - 1).kind() == Tag.Kind.ADJECTIVE || tokens.tag(i - 1) == Tag.PRPS || tokens.tag(i - 1) == Tag.POS
                        || tokens.tag(i - 1) == Tag.HYPH || tokens.tag(i - 1).kind() == Tag.Kind.NUMBER);
            };
            if (!inside && !aged(i, end)) {
                break;
            }
            i++;
        }
        return i;
    }

    /** "a man aged 40". */
    private boolean aged(int i, int end) {
        return tokens.word(i).is("aged") && i + 1 < end && tokens.tag(i + 1).kind() == Tag.Kind.NUMBER;
    }

    /** "called off the strike": behind a verb these belong to it. */
    private boolean particle(int i) {
        return !verbs.isEmpty() && verbs.getLast().main() == i - 1 && (tokens.tag(i) == Tag.RP || PARTICLES.has(tokens.word(i).hash()));
    }

    /** "the alleged Lisbon plot": right behind an article or an owner a participle modifies. */
    private boolean modifies(int i) {
        var tag = tokens.tag(i);
        return (tag == Tag.VBN || tag == Tag.VBG) && (tokens.tag(i - 1) == Tag.DT || tokens.tag(i - 1) == Tag.PRPS);
    }

    /** "the rebel-held north", "a state-run plant". */
    private boolean hyphenated(int i) {
        return i > 1 && tokens.word(i - 1).is("-") && !tokens.tokens().spaceBefore(i) && !tokens.tokens().spaceBefore(i - 1);
    }

    private boolean startsTime(int i) {
        return TIMES.has(tokens.word(i).hash()) && (tokens.tag(i).kind() == Tag.Kind.NAME || tokens.word(i).is("today") || tokens.word(i).is("yesterday"));
    }

    private boolean timeAhead(int i, int end) {
        return TIME_WORDS.has(tokens.word(i).hash()) && i + 1 < end && TIMES.has(tokens.word(i + 1).hash());
    }

    private int verb(int from, int end) {
        int i = from;
        int main = from;
        boolean negated = false;
        boolean be = false;
        String modal = null;
        boolean infinitive = from > 0 && tokens.tag(from - 1) == Tag.TO;
        boolean finite = false;
        while (i < end) {
            var tag = tokens.tag(i);
            if (tag == Tag.MD) {
                modal = tokens.lower(i);
                finite = true;
            } else if (tag.isVerb()) {
                main = i;
                finite |= tag == Tag.VBD || tag == Tag.VBZ || tag == Tag.VBP;
                if (!AUXILIARIES.has(tokens.word(i).hash())) {
                    i++;
                    break;
                }
                be = BE.has(tokens.word(i).hash());
            } else if (tag.kind() == Tag.Kind.ADVERB || tokens.word(i).is("n't") || tokens.word(i).is("not")) {
                negated |= tokens.word(i).is("not") || tokens.word(i).is("n't") || tokens.word(i).is("never");
                boolean verbAhead = i + 1 < end && (tokens.tag(i + 1).isVerb() || tokens.tag(i + 1).kind() == Tag.Kind.ADVERB);
                if (!verbAhead) {
                    break;
                }
            } else {
                break;
            }
            i++;
        }
        var tag = tokens.tag(main);
        boolean passive = tag == Tag.VBN && (be || main == from && !infinitive);
        boolean participle = main == from && (tag == Tag.VBG || tag == Tag.VBN);
        verbs.add(new Verb(from, main, passive, negated, modal, infinitive, finite, participle));
        return Math.max(i, from + 1);
    }

    /** The token at which the clause of a verb ends, at the latest with the sentence: at a relative or subordinate clause, or at another verb's subject. */
    int clauseEnd(int number) {
        int verb = verbs.get(number).main();
        for (int i = verb + 1; i < end; i++) {
            var tag = tokens.tag(i);
            if (tag == Tag.WDT || tag == Tag.WP || tag == Tag.WPS || tag == Tag.WRB || tokens.word(i).is(";")
                    || tag == Tag.IN && CLAUSE_OPENERS.has(tokens.word(i).hash()) && finiteAhead(i + 1, end)) {
                return i;
            }
            if (tag == Tag.VBD || tag == Tag.VBZ || tag == Tag.VBP || tag == Tag.MD) {
                return startOfSubject(i, verb);
            }
        }
        return end;
    }

    private boolean finiteAhead(int from, int end) {
        for (int i = from; i < end && i < from + 12; i++) {
            var tag = tokens.tag(i);
            if (tag == Tag.VBD || tag == Tag.VBZ || tag == Tag.VBP || tag == Tag.MD) {
                return true;
            }
        }
        return false;
    }

    private int startOfSubject(int verb, int after) {
        for (int p = phrases.size() - 1; p >= 0; p--) {
            var phrase = phrases.get(p);
            if (phrase.to() <= verb) {
                return phrase.from() > after + 1 && phrase.preposition() < 0 ? phrase.from() : verb;
            }
        }
        return verb;
    }
}
