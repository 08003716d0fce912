package org.sayso.ledger.utterance;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.ledger.origin.Origins;
import org.sayso.ledger.text.AverageLink;
import org.sayso.ledger.text.StopWords;
import org.sayso.ledger.text.TermBag;
import org.sayso.ledger.text.Words;

/**
 * Finds which statements render one utterance: the same speaker, close in time, the same gist, no number against another. In two copies of one text the order of
 * statements helps: what stands between two aligned statements of one speaker is aligned on a lesser likeness.
 */
final class Aligner {

    private static final double SAME_GIST = 0.36;
    private static final double SAME_NUMBER = 0.5;
    static final double LIKELY = 0.3;
    private static final double JOIN = 0.2;
    private static final int DAYS = 3;
    private static final int RUNNING_GAP = 60;
    private static final double WITHIN = 0.5;

    private final List<Statement> statements;
    private final Origins origins;

    Aligner(List<Statement> statements, Origins origins) {
        this.statements = statements;
        this.origins = origins;
    }

    List<List<Statement>> utterances() {
        var runs = runs();
        var told = new CopyCourse(runs, origins).aligned();
        var traits = new Traits(runs);
        var candidates = traits.candidates();
        told.keySet().forEach(pair -> candidates.get(pair.getFirst()).set(pair.getLast()));
        var clustering = new AverageLink(runs.size(), JOIN, (a, b) -> clash(runs, a, b));
        for (var i = 0; i < runs.size(); i++) {
            for (var j = candidates.get(i).nextSetBit(0); j >= 0; j = candidates.get(i).nextSetBit(j + 1)) {
                var likeness = Math.max(likeness(runs.get(i), runs.get(j), traits.of(i), traits.of(j)), told.getOrDefault(List.of(i, j), 0.0));
                if (likeness > 0) {
                    clustering.link(i, j, likeness);
                }
            }
        }
        return clustering.groups().stream()
                .map(group -> group.stream().flatMap(run -> runs.get(run).parts().stream()).toList())
                .toList();
    }

    /** Parts of one running speech in one document. */
    record Run(List<Statement> parts, TermBag gist, Set<String> numbers) {

        /** Where it begins in its report, 0 to 1. */
        double place() {
            return (double) first().start() / Math.max(1, first().report().text().length());
        }

        Statement first() {
            return parts.getFirst();
        }

        String document() {
            return first().report().id();
        }
    }

    List<Run> runs() {
        var runs = new ArrayList<Run>();
        var open = new ArrayList<Statement>();
        for (var statement : statements) {
            if (!open.isEmpty() && !(follows(open.getLast(), statement) && (Parts.goesOn(statement.text()) || toldAsOne(open.getLast(), statement)))) {
                runs.add(run(open));
                open.clear();
            }
            open.add(statement);
        }
        if (!open.isEmpty()) {
            runs.add(run(open));
        }
        return runs;
    }

    /** Some other report renders both in one breath, or none has the one without the other. */
    private boolean toldAsOne(Statement before, Statement after) {
        var others = statements.stream()
                .filter(other -> other.report() != before.report() && (renders(before, other) || renders(after, other)) && sameSpeaker(other, before))
                .toList();
        if (others.stream().anyMatch(other -> within(before, other) && within(after, other))) {
            return true;
        }
        var first = others.stream().filter(other -> renders(before, other)).map(Statement::report).collect(Collectors.toSet());
        var second = others.stream().filter(other -> renders(after, other)).map(Statement::report).collect(Collectors.toSet());
        return first.equals(second);
    }

    private static boolean renders(Statement part, Statement other) {
        return part.gist().common(other.gist()) >= 2 && part.gist().containment(other.gist()) >= SAME_GIST;
    }

    private static boolean within(Statement part, Statement whole) {
        return whole.gist().weight() > part.gist().weight() && part.gist().containment(whole.gist()) >= WITHIN;
    }

    private static Run run(List<Statement> parts) {
        var bag = parts.getFirst().gist();
        for (var part : parts.subList(1, parts.size())) {
            bag = bag.with(part.gist());
        }
        return new Run(List.copyOf(parts), bag, parts.stream().flatMap(part -> part.numbers().stream()).collect(Collectors.toUnmodifiableSet()));
    }

