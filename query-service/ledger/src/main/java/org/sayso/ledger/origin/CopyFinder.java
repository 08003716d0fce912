package org.sayso.ledger.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.sayso.contracts.Dossier;
import org.sayso.ledger.text.Words;

/**
 * Decides whether of two documents one was made from the other (or both from a third): a pure function of the two.
 *
 * <p>Three things tell. Word trigrams of the one stand in the other: a verbatim or trimmed copy. Or the same matter is told sentence by sentence in the same order,
 * in other words: a rewritten or translated copy; two reporters of one event order their matter differently. Words in quotation marks do not count here, for two
 * reporters at one briefing quote the same words. A credit to the same agency makes a lesser agreement enough, a line that says where the matter comes from a lesser
 * still.
 */
final class CopyFinder {

    private static final double SHARED_TRIGRAMS = 0.35;
    private static final int FEWEST_TRIGRAMS = 20;
    private static final double SAME_COURSE = 0.4;
    private static final double SAME_COURSE_CREDITED = 0.26;
    private static final double SAME_COURSE_SAID = 0.19;
    private static final double IN_ORDER = 0.7;
    private static final double IN_ORDER_SAID = 0.55;
    private static final double SAME_MATTER = 0.45;
    private static final int FEWEST_SENTENCES = 4;
    /** Of two that have most of their words in common a long course of less tells enough: independent reports of one event share less of either. */
    private static final double LONG_COURSE = 0.22;
    private static final double LONG_IN_ORDER = 0.65;
    private static final double LONG_MATTER = 0.47;
    private static final int LONG_SENTENCES = 8;
    private static final double SENTENCE = 0.35;
    private static final int SENTENCE_TERMS = 3;

    private CopyFinder() {}

    /** Reasons why the later was made from the earlier; empty where it was not. */
    static List<Dossier.Reason> reasons(Telling earlier, Telling later) {
        var reasons = new ArrayList<Dossier.Reason>();
        var early = earlier.report().id();
        var late = later.report().id();
        var part = earlier.ownTrigrams().size() < later.ownTrigrams().size() ? earlier : later;
        var shared = shared(part, part == later ? earlier : later);
        var fewer = part.ownTrigrams().size();
        if (fewer >= FEWEST_TRIGRAMS && shared >= SHARED_TRIGRAMS * fewer) {
            reasons.add(trigrams(part, part == later ? earlier : later, shared));
        }
        var said = said(earlier, later);
        var credit = said.isPresent() ? said : credit(earlier, later);
        var least = said.isPresent() ? SAME_COURSE_SAID : credit.isPresent() ? SAME_COURSE_CREDITED : SAME_COURSE;
        var matter = earlier.bag().containment(later.bag());
        if (matter >= Math.min(LONG_MATTER, Math.max(least, said.isPresent() ? SAME_MATTER : 0))) {
            var course = course(earlier, later);
            var plain = matter >= Math.max(least, said.isPresent() ? SAME_MATTER : 0) && course.part() >= least && course.order() >= (said.isPresent() ? IN_ORDER_SAID : IN_ORDER)
                    && course.sentences() >= FEWEST_SENTENCES;
            if (plain || matter >= LONG_MATTER && course.part() >= LONG_COURSE && course.order() >= LONG_IN_ORDER && course.sentences() >= LONG_SENTENCES) {
                reasons.add(new Dossier.Reason(
                        "shared-text",
                        String.format(Locale.ROOT, "%d sentences of %s tell the matter of %s in the same order, %d %% of its words", course.sentences(),
                                course.later() ? late : early, course.later() ? early : late, Math.round(100 * course.part()))));
            }
        }
        if (!reasons.isEmpty()) {
            credit.ifPresent(reasons::add);
        }
        return List.copyOf(reasons);
    }

    private static int shared(Telling part, Telling whole) {
        return (int) part.ownTrigrams().stream().filter(whole.trigrams()::contains).count();
    }

