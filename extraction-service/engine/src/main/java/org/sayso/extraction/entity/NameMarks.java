package org.sayso.extraction.entity;

import org.sayso.extraction.lexicon.WordAutomaton;
import org.sayso.extraction.lexicon.WordSet;
import org.sayso.extraction.tag.TaggedTokens;
import org.sayso.extraction.token.Word;

/** What the lexicons and the rest of the document say of each token, before any model looks at it. */
final class NameMarks {

    /** In {@link #document}: what holds of some occurrence of the same word in the document. */
    static final int LOWER = 1;
    static final int CAPITAL_INSIDE = 2;
    static final int AFTER_GIVEN_NAME = 4;
    static final int AFTER_TITLE = 8;
    static final int AFTER_PLACE_WORD = 16;
    static final int BEFORE_SPEECH = 32;
    static final int BEFORE_COMPANY_WORD = 64;
    static final int AFTER_ARTICLE = 128;
    static final int IN_LONGER_MATCH = 256;
    static final int DEFINED_PLACE = 512;
    static final int DEFINED_ORGANIZATION = 1024;
    static final int DEFINED_PERSON = 2048;

    private static final WordSet PLACE_WORDS = WordSet.of("in", "at", "near", "from", "to", "into", "across", "outside", "inside", "around", "toward", "towards");
    private static final WordSet SPEECH = WordSet.of("said", "says", "told", "added", "wrote", "tweeted", "claimed", "argued", "explained", "noted", "believes",
            "thinks", "wants", "asked", "replied", "insisted", "warned", "who", "himself", "herself");
    private static final WordSet COMPANY_WORDS = WordSet.of("inc", "inc.", "corp", "corp.", "co", "co.", "ltd", "ltd.", "llc", "plc", "gmbh", "university", "party",
            "committee", "ministry", "department", "group", "bank", "council", "association", "institute", "foundation", "agency", "court", "company", "news", "army",
            "force", "forces", "club", "fc", "records", "school", "college", "church", "union", "times", "post", "journal", "administration", "campaign");
    private static final WordSet ARTICLES = WordSet.of("the", "a", "an", "this", "that", "these", "those");

    /** Types a gazetteer knows the match under, one bit each in the order of {@code NameType}; 0 outside matches. */
    final byte[] types;
    /** 1 begin, 2 inside, 3 end, 4 the whole of a match. */
    final byte[] places;
    final int[] kinds;
    /** How many tokens the match has. */
    final byte[] lengths;
    final short[] document;
    private final TaggedTokens tokens;
    private final NameLexicon lexicon;
    private final int[] keys;
    private final short[] flags;
    private final int mask;

    NameMarks(TaggedTokens tokens, NameLexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        int n = tokens.size();
        this.types = new byte[n];
        this.places = new byte[n];
        this.kinds = new int[n];
        this.lengths = new byte[n];
        this.document = new short[n];
        int capitals = 0;
        for (int i = 0; i < n; i++) {
            capitals += tokens.word(i).startsUpper() ? 1 : 0;
        }
        int size = Integer.highestOneBit(Math.max(16, capitals)) * 4;
        this.keys = new int[size];
        this.flags = new short[size];
        this.mask = size - 1;
        match();
        remember();
    }

    private void match() {
        int i = 0;
        int n = tokens.size();
        while (i < n) {
            if (!mayBegin(tokens.word(i))) {
                i++;
                continue;
            }
            int length = 0;
            int sentenceEnd = tokens.sentences().end(tokens.sentence(i));
            for (int g = 0; g < lexicon.gazetteers().size(); g++) {
                length = Math.max(length, matchFrom(i, sentenceEnd, g, length));
            }
            i += Math.max(1, length);
        }
    }

    private int matchFrom(int i, int end, int number, int atLeast) {
        var gazetteer = lexicon.gazetteers().get(number);
        int state = WordAutomaton.START;
        int best = WordAutomaton.NOWHERE;
        int bestEnd = i;
        for (int j = i; j < end; j++) {
            state = gazetteer.step(state, tokens.word(j).form());
            if (state == WordAutomaton.NOWHERE) {
                break;
            }
            if (gazetteer.automaton().count(state) > 0) {
                best = state;
                bestEnd = j + 1;
            }
        }
        int length = bestEnd - i;
        if (best == WordAutomaton.NOWHERE || length < atLeast) {
            return length;
        }
        byte seen = length == atLeast ? types[i] : 0;
        int kind = 0;
        for (int e = 0; e < gazetteer.automaton().count(best); e++) {
            int entry = gazetteer.automaton().entry(best, e);
            seen |= (byte) (1 << gazetteer.type(entry).ordinal());
            kind = e == 0 ? lexicon.kind(number, entry) : kind;
        }
        for (int j = i; j < bestEnd; j++) {
            types[j] = seen;
            kinds[j] = kind;
            lengths[j] = (byte) Math.min(length, 15);
            places[j] = (byte) (length == 1 ? 4 : j == i ? 1 : j == bestEnd - 1 ? 3 : 2);
        }
        return length;
    }

