package org.sayso.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A run of words of one rendering, compared with another.
 *
 * @param change {@code same}, {@code added} (here only) or {@code left-out} (there only)
 */
public record WordPiece(String text, String change) {

    /** More words than this are not compared: quadratic. */
    private static final int COMPARED = 400;

    /** What {@code other} says otherwise than {@code base}, word by word: a longest common subsequence. */
    static List<WordPiece> between(String base, String other) {
        var a = base.strip().split("\\s+");
        var b = other.strip().split("\\s+");
        if (base.isBlank() || other.isBlank() || a.length > COMPARED || b.length > COMPARED) {
            return List.of(new WordPiece(other, "same"));
        }
        var length = new int[a.length + 1][b.length + 1];
        for (var i = a.length - 1; i >= 0; i--) {
            for (var j = b.length - 1; j >= 0; j--) {
                length[i][j] = alike(a[i], b[j]) ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        var pieces = new ArrayList<WordPiece>();
        var i = 0;
        var j = 0;
        while (i < a.length || j < b.length) {
            if (i < a.length && j < b.length && alike(a[i], b[j])) {
                add(pieces, b[j], "same");
                i++;
                j++;
            } else if (j == b.length || i < a.length && length[i + 1][j] >= length[i][j + 1]) {
                add(pieces, a[i++], "left-out");
            } else {
                add(pieces, b[j++], "added");
            }
        }
        return pieces;
    }

    private static boolean alike(String a, String b) {
        return a.equals(b) || bare(a).equals(bare(b));
    }

    /** Case and the marks at a word's ends make no difference worth showing. */
    private static String bare(String word) {
        var from = 0;
        var to = word.length();
        while (from < to && !Character.isLetterOrDigit(word.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(word.charAt(to - 1))) {
            to--;
        }
        return from == to ? word : word.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private static void add(List<WordPiece> pieces, String word, String change) {
        if (!pieces.isEmpty() && pieces.getLast().change().equals(change)) {
            pieces.set(pieces.size() - 1, new WordPiece(pieces.getLast().text() + " " + word, change));
        } else {
            pieces.add(new WordPiece(word, change));
        }
    }
}
