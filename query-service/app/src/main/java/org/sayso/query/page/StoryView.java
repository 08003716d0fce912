package org.sayso.query.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Dossier;
import org.sayso.ledger.archive.StoryRow;

/**
 * A dossier arranged for the eye. Nothing is added to it.
 *
 * @param claims those that several origins or several sides take up, the disputed ones first
 * @param lesserClaims those of one side in one origin
 * @param utterances those with several renderings
 * @param singleUtterances those rendered once
 */
public record StoryView(
        String id,
        String title,
        String span,
        int documentCount,
        int originCount,
        List<String> names,
        List<OriginView> origins,
        List<ClaimView> claims,
        List<ClaimView> lesserClaims,
        List<FigureView> figures,
        List<FigureView> lesserFigures,
        List<UtteranceView> utterances,
        List<UtteranceView> singleUtterances,
        List<ContradictionView> contradictions,
        List<TimelineView> timeline) {

    /** @param label the outlet of the origin's earliest document, with how many carry it */
    public record OriginView(String id, String number, String label, String outlet, List<ReportView> reports, List<ReasonView> reasons) {}

    public record ReportView(String id, String outlet, @Nullable String title, String link, @Nullable String at, String relation, int version) {}

    /** @param detail in pieces, where a piece that names a document leads to it */
    public record ReasonView(String kind, List<ReasonPiece> detail) {}

    public record ReasonPiece(String text, @Nullable String link) {}

    /** @param cells one for each origin, in the origins' order */
    public record ClaimView(String id, String proposition, String assessment, String weight, List<CellView> cells) {

        boolean told() {
            return cells.stream().anyMatch(cell -> !cell.positions().isEmpty());
        }

        /** Whether there is something to compare: several origins, or several stances. */
        boolean compared() {
            return cells.stream().filter(cell -> !cell.positions().isEmpty()).count() > 1
                    || cells.stream().flatMap(cell -> cell.positions().stream()).map(PositionView::stance).distinct().count() > 1;
        }

        int rank() {
            return switch (assessment) {
                case "contested" -> 0;
                case "withdrawn" -> 1;
                case "corroborated" -> 2;
                default -> 3;
            };
        }
    }

    public record CellView(OriginView origin, List<PositionView> positions) {}

    public record PositionView(String who, Stance stance, String outlet, String exact, String link, List<String> via) {}

    public record FigureView(String what, String scope, String relation, String range, List<ValueView> values, List<DotView> dots) {

        /** Whether its numbers can be set side by side. */
        boolean compared() {
            return !relation.equals("single") && !relation.equals("different-scope");
        }
    }

    /** @param links one for each document that has this speaker give this value */
    public record ValueView(String value, String who, @Nullable String asOf, List<QuoteView> links) {}

    public record QuoteView(String label, String exact, String link) {}

    /** @param x per cent from the left */
    public record DotView(String x, String value, boolean best) {}

    public record UtteranceView(String speaker, @Nullable String saidAt, String gist, int times, List<RenderingView> renderings) {}

    /** @param links one for each document that renders it in these very words */
    public record RenderingView(List<LinkView> links, @Nullable String speaker, String kind, List<WordPiece> pieces, boolean base) {}

    public record ContradictionView(String kind, String reason, SideView a, SideView b) {}

    public record SideView(String outlet, String exact, String link) {}

    public record TimelineView(String date, String precision, String type, String summary, String parties, List<LinkView> links) {}

    public record LinkView(String label, String link) {}

    public int claimCount() {
        return claims.size() + lesserClaims.size();
    }

    public String link() {
        return Link.story(id);
    }

    static StoryView of(StoryRow story, Dossier dossier) {
        return new Arranger(dossier).arrange(story);
    }

    /** Looks up documents and origins while arranging. */
    private static final class Arranger {
        private final Dossier dossier;
        private final Map<String, Dossier.Report> reports = new LinkedHashMap<>();
        private final List<OriginView> origins;

        Arranger(Dossier dossier) {
            this.dossier = dossier;
            dossier.documents().forEach(report -> reports.put(report.id(), report));
            this.origins = origins();
        }

        StoryView arrange(StoryRow story) {
            var told = dossier.claims().stream().map(this::claim).filter(ClaimView::told).sorted(Comparator.comparingInt(ClaimView::rank)).toList();
            var figures = dossier.figures().stream().map(this::figure).toList();
            var utterances = dossier.utterances().stream().map(this::utterance).toList();
            return new StoryView(
                    story.id(),
                    story.title() == null ? "Untitled" : story.title(),
                    When.span(story.from(), story.to()),
                    dossier.documents().size(),
                    origins.size(),
                    story.names(),
                    origins,
                    told.stream().filter(ClaimView::compared).toList(),
                    told.stream().filter(claim -> !claim.compared()).toList(),
                    figures.stream().filter(FigureView::compared).toList(),
                    figures.stream().filter(figure -> !figure.compared()).toList(),
                    utterances.stream().filter(utterance -> utterance.times() > 1).toList(),
                    utterances.stream().filter(utterance -> utterance.times() <= 1).toList(),
                    dossier.contradictions().stream().map(this::contradiction).toList(),
                    dossier.timeline().stream().map(this::timeline).toList());
        }

        private List<OriginView> origins() {
            var views = new ArrayList<OriginView>();
            var first = Comparator.comparing((Dossier.Origin origin) -> origin.documents().stream()
                    .map(reports::get)
                    .filter(Objects::nonNull)
                    .map(Dossier.Report::publishedAt)
                    .filter(Objects::nonNull)
                    .map(time -> time.toInstant())
                    .min(Comparator.naturalOrder())
                    .orElse(java.time.Instant.MAX));
            for (var origin : dossier.origins().stream().sorted(first).toList()) {
                var members = origin.documents().stream()
                        .map(reports::get)
                        .filter(Objects::nonNull)
                        .sorted(Comparator.comparing((Dossier.Report report) -> report.relation().equals("copy"))
                                .thenComparing(report -> report.publishedAt() == null ? java.time.Instant.MAX : report.publishedAt().toInstant()))
                        .toList();
                if (members.isEmpty()) {
                    continue;
                }
                var outlet = outlet(members.getFirst().id());
                var others = members.stream().map(report -> outlet(report.id())).filter(name -> !name.equals(outlet)).distinct().count();
                views.add(new OriginView(
                        origin.id(),
                        Integer.toString(views.size() + 1),
                        others == 0 ? outlet : outlet + " + " + others,
                        outlet,
                        members.stream().map(this::report).toList(),
                        origin.reasons().stream().map(reason -> new ReasonView(reason.kind().replace('-', ' '), pieces(reason.detail()))).toList()));
            }
            return views;
        }

        private ReportView report(Dossier.Report report) {
            return new ReportView(report.id(), outlet(report.id()), report.title(), Link.document(report.id()), When.minute(report.publishedAt()),
                    report.relation(), report.version());
        }

        private ClaimView claim(Dossier.Claim claim) {
            var cells = new ArrayList<CellView>();
            for (var origin : origins) {
                var own = origin.reports().stream().map(ReportView::id).toList();
                var seen = new LinkedHashMap<String, PositionView>();
                claim.positions().stream()
                        .filter(position -> own.contains(position.document()))
                        .sorted(Comparator.comparingInt(position -> own.indexOf(position.document())))
                        .forEach(position -> seen.putIfAbsent((position.entity() == null ? position.who() : position.entity()) + " " + position.stance(), position(position)));
                cells.add(new CellView(origin, List.copyOf(seen.values())));
            }
            return new ClaimView(claim.id(), claim.proposition().isEmpty() ? "Words may not be shown" : claim.proposition(),
                    claim.assessment(), weight(claim.independentOrigins()), cells);
        }

        private static String weight(int origins) {
            return origins == 1 ? "1 origin" : origins + " origins";
        }

        private PositionView position(Dossier.Position position) {
            return new PositionView(
                    position.who() == null ? "Unnamed" : position.who(),
                    Stance.of(position.stance()),
                    outlet(position.document()),
                    position.exact(),
                    Link.passage(position.document(), position.start(), position.end()),
                    position.via());
        }

        private FigureView figure(Dossier.Figure figure) {
            var scope = Stream.of(figure.scope().place(), figure.scope().from(), Objects.equals(figure.scope().from(), figure.scope().to()) ? null : figure.scope().to())
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            var range = figure.low() == null || figure.high() == null || figure.low().equals(figure.high())
                    ? figure.best() == null ? "" : Number.plain(figure.best())
                    : Number.plain(figure.low()) + " – " + Number.plain(figure.high());
            return new FigureView(
                    figure.what(),
                    String.join(" · ", scope),
                    figure.relation(),
                    range,
                    values(figure),
                    dots(figure));
        }

        /** What one speaker says stands once, with all who report it. */
        private List<ValueView> values(Dossier.Figure figure) {
            var alike = new LinkedHashMap<String, List<Dossier.FigureValue>>();
            for (var value : figure.values()) {
                var who = value.who() == null ? "" : value.who().toLowerCase(java.util.Locale.ROOT);
                var source = who.isEmpty() ? outlet(value.document()) : who;
                alike.computeIfAbsent(number(value) + " " + source + " " + value.asOf(), same -> new ArrayList<>()).add(value);
            }
            return alike.values().stream()
                    .map(same -> new ValueView(
                            number(same.getFirst()),
                            same.getFirst().who() == null ? "the outlet itself" : same.getFirst().who(),
                            same.getFirst().asOf(),
                            same.stream()
                                    .map(value -> new QuoteView(outlet(value.document()), value.exact(), Link.passage(value.document(), value.start(), value.end())))
                                    .distinct()
                                    .toList()))
                    .toList();
        }

        private static String number(Dossier.FigureValue value) {
            return Number.value(value.value(), value.high(), value.modifier(), value.unit());
        }

        /** The ids of documents in a reason become their outlets' names. */
        private List<ReasonPiece> pieces(String detail) {
            var pieces = new ArrayList<ReasonPiece>();
            var plain = new StringBuilder();
            for (var word : detail.split(" ")) {
                var end = word.length();
                while (end > 0 && ",.;:".indexOf(word.charAt(end - 1)) >= 0) {
                    end--;
                }
                var id = word.substring(0, end);
                if (reports.containsKey(id)) {
                    pieces.add(new ReasonPiece(plain.toString(), null));
                    pieces.add(new ReasonPiece(outlet(id), Link.document(id)));
                    plain.setLength(0);
                    plain.append(word.substring(end)).append(' ');
                } else {
                    plain.append(word).append(' ');
                }
            }
            pieces.add(new ReasonPiece(plain.toString().stripTrailing(), null));
            return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
        }

        /** Where the values lie between the lowest and the highest; none where there is only one place to be. */
        private static List<DotView> dots(Dossier.Figure figure) {
            var values = figure.values().stream().map(Dossier.FigureValue::value).filter(Double::isFinite).distinct().sorted().toList();
            if (values.size() < 2) {
                return List.of();
            }
            double low = values.getFirst();
            double width = values.getLast() - low;
            return values.stream()
                    .map(value -> new DotView(
                            String.format(java.util.Locale.ROOT, "%.1f", 3 + 94 * (value - low) / width), Number.plain(value), value.equals(figure.best())))
                    .toList();
        }

        private UtteranceView utterance(Dossier.Utterance utterance) {
            var base = utterance.renderings().stream().filter(rendering -> rendering.diff() == null).findFirst().map(Dossier.Rendering::exact).orElse("");
            var alike = new LinkedHashMap<String, List<Dossier.Rendering>>();
            for (var rendering : utterance.renderings()) {
                alike.computeIfAbsent(rendering.kind() + " " + rendering.exact(), words -> new ArrayList<>()).add(rendering);
            }
            return new UtteranceView(
                    utterance.speaker() == null ? "Unnamed" : utterance.speaker(),
                    utterance.saidAt(),
                    utterance.gist(),
                    utterance.renderings().size(),
                    alike.values().stream().map(same -> rendering(utterance, base, same)).toList());
        }

        private RenderingView rendering(Dossier.Utterance utterance, String base, List<Dossier.Rendering> same) {
            var first = same.getFirst();
            return new RenderingView(
                    same.stream()
                            .map(rendering -> new LinkView(
                                    outlet(rendering.document()), Link.passage(rendering.document(), rendering.start(), rendering.end())))
                            .toList(),
                    Objects.equals(first.speaker(), utterance.speaker()) ? null : first.speaker(),
                    first.kind(),
                    first.exact().isEmpty()
                            ? List.of(new WordPiece("Words may not be shown", "same"))
                            : first.diff() == null ? List.of(new WordPiece(first.exact(), "same")) : WordPiece.between(base, first.exact()),
                    first.exact().equals(base));
        }

        private ContradictionView contradiction(Dossier.Contradiction contradiction) {
            return new ContradictionView(contradiction.kind(), contradiction.reason(), side(contradiction.a()), side(contradiction.b()));
        }

        private SideView side(Dossier.Passage passage) {
            return new SideView(outlet(passage.document()), passage.exact(), Link.passage(passage.document(), passage.start(), passage.end()));
        }

        private TimelineView timeline(Dossier.TimelineEntry entry) {
            var parties = Stream.of(entry.actor(), entry.target() == null ? null : "→ " + entry.target(), entry.place() == null ? null : "in " + entry.place())
                    .filter(Objects::nonNull)
                    .toList();
            var links = entry.spans().isEmpty()
                    ? entry.documents().stream().map(id -> new LinkView(outlet(id), Link.document(id))).toList()
                    : entry.spans().stream().map(span -> new LinkView(outlet(span.document()), Link.passage(span.document(), span.start(), span.end()))).toList();
            return new TimelineView(entry.date(), entry.precision(), entry.type().toLowerCase(java.util.Locale.ROOT).replace('_', ' '), entry.summary(),
                    String.join(" ", parties), links.stream().distinct().toList());
        }

        private String outlet(String documentId) {
            var report = reports.get(documentId);
            return report == null || report.outlet() == null ? documentId : report.outlet();
        }
    }
}
