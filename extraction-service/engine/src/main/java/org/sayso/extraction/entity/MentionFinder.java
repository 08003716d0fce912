package org.sayso.extraction.entity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.language.LanguagePack;
import org.sayso.extraction.lexicon.NameType;
import org.sayso.extraction.lexicon.WordSet;
import org.sayso.extraction.tag.Tag;
import org.sayso.extraction.tag.TaggedTokens;
import org.sayso.extraction.token.Word;

/** Finds the names of a document, in order, not overlapping: the tagger's, then what lexicons and the rest of the document add. */
final class MentionFinder {

    /** Words that make a larger place's name of the name before them, in lower case too. */
    private static final WordSet PARTS_OF_COUNTRIES = WordSet.of("region", "oblast", "krai", "province", "prefecture", "governorate", "raion");
    private static final WordSet BRANCHES = WordSet.of("foreign", "defense", "defence", "interior", "finance", "justice", "health", "energy", "economy", "education",
            "transport", "agriculture", "environment", "culture", "labour", "labor", "trade");
    /** Given names that are as often something else. */
    private static final WordSet ALSO_WORDS = WordSet.of("april", "may", "june", "august", "summer", "autumn", "dawn", "joy", "hope", "faith", "grace", "rose", "christian",
            "dean", "baron", "earl", "duke", "major", "will", "mark", "bill", "grant", "lance", "angel", "iris", "violet", "amber", "jordan", "victoria");
    /** In the marks: the article begins what a gazetteer knows, as in The Hague. */
    private static final byte BEGINS_MATCH = 1;
    private static final WordSet POSSESSIVES = WordSet.of("'s", "’s", "'", "’");

    private final NameLexicon lexicon;
    private final NameTagger tagger;

    MentionFinder(NameLexicon lexicon, NameTagger tagger) {
        this.lexicon = lexicon;
        this.tagger = tagger;
    }

    List<Mention> find(TaggedTokens tokens) {
        return LanguagePack.of(tokens.segments().language()).hasRules() ? learned(tokens) : known(tokens);
    }

    /** In a language without rules: what the gazetteers know, and nothing else. */
    private List<Mention> known(TaggedTokens tokens) {
        var marks = new NameMarks(tokens, lexicon);
        var found = new ArrayList<Mention>();
        int i = 0;
        while (i < tokens.size()) {
            int length = Math.max(1, marks.lengths[i]);
            boolean begins = marks.places[i] == 1 || marks.places[i] == 4;
            if (begins && (length > 1 || !lexicon.common(tokens.word(i).hash()))) {
                found.add(new Mention(i, i + length, NameType.values()[Integer.numberOfTrailingZeros(marks.types[i])]));
            }
            i += begins ? length : 1;
        }
        return found;
    }

    private List<Mention> learned(TaggedTokens tokens) {
        var tagging = tagger.tag(tokens);
        var labels = tagging.labels();
        var found = new ArrayList<Mention>();
        int i = 0;
        int n = tokens.size();
        while (i < n) {
            int known = knownPlace(tagging.marks(), labels, i);
            if (known > 0) {
                found.add(new Mention(i, i + known, NameType.PLACE));
                i += known;
                continue;
            }
            int end = NameLabel.begins(labels[i]) ? end(labels, i) : i + 1;
            var mention = NameLabel.begins(labels[i]) ? labelled(tokens, tagging.marks(), labels[i], i, end) : unlabelled(tokens, i, found);
            if (mention != null) {
                var joined = joined(tokens, found, mention);
                found.add(joined);
                end = Math.max(end, joined.endToken());
            }
            i = end;
        }
        return NameAgreement.of(tokens, lexicon).agreed(MentionEdges.mended(tokens, lexicon, found));
    }

