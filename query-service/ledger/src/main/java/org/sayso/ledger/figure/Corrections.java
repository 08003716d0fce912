package org.sayso.ledger.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values a source gave before and takes back, and those it gives instead: "the bank had earlier spoken of 18", "her 120 had been an estimate", "took back its number: not 14,000 but 11,000". */
final class Corrections {

    private static final int SENTENCES = 2;
    private static final double FARTHEST_APART = 10;
    private static final Pattern EARLIER = Pattern.compile(
            "\\b(?:had|has|have) (?:earlier|previously|initially|originally|first|at first)\\b[^.;]{0,40}$|\\b(?:earlier|previously|initially|originally) (?:put|gave|given|said|spoke|spoken|counted|reported|estimated)\\b[^.;]{0,30}$"
                    + "|\\b(?:took back|taken back|withdrew|withdrawn|retracted|abandoned|gave up|dropped) (?:its|his|her|their|the)(?: [a-z]+){0,4} $",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WAS_WRONG = Pattern.compile("^[^.;,]{0,40}\\b(?:had been|was) (?:only )?(?:an? )?(?:[a-z]+ )?(?:estimate|error|mistake|slip|guess|wrong|too high|too low)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern OWN = Pattern.compile("\\b(?:took back|takes back|taken back|withdrew|withdraws|retracted|corrected|corrects|revised|revises) (?:its|his|her|their)\\b|\\b(?:concedes?|conceded|admits?|admitted|acknowledges?|acknowledged) that\\b|\\bnow (?:says?|puts?|confirms?|speaks?)\\b", Pattern.CASE_INSENSITIVE);

    private Corrections() {}

    private record Correction(Number old, Number now) {}

    /** The numbers: what is taken back is marked, and what replaces it knows what it replaces. */
    static List<Number> marked(List<Number> numbers) {
        var corrections = new ArrayList<Correction>();
        for (var i = 0; i < numbers.size(); i++) {
            var number = numbers.get(i);
            var now = number.denied() && ownMatter(number) ? asserted(numbers, number) : takenBack(number) ? replacement(numbers, i) : null;
            if (now != null) {
                corrections.add(new Correction(number, now));
            }
        }
        return numbers.stream().map(number -> takenBack(number) ? number.with(number.bearing().wrong().readAs(replacementOf(number, corrections))) : number).map(number -> corrections.stream()
                .filter(correction -> replaces(number, correction))
                .findFirst()
                .map(correction -> number.with(number.bearing().instead(correction.old().value())))
                .orElse(number)).toList();
    }

    private static int replacementOf(Number old, List<Correction> corrections) {
        return corrections.stream().filter(correction -> correction.old() == old).map(correction -> correction.now().index()).findFirst().orElse(-1);
    }

    /** The value that took the place, by whoever gives it where it is a telling one. */
    private static boolean replaces(Number number, Correction correction) {
        return number.dimension().equals(correction.now().dimension()) && number.value() == correction.now().value()
                && (number.report() == correction.now().report() || number.telling() || correction.old().telling() || Conflicts.sameSource(number, correction.now()));
    }

    private static boolean takenBack(Number number) {
        var sentence = number.report().sentenceAt(number.quantity().start());
        return sentence != null && !number.hour() && !Superseded.correction(number) && (EARLIER.matcher(number.report().covered(sentence.start(), number.quantity().start())).find()
                || number.quantity().end() < sentence.end() && WAS_WRONG.matcher(number.report().covered(number.quantity().end(), sentence.end())).find());
    }

    /** Its sentence or the one before says that a source corrects itself. */
    private static boolean ownMatter(Number number) {
        return OWN.matcher(number.report().covered(before(number), number.quantity().start())).find();
    }

    private static int before(Number number) {
        var start = number.sentence();
        var before = start < 2 ? null : number.report().sentenceAt(start - 2);
        return before == null ? start : before.start();
    }

    private static @Nullable Number asserted(List<Number> numbers, Number denied) {
        var antecedent = denied.bearing().antecedent();
        return antecedent < 0 ? null : numbers.get(antecedent);
    }

    private static @Nullable Number replacement(List<Number> numbers, int old) {
        for (var i = old - 1; i >= 0; i--) {
            if (fits(numbers.get(i), numbers.get(old))) {
                return numbers.get(i);
            }
            if (numbers.get(i).report() != numbers.get(old).report()) {
                break;
            }
        }
        return old + 1 < numbers.size() && fits(numbers.get(old + 1), numbers.get(old)) ? numbers.get(old + 1) : null;
    }

    private static boolean fits(Number now, Number old) {
        return now.report() == old.report() && now.dimension().equals(old.dimension()) && !now.agrees(old) && now.part() == null && (now.speakerId() == null || old.speakerId() == null || Conflicts.sameSource(now, old)) && sentences(now, old) <= SENTENCES
                && now.low() <= FARTHEST_APART * old.low() && old.low() <= FARTHEST_APART * now.low();
    }

    private static long sentences(Number a, Number b) {
        var from = Math.min(a.sentence(), b.sentence());
        var to = Math.max(a.sentence(), b.sentence());
        return a.report().extraction().sentences().stream().filter(sentence -> sentence.start() > from && sentence.start() <= to).count();
    }
}
