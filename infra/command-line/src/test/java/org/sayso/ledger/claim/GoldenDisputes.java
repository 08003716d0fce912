package org.sayso.ledger.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.sayso.ledger.entity.Identities;
import org.sayso.ledger.figure.Figures;
import org.sayso.ledger.golden.GoldenStories;
import org.sayso.ledger.origin.Origins;
import org.sayso.ledger.report.Reports;
import org.sayso.ledger.text.TermFrequencies;
import org.sayso.ledger.utterance.Statements;
import org.sayso.ledger.utterance.Utterances;

/** The disputes of a golden story, settled as the ledger does. */
record GoldenDisputes(Origins origins, Disputes disputes, Settled settled) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    static GoldenDisputes of(String story) {
        var reports = Reports.of(GoldenStories.messages(story));
        var background = TermFrequencies.shipped();
        var origins = Origins.of(reports, background);
        var identities = Identities.of(reports, List.of());
        var utterances = Utterances.align(Statements.of(reports, identities, background), origins);
        var statements = Utterances.statements(utterances);
        var readings = Reading.of(statements);
        var disputes = new Disputes(Propositions.of(utterances, readings), readings);
        disputes.settle(utterances, Figures.of(reports, statements, identities, origins, background).rivalries(), origins);
        return new GoldenDisputes(origins, disputes, Settled.of(disputes, readings, utterances));
    }

    /** The words by which a passage is known in the gold. */
    static Set<String> words(String text) {
        return new HashSet<>(WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList());
    }
}
