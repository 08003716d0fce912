package org.sayso.extraction.sentence;

import java.util.Arrays;
import java.util.Set;
import org.sayso.extraction.token.Abbreviations;
import org.sayso.extraction.token.Tokens;
import org.sayso.extraction.token.Word;

/**
 * Finds where sentences end: at a full stop, with the closing marks behind it; at an abbreviation or three periods only where the next word looks like a
 * beginning; always at a paragraph's end.
 */
public final class SentenceSplitter {

    /** Capitalised, these begin sentences far more often than they go on with a name. */
    private static final Set<String> BEGINNINGS = Set.of(
            "the", "a", "an", "this", "that", "these", "those", "he", "she", "it", "they", "we", "you", "his", "her", "its", "their", "our", "my", "your",
            "in", "on", "at", "by", "for", "from", "with", "but", "and", "or", "so", "yet", "as", "if", "when", "while", "after", "before", "since", "although",
            "though", "because", "however", "there", "here", "what", "who", "how", "why", "where", "which", "some", "many", "most", "all", "both", "each",
            "no", "not", "according", "among", "during", "under", "over", "then", "now", "also", "even", "still", "one", "two", "to", "such", "other",
            "others", "another", "until", "once", "mr.", "mrs.", "ms.", "meanwhile", "last", "earlier", "later");

    /** What has no end by then is no sentence: it is cut, so that no stage meets an endless one. */
    private static final int LONGEST = 300;

    private final Abbreviations abbreviations;

    public SentenceSplitter(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    public Sentences split(Tokens tokens) {
        int[] firsts = new int[Math.max(16, tokens.size() / 12)];
        int count = 0;
        int i = 0;
        while (i < tokens.size()) {
            if (count + 2 > firsts.length) {
                firsts = Arrays.copyOf(firsts, firsts.length * 2);
            }
            firsts[count++] = i;
            i = end(tokens, i);
        }
        firsts[count] = tokens.size();
        return new Sentences(tokens, count, firsts);
    }

    private int end(Tokens tokens, int first) {
        int paragraph = tokens.paragraph(first);
        int i = first;
        while (i < tokens.size() && tokens.paragraph(i) == paragraph && i - first < LONGEST) {
            i++;
            var mark = mark(tokens.word(i - 1));
            if (mark == Mark.NONE) {
                continue;
            }
            int after = i;
            while (after < tokens.size() && tokens.paragraph(after) == paragraph && closes(tokens, after)) {
                after++;
            }
            if (after >= tokens.size() || tokens.paragraph(after) != paragraph) {
                return after;
            }
            if (endsBefore(tokens, mark, i - 1, after)) {
                return after;
            }
        }
        return i;
    }

    private enum Mark {
        NONE,
        STOP,
        QUESTION,
        ELLIPSIS,
        ABBREVIATION
    }

    private static Mark mark(Word word) {
        var form = word.form();
        char last = form.charAt(form.length() - 1);
        if (last == '.') {
            return word.isWord() ? Mark.ABBREVIATION : form.length() == 1 ? Mark.STOP : Mark.ELLIPSIS;
        }
        if (last == '…') {
            return Mark.ELLIPSIS;
        }
        return last == '!' || last == '?' || last == '。' || last == '؟' ? Mark.QUESTION : Mark.NONE;
    }

    private boolean endsBefore(Tokens tokens, Mark mark, int at, int next) {
        boolean closed = next > at + 1;
        int begin = next;
        while (begin + 1 < tokens.size() && opens(tokens, begin)) {
            begin++;
        }
        var word = tokens.word(begin);
        boolean lower = word.shape() == Word.Shape.LOWER;
        return switch (mark) {
            case STOP -> !(closed && lower) && !tokens.word(next).is(",") && !tokens.word(next).is(";");
            case QUESTION, ELLIPSIS -> !lower && (word.isWord() || !tokens.word(next).isWord() && begin > next) && !continues(tokens.word(next));
            case ABBREVIATION -> !abbreviations.standsBeforeName(tokens.word(at))
                    && word.startsUpper()
                    && (begin > next || tokens.word(at).form().length() > 2 && BEGINNINGS.contains(word.lower()));
            case NONE -> false;
        };
    }

    private static boolean continues(Word word) {
        return word.is(",") || word.is(";") || word.is("-") || word.is("--") || word.is("–") || word.is("—") || word.is(")");
    }

    /** A closing mark belongs to the sentence before it; a straight quote does where no space parts it from the stop or where one follows it. */
    private static boolean closes(Tokens tokens, int i) {
        var form = tokens.word(i).form();
        if (form.length() > 1) {
            return form.equals("''");
        }
        return switch (form.charAt(0)) {
            case '”', '»', ')', ']', '’' -> true;
            case '"', '\'' -> !tokens.spaceBefore(i) || i + 1 >= tokens.size() || tokens.paragraph(i + 1) != tokens.paragraph(i);
            case '.', '!', '?' -> !tokens.spaceBefore(i);
            default -> false;
        };
    }

    private static boolean opens(Tokens tokens, int i) {
        var form = tokens.word(i).form();
        return form.length() == 1 && "\"“«‘'([„".indexOf(form.charAt(0)) >= 0 || form.equals("``");
    }
}
