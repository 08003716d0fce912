package org.sayso.extraction.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.lexicon.WordSet;
import org.sayso.extraction.number.NumberReader;
import org.sayso.extraction.tag.Tag;
import org.sayso.extraction.tag.TaggedTokens;
import org.sayso.extraction.text.Chars;

/** What the readers of one document's times share: its tokens, its now, and the day last spoken of. */
final class Scene {

    final TaggedTokens tokens;
    final NumberReader numbers;
    final LocalDateTime now;
    final LocalDate today;
    private final @Nullable TimeWord[] words;
    private final Map<String, TimeWord> lexicon;
    private @Nullable LocalDate anchor;

    /** @param known the words of the lexicon: asked first, as most words of a text are none of them */
    Scene(TaggedTokens tokens, Map<String, TimeWord> lexicon, WordSet known, NumberReader numbers, LocalDateTime now) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.numbers = numbers;
        this.now = now;
        this.today = now.toLocalDate();
        this.words = new TimeWord[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = known.has(tokens.word(i).hash()) ? lexicon.get(tokens.lower(i)) : null;
        }
    }

    /** The day "the day before" looks back from. */
    LocalDate anchor() {
        return anchor == null ? today : anchor;
    }

    void anchor(@Nullable LocalDate day) {
        if (day != null) {
            anchor = day;
        }
    }

    /** Whether an expression may begin at the token: most words of a text open none. */
    boolean mayOpen(int i) {
        if (words[i] != null) {
            return true;
        }
        String lower = tokens.lower(i);
        char c = lower.charAt(0);
        if (!(c >= 'a' && c <= 'z')) {
            return Chars.isLetterOrDigit(c) || c == '\'' || c == '’';
        }
        int hash = tokens.word(i).hash();
        if (!Openers.ALL.has(hash)) {
            return lower.startsWith("mid-");
        }
        return !Openers.SMALL.has(hash) || together(i + 1, i) && mayFollow(i + 1);
    }

    private boolean mayFollow(int i) {
        int hash = tokens.word(i).hash();
        return words[i] != null || Openers.ALL.has(hash) || Openers.FOLLOWERS.has(hash) || Character.isDigit(tokens.lower(i).charAt(0));
    }

    /** Whether a is a token of the text and stands in b's sentence. */
    boolean together(int a, int b) {
        return a >= 0 && a < tokens.size() && tokens.sentence(a) == tokens.sentence(b);
    }

    /** The word of time at a token of i's sentence, or null. */
    @Nullable TimeWord word(int at, int i) {
        return together(at, i) ? words[at] : null;
    }

    boolean is(int at, int i, TimeWord.Kind kind) {
        return TimeWord.is(word(at, i), kind);
    }

    /** Lower-case form at a token of i's sentence, else nothing. */
    String lower(int at, int i) {
        return together(at, i) ? tokens.lower(at) : "";
    }

    boolean isAny(int at, int i, String... forms) {
        String lower = lower(at, i);
        for (String form : forms) {
            if (lower.equals(form)) {
                return true;
            }
        }
        return false;
    }

    boolean hyphen(int at, int i) {
        return together(at, i) && tokens.lower(at).equals("-") && !tokens.tokens().spaceBefore(at);
    }

    Tag tag(int at) {
        return tokens.tag(at);
    }

    NumberReader.@Nullable Number number(int at, int i) {
        return together(at, i) ? numbers.at(tokens, at) : null;
    }

    /** A whole number of up to four plain digits at the token, or -1. */
    int digits(int at, int i) {
        String form = lower(at, i);
        if (form.isEmpty() || form.length() > 4) {
            return -1;
        }
        int value = 0;
        for (int k = 0; k < form.length(); k++) {
            char c = form.charAt(k);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }

    @Nullable TimeWord lookUp(String lower) {
        return lexicon.get(lower);
    }

    /** The words beside numbers and words of time that open an expression. */
    private static final class Openers {
        /** So frequent that the word behind is asked too. */
        static final WordSet SMALL = WordSet.of("the", "a", "an", "at", "in", "that", "this", "these", "some", "same", "many", "few", "one", "half");
        static final WordSet FOLLOWERS = WordSet.of("preceding", "end", "start", "beginning", "middle", "couple", "mere", "full", "whole", "further", "long", "present", "fiscal", "calendar", "school", "academic", "financial",
                "of", "future", "moment", "and", "more", "or", "to", "-", "–", "consecutive", "straight", "additional", "business", "working", "twenties", "thirties");
        static final WordSet ALL = WordSet.of(
                "the", "a", "an", "last", "past", "previous", "next", "following", "coming", "this", "current", "recent", "at", "in", "these", "that", "same", "early", "late", "mid", "earlier", "later",
                "each", "every", "several", "few", "many", "dozens", "some", "half", "tonight", "overnight", "midnight", "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
                "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "first", "second", "third",
                "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
                "twenty-first");
    }
}