    /** How many words the place's name has that a gazetteer knows here and the tagger cut or passed over; 0 where it is of another mind. */
    private static int knownPlace(NameMarks marks, byte[] labels, int i) {
        if (marks.places[i] != BEGINS_MATCH || marks.types[i] != 1 << NameType.PLACE.ordinal() || NameLabel.inside(labels[i]) == labels[i] && labels[i] != NameLabel.OUTSIDE) {
            return 0;
        }
        int end = i + marks.lengths[i];
        boolean place = false;
        for (int k = i; k < end; k++) {
            var type = labels[k] == NameLabel.OUTSIDE ? NameType.PLACE : NameLabel.type(labels[k]);
            if (type == NameType.PERSON || type == NameType.ORGANIZATION) {
                return 0;
            }
            place |= labels[k] != NameLabel.OUTSIDE && type == NameType.PLACE;
        }
        return place && (end == labels.length || NameLabel.begins(labels[end]) || labels[end] == NameLabel.OUTSIDE) ? end - i : 0;
    }

    private static int end(byte[] labels, int i) {
        int end = i + 1;
        while (end < labels.length && labels[end] == NameLabel.inside(labels[i])) {
            end++;
        }
        return end;
    }

    private @Nullable Mention labelled(TaggedTokens tokens, NameMarks marks, int label, int from, int to) {
        var type = NameLabel.type(label);
        int first = from;
        int end = to;
        while (first < end - 1 && tokens.word(first).is("the") && !(type == NameType.ORGANIZATION && partOfName(tokens, first)) && marks.places[first] != BEGINS_MATCH) {
            first++;
        }
        while (end > first && (POSSESSIVES.has(tokens.word(end - 1).hash()) || !tokens.word(end - 1).isWord() && !tokens.word(end - 1).is("!"))) {
            end--;
        }
        if (end == first) {
            return null;
        }
        if (type == NameType.PERSON) {
            while (first < end - 1 && lexicon.title(tokens.word(first).hash()) && !lexicon.givenName(tokens.word(first).hash())) {
                first++;
            }
        }
        if (type == null) {
            return other(tokens, first, end);
        }
        if (type == NameType.PERSON) {
            return new Mention(first, end, person(tokens, marks, first, end));
        }
        if (type == NameType.PLACE && end < tokens.size() && PARTS_OF_COUNTRIES.has(tokens.word(end).hash()) && tokens.sentence(end) == tokens.sentence(first)) {
            end++;
        }
        if (type == NameType.NATIONALITY) {
            int body = bodyOfState(tokens, end);
            return body > end ? new Mention(first, body, NameType.ORGANIZATION) : new Mention(first, end, type);
        }
        return new Mention(first, end, type);
    }

    /** Whether an article is written as a part of the name behind it: The Beatles. */
    private static boolean partOfName(TaggedTokens tokens, int article) {
        return tokens.word(article).startsUpper() && article > tokens.sentences().first(tokens.sentence(article)) && tokens.word(article - 1).isWord();
    }

    /** The end of "air force", "foreign ministry" behind "Ukrainian": written small, and still one body of one state. */
    private static int bodyOfState(TaggedTokens tokens, int from) {
        int sentenceEnd = from < tokens.size() ? tokens.sentences().end(tokens.sentence(from)) : from;
        if (from + 1 < sentenceEnd && tokens.sentence(from) == tokens.sentence(from - 1) && !tokens.word(from).startsUpper()) {
            boolean ministry = BRANCHES.has(tokens.word(from).hash()) && (tokens.word(from + 1).is("ministry") || tokens.word(from + 1).is("department"));
            boolean force = tokens.word(from).is("air") && tokens.word(from + 1).is("force");
            return ministry || force ? from + 2 : from;
        }
        return from;
    }

    /** A person after all? Not what the text defines as a village, nor a name whose last word is a street or a trust. */
    private NameType person(TaggedTokens tokens, NameMarks marks, int first, int end) {
        var last = tokens.word(end - 1);
        if (end - first > 1) {
            return switch (lexicon.noun(last.hash())) {
                case PLACE, FACILITY -> lexicon.givenName(last.hash()) ? NameType.PERSON : NameType.PLACE;
                case ORG -> NameType.ORGANIZATION;
                case PERSON, NONE -> NameType.PERSON;
            };
        }
        if (lexicon.givenName(last.hash())) {
            return NameType.PERSON;
        }
        int said = marks.document[first];
        if ((said & NameMarks.DEFINED_PERSON) != 0 || (said & (NameMarks.AFTER_GIVEN_NAME | NameMarks.AFTER_TITLE)) != 0) {
            return NameType.PERSON;
        }
        return (said & NameMarks.DEFINED_PLACE) != 0 ? NameType.PLACE : (said & NameMarks.DEFINED_ORGANIZATION) != 0 ? NameType.ORGANIZATION : NameType.PERSON;
    }