    /** Two parts of a running quotation. */
    private static boolean follows(Statement before, Statement after) {
        if (before.report() != after.report() || !direct(before) || !direct(after)) {
            return false;
        }
        var gap = after.start() - before.end();
        return gap >= 0 && gap <= RUNNING_GAP && sameSpeaker(before, after) && !before.report().covered(before.end(), after.start()).contains("\n");
    }

    private static boolean direct(Statement statement) {
        return statement.attribution().kind().equals("direct") || statement.attribution().kind().equals("unmarked");
    }

    static boolean sameSpeaker(Statement a, Statement b) {
        var x = a.identity();
        var y = b.identity();
        if (x != null && y != null) {
            return x.id().equals(y.id()) || !x.type().equals("PERSON") && !y.type().equals("PERSON") && partOf(x.name(), y.name());
        }
        return alike(a.speaker(), b.speaker());
    }

    /** Two people of whom the one denies and the other does not cannot be saying the same, however alike their words. */
    static boolean opposed(Statement a, Statement b) {
        var x = a.identity();
        var y = b.identity();
        return x != null && y != null && !x.id().equals(y.id()) && a.attribution().stance().equals("denies") != b.attribution().stance().equals("denies");
    }

    /** The one name's telling words are all among the other's. */
    private static boolean partOf(String a, String b) {
        var x = Words.lower(Words.of(a)).stream().filter(word -> !StopWords.isStop(word)).toList();
        var y = Words.lower(Words.of(b)).stream().filter(word -> !StopWords.isStop(word)).toList();
        return Math.min(x.size(), y.size()) > 1 && (x.containsAll(y) || y.containsAll(x));
    }

    /** Two descriptions share a telling word. */
    private static boolean alike(@Nullable String a, @Nullable String b) {
        if (a == null || b == null) {
            return false;
        }
        var words = new ArrayList<>(Words.lower(Words.of(a)));
        words.removeIf(StopWords::isStop);
        return !Collections.disjoint(words, Words.lower(Words.of(b)));
    }

    private double likeness(Run a, Run b, Traits.Trait x, Traits.Trait y) {
        if (!comparable(a, b)) {
            return 0;
        }
        var likelihood = Alignment.likelihood(a, b, x, y, origins.same(a.document(), b.document()));
        if (Alignment.numberWithin(a, b) && !a.document().equals(b.document()) && (sameSpeaker(a.first(), b.first()) || Speakers.speaksFor(a.first(), b.first()))) {
            return Math.max(likelihood, SAME_NUMBER);
        }
        return likelihood < LIKELY ? 0 : likelihood;
    }

    /** Nothing rules out that the two render one utterance. */
    boolean comparable(Run a, Run b) {
        return closeInTime(a.first(), b.first()) && maySay(a, b) && !numbersClash(a, b);
    }

    /** One speaker or side; in copies of one text also who is called otherwise; not two speakers of one report, nor one who denies and one who does not. */
    private boolean maySay(Run a, Run b) {
        var x = a.first();
        var y = b.first();
        if (sameSpeaker(x, y)) {
            return true;
        }
        var unknown = x.speaker() == null || y.speaker() == null;
        return !opposed(x, y)
                && (unknown || !a.document().equals(b.document()))
                && (unknown || origins.same(a.document(), b.document()) || Speakers.speaksFor(x, y));
    }

    private boolean clash(List<Run> runs, List<Integer> a, List<Integer> b) {
        return a.stream().anyMatch(i -> b.stream().anyMatch(j -> numbersClash(runs.get(i), runs.get(j))));
    }

    private static boolean closeInTime(Statement a, Statement b) {
        return a.day() == null || b.day() == null || Math.abs(ChronoUnit.DAYS.between(a.day(), b.day())) <= DAYS;
    }

    /** Each gives a number the other does not: two statements, unless one of the reports says that it corrects the number. */
    static boolean numbersClash(Run a, Run b) {
        var x = numbers(a, b);
        var y = numbers(b, a);
        return !x.isEmpty() && !y.isEmpty();
    }

    private static List<String> numbers(Run of, Run without) {
        var numbers = new ArrayList<String>();
        of.parts().forEach(part -> numbers.addAll(part.numbers()));
        without.parts().forEach(part -> numbers.removeAll(part.numbers()));
        numbers.removeAll(of.first().corrected());
        numbers.removeAll(without.first().corrected());
        return numbers;
    }
}
