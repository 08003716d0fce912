package org.sayso.cli.train;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks for the speaker and the cue of a quotation, of which the words are known: those that stand nearest, in the same sentence if there are any. */
final class QuotationPlaces {

    /** What the end of a sentence between two parts counts, in characters. */
    private static final int SENTENCE = 200;
    /** What it counts to take the cue of the part before. */
    private static final int CARRIED = 150;
    private static final Pattern END = Pattern.compile("[.!?…][\"”’»]*\\s+[\"“„«‘]?\\p{Lu}|\\n");
    private static final Pattern LABEL = Pattern.compile("[\"“‘«]?\\p{Lu}[^:.!?\\n]{1,40}:\\s");

    private final String text;

    QuotationPlaces(String text) {
        this.text = text;
    }

    /** @param cost how far the cue and the speaker stand from the quotation, in characters and more for the end of a sentence between them */
    record Place(List<Span> source, List<Span> cue, int cost) {}

    /**
     * @param mention what the speaker is called there, empty where the text does not say
     * @param before of the part of the same quotation before this one, null for none
     */
    Place of(Span content, String mention, String cue, @Nullable Place before) {
        var paragraph = paragraph(text, content);
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
            var hull = new Span(one.getFirst().start(), one.getLast().end());
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
        return a.gap(b) + (END.matcher(text.substring(between.start(), Math.min(text.length(), between.end() + 1))).find() ? SENTENCE : 0);
    }

    /** The places of a cue; one with "…" stands in several pieces. */
    private List<List<Span>> cues(String cue, Span within) {
        var pieces = cue.split("\\s*…\\s*");
        var found = new ArrayList<List<Span>>();
        for (var first : occurrences(pieces[0], within)) {
            var whole = new ArrayList<>(List.of(first));
            for (int i = 1; i < pieces.length; i++) {
                var next = occurrences(pieces[i], new Span(whole.getLast().end(), within.end()));
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
            var gap = text.substring(between.start(), between.end());
            int colon = gap.indexOf(':');
            if (colon >= 0 && !END.matcher(gap).find()) {
                colons.add(List.of(new Span(between.start() + colon, between.start() + colon + 1)));
            }
        }
        return colons;
    }

    /** The label at the head of the paragraph is the speaker. */
    private Place labelled(Span content, Span paragraph, Place otherwise) {
        var label = LABEL.matcher(text).region(paragraph.start(), paragraph.end());
        if (!label.lookingAt() || label.end() > content.start()) {
            return otherwise;
        }
        int colon = label.end() - 2;
        return new Place(List.of(new Span(paragraph.start(), colon)), List.of(new Span(colon, colon + 1)), content.start() - colon);
    }

    private List<Span> occurrences(String words, Span within) {
        var found = new ArrayList<Span>();
        for (int at = text.indexOf(words, within.start()); at >= 0 && at + words.length() <= within.end(); at = text.indexOf(words, at + 1)) {
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
    static Span paragraph(String text, Span content) {
        int end = text.indexOf('\n', content.end());
        return new Span(text.lastIndexOf('\n', content.start()) + 1, end < 0 ? text.length() : end);
    }
}
