package org.sayso.ledger.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.ledger.text.Words;

/**
 * Numbers with which one party answers another's within a few sentences of one report: "Police put the crowd at 3,000. The union counted eleven thousand.", "The
 * ministry said six had died. The hospital stood by four." What is counted may be left out of the answer, or be called otherwise.
 */
final class BareAnswers {

    private static final int BACK = 4;
    private static final int SENTENCES = 2;
    private static final double FARTHEST_APART = 10;
    private static final double ALIKE = 0.15;
    private static final String SOME = "(?:(?:only|just|still|about|around|some|nearly|almost|roughly|over|under|at least|at most|as many as|no more than|more than|less than|fewer than|closer to|nearer|to|exactly|a|the|its|his|her|their|own) )*";

    private static final Pattern AT = Pattern.compile("\\b(?:at|by|from|before|after|around|about|shortly|of)(?: the| about| around)? $", Pattern.CASE_INSENSITIVE);
    /** An answer begins with the number. */
    private static final Pattern FIRST = Pattern.compile("^\\W*" + SOME + "$", Pattern.CASE_INSENSITIVE);
    /** Words with which one counts. */
    private static final Pattern COUNTS = Pattern.compile("\\b(?:counts?|counted|tallies|tallied|lists?|listed) " + SOME + "$", Pattern.CASE_INSENSITIVE);
    /** Words that give a count and say nothing of what is counted. */
    private static final Pattern GIVES = Pattern.compile(
            "(?:\\b(?:puts?|putting|estimates?|estimated|sets?) (?:the|its|their|this|that|it|them)\\b[^.;]{0,60}? at " + SOME
                    + "|\\b(?:stands?|stood|sticks?|stuck|stays?|stayed|keeps?|kept|holds?|held) (?:by|with|to|at) " + SOME
                    + "|\\b(?:has|have|had|does|do|did) not (?:moved?|budged?|shift|shifted) from " + SOME
                    + "|\\b(?:counts?|counted|tallies|tallied|speaks? of|spoke of|talks? of|talked of|reports?|reported|lists?|listed|insists? on|insisted on|claims?|claimed|admits?|admitted) " + SOME
                    + "|\\b(?:says?|said)(?: that)?(?: it was| it is| there were| there are| they were)? " + SOME
                    + "|\\b(?:was|were|is|are) (?:closer|nearer) (?:to )?" + SOME + ")$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern POINTING = Pattern.compile("^(?:that )?(?:it|that|this) (?:was|is|had|has|came|began|started|ended|happened|ran|went|expired)\\b", Pattern.CASE_INSENSITIVE);

    private BareAnswers() {}

    /** The numbers, each answer with the index of the number it answers. */
    static List<Number> found(List<Number> numbers) {
        var found = new ArrayList<Number>(numbers.size());
        for (var i = 0; i < numbers.size(); i++) {
            var answer = numbers.get(i);
            var answered = answered(found, answer);
            found.add(answered == null ? answer : answer.answering(answered));
        }
        return found;
    }

    private static @Nullable Number answered(List<Number> before, Number answer) {
        if (!given(answer)) {
            return null;
        }
        var looked = 0;
        for (var i = before.size() - 1; i >= 0 && looked < BACK && before.get(i).report() == answer.report(); i--) {
            var other = before.get(i);
            if (summed(before, other)) {
                continue;
            }
            if (other.hour() != answer.hour()) {
                continue;
            }
            looked++;
            if (given(other) && sentences(other, answer) <= SENTENCES && !Conflicts.sameSource(other, answer) && !other.agrees(answer) && (answer.hour() ? sameHour(other, answer) : sameCount(other, answer))) {
                return other;
            }
        }
        return null;
    }

    /** "Seven, five at home and two abroad": it says itself what it takes in. */
    private static boolean summed(List<Number> before, Number sum) {
        return before.stream().anyMatch(number -> number.bearing().antecedent() == sum.index() && number.part() != null && !number.denied() && !Narrowing.ofAnother(number.quantity()));
    }

    /** By somebody, of a whole. */
    private static boolean given(Number number) {
        return number.speakerId() != null && number.part() == null && !number.headline() && !number.bid() && !number.bearing().whole();
    }

    private static long sentences(Number a, Number b) {
        return a.report().extraction().sentences().stream().filter(sentence -> sentence.start() > a.sentence() && sentence.start() <= b.sentence()).count();
    }

    /** "The call came at 2:55. … I wrote 4:05 into the book": the answer tells of what was told, or of nothing else. */
    private static boolean sameHour(Number a, Number b) {
        return sentences(a, b) <= 1 && pointing(b) || a.quantity().scope() == null && b.quantity().scope() == null && (!gives(b, AT) || a.context().containment(b.context()) >= ALIKE);
    }

    /** What is said begins with "it" or "that". */
    private static boolean pointing(Number number) {
        var statement = number.statement();
        return statement != null && POINTING.matcher(statement.text()).find();
    }

    private static boolean sameCount(Number a, Number b) {
        if (!a.dimension().equals(b.dimension()) || b.low() * FARTHEST_APART < a.low() || a.low() * FARTHEST_APART < b.low() || a.low() == 0 || b.low() == 0) {
            return false;
        }
        if (a.measure() != null && b.measure() != null && !a.measure().equals(b.measure())) {
            return false;
        }
        if (b.noun() == null || !named(b)) {
            return gives(b, GIVES) || gives(b, FIRST) || sameDeed(a, b);
        }
        if (a.measure() != null && a.measure().equals(b.measure()) && a.measure().course() != Measures.Course.STANDS && a.noun() != null && People.same(a.noun(), b.noun()) && sentences(a, b) <= 1) {
            return gives(b, GIVES);
        }
        return gives(b, COUNTS) && (Kinds.isKindOf(b.noun(), a.noun()) || Kinds.isKindOf(a.noun(), b.noun()) || a.noun() != null && People.same(a.noun(), b.noun()));
    }

    /** "Six are running. … Two were running." */
    private static boolean sameDeed(Number a, Number b) {
        return a.deed() != null && a.deed().equals(b.deed());
    }

    private static boolean gives(Number number, Pattern words) {
        var sentence = number.report().sentenceAt(number.quantity().start());
        return sentence != null && words.matcher(number.report().covered(sentence.start(), number.quantity().start())).find();
    }

    /** Whether its own sentence names what it counts; else that was read from one before. */
    static boolean named(Number number) {
        var of = number.quantity().of();
        if (of == null) {
            return number.noun() != null;
        }
        var sentence = number.report().sentenceAt(number.quantity().start());
        var after = sentence == null ? "" : number.report().covered(number.quantity().start(), sentence.end());
        return Set.copyOf(Words.lower(Words.of(after))).containsAll(Words.lower(Words.of(of)));
    }
}
