package org.sayso.extraction.event;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.lexicon.WordSet;
import org.sayso.extraction.tag.Tag;
import org.sayso.extraction.tag.TaggedTokens;

/** How certain a clause makes what its verb tells, before it counts who says so: the modal, the verb that governs, the adverb, the condition. */
final class Factuality {

    private static final int REACH = 6;
    private static final WordSet ALLEGED = WordSet.of("alleged", "allegedly", "reportedly", "purported", "purportedly", "supposedly", "suspected", "claimed", "ostensibly");
    private static final WordSet LIKELY = WordSet.of("likely", "probably", "apparently", "presumably", "almost");
    private static final WordSet PERHAPS = WordSet.of("possibly", "perhaps", "may", "might", "could", "maybe", "potentially");
    private static final WordSet CONDITIONS = WordSet.of("if", "unless", "whether", "lest");
    private static final Set<String> PLANNING = Set.of("will", "'ll", "shall", "wo");
    /** What they govern did happen. */
    private static final Set<String> IMPLYING = Set.of("manage", "begin", "start", "continue", "help", "force", "proceed", "go", "come", "keep", "send", "use", "get", "let", "make");
    private static final Set<String> REFUSING = Set.of("refuse", "decline", "fail", "forget", "neglect", "stop", "avoid", "deny", "cease");
    private static final Set<String> ACCUSING = Set.of("accuse", "suspect", "charge", "blame", "allege", "indict", "criticise", "criticize", "condemn");

    private final Clauses clauses;
    private final TaggedTokens tokens;

    Factuality(Clauses clauses) {
        this.clauses = clauses;
        this.tokens = clauses.tokens;
    }

    /** One of the contract's words, {@code certain} where nothing speaks against it. */
    String of(int number, boolean nobody) {
        var verb = clauses.verbs.get(number);
        if (verb.negated() || nobody) {
            return "denied";
        }
        if (conditional(verb)) {
            return "possible";
        }
        var modal = verb.modal();
        if (modal != null) {
            return PLANNING.contains(modal) ? "planned" : "possible";
        }
        if (tokens.tag(verb.main()) == Tag.VB && verb.main() == verb.from() && !verb.infinitive()) {
            // "demanded that the town pay"
            return "planned";
        }
        var adverb = adverb(verb);
        if (adverb != null) {
            return adverb;
        }
        var governor = governor(number);
        if (governor == null) {
            return verb.infinitive() ? "planned" : "certain";
        }
        if (REFUSING.contains(governor)) {
            return "denied";
        }
        if (!verb.infinitive()) {
            return ACCUSING.contains(governor) ? "alleged" : "certain";
        }
        return IMPLYING.contains(governor) ? "certain" : "planned";
    }

    private @Nullable String adverb(Clauses.Verb verb) {
        for (int i = Math.max(0, verb.main() - 4); i < verb.main(); i++) {
            if (tokens.sentence(i) != tokens.sentence(verb.main())) {
                continue;
            }
            int hash = tokens.word(i).hash();
            if (ALLEGED.has(hash)) {
                return "alleged";
            }
            if (LIKELY.has(hash)) {
                return "probable";
            }
            if (PERHAPS.has(hash)) {
                return "possible";
            }
        }
        return null;
    }

    private boolean conditional(Clauses.Verb verb) {
        for (int i = verb.from() - 1; i >= 0 && i > verb.from() - 9 && tokens.sentence(i) == tokens.sentence(verb.main()); i--) {
            if (CONDITIONS.has(tokens.word(i).hash())) {
                return true;
            }
            if (tokens.tag(i) == Tag.COMMA || tokens.tag(i).isVerb()) {
                return false;
            }
        }
        return false;
    }

    /** Dictionary form of the verb an infinitive or a gerund depends on. */
    private @Nullable String governor(int number) {
        var verb = clauses.verbs.get(number);
        if (number == 0 || !verb.infinitive() && tokens.tag(verb.main()) != Tag.VBG) {
            return null;
        }
        var outer = clauses.verbs.get(number - 1);
        boolean apart = !verb.infinitive() && tokens.tag(verb.from() - 1) == Tag.COMMA;
        return apart || verb.from() - outer.main() > REACH + 2 ? null : tokens.lemma(outer.main());
    }
}
