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

    private static final WordSet WHERE = WordSet.of("in", "at", "near", "outside", "across", "around", "over", "inside", "throughout", "off", "within", "along");
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
            String root, Span trigger, Events.@Nullable FoundParticipant actor, Events.@Nullable FoundParticipant target, Clauses.Verb verb, String factuality,
            double confidence) {
        int sentence = tokens.sentence(verb.main());
        var span = tokens.sentences().span(sentence);
        int attribution = attributions.holding(trigger);
        Times.@Nullable FoundTime time = time(span, trigger);
        return new Events.FoundEvent(root, trigger, actor, target, place(sentence, verb.main(), target), confidence, time == null ? null : time.value(),
                time == null ? null : precision(time.value()), quantity(span, trigger, target), attribution, reported(factuality, attribution));
    }

    /** What somebody says is alleged, what he denies denied; a plan or a possibility stays one. */
    private String reported(String factuality, int attribution) {
        if (attribution < 0 || factuality.equals("denied")) {
            return factuality;
        }
        if (attributions.all().get(attribution).stance().equals("denies")) {
            return "denied";
        }
        return factuality.equals("certain") ? "alleged" : factuality;
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

    /** The place that is the target, else the first behind the verb that something happens in, else the last such before it. */
    private int place(int sentence, int main, Events.@Nullable FoundParticipant target) {
        if (target != null && target.entity() != Entities.NONE && isPlace(entities.all().get(target.entity()))) {
            return target.entity();
        }
        int end = Math.min(tokens.sentences().end(sentence), main + 30);
        for (int i = main + 1; i < end; i++) {
            if (isPlace(entities.at(i)) && placed(i, main)) {
                return entities.entityAt(i);
            }
        }
        int first = Math.max(tokens.sentences().first(sentence), main - 20);
        for (int i = main - 1; i > first; i--) {
            if (isPlace(entities.at(i)) && placed(i, first - 1)) {
                return entities.entityAt(i);
            }
        }
        return Entities.NONE;
    }

    private static boolean isPlace(Entities.@Nullable FoundEntity entity) {
        return entity != null && (entity.type().equals("PLACE") || entity.type().equals("FACILITY")) && entity.metonymFor() == Entities.NONE;
    }

    /** Whether a preposition of place stands right before, but for an article or an adjective. */
    private boolean placed(int token, int after) {
        int before = token - 1;
        while (before > after && token - before < 4 && !WHERE.has(tokens.word(before).hash())) {
            before--;
        }
        return before > after && WHERE.has(tokens.word(before).hash());
    }
}
