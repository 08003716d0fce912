package org.sayso.ledger.claim;

import java.util.regex.Pattern;

/**
 * How far a clause stands behind another of its report.
 *
 * @param sentences that end between the beginnings of the two
 * @param paragraphs that end there
 * @param close hardly a line stands between the two
 */
record Spacing(int sentences, int paragraphs, boolean close) {

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])[\"”’»]?\\s+|\\n+");
    private static final Pattern PARAGRAPH = Pattern.compile("\\n\\s*\\n");
    private static final int LINE = 120;
    private static final int FARTHEST = 4_000;
    private static final int FAR = 3;
    private static final Spacing BEYOND = new Spacing(FARTHEST / LINE, FAR + 1, false);

    static Spacing between(Clause first, Clause second) {
        if (second.start() - first.start() > FARTHEST) {
            return BEYOND;
        }
        var text = first.statement().report().covered(first.start(), second.start());
        return new Spacing((int) SENTENCE.matcher(text).results().count(), (int) PARAGRAPH.matcher(text).results().count(), second.start() - first.end() < LINE);
    }

    boolean far() {
        return paragraphs > FAR;
    }
}
