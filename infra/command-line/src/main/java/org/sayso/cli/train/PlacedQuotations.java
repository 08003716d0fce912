package org.sayso.cli.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.training.GoldAttribution;

/**
 * The quotations of one document with the places of their speakers and cues: those that stand nearest, in the same sentence if there are any. Quotations that hang on
 * one cue become one attribution in several pieces, as the other lessons have them.
 */
final class PlacedQuotations {

    private static final String OPENING = "\"“„«‘'";
    private static final Pattern CLOSING = Pattern.compile("[,.!?]?(\"|”|“(?!\\p{L})|’(?!\\p{L})|[  ]?»)");
    private static final Pattern INTRODUCTION = Pattern.compile("\\b(that|whether|if|to)\\s+$");
    private static final Pattern JOINED = Pattern.compile("[,;]?[^\\S\\n]*(and|but|or)?[^\\S\\n]*(that)?[^\\S\\n]*");

    private final String text;
    private final QuotationPlaces places;
    private final List<Placed> all = new ArrayList<>();
    private final Map<String, Placed> byId = new HashMap<>();

    PlacedQuotations(String text) {
        this.text = text;
        this.places = new QuotationPlaces(text);
    }

    /** @param firm whether it must be found: neither optional nor within another's speech, and its cue is known */
    private record Placed(Span content, List<Span> source, List<Span> cue, String speaker, int cost, boolean firm) {}

    void add(JsonNode quotation) {
        int start = text.offsetByCodePoints(0, quotation.path("start").asInt());
        var content = new Span(start, text.offsetByCodePoints(0, quotation.path("end").asInt()));
        var before = byId.get(quotation.path("continues").asText(""));
        var place = places.of(content, quotation.path("speakerMention").asText(""), quotation.path("cue").asText(""), before == null ? null : new QuotationPlaces.Place(before.source, before.cue, before.cost));
        boolean firm = !quotation.path("optional").asBoolean(false) && !quotation.hasNonNull("nestedIn") && !quotation.hasNonNull("within");
        var placed = new Placed(content, place.source(), place.cue(), quotation.path("speaker").asText(), place.cost(), firm && !place.cue().isEmpty());
        byId.put(quotation.path("id").asText(), placed);
        all.add(placed);
    }

    /** In the order of their first contents. */
    List<GoldAttribution> gold() {
        var byCue = new HashMap<Object, List<Placed>>();
        for (var placed : all) {
            byCue.computeIfAbsent(placed.cue.isEmpty() ? placed : placed.cue.getFirst(), any -> new ArrayList<>()).add(placed);
        }
        var gold = new ArrayList<GoldAttribution>();
        for (var group : byCue.values()) {
            var owner = group.stream().min(Comparator.comparingInt(Placed::cost)).orElseThrow();
            var own = group.stream().filter(placed -> placed.speaker.equals(owner.speaker)).toList();
            gold.add(attribution(owner, own));
            group.stream().filter(placed -> !own.contains(placed)).forEach(placed -> gold.add(new GoldAttribution(List.of(), List.of(), ranges(List.of(placed.content)), true)));
        }
        gold.sort(Comparator.comparingInt(one -> one.content().getFirst().start()));
        return gold;
    }

    private GoldAttribution attribution(Placed owner, List<Placed> parts) {
        var contents = new ArrayList<Span>();
        var turn = turn(owner);
        if (turn != null) {
            contents.add(turn);
        } else {
            parts.stream()
                    .map(Placed::content)
                    .sorted(Comparator.comparingInt(Span::start))
                    .forEach(content -> without(widened(content, owner.cue), owner).forEach(piece -> join(contents, piece)));
        }
        return new GoldAttribution(ranges(owner.source), ranges(owner.cue), ranges(contents), parts.stream().noneMatch(Placed::firm));
    }

    /** Behind a label without quotation marks all the paragraph is what the speaker says. */
    private @Nullable Span turn(Placed owner) {
        if (owner.cue.isEmpty() || text.charAt(owner.cue.getFirst().start()) != ':' || owner.content.start() < owner.cue.getFirst().end()) {
            return null;
        }
        int start = owner.cue.getFirst().end();
        while (start < owner.content.start() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return OPENING.indexOf(text.charAt(start)) >= 0 ? null : new Span(start, QuotationPlaces.paragraph(text, owner.content).end());
    }

    /** The pieces of a content around the cue and the speaker that stand in its midst between commas. */
    private List<Span> without(Span content, Placed owner) {
        if (owner.cue.stream().noneMatch(content::overlaps)) {
            return List.of(content);
        }
        int from = Math.min(owner.cue.getFirst().start(), owner.source.isEmpty() ? Integer.MAX_VALUE : owner.source.getFirst().start());
        int to = Math.max(owner.cue.getLast().end(), owner.source.isEmpty() ? 0 : owner.source.getFirst().end());
        while (from > content.start() && " ,".indexOf(text.charAt(from - 1)) >= 0) {
            from--;
        }
        while (to < content.end() && " ,".indexOf(text.charAt(to)) >= 0) {
            to++;
        }
        return List.of(new Span(content.start(), Math.max(content.start(), from)), new Span(Math.min(content.end(), to), content.end())).stream().filter(piece -> piece.start() < piece.end()).toList();
    }

    private void join(List<Span> contents, Span next) {
        var last = contents.isEmpty() ? null : contents.getLast();
        if (last != null && next.start() <= last.end()) {
            contents.set(contents.size() - 1, new Span(last.start(), Math.max(last.end(), next.end())));
        } else if (last != null && JOINED.matcher(text.substring(last.end(), next.start())).matches()) {
            contents.set(contents.size() - 1, new Span(last.start(), next.end()));
        } else {
            contents.add(next);
        }
    }

    /** With the quotation marks around it and the word that introduces it. */
    private Span widened(Span content, List<Span> cue) {
        int start = content.start();
        int mark = start;
        while (mark > 0 && Character.isSpaceChar(text.charAt(mark - 1))) {
            mark--;
        }
        if (mark > 0 && (mark == start || text.charAt(mark - 1) == '«') && OPENING.indexOf(text.charAt(mark - 1)) >= 0) {
            start = mark - 1;
        }
        var introduction = INTRODUCTION.matcher(text).region(Math.max(0, start - 12), start);
        if (introduction.find()) {
            var word = new Span(introduction.start(), start);
            start = cue.stream().anyMatch(word::overlaps) ? start : word.start();
        }
        var closing = CLOSING.matcher(text).region(content.end(), text.length());
        return new Span(start, closing.lookingAt() ? closing.end() : content.end());
    }

    private List<GoldAttribution.Range> ranges(List<Span> spans) {
        return spans.stream().map(span -> new GoldAttribution.Range(text.codePointCount(0, span.start()), text.codePointCount(0, span.end()))).toList();
    }
}
