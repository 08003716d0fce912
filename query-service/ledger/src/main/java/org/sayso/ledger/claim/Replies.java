package org.sayso.ledger.claim;

import java.util.Collections;
import java.util.Set;
import org.sayso.ledger.text.Words;

/** By which words a report sets a statement against the one before it. */
final class Replies {

    private static final Set<String> TURNING = Set.of(
            "but", "however", "yet", "though", "although", "while", "whereas", "instead", "otherwise", "contrary", "despite", "not", "different", "differently", "contradict", "contradicts",
            "contradicted", "disagree", "disagrees", "disagreed", "dispute", "disputes", "disputed", "reject", "rejects", "rejected", "deny", "denies", "denied", "counters", "countered");
    private static final Set<String> INSISTING = Set.of(
            "insist", "maintain", "counter", "retort", "reply", "respond", "deny", "reject", "dispute", "contradict", "shoot", "hit", "answer", "stand", "stick", "swear", "dismiss", "call",
            "admit", "concede");
    private static final Set<String> BACK = Set.of(
            "it", "that", "this", "he", "she", "they", "there", "none", "nobody", "such", "no", "not", "never", "nothing", "those");
    private static final int FARTHEST = 400;

    private Replies() {}

    /** Before the second or behind it stands "but" or another word that turns. */
    static boolean turns(Clause first, Clause second) {
        var report = first.statement().report();
        if (first.end() >= second.start() || second.start() - first.end() > FARTHEST) {
            return false;
        }
        var sentence = report.sentenceAt(second.start());
        var from = sentence == null ? first.end() : Math.max(first.end(), Math.min(sentence.start(), second.start()));
        return turning(report.covered(from, second.start())) || sentence != null && second.end() < sentence.end() && turning(report.covered(second.end(), sentence.end()));
    }

    private static boolean turning(String text) {
        return !Collections.disjoint(Words.lower(Words.of(text)), TURNING);
    }

    /** The verb that reports it is one of answering. */
    static boolean insists(Clause second) {
        var cue = second.statement().attribution().cue();
        return cue != null && INSISTING.contains(cue.lemma());
    }

    /** It begins with a word that points back. */
    static boolean pointsBack(Clause second) {
        return !second.words().isEmpty() && BACK.contains(second.words().getFirst());
    }
}
