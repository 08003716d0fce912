package org.sayso.ledger.figure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sayso.ledger.report.Report;

/** Values a report takes back: named in its correction and nowhere else in it ("an earlier version gave the load as 2,900 tonnes"). */
final class Superseded {

    private Superseded() {}

    /** The numbers; those of a correction, and those taken back in any version of the same report, are marked: they stand against nobody's. */
    static List<Number> marked(List<Number> numbers) {
        Map<String, Set<Double>> wrong = new HashMap<>();
        for (var number : numbers) {
            if (correction(number) && numbers.stream().noneMatch(other -> other.report() == number.report() && !correction(other) && other.value() == number.value())) {
                wrong.computeIfAbsent(address(number.report()), any -> new HashSet<>()).add(number.value());
            }
        }
        return Corrections.marked(numbers).stream()
                .map(number -> correction(number) || wrong.getOrDefault(address(number.report()), Set.of()).contains(number.value()) ? number.with(number.bearing().wrong()) : number)
                .toList();
    }

    static boolean correction(Number number) {
        var sentence = number.report().sentenceTextAt(number.quantity().start()).toLowerCase(Locale.ROOT);
        return sentence.contains("correct") || sentence.contains("earlier version") || sentence.contains("clarif");
    }

    private static String address(Report report) {
        return Objects.requireNonNullElse(report.versionOf(), report.id());
    }
}
