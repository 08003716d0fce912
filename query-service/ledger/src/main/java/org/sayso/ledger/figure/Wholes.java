package org.sayso.ledger.figure;

import java.util.ArrayList;
import java.util.List;

/** Finds the number of the whole that a part is told to be of: "96 stations … 80 of them", "nine of the 31 devices", "seven, five at home and two abroad". */
final class Wholes {

    private static final int BACK = 4;

    private Wholes() {}

    /** The numbers, each part with the index of its whole where the report gives that. */
    static List<Number> found(List<Number> numbers) {
        var found = new ArrayList<Number>(numbers.size());
        for (var i = 0; i < numbers.size(); i++) {
            var number = numbers.get(i);
            var whole = number.part() == null || !Narrowing.ofAnother(number.quantity()) ? -1 : whole(numbers, i);
            var added = whole < 0 ? added(numbers, i) : -1;
            if (number.denied()) {
                whole = Math.max(whole, asserted(numbers, i));
            }
            found.add(whole >= 0 ? number.with(number.bearing().readFrom(whole)) : added >= 0 ? number.with(number.bearing().partOf(added)) : number);
        }
        for (var number : numbers) {
            var inside = number.index() + 1;
            if (found.get(number.index()).bearing().antecedent() == inside && !number.denied()) {
                found.set(inside, found.get(inside).with(found.get(inside).bearing().asWhole()));
            }
        }
        return found;
    }

    /** "Four, not eleven and not twelve", "not eleven but four": the four; -1 for none. */
    private static int asserted(List<Number> numbers, int denied) {
        for (var i = denied - 1; i >= 0 && oneSentence(numbers.get(i), numbers.get(denied)); i--) {
            if (!numbers.get(i).denied()) {
                return i;
            }
        }
        var next = denied + 1;
        return next < numbers.size() && oneSentence(numbers.get(denied), numbers.get(next)) && !numbers.get(next).denied()
                && numbers.get(denied).report().covered(numbers.get(denied).quantity().end(), numbers.get(next).quantity().start()).contains(" but ") ? next : -1;
    }

    /** "Seven had died, five at home and two abroad": the two that a number before them in the sentence is the sum of. */
    private static int added(List<Number> numbers, int at) {
        var number = numbers.get(at);
        for (var whole = at - 1; whole >= 0 && at - whole <= 2 && oneSentence(numbers.get(whole), number); whole--) {
            var other = at - whole == 2 ? at - 1 : at + 1;
            if (other < numbers.size() && oneSentence(numbers.get(other), number) && numbers.get(whole).part() == null
                    && numbers.get(whole).value() == number.value() + numbers.get(other).value() && number.value() > 0 && numbers.get(other).value() > 0) {
                return whole;
            }
        }
        return -1;
    }

    private static boolean oneSentence(Number a, Number b) {
        return a.report() == b.report() && a.sentence() == b.sentence() && a.dimension().equals(b.dimension());
    }

    private static int whole(List<Number> numbers, int part) {
        var number = numbers.get(part);
        if (part + 1 < numbers.size() && numbers.get(part + 1).report() == number.report() && numbers.get(part + 1).quantity().start() < number.quantity().end()) {
            return part + 1;
        }
        for (var i = part - 1; i >= 0 && part - i <= BACK && numbers.get(i).report() == number.report(); i--) {
            var before = numbers.get(i);
            if (before.part() == null && before.dimension().equals(number.dimension()) && before.value() >= number.value() && !before.headline()) {
                return i;
            }
        }
        return -1;
    }
}
