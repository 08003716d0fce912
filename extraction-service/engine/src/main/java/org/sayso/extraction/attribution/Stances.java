package org.sayso.extraction.attribution;

import java.util.ArrayList;
import java.util.List;
import org.sayso.extraction.entity.Entities;
import org.sayso.extraction.tag.Tag;

/** What a speaker does by speaking (asserts, accuses, denies …), whom it is directed at, and the words that hold it at arm's length. */
final class Stances {

    private final Speech speech;
    private final ImpliedStances implied;

    Stances(Speech speech) {
        this.speech = speech;
        this.implied = new ImpliedStances(speech);
    }

    String of(Reading r, Candidate candidate, CueGroup cue) {
        int anchor = candidate.anchor;
        var lemma = r.tokens.lemma(anchor);
        var stance = anchor + 1 < r.size ? speech.stance(lemma + " " + r.tokens.lower(anchor + 1)) : null;
        if (stance == null) {
            stance = speech.stance(cue.phrase());
        }
        if (stance == null) {
            stance = speech.stance(lemma);
        }
        if (cue.negated()) {
            if (speech.silentWhenNegated(lemma) || "confirms".equals(stance)) {
                return "declines";
            }
            return "denies".equals(stance) ? "declines" : stance == null ? "asserts" : stance;
        }
        if (lemma.equals("ask") || lemma.equals("tell")) {
            return asksToDo(r, anchor) ? "demands" : lemma.equals("ask") ? "questions" : "asserts";
        }
        if (stance == null && speech.names(lemma) && turnsDown(r, anchor)) {
            return "denies";
        }
        if (stance == null && isQuestion(r, candidate)) {
            return "questions";
        }
        return stance == null ? implied.of(r, candidate) : stance;
    }

    /** One sentence that ends with a question mark. */
    private static boolean isQuestion(Reading r, Candidate candidate) {
        int last = candidate.content.length() - 1;
        if (r.sentence[candidate.content.nextSetBit(0)] != r.sentence[last]) {
            return false;
        }
        for (int i = last; i < Math.min(r.size, last + 2); i++) {
            if (r.tokens.lower(i).startsWith("?")) {
                return true;
            }
        }
        return false;
    }

    /** "called the account a fairy tale". */
    private boolean turnsDown(Reading r, int anchor) {
        int end = Math.min(r.end(r.sentence[anchor]), anchor + 14);
        boolean statement = false;
        for (int i = anchor + 1; i < end; i++) {
            statement |= i < anchor + 8 && speech.statement(r.tokens.lower(i));
            if (speech.approves(r.tokens.lower(i))) {
                return false;
            }
        }
        return statement;
    }

    /** "asked the court to": an infinitive close behind asks for a deed, not for an answer. */
    private static boolean asksToDo(Reading r, int anchor) {
        int end = Math.min(r.end(r.sentence[anchor]), anchor + 8);
        for (int i = anchor + 1; i + 1 < end; i++) {
            if (r.word[i] || r.quote[i] == 0) {
                if (r.tokens.lower(i).equals("to") && Tag.of(r.tag[i + 1]) == Tag.VB) {
                    return true;
                }
                if (!r.word[i] || r.isVerb(i)) {
                    return false;
                }
            }
        }
        return false;
    }

    /** Number of the entity right behind a cue that has an addressee, or {@link Entities#NONE}. */
    int target(Reading r, Entities entities, Candidate candidate, CueGroup cue) {
        if (!speech.addressed(cue.phrase()) && !speech.addressed(r.tokens.lemma(candidate.anchor))) {
            return Entities.NONE;
        }
        int own = candidate.source.isEmpty() ? Entities.NONE : entities.entityAt(Math.max(0, Rescoring.head(r, candidate.source)));
        int end = Math.min(r.end(r.sentence[candidate.anchor]), candidate.anchor + 14);
        for (int i = cue.to(); i < end; i++) {
            int entity = entities.entityAt(i);
            if (entity != Entities.NONE && entity != own) {
                return entity;
            }
            if (r.tokens.lower(i).equals("of") || r.tokens.lower(i).equals("that") || r.isVerb(i)) {
                break;
            }
        }
        return Entities.NONE;
    }

    List<String> hedges(Reading r, Candidate candidate, CueGroup cue) {
        var found = new ArrayList<String>();
        for (int i = Math.max(r.first(r.sentence[candidate.anchor]), cue.from() - 2); i < candidate.anchor; i++) {
            add(r, i, found);
        }
        for (int i = candidate.content.nextSetBit(0); i >= 0; i = candidate.content.nextSetBit(i + 1)) {
            add(r, i, found);
        }
        return found;
    }

    private void add(Reading r, int i, List<String> found) {
        var form = r.tokens.lower(i);
        if (speech.hedge(form) && !found.contains(form)) {
            found.add(form);
        }
    }
}
