package org.sayso.ledger.figure;

import java.util.Set;
import java.util.regex.Pattern;
import org.sayso.contracts.Extraction;
import org.sayso.ledger.report.Report;
import org.sayso.ledger.text.Lexicon;
import org.sayso.ledger.text.Words;

/** Numbers that count nothing: ages, hours of the day, and the numbers that are names ("Dam Four", "on channel 4"). */
final class Uncounted {

    private static final Set<String> LABELS = Set.of(String.join(" ", Lexicon.lines(Uncounted.class, "labels.txt")).split(" "));
    private static final int OLDEST = 120;
    private static final Pattern AGE_BEFORE = Pattern.compile("(?:, (?:of )?|\\()$");
    private static final Pattern AGE_AFTER = Pattern.compile("^(?:,|\\)| years,).*", Pattern.DOTALL);

    /** "None of them under 18, …", "those over 65". */
    private static final Pattern OLDER = Pattern.compile("\\b(?:under|over|above|below|older than|younger than) $");
    private static final Pattern ENDS = Pattern.compile("^(?:[,.;:!?)”\"]|$| and | or )");

    private Uncounted() {}

    static boolean is(Report report, Extraction.Quantity quantity, Extraction.Sentence sentence, HoursOfDay hours) {
        return age(report, quantity) || compound(report, quantity) || hours.tell(report, quantity) || name(report, quantity, sentence);
    }

    /** "Ana Brand, 34, …", "Ana Brand (34)", "Ana Brand, of 34,", "aged 34", "a boy of six". */
    private static boolean age(Report report, Extraction.Quantity quantity) {
        var start = report.unit(quantity.start());
        var end = report.unit(quantity.end());
        var text = report.text();
        var before = text.substring(Math.max(0, start - 8), start);
        var after = text.substring(end, Math.min(text.length(), end + 8));
        if (before.endsWith("aged ") || quantity.exact().endsWith("years old") || after.stripLeading().startsWith("year")) {
            return true;
        }
        if (OLDER.matcher(text.substring(Math.max(0, start - 16), start)).find() && quantity.exact().length() <= 3 && ENDS.matcher(text.substring(end, Math.min(text.length(), end + 8))).find()) {
            return true;
        }
        var alone = quantity.exact().chars().allMatch(Character::isDigit) && quantity.exact().length() <= 3 && (quantity.of() == null || before.endsWith(", of "));
        var value = quantity.value();
        return alone && value != null && value < OLDEST && AGE_BEFORE.matcher(before).find() && AGE_AFTER.matcher(after).matches() && before.endsWith("(") == after.startsWith(")");
    }

    /** "A 6-storey house". */
    private static boolean compound(Report report, Extraction.Quantity quantity) {
        var next = report.unit(quantity.end());
        return next + 1 < report.text().length() && report.text().charAt(next) == '-' && Character.isLetter(report.text().charAt(next + 1));
    }

    /** A number right behind a word for what is numbered, or written with a capital within a sentence behind a name. */
    private static boolean name(Report report, Extraction.Quantity quantity, Extraction.Sentence sentence) {
        var value = quantity.value();
        if (value == null || value != Math.rint(value) || !Units.of(quantity.unit()).base().equals("count")) {
            return false;
        }
        var text = report.text();
        var start = report.unit(quantity.start());
        if (start == 0 || text.charAt(start - 1) != ' ') {
            return false;
        }
        var before = Words.of(text.substring(report.unit(sentence.start()), start));
        if (before.isEmpty()) {
            return false;
        }
        var last = before.getLast();
        if (report.unit(sentence.start()) + last.end() != start - 1) {
            return false;
        }
        var spelt = Words.of(quantity.exact()).getFirst();
        return LABELS.contains(last.lower()) || spelt.capital() && last.capital() && !headline(report, quantity);
    }

    static boolean headline(Report report, Extraction.Quantity quantity) {
        return report.extraction().segments().stream()
                .anyMatch(segment -> segment.kind().equals("headline") && segment.start() <= quantity.start() && quantity.end() <= segment.end());
    }
}
