package org.sayso.ledger.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sayso.contracts.Extraction;
import org.sayso.ledger.report.Report;
import org.sayso.ledger.text.StopWords;
import org.sayso.ledger.text.Words;

/** What a report calls a name where it introduces it: "freight operator Prutline", "the prefect, Ana Pop, said", "Prutline, the company that runs the trains". */
final class Appositions {

    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "its", "their", "his", "her");
    private static final int BEFORE = 60;
    private static final int AFTER = 80;
    private static final int LONGEST = 4;

    private Appositions() {}

    static List<Title> of(Report report, Extraction.Entity entity) {
        var titles = new ArrayList<Title>();
        for (var mention : entity.mentions()) {
            if (!mention.kind().equals("name")) {
                continue;
            }
            var sentence = report.sentenceAt(mention.start());
            if (sentence != null && mention.end() <= sentence.end()) {
                var before = report.covered(Math.max(sentence.start(), mention.start() - BEFORE), mention.start());
                var after = report.covered(mention.end(), Math.min(sentence.end(), mention.end() + AFTER));
                Title.of(before(before, after)).ifPresent(titles::add);
                Title.of(after(after)).ifPresent(titles::add);
            }
        }
        return titles;
    }

    /** The lower-case words right before the name; behind a comma only where an article opens them, no preposition stands before that, and a comma follows the name. */
    private static String before(String before, String after) {
        var words = Words.of(before);
        var from = words.size();
        while (from > 0 && words.size() - from < LONGEST && noun(words.get(from - 1)) && joined(before, words, from)) {
            from--;
        }
        if (from == words.size()) {
            return "";
        }
        if (before.stripTrailing().endsWith(",")) {
            var article = from > 0 ? words.get(from - 1).lower() : "";
            var preceded = from > 1 && StopWords.isStop(words.get(from - 2).lower()) && joined(before, words, from - 1);
            if (!ARTICLES.contains(article) || preceded || !after.startsWith(",")) {
                return "";
            }
        }
        return before.substring(words.get(from).start());
    }

    /** What follows behind a comma and an article, up to the next small word or mark. */
    private static String after(String after) {
        if (!after.startsWith(", ")) {
            return "";
        }
        var words = Words.of(after);
        if (words.isEmpty() || !ARTICLES.contains(words.getFirst().lower())) {
            return "";
        }
        var to = 1;
        while (to < words.size() && to <= LONGEST && noun(words.get(to)) && after.substring(words.get(to - 1).end(), words.get(to).start()).equals(" ")) {
            to++;
        }
        return to == 1 ? "" : after.substring(words.get(1).start(), words.get(to - 1).end());
    }

    private static boolean noun(Words.Word word) {
        return !word.capital() && !word.number() && !StopWords.isStop(word.lower()) && !word.lower().endsWith("ed") && !word.lower().endsWith("ing");
    }

    /** Nothing but a space between a word and the next; before the name itself a comma may stand. */
    private static boolean joined(String text, List<Words.Word> words, int next) {
        var between = next == words.size() ? text.substring(words.get(next - 1).end()) : text.substring(words.get(next - 1).end(), words.get(next).start());
        return between.equals(" ") || next == words.size() && between.equals(", ");
    }
}
