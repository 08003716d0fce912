package org.sayso.extraction.entity;

import org.jspecify.annotations.Nullable;
import org.sayso.extraction.lexicon.WordSet;
import org.sayso.extraction.tag.Tag;
import org.sayso.extraction.tag.TaggedTokens;

/** The office beside a person's name: "Kremlin spokesman Dmitry Peskov", "Ines Calvo, the mayor of Port Selwyn,", "the mayor of Port Selwyn, Ines Calvo". */
final class RoleFinder {

    private static final int REACH = 12;
    private static final WordSet OPENERS = WordSet.of("the", "a", "an", "his", "her", "its", "their", "our", "my", "'s", "’s");
    private static final WordSet LINKS = WordSet.of("of", "for", "to", "at", "in", "and");

    /**
     * @param head the noun that names the office
     */
    record Role(int from, int to, int head) {}

    private final TaggedTokens tokens;
    private final NameLexicon lexicon;

    RoleFinder(TaggedTokens tokens, NameLexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
    }

    /** The role before the name, or null. */
    @Nullable Role before(Mention person) {
        int first = tokens.sentences().first(tokens.sentence(person.firstToken()));
        int end = person.firstToken();
        boolean comma = end - 1 > first && tokens.word(end - 1).is(",");
        if (comma) {
            end--;
            if (!closed(person.endToken())) {
                return null;
            }
        }
        int from = end;
        while (from > first && end - from < REACH && inPhrase(from - 1)) {
            from--;
        }
        boolean opened = from < end && OPENERS.has(tokens.word(from).hash()) || from > first && OPENERS.has(tokens.word(from - 1).hash());
        if (comma && !opened) {
            return null;
        }
        while (from < end && (LINKS.has(tokens.word(from).hash()) || OPENERS.has(tokens.word(from).hash()) || tokens.tag(from) == Tag.POS)) {
            from++;
        }
        int head = head(from, end, true);
        return head < 0 || form(from, end) ? null : new Role(from, end, head);
    }

    /** The role behind the name, or null. */
    @Nullable Role after(Mention person) {
        int end = tokens.sentences().end(tokens.sentence(person.firstToken()));
        int from = person.endToken();
        if (from + 1 >= end || !tokens.word(from).is(",") && tokens.tag(from) != Tag.OPEN_BRACKET) {
            return null;
        }
        from++;
        if (OPENERS.has(tokens.word(from).hash())) {
            from++;
        }
        int to = from;
        while (to < end && to - from < REACH + 4 && (inPhrase(to) || OPENERS.has(tokens.word(to).hash()))) {
            to++;
        }
        while (to > from && (LINKS.has(tokens.word(to - 1).hash()) || OPENERS.has(tokens.word(to - 1).hash()))) {
            to--;
        }
        if (to == from || to < end && !closed(to)) {
            return null;
        }
        int head = head(from, to, false);
        return head < 0 ? null : new Role(from, to, head);
    }

    private boolean closed(int i) {
        return i >= tokens.size() || tokens.tag(i).kind() == Tag.Kind.MARK || tokens.tag(i).isVerb() || tokens.tag(i) == Tag.MD || tokens.tag(i) == Tag.WP
                || tokens.tag(i) == Tag.WDT || tokens.tag(i) == Tag.POS;
    }

    private boolean inPhrase(int i) {
        var tag = tokens.tag(i);
        return switch (tag.kind()) {
            case NOUN, NAME, ADJECTIVE -> true;
            case MARK -> tag == Tag.HYPH || tokens.word(i).is("-");
            case FUNCTION -> tag == Tag.POS || LINKS.has(tokens.word(i).hash()) && tag != Tag.CC || tokens.word(i).is("the");
            case VERB -> tag == Tag.VBG || tag == Tag.VBN;
            case PRONOUN, ADVERB, NUMBER -> false;
        };
    }

    /** The noun before the first link, else the last one; -1 when it is no office. */
    private int head(int from, int end, boolean phraseMayEnd) {
        int stop = end;
        for (int i = from + 1; i < end; i++) {
            if (LINKS.has(tokens.word(i).hash())) {
                stop = i;
                break;
            }
        }
        int head = stop - 1;
        if (head < from) {
            return -1;
        }
        if (office(head)) {
            return head;
        }
        if (phraseMayEnd) {
            for (int i = from; i < end; i++) {
                for (var phrase : lexicon.phrasesFrom(tokens.word(i).hash())) {
                    if (i + phrase.length == end && matches(phrase, i)) {
                        return i;
                    }
                }
            }
        }
        return -1;
    }

    private boolean matches(int[] phrase, int at) {
        for (int k = 0; k < phrase.length; k++) {
            if (tokens.word(at + k).hash() != phrase[k]) {
                return false;
            }
        }
        return true;
    }

    private boolean office(int i) {
        int hash = tokens.word(i).hash();
        return lexicon.is(NameLexicon.Office.OFFICE, hash) || lexicon.is(NameLexicon.Office.HEAD, hash) || lexicon.is(NameLexicon.Office.RANK, hash);
    }

    private boolean form(int from, int end) {
        return end - from == 1 && lexicon.is(NameLexicon.Office.FORM, tokens.word(from).hash()) && !lexicon.is(NameLexicon.Office.OFFICE, tokens.word(from).hash());
    }
}
