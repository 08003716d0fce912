package org.sayso.extraction.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sayso.extraction.lexicon.NameType;
import org.sayso.extraction.lexicon.WordSet;
import org.sayso.extraction.tag.Tag;
import org.sayso.extraction.tag.TaggedTokens;
import org.sayso.extraction.token.Hashing;
import org.sayso.extraction.token.Word;

/** Mends where the tagger's names begin and end, by what is written around them, and drops what can be no name by its form. */
final class MentionEdges {

    private static final WordSet STORMS = WordSet.of("hurricane", "typhoon", "cyclone", "storm");
    private static final WordSet COMPANY_FORMS = WordSet.of("inc", "inc.", "ltd", "ltd.", "llc", "l.l.c.", "l.p.", "lp", "plc", "corp", "corp.", "co.", "gmbh", "s.a.", "n.v.", "ag");
    private static final WordSet PLACE_WORDS = WordSet.of("at", "to", "from", "near", "outside", "inside");
    /** Forms of the Arabic article, joined to the name by a hyphen. */
    private static final WordSet ARTICLES = WordSet.of("al", "el", "ul", "ad", "as", "ash", "ar", "at", "az", "an");
    private static final WordSet PARTICLES = WordSet.of("bin", "ibn", "ben", "abu", "van", "von", "al", "el", "der", "den", "de", "di", "da", "del", "della", "du", "dos");

    /** Tokens in two names of places that stand side by side. */
    private static final int LONGEST_PLACES = 6;
    private static final int OF = Hashing.of("of");
    private static final int THE = Hashing.of("the");

    private final TaggedTokens tokens;
    private final NameLexicon lexicon;
    /** Names of storms, by hash of the form: a storm once called one goes on under its name alone. */
    private final Set<Integer> storms = new HashSet<>();
    private final List<Mention> mended = new ArrayList<>();

    private MentionEdges(TaggedTokens tokens, NameLexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
    }

    /** @param found in order */
    static List<Mention> mended(TaggedTokens tokens, NameLexicon lexicon, List<Mention> found) {
        var edges = new MentionEdges(tokens, lexicon);
        for (var mention : found) {
            if (edges.storm(mention)) {
                edges.storms.add(tokens.word(mention.endToken() - 1).formHash());
            }
        }
        found.forEach(edges::add);
        return edges.mended;
    }

    private void add(Mention found) {
        var rest = found;
        for (int cut = cut(rest); cut > 0; cut = cut(rest)) {
            one(new Mention(rest.firstToken(), cut, rest.type()));
            if (tokens.word(cut).isWord() || rest.type() == NameType.PERSON) {
                return;
            }
            rest = new Mention(cut + 1, rest.endToken(), rest.type());
        }
        one(rest);
    }

    private void one(Mention mention) {
        int first = mention.firstToken();
        int border = border(mention);
        if (storm(mention) || single(mention) && storms.contains(tokens.word(first).formHash())) {
            mended.add(new Mention(first, mention.endToken(), NameType.EVENT));
        } else if (border > 0) {
            mended.add(new Mention(first, border, NameType.PLACE));
            mended.add(new Mention(border, mention.endToken(), NameType.PLACE));
        } else if (single(mention) && COMPANY_FORMS.has(tokens.word(first).hash())) {
            toCompany(mention);
        } else if (!noName(mention)) {
            mended.add(asBusiness(withParticle(mention)));
        }
    }

    private static boolean single(Mention mention) {
        return mention.endToken() - mention.firstToken() == 1;
    }

    private boolean storm(Mention mention) {
        int first = mention.firstToken();
        if (STORMS.has(tokens.word(first).hash())) {
            return !single(mention);
        }
        return first > begin(first) && STORMS.has(tokens.word(first - 1).hash()) && (tokens.word(first - 1).startsUpper() || !tokens.word(first - 1).is("storm"));
    }

    /** Where the country or region begins in "Portland Oregon", written without a comma; 0 in the name of one place, as "Portland Bay Area". */
    private int border(Mention mention) {
        int length = mention.endToken() - mention.firstToken();
        if (mention.type() != NameType.PLACE || length < 2 || length > LONGEST_PLACES || lexicon.common(tokens.word(mention.endToken() - 1).hash())
                || place(mention.firstToken(), mention.endToken(), false)) {
            return 0;
        }
        for (int i = mention.firstToken() + 1; i < mention.endToken(); i++) {
            if (place(i, mention.endToken(), true) && place(mention.firstToken(), i, false)) {
                return i;
            }
        }
        return 0;
    }

    /** @param large whether only a region or country will do */
    private boolean place(int from, int to, boolean large) {
        for (var known : lexicon.find(tokens.tokens().text(from, to))) {
            if (known.type() == NameType.PLACE && (!large || known.kind().equals("region") || known.kind().equals("country"))) {
                return true;
            }
        }
        return false;
    }

