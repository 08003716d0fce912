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

    /** What the end of a sentence between two parts counts, in characters. */
    private static final int SENTENCE = 200;
    /** What it counts to take the cue of the part before. */
    private static final int CARRIED = 150;

    private static final String OPENING = "\"“„«‘'";
    private static final Pattern END = Pattern.compile("[.!?…][\"”’»]*\\s+[\"“„«‘]?\\p{Lu}|\\n");
    private static final Pattern CLOSING = Pattern.compile("[,.!?]?(\"|”|“(?!\\p{L})|’(?!\\p{L})|[  ]?»)");
    private static final Pattern INTRODUCTION = Pattern.compile("\\b(that|whether|if|to)\\s+$");
    private static final Pattern JOINED = Pattern.compile("[,;]?[^\\S\\n]*(and|but|or)?[^\\S\\n]*(that)?[^\\S\\n]*");
    private static final Pattern LABEL = Pattern.compile("[\"“‘«]?\\p{Lu}[^:.!?\\n]{1,40}:\\s");

    private final String text;
    private final List<Placed> all = new ArrayList<>();
    private final Map<String, Placed> byId = new HashMap<>();

    PlacedQuotations(String text) {
        this.text = text;
    }

    /**
     * @param start first character
     * @param end character after the last
     */
    private record Span(int start, int end) {
        int gap(Span other) {
            return Math.max(0, Math.max(other.start - end, start - other.end));
        }

        boolean overlaps(Span other) {
            return start < other.end && other.start < end;
        }

        Span between(Span other) {
            return end <= other.start ? new Span(end, other.start) : new Span(Math.min(other.end, start), start);
        }
    }

    /** @param firm whether it must be found: neither optional nor within another's speech, and its cue is known */
    private record Placed(Span content, List<Span> source, List<Span> cue, String speaker, int cost, boolean firm) {}

    void add(JsonNode quotation) {
        int start = text.offsetByCodePoints(0, quotation.path("start").asInt());
        var content = new Span(start, text.offsetByCodePoints(0, quotation.path("end").asInt()));
        var before = byId.get(quotation.path("continues").asText(""));
        var place = place(content, quotation.path("speakerMention").asText(""), quotation.path("cue").asText(""), before);
        boolean firm = !quotation.path("optional").asBoolean(false) && !quotation.hasNonNull("nestedIn") && !quotation.hasNonNull("within");
        var placed = new Placed(content, place.source, place.cue, quotation.path("speaker").asText(), place.cost, firm && !place.cue.isEmpty());
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
        if (owner.cue.isEmpty() || text.charAt(owner.cue.getFirst().start) != ':' || owner.content.start < owner.cue.getFirst().end) {
            return null;
        }
        int start = owner.cue.getFirst().end;
        while (start < owner.content.start && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return OPENING.indexOf(text.charAt(start)) >= 0 ? null : new Span(start, paragraph(owner.content).end);
    }

    /** The pieces of a content around the cue and the speaker that stand in its midst between commas. */
    private List<Span> without(Span content, Placed owner) {
        if (owner.cue.stream().noneMatch(content::overlaps)) {
            return List.of(content);
        }
        int from = Math.min(owner.cue.getFirst().start, owner.source.isEmpty() ? Integer.MAX_VALUE : owner.source.getFirst().start);
        int to = Math.max(owner.cue.getLast().end, owner.source.isEmpty() ? 0 : owner.source.getFirst().end);
        while (from > content.start && " ,".indexOf(text.charAt(from - 1)) >= 0) {
            from--;
        }
        while (to < content.end && " ,".indexOf(text.charAt(to)) >= 0) {
            to++;
        }
        return List.of(new Span(content.start, Math.max(content.start, from)), new Span(Math.min(content.end, to), content.end)).stream().filter(piece -> piece.start < piece.end).toList();
    }

    private void join(List<Span> contents, Span next) {
        var last = contents.isEmpty() ? null : contents.getLast();
        if (last != null && next.start <= last.end) {
            contents.set(contents.size() - 1, new Span(last.start, Math.max(last.end, next.end)));
        } else if (last != null && JOINED.matcher(text.substring(last.end, next.start)).matches()) {
            contents.set(contents.size() - 1, new Span(last.start, next.end));
        } else {
            contents.add(next);
        }
    }

    /** With the quotation marks around it and the word that introduces it. */
    private Span widened(Span content, List<Span> cue) {
        int start = content.start;
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
            start = cue.stream().anyMatch(word::overlaps) ? start : word.start;
        }
        var closing = CLOSING.matcher(text).region(content.end, text.length());
        return new Span(start, closing.lookingAt() ? closing.end() : content.end);
    }

    // ---- places

    private record Place(List<Span> source, List<Span> cue, int cost) {}

    private Place place(Span content, String mention, String cue, @Nullable Placed before) {
        var paragraph = paragraph(content);
        var everywhere = mention.isEmpty() ? List.<Span>of() : occurrences(mention, paragraph);
        var mentions = everywhere.stream().filter(one -> !one.overlaps(content)).toList();
        var cues = cue.isEmpty() ? colons(content, mentions) : cues(cue, paragraph).stream().filter(one -> one.stream().noneMatch(content::overlaps)).toList();
        Place best = before == null ? new Place(List.of(), List.of(), Integer.MAX_VALUE) : new Place(before.source, before.cue, CARRIED);
        if (cue.isEmpty() && cues.isEmpty() && best.cue.isEmpty()) {
            best = labelled(content, paragraph, best);
        }
        best = nearest(content, mentions, cues, best);
        return best.cue.isEmpty() && !cue.isEmpty() ? nearest(content, everywhere, cues(cue, paragraph), best) : best;
    }

    private Place nearest(Span content, List<Span> mentions, List<List<Span>> cues, Place otherwise) {
        var best = otherwise;
        for (var one : cues) {
            var hull = new Span(one.getFirst().start, one.getLast().end);
            int way = cost(content, hull);
            if (mentions.isEmpty() && way < best.cost) {
                best = new Place(List.of(), one, way);
            }
            for (var source : mentions) {
                if (!source.overlaps(hull) && way + cost(hull, source) < best.cost) {
                    best = new Place(List.of(source), one, way + cost(hull, source));
                }
            }
        }
        return best;
    }

    private int cost(Span a, Span b) {
        var between = a.between(b);
        return a.gap(b) + (END.matcher(text.substring(between.start, Math.min(text.length(), between.end + 1))).find() ? SENTENCE : 0);
    }

    /** The places of a cue; one with "…" stands in several pieces. */
    private List<List<Span>> cues(String cue, Span within) {
        var pieces = cue.split("\\s*…\\s*");
        var found = new ArrayList<List<Span>>();
        for (var first : occurrences(pieces[0], within)) {
            var whole = new ArrayList<>(List.of(first));
            for (int i = 1; i < pieces.length; i++) {
                var next = occurrences(pieces[i], new Span(whole.getLast().end, within.end));
                if (!next.isEmpty()) {
                    whole.add(next.getFirst());
                }
            }
            if (whole.size() == pieces.length) {
                found.add(whole);
            }
        }
        return found;
    }

    /** The colon between a quotation and its speaker. */
    private List<List<Span>> colons(Span content, List<Span> mentions) {
        var colons = new ArrayList<List<Span>>();
        for (var mention : mentions) {
            var between = mention.between(content);
            var gap = text.substring(between.start, between.end);
            int colon = gap.indexOf(':');
            if (colon >= 0 && !END.matcher(gap).find()) {
                colons.add(List.of(new Span(between.start + colon, between.start + colon + 1)));
            }
        }
        return colons;
    }

    /** The label at the head of the paragraph is the speaker. */
    private Place labelled(Span content, Span paragraph, Place otherwise) {
        var label = LABEL.matcher(text).region(paragraph.start, paragraph.end);
        if (!label.lookingAt() || label.end() > content.start) {
            return otherwise;
        }
        int colon = label.end() - 2;
        return new Place(List.of(new Span(paragraph.start, colon)), List.of(new Span(colon, colon + 1)), content.start - colon);
    }

    private List<Span> occurrences(String words, Span within) {
        var found = new ArrayList<Span>();
        for (int at = text.indexOf(words, within.start); at >= 0 && at + words.length() <= within.end; at = text.indexOf(words, at + 1)) {
            int end = at + words.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) || !Character.isLetterOrDigit(text.charAt(at));
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end)) || !Character.isLetterOrDigit(text.charAt(end - 1));
            if (begins && ends) {
                found.add(new Span(at, end));
            }
        }
        return found;
    }

    /** The lines a quotation stands in. */
    private Span paragraph(Span content) {
        int end = text.indexOf('\n', content.end);
        return new Span(text.lastIndexOf('\n', content.start) + 1, end < 0 ? text.length() : end);
    }

    private List<GoldAttribution.Range> ranges(List<Span> spans) {
        return spans.stream().map(span -> new GoldAttribution.Range(text.codePointCount(0, span.start), text.codePointCount(0, span.end))).toList();
    }
}
