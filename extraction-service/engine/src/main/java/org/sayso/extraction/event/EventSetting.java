package org.sayso.extraction.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.attribution.Attributions;
import org.sayso.extraction.entity.Entities;
import org.sayso.extraction.lexicon.WordSet;
import org.sayso.extraction.quantity.Quantities;
import org.sayso.extraction.tag.TaggedTokens;
import org.sayso.extraction.text.Span;
import org.sayso.extraction.time.Times;

/** Where and when an event is said to have happened, how many, who says so, and how certain. */
final class EventSetting {

    private static final WordSet WHERE = WordSet.of("in", "at", "near", "outside", "across", "around", "over", "inside", "throughout");
    private static final WordSet ALLEGED = WordSet.of("alleged", "allegedly", "reportedly", "purported", "purportedly", "supposedly", "suspected", "claimed");
    private static final WordSet LIKELY = WordSet.of("likely", "probably", "apparently", "presumably");
    private static final WordSet PERHAPS = WordSet.of("possibly", "perhaps", "may", "might", "could");

    private final Attributions attributions;
    private final Entities entities;
    private final TaggedTokens tokens;
    private final Times times;
    private final Quantities quantities;
    private int nextTime;
    private int nextQuantity;

    EventSetting(Attributions attributions, Times times, Quantities quantities) {
        this.attributions = attributions;
        this.entities = attributions.entities();
        this.tokens = entities.tokens();
        this.times = times;
        this.quantities = quantities;
    }

    Events.FoundEvent event(
            String root, Span trigger, Events.@Nullable FoundParticipant actor, Events.@Nullable FoundParticipant target, Clauses.Verb verb, boolean planned,
            double confidence) {
        int sentence = tokens.sentence(verb.main());
        var span = tokens.sentences().span(sentence);
        int attribution = attributions.holding(trigger);
        Times.@Nullable FoundTime time = time(span, trigger);
        return new Events.FoundEvent(root, trigger, actor, target, place(sentence, verb.main()), confidence, time == null ? null : time.value(),
                time == null ? null : precision(time.value()), quantity(span, trigger, target), attribution, factuality(verb, planned, attribution, sentence));
    }

    private String factuality(Clauses.Verb verb, boolean planned, int attribution, int sentence) {
        if (verb.negated() || attribution >= 0 && attributions.all().get(attribution).stance().equals("denies")) {
            return "denied";
        }
        if (verb.modal() != null && PERHAPS.has(org.sayso.extraction.token.Hashing.of(verb.modal()))) {
            return "possible";
        }
        int from = Math.max(tokens.sentences().first(sentence), verb.main() - 4);
        for (int i = from; i < verb.main(); i++) {
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
        return planned ? "planned" : attribution >= 0 ? "alleged" : "certain";
    }

    /** The nearest date or time in the sentence; sentences come in order, so the cursor never turns back. */
    private Times.@Nullable FoundTime time(Span sentence, Span trigger) {
        List<Times.FoundTime> all = times.all();
        while (nextTime < all.size() && all.get(nextTime).span().end() <= sentence.start()) {
            nextTime++;
        }
        Times.FoundTime best = null;
        int least = Integer.MAX_VALUE;
        for (int i = nextTime; i < all.size() && i < nextTime + 12 && all.get(i).span().start() < sentence.end(); i++) {
            var time = all.get(i);
            int distance = Math.abs(time.span().start() - trigger.start());
            if ((time.type().equals("DATE") || time.type().equals("TIME")) && !time.value().endsWith("_REF") && distance < least) {
                least = distance;
                best = time;
            }
        }
        return best;
    }

    private static String precision(String value) {
        if (value.endsWith("TNI")) {
            return "night";
        }
        if (value.contains("-W")) {
            return "week";
        }
        return value.contains("T") ? "time" : value.length() >= 10 ? "day" : value.length() >= 7 ? "month" : "year";
    }

    private int quantity(Span sentence, Span trigger, Events.@Nullable FoundParticipant target) {
        var all = quantities.all();
        while (nextQuantity < all.size() && all.get(nextQuantity).span().end() <= sentence.start()) {
            nextQuantity++;
        }
        for (int i = nextQuantity; i < all.size() && i < nextQuantity + 12 && all.get(i).span().start() < sentence.end(); i++) {
            var span = all.get(i).span();
            if (target != null && span.overlaps(target.span()) || span.start() >= trigger.end() && span.start() - trigger.end() <= 12) {
                return i;
            }
        }
        return -1;
    }

    /** The first place behind the verb that something happens in. */
    private int place(int sentence, int main) {
        int end = Math.min(tokens.sentences().end(sentence), main + 30);
        for (int i = main + 1; i < end; i++) {
            var entity = entities.at(i);
            if (entity != null && (entity.type().equals("PLACE") || entity.type().equals("FACILITY")) && entity.metonymFor() == Entities.NONE) {
                int before = i - 1;
                while (before > main && i - before < 4 && !WHERE.has(tokens.word(before).hash())) {
                    before--;
                }
                if (WHERE.has(tokens.word(before).hash())) {
                    return entities.entityAt(i);
                }
            }
        }
        return Entities.NONE;
    }
}
