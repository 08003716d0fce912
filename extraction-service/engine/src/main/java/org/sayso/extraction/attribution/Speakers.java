package org.sayso.extraction.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.attribution.Attributions.FoundSource;
import org.sayso.extraction.attribution.Attributions.FoundVia;
import org.sayso.extraction.entity.Entities;
import org.sayso.extraction.tag.Tag;
import org.sayso.extraction.text.Span;

/** Who speaks: the entity behind the source's words, whether it has a name, how many they are, and who relays what they said. */
final class Speakers {

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(Map.entry("two", 2), Map.entry("three", 3), Map.entry("four", 4), Map.entry("five", 5),
            Map.entry("six", 6), Map.entry("seven", 7), Map.entry("eight", 8), Map.entry("nine", 9), Map.entry("ten", 10), Map.entry("dozen", 12),
            Map.entry("both", 2), Map.entry("one", 1), Map.entry("a", 1), Map.entry("an", 1));

    /** So many statements before and behind are looked at for the one around. */
    private static final int NEAR = 12;

    private final Speech speech;

    Speakers(Speech speech) {
        this.speech = speech;
    }

    /** @param before the source of the statement before it, which a sourceless one in the same paragraph carries on */
    FoundSource of(Reading r, Entities entities, Candidate candidate, @Nullable FoundSource before) {
        TokenSet source = candidate.source;
        if (source.isEmpty()) {
            return before == null || !hasSubject(r, candidate.anchor) ? new FoundSource(Entities.NONE, null, null, "unknown", null) : before;
        }
        int first = source.nextSetBit(0);
        int end = source.nextClearBit(first);
        int head = Rescoring.head(r, source);
        Span span = trimmed(r, first, end);
        int entity = entity(entities, head, first, end);
        var tag = Tag.of(r.tag[head]);
        boolean pronoun = tag.kind() == Tag.Kind.PRONOUN;
        if (pronoun && entity == Entities.NONE && before != null && thirdPerson(r.tokens.lower(head))) {
            return new FoundSource(before.entity(), before.name(), span, before.anonymity(), before.count());
        }
        var words = r.tokens.segments().text().original().substring(span.start(), span.end());
        if (entity != Entities.NONE) {
            return new FoundSource(entity, entities.all().get(entity).name(), span, anonymity(r, entities, head, entity), null);
        }
        if (pronoun) {
            return new FoundSource(Entities.NONE, null, span, "unknown", null);
        }
        boolean nameless = speech.anonymous(r.tokens.lower(head)) || tag == Tag.CD || tag.kind() == Tag.Kind.ADJECTIVE;
        return new FoundSource(Entities.NONE, words, span, tag.kind() == Tag.Kind.NAME ? "named" : nameless ? "anonymous" : "role",
                nameless ? count(r, first, head) : null);
    }

    /** Number of the shortest statement in which a candidate's source calls itself "I" or "we"; -1 where it does not, or nobody else speaks. */
    static int holder(Reading r, List<Candidate> candidates, int of) {
        var candidate = candidates.get(of);
        // Without words of its own the source is one carried over from before.
        if (candidate.source.isEmpty() || !UnmarkedSpeech.isFirstPerson(r.tokens.word(Rescoring.head(r, candidate.source)))) {
            return -1;
        }
        int holder = -1;
        int shortest = Integer.MAX_VALUE;
        for (int i = Math.max(0, of - NEAR); i < Math.min(candidates.size(), of + NEAR); i++) {
            var other = candidates.get(i);
            if (i != of && other.content.get(candidate.anchor)) {
                int length = other.content.length() - other.content.nextSetBit(0);
                if (length < shortest) {
                    shortest = length;
                    holder = i;
                }
            }
        }
        return holder;
    }

    /** An active verb has a speaker even where the words leave him out ("and added:"); a passive one may have none. */
    private static boolean hasSubject(Reading r, int anchor) {
        return switch (Tag.of(r.tag[anchor])) {
            case VBD, VBZ, VBP, VBG, VB -> anchor == 0 || !r.tokens.lower(anchor).equals("asked");
            default -> false;
        };
    }

    private static boolean thirdPerson(String form) {
        return form.equals("he") || form.equals("she") || form.equals("it") || form.equals("they") || form.equals("him") || form.equals("her") || form.equals("them");
    }