    /** A name the tagger knows for one, of a kind only the gazetteer can tell. */
    private @Nullable Mention other(TaggedTokens tokens, int first, int end) {
        for (var known : lexicon.find(tokens.tokens().text(first, end))) {
            return new Mention(first, end, known.type());
        }
        return null;
    }

    private @Nullable Mention unlabelled(TaggedTokens tokens, int i, List<Mention> before) {
        var word = tokens.word(i);
        if (word.shape() == Word.Shape.LOWER) {
            for (int[] phrase : lexicon.lowerCasePhrasesFrom(word.hash())) {
                if (matches(tokens, i, phrase)) {
                    return new Mention(i, i + phrase.length, NameType.PLACE);
                }
            }
            var type = lexicon.lowerCaseName(word.hash());
            return type == null ? null : new Mention(i, i + 1, type);
        }
        if (word.shape() == Word.Shape.UPPER && lexicon.postalCode(word.formHash()) && i >= 2 && tokens.word(i - 1).is(",")
                && (!before.isEmpty() && before.getLast().endToken() == i - 1 || tokens.word(i - 2).shape() == Word.Shape.CAPITALISED)) {
            return new Mention(i, i + 1, NameType.PLACE);
        }
        if (word.shape() == Word.Shape.CAPITALISED && lexicon.givenName(word.hash()) && !lexicon.common(word.hash()) && tokens.tag(i) == Tag.NNP
                && lexicon.find(word.form()).isEmpty() && !ALSO_WORDS.has(word.hash()) && alone(tokens, i)) {
            return new Mention(i, i + 1, NameType.PERSON);
        }
        return null;
    }

    private static boolean matches(TaggedTokens tokens, int at, int[] phrase) {
        for (int k = 0; k < phrase.length; k++) {
            if (at + k >= tokens.size() || tokens.word(at + k).hash() != phrase[k] || tokens.word(at + k).shape() != Word.Shape.LOWER) {
                return false;
            }
        }
        return true;
    }

    /** No capital beside it: not a part of a longer name of whatever kind. */
    private static boolean alone(TaggedTokens tokens, int i) {
        boolean left = i > 0 && tokens.sentence(i - 1) == tokens.sentence(i) && tokens.word(i - 1).startsUpper();
        boolean right = i + 1 < tokens.size() && tokens.sentence(i + 1) == tokens.sentence(i) && tokens.word(i + 1).startsUpper();
        return !left && !right;
    }

    /** Two names of places with nothing between them are one, unless a gazetteer knows both: Portland Oregon. */
    private Mention joined(TaggedTokens tokens, List<Mention> found, Mention mention) {
        if (!found.isEmpty()) {
            var last = found.getLast();
            if (last.type() == NameType.PLACE && mention.type() == NameType.PLACE && last.endToken() + 1 == mention.firstToken() && tokens.word(last.endToken()).is(",")
                    && known(tokens, last.firstToken(), mention.endToken())) {
                found.removeLast();
                return new Mention(last.firstToken(), mention.endToken(), NameType.PLACE);
            }
            if (last.endToken() == mention.firstToken() && last.type() == mention.type() && mention.type() == NameType.PLACE
                    && tokens.sentence(last.firstToken()) == tokens.sentence(mention.firstToken())
                    && !(known(tokens, last.firstToken(), last.endToken()) && known(tokens, mention.firstToken(), mention.endToken()))) {
                found.removeLast();
                return new Mention(last.firstToken(), mention.endToken(), mention.type());
            }
        }
        return mention;
    }

    private boolean known(TaggedTokens tokens, int from, int to) {
        return lexicon.find(tokens.tokens().text(from, to)).stream().anyMatch(name -> name.type() == NameType.PLACE);
    }
}
