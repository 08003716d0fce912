package org.sayso.ledger.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayso.contracts.Extraction;
import org.sayso.ledger.report.Report;
import org.sayso.ledger.text.Words;

/**
 * Of what kind a name is in the whole of a story. A single report can take a company for a person; where no report gives the bearer anything that people have, a
 * role, a title, "he" or "she", and one takes it for a body, it is a body. Facilities and places are often taken for one another and are one kind.
 */
final class Kinds {

    private static final Set<String> PERSONAL = Set.of("he", "she", "him", "her", "his", "hers");

    private final Map<String, Set<String>> read = new HashMap<>();
    private final Set<String> personal = new HashSet<>();

    private Kinds() {}

    static Kinds of(List<Report> reports) {
        var kinds = new Kinds();
        for (var report : reports) {
            for (var entity : report.extraction().entities()) {
                kinds.read.computeIfAbsent(entity.key(), any -> new HashSet<>()).add(entity.type());
                if (isPersonal(entity)) {
                    kinds.personal.add(entity.key());
                }
            }
        }
        return kinds;
    }

    String of(Extraction.Entity entity) {
        return switch (entity.type()) {
            case "FACILITY" -> "PLACE";
            case "PERSON" -> !entity.key().isEmpty() && !personal.contains(entity.key()) && read.getOrDefault(entity.key(), Set.of()).contains("ORGANIZATION")
                    ? "ORGANIZATION"
                    : "PERSON";
            default -> entity.type();
        };
    }

    private static boolean isPersonal(Extraction.Entity entity) {
        return entity.type().equals("PERSON")
                && (!entity.roles().isEmpty()
                        || entity.mentions().stream().anyMatch(mention -> mention.kind().equals("pronoun")
                                ? PERSONAL.contains(Words.lower(Words.of(mention.exact())).stream().findFirst().orElse(""))
                                : titled(mention.exact())));
    }

    private static boolean titled(String form) {
        var words = Words.lower(Words.of(form));
        return words.size() > 1 && Titles.isTitle(words.getFirst()) && !words.getFirst().equals("the");
    }
}
