package org.sayso.ledger.figure;

import java.util.Objects;
import java.util.regex.Pattern;
import org.sayso.contracts.Extraction;

/** The words that show a number: its sentence, without the parts of it that give other numbers. */
final class Spans {

    private static final Pattern BOUNDARY = Pattern.compile("[,;:] (?:and |but |while |whereas )?| (?:and|but|while|whereas|that|which|who) ");

    private Spans() {}

    static Extraction.Sentence around(Number number) {
        var report = number.report();
        var sentence = Objects.requireNonNull(report.sentenceAt(number.quantity().start()));
        var start = sentence.start();
        var end = sentence.end();
        for (var other : report.extraction().quantities()) {
            if (other.start() >= start && other.end() <= number.quantity().start()) {
                var matcher = BOUNDARY.matcher(report.covered(other.end(), number.quantity().start()));
                start = matcher.find() ? other.end() + points(report.covered(other.end(), number.quantity().start()), matcher.end()) : start;
            }
            if (other.start() >= number.quantity().end() && other.end() <= end && !Narrowing.ofAnother(other)) {
                var between = report.covered(number.quantity().end(), other.start());
                var matcher = BOUNDARY.matcher(between);
                var last = -1;
                while (matcher.find()) {
                    last = matcher.start();
                }
                end = last < 0 ? end : number.quantity().end() + points(between, last);
            }
        }
        return new Extraction.Sentence(start, end);
    }

    private static int points(String text, int unit) {
        return text.codePointCount(0, unit);
    }
}
