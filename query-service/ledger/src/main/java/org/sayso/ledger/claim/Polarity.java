package org.sayso.ledger.claim;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sayso.ledger.text.Lemmas;
import org.sayso.ledger.text.Stems;
import org.sayso.ledger.text.StopWords;
import org.sayso.ledger.text.Words;
import org.sayso.ledger.utterance.Statement;

/** Whether a statement says that something is so or that it is not, and what it does to another's statement by naming it. */
final class Polarity {

    private static final Set<String> NEGATIONS = Set.of("no", "not", "never", "nobody", "none", "nothing", "neither", "nor", "without", "cannot", "n't");
    private static final Set<String> STATEMENTS = Set.of(
            "account", "accounts", "accusation", "accusations", "allegation", "allegations", "claim", "claims", "charge", "charges", "figure", "figures", "number", "numbers", "version",
            "report", "reports", "story", "statement", "remark", "remarks", "criticism", "suggestion", "theory");
    private static final Set<String> NAMING = Set.of("call", "dismiss", "describe", "brand", "label", "reject", "rubbish", "ridicule", "term", "slam", "contest", "dispute");

    private static final Set<String> DENIALS = Set.of("denial", "denials", "deny", "denying");

    private static final Set<String> BOUNDS = Set.of("fewer", "less", "more", "later", "sooner", "earlier", "only", "just", "merely", "doubt", "matter", "longer");
    private static final List<String> INVOLVED = List.of("nothing", "to", "do", "with");
    private static final Set<String> RELATIVE = Set.of("that", "which", "who", "whom");
    private static final int REACH = 3;

    private Polarity() {}

    /** The content denies what it speaks of. An odd number of negations: "nobody had not heard" affirms. */
    static boolean negative(Statement statement) {
        return odd(statement.content().stream().mapToInt(content -> negations(content.exact())).sum());
    }

    /** The words deny what they speak of. */
    static boolean negative(String text) {
        return odd(negations(text));
    }

    private static boolean odd(int count) {
        return count % 2 == 1;
    }

    private static int negations(String text) {
        var words = Words.lower(Words.of(text));
        return (int) IntStream.range(0, words.size()).filter(i -> negates(words, i) || isUndone(words.get(i))).count();
    }

    /** Stems of the telling words a negation reaches: the next few behind it but for names, and what "un-" stands before. */
    static Set<String> negated(String text) {
        var negated = new HashSet<String>();
        var reach = 0;
        var forms = Words.of(text);
        var words = Words.lower(forms);
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (negates(words, i)) {
                reach = REACH;
            } else if (reach > 0 && !StopWords.isStop(word)) {
                if (!forms.get(i).capital()) {
                    negated.add(stem(word));
                }
                reach--;
            }
            if (isUndone(word)) {
                negated.add(stem(word.substring(2)));
            }
        }
        return negated;
    }

    static Set<String> stems(String text) {
        return Words.of(text).stream().map(word -> stem(word.lower())).collect(Collectors.toSet());
    }

    private static String stem(String lower) {
        return Stems.of(Lemmas.of(lower));
    }

    static boolean isNegation(String lower) {
        return NEGATIONS.contains(lower) || lower.endsWith("n't");
    }

    /** "No fewer than nine", "not only", "whether or not", "as if there were no list", "paper and not people", "nothing to do with the fire", "a switch that nobody had ordered" deny nothing of the matter. */
    private static boolean negates(List<String> words, int at) {
        var word = words.get(at);
        if (!isNegation(word)) {
            return false;
        }
        var next = at + 1 < words.size() ? words.get(at + 1) : "";
        var before = at > 0 ? words.get(at - 1) : "";
        var unreal = words.subList(0, at).contains("if") || words.subList(0, at).contains("unless");
        var numbered = word.equals("no") && !next.isEmpty() && Character.isDigit(next.charAt(0));
        var involved = word.equals("nothing") && words.subList(at, Math.min(words.size(), at + INVOLVED.size())).equals(INVOLVED);
        var beside = at > 1 && RELATIVE.contains(before);
        return !BOUNDS.contains(next) && !involved && !beside && !unreal && !numbered && !(word.equals("not") && (before.equals("or") || before.equals("and") || before.equals("if")));
    }

    /** "Untested", "unpaid". */
    private static boolean isUndone(String lower) {
        return lower.length() > 6 && lower.startsWith("un") && lower.endsWith("ed") && !lower.startsWith("under") && !lower.startsWith("uni");
    }

    /** "Called the account a fairy tale": a judgement on what another said. */
    static boolean dismisses(Statement statement) {
        var cue = statement.attribution().cue();
        if (cue == null || !NAMING.contains(cue.lemma())) {
            return false;
        }
        var head = Words.lower(Words.of(statement.content().getFirst().exact())).stream().limit(6).toList();
        return !Collections.disjoint(head, STATEMENTS);
    }

    /** "Rejected the ministry's denials": who denies a denial affirms. */
    static boolean speaksOfDenial(Statement statement) {
        return Words.of(statement.text()).stream().map(Words.Word::lower).anyMatch(DENIALS::contains);
    }
}