    private String anonymity(Reading r, Entities entities, int head, int entity) {
        var kind = Tag.of(r.tag[head]).kind();
        if (kind == Tag.Kind.NAME || kind == Tag.Kind.PRONOUN || entities.all().get(entity).mentions().stream().anyMatch(mention -> mention.kind().equals("name"))) {
            return "named";
        }
        return speech.anonymous(r.tokens.lower(head)) ? "anonymous" : "role";
    }

    /** The entity of the head; of a name in apposition; never one that only modifies ("a Kremlin official"). */
    private static int entity(Entities entities, int head, int first, int end) {
        int entity = entities.entityAt(head);
        if (entity != Entities.NONE) {
            return entity;
        }
        for (int i = head + 1; i < end; i++) {
            if (entities.entityAt(i) != Entities.NONE && entities.tokens().tag(i).kind() == Tag.Kind.NAME
                    && entities.all().get(entities.entityAt(i)).type().equals("PERSON")) {
                return entities.entityAt(i);
            }
        }
        return Entities.NONE;
    }

    private static @Nullable Integer count(Reading r, int first, int head) {
        for (int i = first; i <= head; i++) {
            var form = r.tokens.lower(i);
            var number = NUMBERS.get(form);
            if (number != null) {
                return number;
            }
            if (Tag.of(r.tag[i]) == Tag.CD && form.length() < 7 && form.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Integer.valueOf(form);
            }
        }
        return null;
    }

    private static Span trimmed(Reading r, int first, int end) {
        int low = first;
        int high = end;
        while (low < high - 1 && !r.word[low]) {
            low++;
        }
        while (high > low + 1 && !r.word[high - 1]) {
            high--;
        }
        return r.tokens.span(low, high);
    }

    /** Who relays: the outlet it was told to, and the outlet inside whose statement it stands. */
    List<FoundVia> via(Reading r, Entities entities, List<Candidate> candidates, int of) {
        var found = new ArrayList<FoundVia>();
        var candidate = candidates.get(of);
        int anchor = candidate.anchor;
        int end = r.end(r.sentence[anchor]);
        for (int i = anchor + 1; i < Math.min(end, anchor + 12); i++) {
            if (candidate.content.get(i) || candidate.source.get(i)) {
                break;
            }
            if (relays(r, entities, i) && toldTo(r, anchor, i)) {
                int to = nameEnd(r, entities, i, end);
                found.add(new FoundVia(nameOf(r, entities, i, to), r.tokens.span(i, to)));
                break;
            }
        }
        for (var outer : candidates.subList(Math.max(0, of - NEAR), Math.min(candidates.size(), of + NEAR))) {
            if (outer != candidate && outer.content.get(anchor) && !outer.source.isEmpty()) {
                int head = Rescoring.head(r, outer.source);
                if (relays(r, entities, head)) {
                    int from = head;
                    while (from > 0 && outer.source.get(from - 1) && Tag.of(r.tag[from - 1]).kind() == Tag.Kind.NAME) {
                        from--;
                    }
                    found.add(new FoundVia(nameOf(r, entities, head, head + 1), r.tokens.span(from, head + 1)));
                }
            }
        }
        return found;
    }

    private static boolean toldTo(Reading r, int anchor, int at) {
        var lemma = r.tokens.lemma(anchor);
        if (lemma.equals("tell") || lemma.equals("inform")) {
            return true;
        }
        for (int i = anchor + 1; i < at; i++) {
            var form = r.tokens.lower(i);
            if (form.equals("to") || form.equals("with") || form.equals("by") || form.equals("on")) {
                return true;
            }
        }
        return false;
    }

    private boolean relays(Reading r, Entities entities, int i) {
        // "told state television" names nobody who relays.
        if (Tag.of(r.tag[i]).kind() != Tag.Kind.NAME) {
            return false;
        }
        if (speech.media(r.tokens.lower(i))) {
            return true;
        }
        var entity = entities.at(i);
        if (entity == null || !entity.type().equals("ORGANIZATION")) {
            return false;
        }
        for (var word : entity.name().toLowerCase(java.util.Locale.ROOT).split(" ")) {
            if (speech.media(word)) {
                return true;
            }
        }
        return false;
    }

    private static int nameEnd(Reading r, Entities entities, int i, int end) {
        int to = i + 1;
        while (to < end && Tag.of(r.tag[to]).kind() == Tag.Kind.NAME && entities.entityAt(to) == entities.entityAt(i)) {
            to++;
        }
        return to;
    }

    private static String nameOf(Reading r, Entities entities, int from, int to) {
        var entity = entities.at(from);
        return entity == null ? r.tokens.tokens().text(from, to) : entity.name();
    }
}