    private static Dossier.Reason trigrams(Telling part, Telling whole, int shared) {
        return new Dossier.Reason(
                "shared-text",
                String.format(Locale.ROOT, "%d %% of the word trigrams of %s outside quotations stand in %s", Math.round(100.0 * shared / part.ownTrigrams().size()),
                        part.report().id(), whole.report().id()));
    }

    /** The later says in a line of its own that its matter comes from the earlier's agency: "With material from …". */
    private static Optional<Dossier.Reason> said(Telling earlier, Telling later) {
        if (outlet(earlier).equals(outlet(later))) {
            return Optional.empty();
        }
        return earlier.credits().stream()
                .filter(name -> !later.credits().contains(name) || !name.equals(outlet(later)))
                .filter(name -> later.lines().stream().anyMatch(line -> line.contains(" " + name + " ")))
                .findFirst()
                .map(name -> new Dossier.Reason("credit-line", later.report().id() + " says that its matter comes from " + name + ", which " + earlier.report().id() + " is by"));
    }

    /** Both name one agency: the earlier as its author or its source, the later as its source. */
    private static Optional<Dossier.Reason> credit(Telling earlier, Telling later) {
        var common = new TreeSet<>(earlier.credits());
        common.retainAll(later.credits());
        var own = outlet(earlier);
        if (!own.isEmpty() && own.equals(outlet(later))) {
            common.remove(own);
        }
        return common.stream().findFirst().map(name -> new Dossier.Reason(
                "credit-line",
                own.equals(name)
                        ? later.report().id() + " credits " + earlier.report().outlet()
                        : earlier.report().id() + " and " + later.report().id() + " both credit " + name));
    }

    private static String outlet(Telling telling) {
        var outlet = telling.report().outlet();
        return outlet == null ? "" : String.join(" ", Words.lower(Words.of(outlet)));
    }

    /**
     * How far one document tells what the other tells in the same order.
     *
     * @param part of the words outside quotation marks, by weight
     * @param order the part in the same order, of the part told in any order
     * @param sentences how many
     * @param later whether the part is the later document's
     */
    private record Course(double part, double order, int sentences, boolean later) {}

    private static Course course(Telling earlier, Telling later) {
        var ofLater = course(later, earlier, true);
        var ofEarlier = course(earlier, later, false);
        return ofLater.part() >= ofEarlier.part() ? ofLater : ofEarlier;
    }

    private static Course course(Telling part, Telling whole, boolean later) {
        var own = part.own();
        var sentences = whole.sentences();
        var best = new double[own.size() + 1][sentences.size() + 1];
        var count = new int[own.size() + 1][sentences.size() + 1];
        var free = 0.0;
        var total = 0.0;
        for (var i = 1; i <= own.size(); i++) {
            var most = 0.0;
            var sentence = own.get(i - 1);
            total += sentence.weight();
            for (var j = 1; j <= sentences.size(); j++) {
                var other = sentences.get(j - 1);
                var told = sentence.containment(other) >= SENTENCE && sentence.common(other) >= SENTENCE_TERMS ? sentence.shared(other) : 0;
                most = Math.max(most, told);
                best[i][j] = best[i - 1][j];
                count[i][j] = count[i - 1][j];
                if (best[i][j - 1] > best[i][j]) {
                    best[i][j] = best[i][j - 1];
                    count[i][j] = count[i][j - 1];
                }
                if (told > 0 && best[i - 1][j - 1] + told > best[i][j]) {
                    best[i][j] = best[i - 1][j - 1] + told;
                    count[i][j] = count[i - 1][j - 1] + 1;
                }
            }
            free += most;
        }
        var ordered = best[own.size()][sentences.size()];
        return new Course(total == 0 ? 0 : ordered / total, free == 0 ? 0 : ordered / free, count[own.size()][sentences.size()], later);
    }
}
