package org.sayso.extraction.entity;

import org.sayso.extraction.lexicon.WordSet;
import org.sayso.extraction.model.Features;
import org.sayso.extraction.tag.TaggedTokens;
import org.sayso.extraction.token.Word;

/** What the name tagger sees of a token. Only tokens that can stand in a name are looked at. */
final class NameFeatures {

    /** Templates from here on know the token's own form: training leaves them out now and then, so that context and lexicons carry weight too. */
    static final int LEXICAL = 60;

    /** How many templates these are; their hashes come last. */
    static final int LEXICAL_COUNT = 4;

    private static final int EDGE = 7;
    private static final int TRANSITION = 1;
    private static final int ALWAYS = 2;
    private static final WordSet CONNECTORS = WordSet.of("of", "the", "and", "for", "de", "la", "le", "del", "della", "di", "da", "do", "dos", "van", "von", "der", "den",
            "al", "el", "bin", "ibn", "abu", "'s", "'", "&", "-", "/", "du", "des", "in", "on", "to", "at", "y", "e", "ben", ".", ",", "ul", "ur", "zu", "af");

    private final NameLexicon lexicon;
    private final TaggedTokens tokens;
    private final NameMarks marks;
    private final Features features = new Features();

    private final byte[] types;
    private final byte[] places;
    private final int[] kinds;
    private int casedSentence = -1;
    private int casing;

    NameFeatures(TaggedTokens tokens, NameLexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.marks = new NameMarks(tokens, lexicon);
        this.types = marks.types;
        this.places = marks.places;
        this.kinds = marks.kinds;
    }

    /** The same view of a document whose names no gazetteer knows: what a model sees of a name that is new to it. */
    private NameFeatures(NameFeatures seeing) {
        this.tokens = seeing.tokens;
        this.lexicon = seeing.lexicon;
        this.marks = seeing.marks;
        this.types = new byte[seeing.types.length];
        this.places = types;
        this.kinds = new int[types.length];
    }

    NameFeatures blind() {
        return new NameFeatures(this);
    }

    NameMarks marks() {
        return marks;
    }

    /** Whether the token can begin or end a name. */
    boolean candidate(int i) {
        return marks.types[i] != 0 || NameMarks.mayBegin(tokens.word(i));
    }

    /** Whether the token can only stand between two that are candidates. */
    boolean connector(int i) {
        return CONNECTORS.has(tokens.word(i).hash());
    }

    static int transition(int before) {
        return Features.hash(TRANSITION, before);
    }

    /** The feature that every token has. */
    static int always() {
        return Features.hash(ALWAYS);
    }

    Features of(int i, int first, int end) {
        var f = features;
        f.clear();
        var word = tokens.word(i);
        int w = word.hash();
        int shape = shape(word);
        int place = i == first ? 1 : 0;
        int left = i > first ? tokens.word(i - 1).hash() : EDGE;
        int left2 = i - 2 >= first ? tokens.word(i - 2).hash() : EDGE;
        int right = i + 1 < end ? tokens.word(i + 1).hash() : EDGE;
        int right2 = i + 2 < end ? tokens.word(i + 2).hash() : EDGE;
        int shapeLeft = i > first ? shape(tokens.word(i - 1)) : EDGE;
        int shapeRight = i + 1 < end ? shape(tokens.word(i + 1)) : EDGE;
        int tag = tokens.tag(i).ordinal();
        int tagLeft = i > first ? tokens.tag(i - 1).ordinal() : 63;
        int tagRight = i + 1 < end ? tokens.tag(i + 1).ordinal() : 63;
        int tagRight2 = i + 2 < end ? tokens.tag(i + 2).ordinal() : 63;
        int mark = types[i] * 8 + places[i];
        int markLeft = i > first ? types[i - 1] * 8 + places[i - 1] : -1;
        int markRight = i + 1 < end ? types[i + 1] * 8 + places[i + 1] : -1;
        int document = marks.document[i];
        int own = word(w, word);
        f.addHash(always());
        f.add(3, shape, place);
        f.add(4, shapeLeft, shape, shapeRight);
        f.add(5, left);
        f.add(6, right);
        f.add(9, left2, left);
        f.add(10, right, right2);
        f.add(11, left2);
        f.add(12, right2);
        f.add(13, tag, tagLeft);
        f.add(14, tag, tagRight);
        f.add(15, tagRight, tagRight2, shape);
        f.add(16, mark);
        f.add(17, mark, shape, place);
        f.add(18, mark, markLeft);
        f.add(19, mark, markRight);
        f.add(20, kinds[i], places[i]);
        f.add(21, kinds[i], left);
        f.add(22, document, mark);
        f.add(23, document & (NameMarks.LOWER | NameMarks.CAPITAL_INSIDE), place, shape);
        f.add(24, document & (NameMarks.AFTER_GIVEN_NAME | NameMarks.AFTER_TITLE | NameMarks.BEFORE_SPEECH), shape);
        f.add(25, document & (NameMarks.AFTER_PLACE_WORD | NameMarks.BEFORE_COMPANY_WORD | NameMarks.AFTER_ARTICLE), shape);
        f.add(26, own);
        f.add(30, word.suffix(3), shape);
        f.add(31, word.suffix(4));
        f.add(32, word.suffix(2), shape, mark);
        f.add(33, word.prefix());
        f.add(34, tagLeft, shape, tagRight);
        f.add(35, headAhead(i, end), shape);
        f.add(36, headAhead(i, end), mark);
        f.add(37, noun(left), shape);
        f.add(38, noun(right), shape);
        f.add(39, i - 2 >= first && tokens.word(i - 1).is("of") ? noun(left2) : EDGE, shape);
        f.add(42, common(word), place, shapeRight);
        f.add(43, common(word), tag, shapeLeft);
        f.add(44, common(word), shape, mark);
        int start = runBegin(i, first);
        int last = runEnd(i, end);
        int head = lexicon.noun(tokens.word(last - 1).hash()).ordinal();
        f.add(45, head, shape, Math.min(i - start, 3));
        f.add(46, head, own, last - start == 1 ? 1 : 0);
        f.add(47, Math.min(i - start, 4), Math.min(last - i, 4), mark);
        f.add(48, i > start ? tokens.word(start).hash() : 0, shape);
        f.add(49, start > first ? tokens.word(start - 1).hash() : EDGE, Math.min(i - start, 2), last - start == 1 ? 1 : 0);
        f.add(50, last < end ? tokens.word(last).hash() : EDGE, Math.min(last - i, 2), last - start == 1 ? 1 : 0);
        f.add(51, start > first ? tokens.word(start - 1).hash() : EDGE, start > first + 1 ? tokens.word(start - 2).hash() : EDGE, own);
        f.add(52, joined(i - 1, first) ? 8 * types[i - 2] + places[i - 2] : -1, shape);
        f.add(53, i + 2 < end && joined(i + 1, first) ? 8 * types[i + 2] + places[i + 2] : -1, shape);
        f.add(55, start > first ? tokens.word(start - 1).hash() : EDGE, head);
        int cased = casing(first, end);
        f.add(56, cased, shape, common(word) * 2 + place);
        f.add(57, cased, mark);
        f.add(LEXICAL, w);
        f.add(LEXICAL + 1, word.formHash(), place);
        f.add(LEXICAL + 2, w, left);
        f.add(LEXICAL + 3, w, right);
        return f;
    }

