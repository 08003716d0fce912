package org.sayso.extraction.event;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.lexicon.WordSet;
import org.sayso.extraction.tag.Tag;
import org.sayso.extraction.tag.TaggedTokens;

/** Finds to whom or what something is done: the object, or where that is but the means, whom it is turned to. */
final class Targets {

    private static final WordSet OWN = WordSet.of("its", "his", "her", "their", "our", "my");
    /** By what one does it: "withdrew troops from the valley". */
    private static final WordSet MEANS = WordSet.of("army", "troops", "forces", "force", "military", "soldiers", "peacekeepers", "observers", "inspectors", "warships", "team", "teams",
            "aid", "agreement", "deal", "talks", "support", "court", "strike", "state", "ban", "sanctions", "mission", "police", "siege", "curfew", "restrictions", "assistance", "hostilities",
            "ceasefire", "cease-fire", "truce", "experts", "supplies", "weapons", "arms", "tariffs", "embargo", "blockade");
    /** What they give goes to somebody. */
    private static final Set<String> GIVING = Set.of("return", "hand", "give", "transfer", "restore", "deliver", "provide", "lend", "donate", "contribute", "award", "pay", "present", "cede", "grant", "offer", "deny", "send");
    private static final WordSet TO = WordSet.of("to");
    private static final WordSet AGAINST = WordSet.of("against");
    private static final WordSet TOWARDS = WordSet.of("against", "by", "to", "on", "with", "from", "for", "between", "into", "toward", "towards", "over", "upon", "of", "at", "about");
    private static final WordSet WHERE = WordSet.of("in", "near", "across", "along", "inside", "outside", "around", "within", "throughout");

    private final Clauses clauses;
    private final Participants participants;
    private final TaggedTokens tokens;

    Targets(Clauses clauses, Participants participants) {
        this.clauses = clauses;
        this.participants = participants;
        this.tokens = clauses.tokens;
    }

    /**
     * @param verb its number
     * @param behind the phrases behind the verb, the nearest first
     * @param triggers whether the object only names what is done ("launched an attack")
     * @param always whether the object is the target whatever it is, as what is condemned or destroyed
     * @param limit token at which the verb's clause ends
     */
    Clauses.@Nullable Phrase of(int verb, List<Clauses.Phrase> behind, Clauses.@Nullable Phrase subject, boolean triggers, boolean always, int limit) {
        int nextVerb = verb + 1 < clauses.verbs.size() ? clauses.verbs.get(verb + 1).from() : limit;
        var object = behind.isEmpty() || behind.getFirst().preposition() >= 0 || behind.getFirst().from() >= limit ? null : behind.getFirst();
        var names = object != null && triggers && GIVING.contains(tokens.lemma(clauses.verbs.get(verb).main())) ? names(object) : null;
        if (names != null) {
            return names;
        }
        if (object != null && GIVING.contains(tokens.lemma(clauses.verbs.get(verb).main())) && !participants.isActor(object)) {
            var receiver = new Search(behind, subject, object).nearest(limit, TO, false);
            if (receiver != null) {
                return receiver;
            }
        }
        if (object != null && !triggers && (always || !isMeans(object) && participants.actorLike(object))) {
            return object;
        }
        if (object != null && triggers && !isMeans(object) && participants.isActor(object)) {
            return object;
        }
        var inner = object != null && triggers ? partOf(object) : null;
        if (inner != null && participants.actorLike(inner)) {
            return inner;
        }
        var search = new Search(behind, subject, object);
        var found = search.nearest(Math.min(limit, nextVerb), AGAINST, true);
        found = found != null ? found : object != null && !triggers && !isMeans(object) && !attached(behind, object) ? object : null;
        found = found != null ? found : search.nearest(limit, TOWARDS, true);
        found = found != null ? found : search.nearest(limit, WHERE, true);
        found = found != null ? found : search.nearest(limit, null, true);
        found = found != null ? found : inner;
        found = found != null ? found : search.nearest(limit, TOWARDS, false);
        found = found != null ? found : search.nearest(Integer.MAX_VALUE, null, true);
        found = found != null || object == null || triggers ? found : object;
        return found != null ? found : search.nearest(Integer.MAX_VALUE, TOWARDS, false);
    }

    /** "a request from the mayor", "an offer by the union": the phrase right behind says whose it is. */
    private boolean attached(List<Clauses.Phrase> behind, Clauses.Phrase object) {
        if (behind.size() < 2) {
            return false;
        }
        var next = behind.get(1);
        return next.preposition() == object.to() && TOWARDS.has(tokens.word(next.preposition()).hash()) && participants.actorLike(next);
    }

    private boolean isMeans(Clauses.Phrase object) {
        return OWN.has(tokens.word(object.from()).hash()) || MEANS.has(tokens.word(object.head()).hash());
    }

    /** Of "gave Latvia permission", Latvia. */
    private Clauses.@Nullable Phrase names(Clauses.Phrase object) {
        int i = object.from();
        while (i < object.to() && tokens.tag(i).kind() == Tag.Kind.NAME) {
            i++;
        }
        return i > object.from() && i == object.head() && tokens.tag(i).kind() == Tag.Kind.NOUN ? new Clauses.Phrase(object.from(), i, i - 1, -1, false) : null;
    }

    /** Of "the arrest of two dockers", the dockers. */
    private Clauses.@Nullable Phrase partOf(Clauses.Phrase phrase) {
        for (int i = phrase.head() + 1; i < phrase.to() - 1; i++) {
            if (tokens.word(i).is("of")) {
                int head = i + 1;
                while (head + 1 < phrase.to() && tokens.tag(head + 1) != Tag.IN && tokens.tag(head + 1) != Tag.CC) {
                    head++;
                }
                var part = new Clauses.Phrase(i + 1, phrase.to(), head, -1, false);
                return MEANS.has(tokens.word(head).hash()) ? null : part;
            }
        }
        return null;
    }

    private final class Search {

        private final List<Clauses.Phrase> behind;
        private final Clauses.@Nullable Phrase subject;
        private final Clauses.@Nullable Phrase object;

        Search(List<Clauses.Phrase> behind, Clauses.@Nullable Phrase subject, Clauses.@Nullable Phrase object) {
            this.behind = behind;
            this.subject = subject;
            this.object = object;
        }

        /** @param prepositions null for any or none */
        Clauses.@Nullable Phrase nearest(int limit, @Nullable WordSet prepositions, boolean actors) {
            for (var phrase : behind) {
                if (phrase.from() >= limit) {
                    return null;
                }
                boolean own = phrase == object || participants.isSubjectPronoun(phrase) || subject != null && phrase.from() <= subject.from() && subject.from() < phrase.to();
                boolean turned = prepositions == null || phrase.preposition() >= 0 && prepositions.has(tokens.word(phrase.preposition()).hash());
                if (!own && turned && (!actors || participants.actorLike(phrase))) {
                    return phrase;
                }
            }
            return null;
        }
    }
}
