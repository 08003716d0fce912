package org.sayso.extraction.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayso.extraction.lexicon.NameType;
import org.sayso.extraction.lexicon.WordLabels;
import org.sayso.extraction.lexicon.WordSet;
import org.sayso.extraction.tag.Tag;
import org.sayso.extraction.tag.TaggedTokens;
import org.sayso.extraction.token.Word;

/** One word, one kind: what a document says plainly of a name in one place holds in the others. */
final class NameAgreement {

    private static final NameType[] TYPES = NameType.values();
    private static final WordSet ARTICLES = WordSet.of("the", "a", "an", "this", "that", "each", "every");

    private final TaggedTokens tokens;
    private final NameLexicon lexicon;
    /** Family names of persons named in full, by hash of the form. */
    private final Map<Integer, Integer> families = new HashMap<>();
    /** Votes for the type of a name, by hash of the form. */
    private final Map<Integer, int[]> votes = new HashMap<>();

    /** Acronyms and second names a bracket gives beside an organisation's full name, by hash of the form. */
    private final Set<Integer> secondNames = new HashSet<>();

    /** First words of persons named in full, by hash of the form. */
    private final Set<Integer> givenNames = new HashSet<>();

    /** First words of organisations named in full: Northgate Shipping goes on as Northgate. */
    private final Set<Integer> shortForms = new HashSet<>();

    private NameAgreement(TaggedTokens tokens, NameLexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
    }

    static NameAgreement of(TaggedTokens tokens, NameLexicon lexicon) {
        return new NameAgreement(tokens, lexicon);
    }

    List<Mention> agreed(List<Mention> found) {
        for (var mention : found) {
            int length = mention.endToken() - mention.firstToken();
            int hash = tokens.word(mention.endToken() - 1).formHash();
            if (mention.type() == NameType.PERSON && length > 1) {
                families.merge(hash, 1, Integer::sum);
            }
            if (mention.type() == NameType.PERSON && length > 1) {
                givenNames.add(tokens.word(mention.firstToken()).formHash());
            }
            if (mention.type() == NameType.ORGANIZATION && length > 1) {
                acronym(mention);
            }
            if (mention.type() == NameType.ORGANIZATION && length > 1) {
                shortForms.add(tokens.word(mention.firstToken()).formHash());
            }
            if (length > 1) {
                hash = form(mention);
            }
            votes.computeIfAbsent(hash, h -> new int[TYPES.length])[mention.type().ordinal()]++;
        }
        var agreed = new ArrayList<Mention>(found.size() + 8);
        int at = 0;
        for (var mention : found) {
            missed(at, mention.firstToken(), agreed);
            agreed.add(corrected(mention));
            at = mention.endToken();
        }
        missed(at, tokens.size(), agreed);
        return agreed;
    }

    /** "Harbour Workers' Union (HWU)": the letters in brackets are letters of the name, in order. */
    private void acronym(Mention mention) {
        int at = mention.endToken() + 1;
        if (at + 1 >= tokens.size() || tokens.tag(at - 1) != Tag.OPEN_BRACKET || tokens.tag(at + 1) != Tag.CLOSE_BRACKET) {
            return;
        }
        var letters = tokens.word(at).form();
        if (!WordLabels.isAcronym(letters)) {
            if (tokens.word(at).shape() == Word.Shape.CAPITALISED && unknown(at)) {
                secondNames.add(tokens.word(at).formHash());
            }
            return;
        }
        int matched = 0;
        for (int i = mention.firstToken(); i < mention.endToken() && matched < letters.length(); i++) {
            matched += tokens.word(i).form().charAt(0) == letters.charAt(matched) ? 1 : 0;
        }
        if (matched >= 2 && matched >= letters.length() - 1) {
            secondNames.add(tokens.word(at).formHash());
        }
    }

    /** No word and no name that a lexicon has. */
    private boolean unknown(int i) {
        int hash = tokens.word(i).hash();
        return !lexicon.common(hash) && !lexicon.givenName(hash) && !lexicon.familyName(hash) && lexicon.find(tokens.word(i).form()).isEmpty();
    }

    /** A hash of the whole name as written. */
    private int form(Mention mention) {
        int hash = 0;
        for (int i = mention.firstToken(); i < mention.endToken(); i++) {
            hash = 31 * hash + tokens.word(i).formHash();
        }
        return hash;
    }

    private Mention corrected(Mention mention) {
        if (mention.endToken() - mention.firstToken() > 1) {
            var type = elected(form(mention), mention.type());
            return type == mention.type() ? mention : new Mention(mention.firstToken(), mention.endToken(), type);
        }
        int hash = tokens.word(mention.firstToken()).formHash();
        if (secondNames.contains(hash)) {
            return new Mention(mention.firstToken(), mention.endToken(), NameType.ORGANIZATION);
        }
        if (shortForms.contains(hash) && !families.containsKey(hash) && mention.type() != NameType.NATIONALITY && unknown(mention.firstToken())) {
            return new Mention(mention.firstToken(), mention.endToken(), NameType.ORGANIZATION);
        }
        var type = families.containsKey(hash) || givenNames.contains(hash) && mention.type() != NameType.ORGANIZATION ? NameType.PERSON : elected(hash, mention.type());
        // The look-up comes last, as few names are outvoted.
        if (type == mention.type() || !lexicon.find(tokens.word(mention.firstToken()).form()).isEmpty()) {
            return mention;
        }
        return new Mention(mention.firstToken(), mention.endToken(), type);
    }

    /** The type with the most votes; its own when none has more. */
    private NameType elected(int hash, NameType own) {
        var counts = votes.get(hash);
        if (counts == null) {
            return own;
        }
        int best = own.ordinal();
        for (int t = 0; t < counts.length; t++) {
            best = counts[t] > counts[best] ? t : best;
        }
        return TYPES[best];
    }

    /** Names of one word that stand elsewhere, with a capital inside a sentence, and were passed over here. */
    private void missed(int from, int to, List<Mention> agreed) {
        for (int i = from; i < to; i++) {
            var word = tokens.word(i);
            if (word.shape() != Word.Shape.CAPITALISED && word.shape() != Word.Shape.MIXED && word.shape() != Word.Shape.UPPER) {
                continue;
            }
            boolean article = i > 0 && ARTICLES.has(tokens.word(i - 1).hash()) && tokens.sentence(i - 1) == tokens.sentence(i);
            boolean free = beside(i - 1, i) && beside(i + 1, i) && !article;
            if (secondNames.contains(word.formHash())) {
                agreed.add(new Mention(i, i + 1, NameType.ORGANIZATION));
                continue;
            }
            if (!free || lexicon.common(word.hash()) || lexicon.title(word.hash())) {
                continue;
            }
            if (families.containsKey(word.formHash()) || givenNames.contains(word.formHash())) {
                agreed.add(new Mention(i, i + 1, NameType.PERSON));
                continue;
            }
            var counts = votes.get(word.formHash());
            if (counts != null && sum(counts) >= 2) {
                agreed.add(new Mention(i, i + 1, elected(word.formHash(), TYPES[0])));
            }
        }
    }

    private static int sum(int[] counts) {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    private boolean beside(int j, int i) {
        return j < 0 || j >= tokens.size() || tokens.sentence(j) != tokens.sentence(i) || !tokens.word(j).startsUpper();
    }
}