    /** The token a name ends before, inside the mention: a slash with space around it, a dash before what is no name, the word behind "Inc."; 0 for none. */
    private int cut(Mention mention) {
        for (int i = mention.firstToken() + 1; i < mention.endToken() - 1; i++) {
            if (mention.type() == NameType.ORGANIZATION && COMPANY_FORMS.has(tokens.word(i).hash())) {
                return i + 1;
            }
            if (tokens.word(i).isWord() || !tokens.tokens().spaceBefore(i) || !tokens.tokens().spaceBefore(i + 1)) {
                continue;
            }
            boolean dash = tokens.word(i).is("-") || tokens.word(i).is("--");
            int next = tokens.word(i + 1).hash();
            if (tokens.word(i).is("/") || dash && i - mention.firstToken() > 1 && (lexicon.common(next) || lexicon.title(next))) {
                return i;
            }
        }
        return 0;
    }

    /** "Larkfield Power, Inc.": the form is no name by itself and belongs to the company before it. */
    private void toCompany(Mention form) {
        if (mended.isEmpty() || mended.getLast().type() != NameType.ORGANIZATION) {
            return;
        }
        var last = mended.getLast();
        boolean comma = last.endToken() + 1 == form.firstToken() && tokens.word(last.endToken()).is(",");
        if (comma || last.endToken() == form.firstToken()) {
            mended.removeLast();
            mended.add(new Mention(last.firstToken(), form.endToken(), NameType.ORGANIZATION));
        }
    }

    /**
     * A part of an address or of a file's name; a thing with letters and digits for its number, which no gazetteer knows for a body; a state's postal code
     * that is as well an abbreviation of a common word ("ID", "OK") and stands behind no town.
     */
    private boolean noName(Mention mention) {
        var word = tokens.word(mention.firstToken());
        int end = mention.endToken();
        boolean joined = end < tokens.size() && !tokens.tokens().spaceBefore(end) && tokens.word(end).form().charAt(0) == '_';
        if (joined || word.form().indexOf('@') >= 0) {
            return true;
        }
        if (mention.type() == NameType.ORGANIZATION && model(tokens.word(mention.endToken() - 1).form()) && lexicon.find(tokens.tokens().text(mention.firstToken(), mention.endToken())).isEmpty()) {
            return true;
        }
        if (!single(mention) || mention.type() != NameType.PLACE || word.shape() != Word.Shape.UPPER || !lexicon.postalCode(word.formHash()) || !lexicon.abbreviation(word.hash())) {
            return false;
        }
        return mended.isEmpty() || mended.getLast().type() != NameType.PLACE || mended.getLast().endToken() < mention.firstToken() - 1;
    }

    /** "al-Sadr", "bin Rashid": the small words in front belong to the name, and so does the name before them. */
    private Mention withParticle(Mention mention) {
        boolean person = mention.type() == NameType.PERSON;
        if (!person && mention.type() != NameType.ORGANIZATION) {
            return mention;
        }
        int begin = begin(mention.firstToken());
        int first = mention.firstToken();
        if (first - 2 >= begin && tokens.word(first - 1).is("-") && ARTICLES.has(tokens.word(first - 2).hash())) {
            first -= 2;
        }
        while (person && first > begin && tokens.word(first - 1).shape() == Word.Shape.LOWER && PARTICLES.has(tokens.word(first - 1).hash())) {
            first--;
        }
        if (first == mention.firstToken()) {
            return mention;
        }
        if (!mended.isEmpty() && (mended.getLast().endToken() > first || person && mended.getLast().endToken() == first && mended.getLast().type() == mention.type())) {
            first = Math.min(first, mended.removeLast().firstToken());
        }
        return new Mention(first, mention.endToken(), mention.type());
    }

    /** "at Kenworthy's for lunch": a possessive that nothing follows is the name of a house of business. */
    private Mention asBusiness(Mention mention) {
        int mark = mention.endToken();
        int first = mention.firstToken();
        var type = mention.type();
        if (type == NameType.NATIONALITY || mark >= tokens.size() || tokens.tag(mark) != Tag.POS || tokens.word(mark).is("'") || tokens.word(mark).is("’")
                || tokens.word(mark - 1).shape() == Word.Shape.UPPER || goesOn(mark + 1, first)) {
            return mention;
        }
        int before = first > begin(first) ? tokens.word(first - 1).hash() : 0;
        boolean visited = PLACE_WORDS.has(before);
        if (before == OF || type == NameType.PERSON && (before == THE || !single(mention) && !visited)) {
            return mention;
        }
        return new Mention(first, mark + 1, type != NameType.PERSON ? type : visited ? NameType.PLACE : NameType.ORGANIZATION);
    }

    /** Whether what is possessed stands behind the mark. */
    private boolean goesOn(int i, int first) {
        if (i >= tokens.sentences().end(tokens.sentence(first))) {
            return false;
        }
        var tag = tokens.tag(i);
        return switch (tag.kind()) {
            case NOUN, NAME, ADJECTIVE, NUMBER, ADVERB -> true;
            case VERB -> tag == Tag.VBG || tag == Tag.VBN;
            case MARK -> tag == Tag.OPEN_QUOTE || tag == Tag.CLOSE_QUOTE || tag == Tag.DOLLAR || tag == Tag.HYPH;
            case FUNCTION -> tag == Tag.WP;
            case PRONOUN -> false;
        };
    }

    private static boolean model(String form) {
        return Character.isLetter(form.charAt(0)) && form.chars().anyMatch(Character::isDigit);
    }

    private int begin(int token) {
        return tokens.sentences().first(tokens.sentence(token));
    }
}
