package org.sayso.ledger.utterance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Dossier;
import org.sayso.contracts.Selector;
import org.sayso.ledger.entity.Identity;
import org.sayso.ledger.origin.Origins;
import org.sayso.ledger.text.WordDiff;

/** The utterances of a story, each with its renderings. */
public final class Utterances {

    private Utterances() {}

    /**
     * One utterance.
     *
     * @param statements its renderings, in the order of documents and text
     */
    public record Aligned(String id, List<Statement> statements) {}

    public static List<Aligned> align(List<Statement> statements, Origins origins) {
        var aligned = new ArrayList<Aligned>();
        for (var group : new Aligner(statements, origins).utterances()) {
            aligned.add(named(new Aligned("u" + (aligned.size() + 1), group)));
        }
        return List.copyOf(aligned);
    }

    /** All renderings, by index. */
    public static List<Statement> statements(List<Aligned> aligned) {
        return aligned.stream().flatMap(utterance -> utterance.statements().stream()).sorted(Comparator.comparingInt(Statement::index)).toList();
    }

    /** Where one report says "the paper" and another names it, the one means what the other names. */
    private static Aligned named(Aligned utterance) {
        var meant = identity(utterance);
        if (meant == null) {
            return utterance;
        }
        var naming = utterance.statements().stream().filter(statement -> meant.equals(statement.identity())).findFirst().orElseThrow();
        return new Aligned(utterance.id(), utterance.statements().stream()
                .map(statement -> statement.identity() == null && statement.speaker() != null && SpeakerFinder.definite(statement.speaker()) ? statement.saidBy(naming) : statement)
                .toList());
    }

    public static List<Dossier.Utterance> entries(List<Aligned> aligned) {
        return aligned.stream().map(Utterances::entry).toList();
    }

    private static Dossier.Utterance entry(Aligned utterance) {
        var byDocument = new TreeMap<String, StringBuilder>();
        for (var statement : utterance.statements()) {
            var told = byDocument.computeIfAbsent(statement.report().id(), any -> new StringBuilder());
            told.append(told.isEmpty() ? "" : " ").append(statement.text());
        }
        var longest = utterance.statements().stream()
                .map(statement -> statement.report().id())
                .distinct()
                .max(Comparator.comparingInt(id -> Objects.requireNonNull(byDocument.get(id)).length()))
                .orElseThrow();
        var base = Objects.requireNonNull(byDocument.get(longest)).toString();
        var renderings = new ArrayList<Dossier.Rendering>();
        for (var statement : utterance.statements()) {
            for (Selector content : statement.content()) {
                var diff = statement.report().id().equals(longest) ? null : WordDiff.between(base, content.exact());
                renderings.add(new Dossier.Rendering(
                        statement.report().id(), statement.speaker(), content.start(), content.end(), content.exact(), statement.attribution().kind(), diff));
            }
        }
        var identity = identity(utterance);
        return new Dossier.Utterance(
                utterance.id(),
                identity == null ? speaker(utterance) : identity.name(),
                identity == null ? null : identity.id(),
                saidAt(utterance),
                gist(utterance),
                renderings);
    }

    /** Who most renderings say it was; a person before a body. */
    static @Nullable Identity identity(Aligned utterance) {
        var counts = new HashMap<Identity, Integer>();
        for (var statement : utterance.statements()) {
            var identity = statement.identity();
            if (identity != null) {
                counts.merge(identity, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .min(Comparator.comparing((Map.Entry<Identity, Integer> entry) -> !entry.getKey().type().equals("PERSON"))
                        .thenComparing(entry -> -entry.getValue())
                        .thenComparing(entry -> entry.getKey().name()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static @Nullable String speaker(Aligned utterance) {
        return utterance.statements().stream().map(Statement::speaker).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static @Nullable String saidAt(Aligned utterance) {
        return utterance.statements().stream()
                .filter(statement -> statement.day() != null)
                .map(statement -> Objects.requireNonNull(statement.day()).toString())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The shortest rendering that says most of what any says. */
    private static String gist(Aligned utterance) {
        var heaviest = utterance.statements().stream().mapToDouble(statement -> statement.gist().weight()).max().orElse(0);
        return utterance.statements().stream()
                .filter(statement -> statement.gist().weight() >= 0.7 * heaviest)
                .min(Comparator.comparingInt((Statement statement) -> statement.text().length()).thenComparing(Statement::index))
                .orElse(utterance.statements().getFirst())
                .text();
    }
}