    static boolean mayBegin(Word word) {
        return word.startsUpper() || word.shape() == Word.Shape.MIXED || word.shape() == Word.Shape.NUMBER && Character.isDigit(word.form().charAt(0));
    }

    private void remember() {
        int n = tokens.size();
        for (int i = 0; i < n; i++) {
            if (tokens.word(i).startsUpper()) {
                flags[slot(tokens.word(i).hash())] |= (short) context(i);
            }
        }
        for (int i = 0; i < n; i++) {
            if (!tokens.word(i).startsUpper() && tokens.word(i).shape() == Word.Shape.LOWER) {
                int at = find(tokens.word(i).hash());
                if (at >= 0) {
                    flags[at] |= LOWER;
                }
            }
        }
        for (int i = 0; i < n; i++) {
            if (tokens.word(i).startsUpper()) {
                document[i] = flags[slot(tokens.word(i).hash())];
            }
        }
    }

    private int context(int i) {
        int sentence = tokens.sentence(i);
        int first = tokens.sentences().first(sentence);
        int end = tokens.sentences().end(sentence);
        int context = 0;
        if (i > first) {
            int before = tokens.word(i - 1).hash();
            context |= tokens.word(i - 1).shape() == Word.Shape.LOWER ? CAPITAL_INSIDE : 0;
            context |= lexicon.givenName(before) && tokens.word(i - 1).startsUpper() ? AFTER_GIVEN_NAME : 0;
            context |= lexicon.title(before) ? AFTER_TITLE : 0;
            context |= PLACE_WORDS.has(before) ? AFTER_PLACE_WORD : 0;
            context |= ARTICLES.has(before) ? AFTER_ARTICLE : 0;
        }
        if (i + 1 < end) {
            int next = tokens.word(i + 1).hash();
            context |= SPEECH.has(next) ? BEFORE_SPEECH : 0;
            context |= COMPANY_WORDS.has(next) && tokens.word(i + 1).startsUpper() ? BEFORE_COMPANY_WORD : 0;
        }
        return context | (lengths[i] > 1 ? IN_LONGER_MATCH : 0) | defined(i, first, end);
    }

    /** "Atwell is a village", "the village of Atwell", "Atwell, a village": what the text itself says the name is. */
    private int defined(int i, int first, int end) {
        if (i - 2 >= first && tokens.word(i - 1).is("of")) {
            int noun = bit(tokens.word(i - 2).hash());
            if (noun == DEFINED_PLACE) {
                return noun;
            }
        }
        int j = i + 1;
        while (j < end && j < i + 4 && tokens.word(j).startsUpper()) {
            j++;
        }
        if (j + 2 >= end) {
            return 0;
        }
        var verb = tokens.word(j);
        boolean is = verb.is("is") || verb.is("was") || verb.is("are") || verb.is("were") || verb.is(",");
        var article = tokens.word(j + 1);
        if (!is || !article.is("a") && !article.is("an") && !(article.is("the") && !verb.is(","))) {
            return 0;
        }
        for (int k = j + 2; k < end && k < j + 9; k++) {
            var word = tokens.word(k);
            if (word.is("of") || word.is("in") || word.shape() == Word.Shape.MARK || word.is("for") || word.is("who") || word.is("which") || word.is("that")) {
                return bit(tokens.word(k - 1).hash());
            }
        }
        return 0;
    }

    private int bit(int noun) {
        return switch (lexicon.noun(noun)) {
            case PLACE, FACILITY -> DEFINED_PLACE;
            case ORG -> DEFINED_ORGANIZATION;
            case PERSON -> DEFINED_PERSON;
            case NONE -> lexicon.is(NameLexicon.Office.HEAD, noun) ? DEFINED_PERSON : 0;
        };
    }

    private int slot(int hash) {
        int key = hash == 0 ? 1 : hash;
        int at = key & mask;
        while (keys[at] != 0 && keys[at] != key) {
            at = at + 1 & mask;
        }
        keys[at] = key;
        return at;
    }

    private int find(int hash) {
        int key = hash == 0 ? 1 : hash;
        int at = key & mask;
        while (keys[at] != 0) {
            if (keys[at] == key) {
                return at;
            }
            at = at + 1 & mask;
        }
        return -1;
    }
}
