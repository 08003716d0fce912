package org.sayso.query.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Extraction;
import org.sayso.contracts.Selector;
import org.sayso.query.document.DocumentView;

/**
 * A document arranged for reading: its text cut where any finding begins or ends, each run knowing which findings cover it, and a note for each attribution.
 * Cutting instead of nesting lets findings overlap freely.
 */
public record Reader(
        String title,
        String outlet,
        @Nullable String byline,
        @Nullable String publishedAt,
        @Nullable String url,
        @Nullable String storyLink,
        String version,
        String display,
        List<Paragraph> paragraphs,
        List<Note> notes) {

    /** @param kind body, or the segment's kind */
    public record Paragraph(String kind, List<Run> runs) {}

    /**
     * @param classes of the findings that cover it, for the style sheet
     * @param refs numbers of the notes whose content begins here
     * @param here whether it begins the passage that was asked for
     */
    public record Run(String text, String classes, List<String> refs, boolean here) {}

    public record Note(
            String number, String who, Stance stance, String kind, @Nullable String cue, @Nullable String target, @Nullable String said, String via, String sure,
            String rule, String excerpt) {}

    private record Mark(int start, int end, String name) {}

    /** @param from first code point of the passage asked for, -1 for none */
    static Reader of(DocumentView document, int from, int to) {
        var extraction = document.extraction();
        var attributions = extraction.attributions().stream()
                .sorted(Comparator.comparingInt(attribution -> attribution.content().isEmpty() ? Integer.MAX_VALUE : attribution.content().getFirst().start()))
                .toList();
        return new Reader(
                Objects.requireNonNullElse(document.title(), document.display().equals("none") ? "Title may not be shown" : "Untitled"),
                Objects.requireNonNullElse(document.outlet(), "Unknown outlet"),
                document.byline(),
                When.minute(document.publishedAt()),
                web(document.url()),
                document.story() == null ? null : Link.story(document.story()),
                document.versionOf() == null ? "" : "version " + document.version(),
                document.display(),
                document.text() == null ? List.of() : paragraphs(document.text(), extraction, attributions, from, to),
                notes(extraction, attributions));
    }

    /** Only an address of the web becomes a link. */
    static @Nullable String web(@Nullable String url) {
        return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : null;
    }

    private static List<Paragraph> paragraphs(
            String text, Extraction extraction, List<Extraction.Attribution> attributions, int from, int to) {
        var points = text.codePoints().toArray();
        var marks = marks(extraction, attributions);
        if (from >= 0 && from < to && to <= points.length) {
            marks.add(new Mark(from, to, "here"));
        }
        var cuts = new TreeSet<Integer>(Set.of(0, points.length));
        marks.forEach(mark -> {
            cuts.add(Math.clamp(mark.start(), 0, points.length));
            cuts.add(Math.clamp(mark.end(), 0, points.length));
        });
        for (var i = 0; i < points.length; i++) {
            if (points[i] == '\n') {
                cuts.add(i);
                cuts.add(i + 1);
            }
        }
        marks.sort(Comparator.comparingInt(Mark::start));
        return new Cutter(points, marks, extraction, attributions, from).cut(cuts);
    }

    private static List<Mark> marks(Extraction extraction, List<Extraction.Attribution> attributions) {
        var marks = new ArrayList<Mark>();
        for (var attribution : attributions) {
            attribution.content().forEach(span -> add(marks, span, "said said-" + attribution.kind() + " stance-" + attribution.stance()));
            if (attribution.cue() != null) {
                add(marks, attribution.cue().span(), "cue");
            }
            if (attribution.source() != null) {
                add(marks, attribution.source().span(), "source");
            }
        }
        extraction.quantities().forEach(quantity -> marks.add(new Mark(quantity.start(), quantity.end(), "quantity")));
        extraction.times().forEach(time -> marks.add(new Mark(time.start(), time.end(), "time")));
        extraction.entities().forEach(entity -> entity.mentions().stream()
                .filter(mention -> mention.kind().equals("name"))
                .forEach(mention -> marks.add(new Mark(mention.start(), mention.end(), "name"))));
        return marks;
    }

    private static void add(List<Mark> marks, @Nullable Selector span, String name) {
        if (span != null) {
            marks.add(new Mark(span.start(), span.end(), name));
        }
    }

    /** Walks the cuts once, with the marks that are open at each. */
    private static final class Cutter {
        private final int[] points;
        private final List<Mark> marks;
        private final Extraction extraction;
        private final List<Extraction.Attribution> attributions;
        private final int from;
        private final List<Paragraph> paragraphs = new ArrayList<>();
        private List<Run> runs = new ArrayList<>();
        private int begun;

        Cutter(int[] points, List<Mark> marks, Extraction extraction, List<Extraction.Attribution> attributions, int from) {
            this.points = points;
            this.marks = marks;
            this.extraction = extraction;
            this.attributions = attributions;
            this.from = from;
        }

        List<Paragraph> cut(TreeSet<Integer> cuts) {
            var open = new ArrayList<Mark>();
            var next = 0;
            var start = 0;
            for (int end : cuts.tailSet(0, false)) {
                int at = start;
                while (next < marks.size() && marks.get(next).start() <= at) {
                    open.add(marks.get(next++));
                }
                open.removeIf(mark -> mark.end() <= at);
                run(at, end, open);
                start = end;
            }
            close(points.length);
            return paragraphs;
        }

        private void run(int start, int end, List<Mark> open) {
            if (end - start == 1 && points[start] == '\n') {
                close(start);
                begun = end;
                return;
            }
            var classes = open.stream().flatMap(mark -> Stream.of(mark.name().split(" "))).collect(Collectors.toCollection(LinkedHashSet::new));
            var refs = new ArrayList<String>();
            for (var i = 0; i < attributions.size(); i++) {
                var content = attributions.get(i).content();
                if (!content.isEmpty() && content.getFirst().start() == start) {
                    refs.add(Integer.toString(i + 1));
                }
            }
            runs.add(new Run(new String(points, start, end - start), String.join(" ", classes), refs, start == from && classes.contains("here")));
        }

        private void close(int end) {
            if (!runs.isEmpty()) {
                int start = begun;
                var kind = extraction.segments().stream()
                        .filter(segment -> segment.start() <= start && end <= segment.end())
                        .map(Extraction.Segment::kind)
                        .findFirst()
                        .orElse("body");
                paragraphs.add(new Paragraph(kind, runs));
                runs = new ArrayList<>();
            }
        }
    }

    private static List<Note> notes(Extraction extraction, List<Extraction.Attribution> attributions) {
        var names = extraction.entities().stream().collect(Collectors.toMap(Extraction.Entity::id, Extraction.Entity::name, (a, b) -> a));
        var notes = new ArrayList<Note>();
        for (var attribution : attributions) {
            var source = attribution.source();
            var said = attribution.saidAt();
            notes.add(new Note(
                    Integer.toString(notes.size() + 1),
                    source == null || source.name() == null ? "Unnamed" : source.name(),
                    Stance.of(attribution.stance()),
                    attribution.kind(),
                    attribution.cue() == null || attribution.cue().span().exact().isEmpty() ? null : attribution.cue().span().exact(),
                    attribution.target() == null ? null : names.get(attribution.target()),
                    said == null ? null : said.value(),
                    attribution.via().stream().map(Extraction.Via::name).collect(Collectors.joining(", ")),
                    Math.round(attribution.confidence() * 100) + " %",
                    attribution.rule(),
                    excerpt(attribution)));
        }
        return notes;
    }

    private static String excerpt(Extraction.Attribution attribution) {
        var text = attribution.content().stream().map(Selector::exact).collect(Collectors.joining(" … "));
        return text.codePointCount(0, text.length()) <= 160 ? text : text.substring(0, text.offsetByCodePoints(0, 160)) + "…";
    }
}
