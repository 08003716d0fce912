package org.sayso.extraction.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.attribution.Attributions;
import org.sayso.extraction.entity.Entities;
import org.sayso.extraction.lexicon.WordSet;
import org.sayso.extraction.quantity.Quantities;
import org.sayso.extraction.tag.Tag;
import org.sayso.extraction.tag.TaggedTokens;
import org.sayso.extraction.text.Span;
import org.sayso.extraction.time.Times;

/** Finds events: who did what to whom, where and when, by a lexicon of triggers over noun phrases and verb groups (PLOVER roots). */
public final class EventFinder {

    private static final Set<String> PROMISES = Set.of("agree", "promise", "pledge", "vow", "commit", "intend", "plan", "offer", "consent", "undertake", "decide");
    private static final Set<String> REFUSALS = Set.of("refuse", "decline", "fail", "deny", "refrain");
    private static final Set<String> THREATS = Set.of("threaten", "warn");
    private static final Set<String> REQUESTS = Set.of("ask", "urge", "demand", "call", "order", "request", "want", "press", "beg", "appeal", "require", "need");
    private static final Set<String> FRIENDLY = Set.of("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD");
    private static final Set<String> HOSTILE = Set.of("SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "REJECT", "PROTEST");
    /** What two do with each other. */
    private static final Set<String> MUTUAL = Set.of("CONSULT", "SUPPORT", "COOPERATE", "AGREE");
    /** Their object is their target whatever it is. */
    private static final Set<String> WHOLE = Set.of("ACCUSE", "ASSAULT");
    private static final WordSet BY = WordSet.of("by");
    private static final WordSet FROM = WordSet.of("from", "by");
    /** What "of" behind their object tells is the charge. */
    private static final Set<String> OF_CHARGE = Set.of("accuse", "suspect", "convict", "acquit");
    private static final WordSet CALAMITIES = WordSet.of("explosion", "explosions", "blast", "blasts", "fire", "fires", "blaze", "wildfire", "wildfires", "storm", "storms", "hurricane", "cyclone",
            "typhoon", "tornado", "earthquake", "quake", "tremor", "tsunami", "flood", "floods", "flooding", "landslide", "landslides", "mudslide", "avalanche", "eruption", "volcano", "lightning",
            "heatwave", "drought", "accident", "accidents", "crash", "collision", "derailment", "capsizing", "sinking", "ferry", "boat", "ship", "train", "bus", "car", "truck", "lorry", "plane",
            "aircraft", "helicopter", "collapse", "stampede", "crush", "virus", "coronavirus", "covid-19", "pandemic", "epidemic", "outbreak", "disease", "cholera", "malaria", "leak", "smoke", "wave",
            "waves", "rain", "rains", "wind", "winds", "snow", "heat", "cold", "cancer", "famine", "depot", "warehouse", "building", "roof", "wall", "bridge", "tree", "bear", "shark", "elephant");
    private static final Set<String> WILLING = Set.of("willing", "ready", "prepared", "set", "keen", "poised");
    private static final Set<String> SAYING = Set.of("say", "tell", "announce", "declare", "insist", "stress", "add", "argue", "believe", "state", "note");

    private final Triggers triggers = new Triggers();

    public Events find(Attributions attributions, Times times, Quantities quantities) {
        return new Run(attributions, times, quantities).events();
    }

    /** One document. */
    private final class Run {

        private final Attributions attributions;
        private final Entities entities;
        private final TaggedTokens tokens;
        private final EventSetting setting;
        private final Surroundings surroundings;
        private final List<Events.FoundEvent> found = new ArrayList<>();

        Run(Attributions attributions, Times times, Quantities quantities) {
            this.attributions = attributions;
            this.entities = attributions.entities();
            this.tokens = entities.tokens();
            this.setting = new EventSetting(attributions, times, quantities);
            this.surroundings = new Surroundings(entities);
        }

        Events events() {
            for (int a = 0; a < attributions.all().size(); a++) {
                said(a, attributions.all().get(a));
            }
            for (int s = 0; s < tokens.sentences().count(); s++) {
                int first = tokens.sentences().first(s);
                int end = tokens.sentences().end(s);
                if (end - first <= LONGEST && tells(first)) {
                    sentence(new Clauses(tokens, first, end));
                }
            }
            found.sort((a, b) -> a.trigger().compareTo(b.trigger()));
            return new Events(attributions, found);
        }

        /** Credits and boilerplate ask for subscriptions and end pages; they tell of nothing. */
        private boolean tells(int token) {
            return switch (tokens.segments().all().get(tokens.tokens().segment(token)).kind()) {
                case BOILERPLATE, CREDIT, BYLINE, DATE, DATELINE -> false;
                case HEADLINE, BODY -> true;
            };
        }

        private void said(int number, Attributions.FoundAttribution attribution) {
            var cue = attribution.cue();
            if (cue != null) {
                Span speaker = attribution.source().span();
                var actor = speaker == null ? null : new Events.FoundParticipant(attribution.source().entity(), speaker);
                found.add(new Events.FoundEvent("SAY", cue.span(), actor, null, Entities.NONE, attribution.confidence(), null, null, -1,
                        attributions.holding(cue.span()), "certain"));
            }
        }

        private void sentence(Clauses clauses) {
            var participants = new Participants(clauses, entities);
            var factualities = new Factuality(clauses);
            for (int v = 0; v < clauses.verbs.size(); v++) {
                verb(clauses, participants, factualities, v);
            }
        }

        private void verb(Clauses clauses, Participants participants, Factuality factualities, int v) {
            var verb = clauses.verbs.get(v);
            var lemma = tokens.lemma(verb.main());
            if (verb.modal() == null && !triggers.know(lemma)) {
                // Most verbs: whose they are need not be found out.
                return;
            }
            var behind = participants.behind(v);
            var subject = participants.subject(v);
            if (must(clauses, participants, v, subject)) {
                return;
            }
            var hit = triggers.of(lemma, surroundings.of(verb, behind, subject));
            if (hit == null) {
                return;
            }
            Clauses.Phrase actor = verb.passive() ? by(behind, BY) : hit.suffered() ? by(behind, FROM) : subject;
            Clauses.Phrase target = verb.passive() || hit.suffered() ? subject : target(clauses, participants, v, behind, subject, hit);
            if (target == null && actor != null && verb.passive() && verb.participle()) {
                target = fronted(behind, actor);
            }
            if (target == null && subject != null && !verb.passive() && !hit.suffered()) {
                target = shared(subject);
                if (target != null) {
                    actor = new Clauses.Phrase(subject.from(), target.from() - 1, subject.from(), -1, false);
                }
            }
            if (!verb.passive() && !hit.suffered() && subject != null && MUTUAL.contains(hit.root())) {
                var other = shared(subject);
                if (other != null && participants.actorLike(other)) {
                    target = other;
                    actor = new Clauses.Phrase(subject.from(), other.from() - 1, subject.from(), -1, false);
                }
            }
            if (target != null && OF_CHARGE.contains(lemma)) {
                target = uncharged(target);
            }
            if (target != null && participants.isObjectPronoun(target)) {
                target = participants.antecedent(target, actor);
            }
            if (actor == null && target == null) {
                return;
            }
            if (hit.root().equals("ASSAULT") && calamity(clauses, actor) || !participants.anybody(actor) && !participants.anybody(target)) {
                return;
            }
            var root = governed(clauses, v, hit.root(), verb);
            var factuality = factualities.of(v, participants.isNobody(actor) || participants.isNobody(target));
            found.add(setting.event(root, tokens.span(verb.main(), verb.main() + 1), participant(participants, actor), participant(participants, target), verb, factuality,
                    confidence(hit, actor, target, participants)));
        }

        /** "Besieged by the rebels, the town surrendered": what the participle is said of follows. */
        private Clauses.@Nullable Phrase fronted(List<Clauses.Phrase> behind, Clauses.Phrase actor) {
            int next = behind.indexOf(actor) + 1;
            boolean follows = next > 0 && next < behind.size() && behind.get(next).preposition() < 0 && tokens.tag(behind.get(next).from() - 1) == Tag.COMMA
                    && behind.get(next).from() - 1 == actor.to();
            return follows ? behind.get(next) : null;
        }

        /** Of "accused the city of theft", the city; of "the chief of police of theft", the chief of police. */
        private Clauses.Phrase uncharged(Clauses.Phrase phrase) {
            for (int i = phrase.to() - 2; i > phrase.head(); i--) {
                if (tokens.word(i).is("of")) {
                    return new Clauses.Phrase(phrase.from(), i, phrase.head(), phrase.preposition(), phrase.time());
                }
            }
            return phrase;
        }

        /** Storms, crashes and blasts kill without attacking. */
        private boolean calamity(Clauses clauses, Clauses.@Nullable Phrase actor) {
            if (actor != null) {
                return CALAMITIES.has(tokens.word(actor.head()).hash());
            }
            for (var phrase : clauses.phrases) {
                if (CALAMITIES.has(tokens.word(phrase.head()).hash())) {
                    return true;
                }
            }
            return false;
        }

        private double confidence(Triggers.Hit hit, Clauses.@Nullable Phrase actor, Clauses.@Nullable Phrase target, Participants participants) {
            double confidence = hit.byObject() ? 0.6 : 0.5;
            confidence += actor == null ? -0.15 : participants.actorLike(actor) ? 0.1 : 0;
            return confidence + (target == null ? -0.15 : participants.actorLike(target) ? 0.1 : 0);
        }

        /** "the minister said the union must mediate": a demand by the one who says it on the one who must. */
        private boolean must(Clauses clauses, Participants participants, int v, Clauses.@Nullable Phrase subject) {
            var verb = clauses.verbs.get(v);
            boolean must = verb.modal() != null && (verb.modal().equals("must") || verb.modal().equals("should"));
            if (!must || v == 0 || subject == null || !SAYING.contains(tokens.lemma(clauses.verbs.get(v - 1).main()))) {
                return false;
            }
            var speaker = participants.subject(v - 1);
            if (speaker == null || speaker.from() == subject.from()) {
                return false;
            }
            found.add(setting.event("REQUEST", tokens.span(verb.from(), verb.main() + 1), participant(participants, speaker), participant(participants, subject), verb, "certain", 0.6));
            return true;
        }

        /** What governs a verb can turn its meaning: promised, refused, threatened, demanded. */
        private String governed(Clauses clauses, int v, String root, Clauses.Verb verb) {
            if (verb.negated() && FRIENDLY.contains(root)) {
                return "REJECT";
            }
            if (v > 0 && verb.infinitive()) {
                var outer = clauses.verbs.get(v - 1);
                if (verb.from() - outer.main() <= 6) {
                    var governor = tokens.lemma(outer.main());
                    if (outer.negated() && PROMISES.contains(governor) || REFUSALS.contains(governor)) {
                        return "REJECT";
                    }
                    if (THREATS.contains(governor)) {
                        return "THREATEN";
                    }
                    if (PROMISES.contains(governor) && FRIENDLY.contains(root)) {
                        return "AGREE";
                    }
                    boolean calls = governor.equals("call") && !surroundings.word(outer.main() + 1).equals("on") && !surroundings.word(outer.main() + 1).equals("for");
                    if (REQUESTS.contains(governor) && !calls) {
                        return "REQUEST";
                    }
                }
            }
            if (verb.infinitive() && verb.from() >= 2 && WILLING.contains(tokens.lower(verb.from() - 2)) && FRIENDLY.contains(root)) {
                return "AGREE";
            }
            boolean will = verb.modal() != null && (verb.modal().equals("will") || verb.modal().equals("would") || verb.modal().equals("'ll"));
            if (will && !verb.negated()) {
                return FRIENDLY.contains(root) ? "AGREE" : HOSTILE.contains(root) ? "THREATEN" : root;
            }
            return root;
        }

        private Clauses.@Nullable Phrase target(
                Clauses clauses, Participants participants, int v, List<Clauses.Phrase> behind, Clauses.@Nullable Phrase subject, Triggers.Hit hit) {
            if (hit.root().equals("REQUEST")) {
                // "demanded that the ministry pay", "repeated its demand that the ministry pay": of the ministry.
                int main = clauses.verbs.get(v).main();
                for (int b = 0; b < Math.min(2, behind.size()); b++) {
                    int before = behind.get(b).from() - 1;
                    if (tokens.word(before).is("that") && (b == 0 ? before == main + 1 : before == behind.getFirst().to())) {
                        return behind.get(b);
                    }
                }
            }
            return new Targets(clauses, participants).of(v, behind, subject, hit.byObject(), WHOLE.contains(hit.root()), clauses.clauseEnd(v));
        }

        private Clauses.@Nullable Phrase by(List<Clauses.Phrase> behind, WordSet prepositions) {
            for (var phrase : behind) {
                if (phrase.preposition() >= 0 && prepositions.has(tokens.word(phrase.preposition()).hash())) {
                    return phrase;
                }
            }
            return null;
        }

        /** "Russia and Turkey met": the second is whom the first met. */
        private Clauses.@Nullable Phrase shared(Clauses.Phrase subject) {
            for (int i = subject.from() + 1; i < subject.to() - 1; i++) {
                if (tokens.tag(i) == Tag.CC) {
                    return new Clauses.Phrase(i + 1, subject.to(), subject.to() - 1, -1, false);
                }
            }
            return null;
        }

        private Events.@Nullable FoundParticipant participant(Participants participants, Clauses.@Nullable Phrase phrase) {
            return phrase == null || phrase.to() <= phrase.from() ? null
                    : new Events.FoundParticipant(participants.entity(phrase), tokens.span(phrase.from(), phrase.to()));
        }
    }

    /** A "sentence" of more tokens is no sentence: a list, or text made to be slow. */
    private static final int LONGEST = 400;
}
