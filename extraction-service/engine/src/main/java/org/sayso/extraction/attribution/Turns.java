package org.sayso.extraction.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sayso.extraction.quote.Quotations;
import org.sayso.extraction.tag.Tag;

/**
 * The turns of a transcript or interview: paragraphs that begin with a speaker's name and a colon. Such names come back, and what follows are sentences; a list
 * of headings with colons has neither.
 */
final class Turns {

    private static final int LABEL = 6;
    private static final int FEWEST = 3;
    private static final double SURE = 0.9;

    private Turns() {}

    /**
     * @param from first token of the speaker's name
     * @param colon the token behind it
     */
    record Turn(int from, int colon) {}

    /** The candidates with each turn among them, in the place of whatever hangs on its colon. */
    static List<Candidate> with(Reading r, List<Candidate> kept) {
        if (r.turns.isEmpty()) {
            return kept;
        }
        var byColon = new HashMap<Integer, Candidate>();
        r.turns.forEach(turn -> byColon.put(turn.colon(), candidate(r, turn)));
        var all = new ArrayList<Candidate>(byColon.values());
        for (var candidate : kept) {
            var turn = byColon.get(candidate.anchor);
            if (turn == null) {
                all.add(candidate);
            } else if (candidate.content.get(turn.content.length() - 1)) {
                turn.content.or(candidate.content);
            }
        }
        return Rescoring.distinct(r, all);
    }

    static List<Turn> of(Reading r) {
        var turns = new ArrayList<Turn>();
        var labels = new ArrayList<String>();
        Map<String, Integer> times = new HashMap<>();
        for (int i = 0; i < r.size; i++) {
            if (i == 0 || r.paragraph[i] != r.paragraph[i - 1]) {
                int from = r.quote[i] == Quotations.OPENING || isMark(r, i) ? i + 1 : i;
                int colon = colon(r, from);
                if (colon > 0 && isSpoken(r, colon)) {
                    var label = r.tokens.tokens().text(from, colon);
                    turns.add(new Turn(from, colon));
                    labels.add(label);
                    times.merge(label, 1, Integer::sum);
                }
            }
        }
        if (times.size() < 2 || turns.size() < FEWEST) {
            return List.of();
        }
        var kept = new ArrayList<Turn>();
        for (int i = 0; i < turns.size(); i++) {
            if (times.get(labels.get(i)) > 1) {
                kept.add(turns.get(i));
            }
        }
        return kept;
    }

    private static boolean isMark(Reading r, int i) {
        return "\"“‘«".indexOf(r.tokens.lower(i).charAt(0)) >= 0;
    }

    /** The colon behind a label, or -1: a few words that all begin with a capital. */
    private static int colon(Reading r, int from) {
        for (int i = from; i < Math.min(r.size, from + LABEL + 1) && r.paragraph[i] == r.paragraph[from]; i++) {
            if (r.isColon(i)) {
                return i > from ? i : -1;
            }
            if (!r.tokens.word(i).startsUpper() && Tag.of(r.tag[i]).kind() != Tag.Kind.NAME && !r.tokens.lower(i).equals(".")) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a whole sentence follows in the paragraph. */
    private static boolean isSpoken(Reading r, int colon) {
        int end = end(r, colon);
        int last = end - 1;
        while (last > colon && r.quote[last] >= Quotations.OPENING) {
            last--;
        }
        return last > colon + 1 && ".!?…—-".indexOf(r.tokens.lower(last).charAt(0)) >= 0;
    }

    private static int end(Reading r, int colon) {
        int end = colon + 1;
        while (end < r.size && r.paragraph[end] == r.paragraph[colon]) {
            end++;
        }
        return end;
    }

    private static Candidate candidate(Reading r, Turn turn) {
        var candidate = new Candidate(turn.colon, SURE);
        candidate.source.set(turn.from, turn.colon);
        candidate.content.set(turn.colon + 1, end(r, turn.colon));
        return candidate;
    }
}
