package org.sayso.ledger.utterance;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Extraction;
import org.sayso.contracts.Selector;
import org.sayso.ledger.entity.Identity;
import org.sayso.ledger.report.Report;
import org.sayso.ledger.text.TermBag;

/**
 * One attribution of one document, made ready for comparison.
 *
 * @param index its place in the story's statements
 * @param speaker as the document attributes it; null where it does not tell
 * @param identity who speaks, null where no entity does
 * @param bodies ids of the bodies for which the speaker speaks, by a role some report gives
 * @param roles words of the roles reports give the speaker
 * @param gist telling words of the content
 * @param numbers values of the quantities in the content
 * @param corrected values its report says it corrects
 * @param day when it was said, else when it was reported
 */
public record Statement(
        int index,
        Report report,
        Extraction.Attribution attribution,
        @Nullable String speaker,
        @Nullable Identity identity,
        Set<String> bodies,
        Set<String> roles,
        TermBag gist,
        Set<String> numbers,
        Set<String> corrected,
        @Nullable LocalDate day) {

    /** The same, said by the speaker of another, whom its own report only describes. */
    Statement saidBy(Statement naming) {
        var who = Objects.requireNonNull(naming.identity());
        return new Statement(index, report, attribution, SpeakerFinder.called(who, Objects.requireNonNull(speaker)), who, naming.bodies(), naming.roles(), gist, numbers, corrected, day);
    }

    public int start() {
        return content().getFirst().start();
    }

    public int end() {
        return content().getLast().end();
    }

    public List<Selector> content() {
        return attribution.content();
    }

    /** Stands within the other or the other within it. */
    public boolean overlaps(Statement other) {
        return report == other.report() && start() < other.end() && other.start() < end();
    }

    /** The content in one piece, gaps marked. */
    public String text() {
        return String.join(" … ", content().stream().map(Selector::exact).toList());
    }
}