    /** How the sentence that begins at a token uses capitals: asked once for each. */
    private int casing(int first, int end) {
        if (casedSentence != first) {
            casedSentence = first;
            casing = Casing.of(tokens, first, end).ordinal();
        }
        return casing;
    }

    private static final int LONGEST_RUN = 6;

    /** The first word of the run of capitals the token stands in. */
    private int runBegin(int i, int first) {
        int j = i;
        while (j > first && j > i - LONGEST_RUN && tokens.word(j - 1).startsUpper()) {
            j--;
        }
        return j;
    }

    private int runEnd(int i, int end) {
        int j = i + 1;
        while (j < end && j < i + LONGEST_RUN && tokens.word(j).startsUpper()) {
            j++;
        }
        return j;
    }

    /** Whether the word makes a list of what is beside it. */
    private boolean joined(int i, int first) {
        return i > first && (tokens.word(i).is(",") || tokens.word(i).is("and") || tokens.word(i).is("/"));
    }

    /** The last word of the run of capitals the token stands in, if it is near: "Northfield Harbour Trust" is what a trust is. */
    private int headAhead(int i, int end) {
        int j = i;
        while (j + 1 < end && j < i + 6 && tokens.word(j + 1).startsUpper()) {
            j++;
        }
        return j == i ? 0 : tokens.word(j).hash();
    }

    private int common(Word word) {
        return lexicon.common(word.hash()) ? 1 : 0;
    }

    private int noun(int hash) {
        return lexicon.noun(hash).ordinal() + (lexicon.is(NameLexicon.Office.HEAD, hash) ? 8 : 0);
    }

    /** What the lexicons of words say of one. */
    private int word(int hash, Word word) {
        if (word.shape() == Word.Shape.MARK) {
            return 64;
        }
        int seen = lexicon.givenName(hash) ? 1 : 0;
        seen |= lexicon.is(NameLexicon.Office.FORM, hash) ? 2 : 0;
        seen |= lexicon.is(NameLexicon.Office.RANK, hash) ? 4 : 0;
        seen |= lexicon.is(NameLexicon.Office.OFFICE, hash) ? 8 : 0;
        seen |= lexicon.is(NameLexicon.Office.HEAD, hash) ? 16 : 0;
        seen |= lexicon.familyName(hash) ? 128 : 0;
        seen |= lexicon.proper(hash) ? 256 : 0;
        seen |= word.shape() == Word.Shape.UPPER && lexicon.abbreviation(hash) ? 512 : 0;
        return seen | (word.startsUpper() ? 32 : 0);
    }

    /** Shape with the details that tell initials, acronyms with points and words with inner capitals apart. */
    private static int shape(Word word) {
        int shape = word.shape().ordinal();
        int length = Math.min(word.form().length(), 4);
        boolean point = word.form().indexOf('.') > 0;
        boolean hyphen = word.form().indexOf('-') > 0;
        return shape * 32 + (word.shape() == Word.Shape.UPPER || word.shape() == Word.Shape.CAPITALISED ? length : 0) + (point ? 8 : 0) + (hyphen ? 16 : 0);
    }
}
