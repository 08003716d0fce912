package org.sayso.ledger.origin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sayso.contracts.Extraction;
import org.sayso.contracts.Selector;
import org.sayso.ledger.report.Report;
import org.sayso.ledger.text.Hashing;
import org.sayso.ledger.text.TermBag;
import org.sayso.ledger.text.TermFrequencies;
import org.sayso.ledger.text.Words;

/**
 * How a document tells its matter: its sentences in their order, with and without what it quotes, and its word trigrams. Boilerplate and credits are left out.
 *
 * @param sentences all words of each sentence
 * @param own words of each sentence that are not in quotation marks
 * @param bag all words
 * @param trigrams hashes of three words in a row
 * @param ownTrigrams those of them outside quotation marks
 * @param credits names of agencies and outlets the document credits, its own outlet among them, in lower case
 * @param lines short lines of the document that can say where its matter comes from ("With material from …"), in lower case, words parted by single spaces
 */
record Telling(
        Report report, List<TermBag> sentences, List<TermBag> own, TermBag bag, Set<Long> trigrams, Set<Long> ownTrigrams, Set<String> credits, List<String> lines) {

    private static final int SHORTEST = 4;
    private static final int LONGEST_LINE = 120;
    private static final int NAME_ALONE = 4;
    private static final Set<String> CREDITING = Set.of("with", "from", "by", "via", "source", "sources", "reporting", "material", "inputs", "information", "credit");

    static Telling of(Report report, TermFrequencies background) {
        var quoted = quoted(report);
        var sentences = new ArrayList<TermBag>();
        var own = new ArrayList<TermBag>();
        var words = report.words();
        var at = 0;
        for (var sentence : sentences(report)) {
            var all = new ArrayList<String>();
            var outside = new ArrayList<String>();
            while (at < words.size() && words.get(at).start() < sentence[1]) {
                var word = words.get(at++);
                if (word.start() >= sentence[0]) {
                    all.add(word.lower());
                    if (!quoted[word.start()]) {
                        outside.add(word.lower());
                    }
                }
            }
            if (all.size() >= SHORTEST) {
                sentences.add(TermBag.of(all, background));
            }
            if (outside.size() >= SHORTEST) {
                own.add(TermBag.of(outside, background));
            }
        }
        var lower = Words.lower(words);
        var trigrams = new HashSet<Long>();
        var ownTrigrams = new HashSet<Long>();
        for (var i = 2; i < lower.size(); i++) {
            var trigram = Hashing.of(lower.get(i - 2) + " " + lower.get(i - 1) + " " + lower.get(i));
            trigrams.add(trigram);
            if (!quoted[words.get(i - 2).start()] && !quoted[words.get(i - 1).start()] && !quoted[words.get(i).start()]) {
                ownTrigrams.add(trigram);
            }
        }
        return new Telling(report, sentences, own, TermBag.of(lower, background), trigrams, ownTrigrams, credits(report), lines(report));
    }

    private static List<int[]> sentences(Report report) {
        var found = report.extraction().sentences();
        if (found.isEmpty()) {
            return List.of(new int[] {0, report.text().length()});
        }
        return found.stream().map(sentence -> new int[] {report.unit(sentence.start()), report.unit(sentence.end())}).toList();
    }

    /** UTF-16 positions within direct quotations. */
    private static boolean[] quoted(Report report) {
        var quoted = new boolean[report.text().length() + 1];
        for (Extraction.Attribution attribution : report.extraction().attributions()) {
            if (attribution.kind().equals("direct")) {
                for (Selector content : attribution.content()) {
                    for (var i = report.unit(content.start()); i < report.unit(content.end()); i++) {
                        quoted[i] = true;
                    }
                }
            }
        }
        return quoted;
    }

    /** Lines of a few words with a word of crediting, or of a name alone. Boilerplate is looked at as well: credits often stand there. */
    private static List<String> lines(Report report) {
        return report.text().lines()
                .filter(line -> line.length() <= LONGEST_LINE)
                .map(line -> Words.lower(Words.of(line)))
                .filter(words -> !words.isEmpty() && (words.size() <= NAME_ALONE || !Collections.disjoint(words, CREDITING)))
                .map(words -> " " + String.join(" ", words) + " ")
                .toList();
    }

    private static Set<String> credits(Report report) {
        var credits = new TreeSet<String>();
        for (var credit : report.extraction().fingerprint().credits()) {
            credits.add(String.join(" ", Words.lower(Words.of(credit))));
        }
        var outlet = report.outlet();
        if (outlet != null) {
            credits.add(String.join(" ", Words.lower(Words.of(outlet))));
        }
        credits.remove("");
        return credits;
    }
}
