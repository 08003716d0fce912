package org.sayso.ledger.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.ledger.report.Report;
import org.sayso.ledger.text.Stems;
import org.sayso.ledger.text.Words;

/** The roles the reports of a story give to people, and who is meant where a report calls somebody by a role alone. */
public final class Roles {

    static final Roles NONE = new Roles(List.of());

    private final List<Identity> all;
    private final Map<String, Set<String>> bodies = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, Set<Title>> titles = new HashMap<>();
    private final Map<String, List<Set<String>>> names = new HashMap<>();
    private final Map<String, List<Identity>> inReport = new HashMap<>();

    private Roles(List<Identity> all) {
        this.all = all;
        all.forEach(identity -> names.put(identity.id(), names(identity)));
    }

    static Roles of(List<Report> reports, Identities identities) {
        var roles = new Roles(identities.all());
        reports.forEach(report -> roles.read(report, identities));
        return roles;
    }

    private void read(Report report, Identities identities) {
        var here = new LinkedHashSet<Identity>();
        for (var entity : report.extraction().entities()) {
            var holder = identities.of(report, entity.id());
            if (holder == null) {
                continue;
            }
            here.add(holder);
            var called = titles.computeIfAbsent(holder.id(), any -> new HashSet<>());
            called.addAll(Appositions.of(report, entity));
            for (var role : entity.roles()) {
                words.computeIfAbsent(holder.id(), any -> new TreeSet<>()).addAll(Words.lower(Words.of(role.exact() + " " + role.title())));
                Title.of(role.exact()).ifPresent(called::add);
                Title.of(role.title()).ifPresent(called::add);
                var body = identities.of(report, role.organization());
                if (body != null && !body.type().equals("PERSON")) {
                    bodies.computeIfAbsent(holder.id(), any -> new TreeSet<>()).add(body.id());
                }
            }
        }
        inReport.put(report.id(), List.copyOf(here));
    }

    /** Ids of the bodies at which some report gives this one a role. */
    public Set<String> bodies(Identity identity) {
        return bodies.getOrDefault(identity.id(), Set.of());
    }

    /** The words of all roles reports give this one, in lower case. */
    public Set<String> words(Identity identity) {
        return words.getOrDefault(identity.id(), Set.of());
    }

    /**
     * Who is meant by a description: the one person who is called so ("the union's chairman"), else the one body that is ("the operator") or of whose name it is part
     * ("the port authority"); in the report if it can be told there, else in the story. Null where none or several can be meant.
     */
    public @Nullable Identity described(Report report, String description) {
        var title = Title.of(description).orElse(null);
        if (title == null) {
            return null;
        }
        for (var among : List.of(inReport.getOrDefault(report.id(), List.of()), all)) {
            for (var meant : List.of(
                    among.stream().filter(identity -> identity.type().equals("PERSON") && holds(identity, title)).toList(),
                    among.stream().filter(identity -> identity.type().equals("ORGANIZATION") && isCalled(identity, title)).toList(),
                    among.stream().filter(identity -> identity.type().equals("ORGANIZATION") && holds(identity, title)).toList())) {
                if (!meant.isEmpty()) {
                    return meant.size() == 1 ? meant.getFirst() : null;
                }
            }
        }
        return null;
    }

    private boolean holds(Identity identity, Title description) {
        return titles.getOrDefault(identity.id(), Set.of()).stream().anyMatch(title -> title.answersTo(description));
    }

    private boolean isCalled(Identity identity, Title description) {
        return names.getOrDefault(identity.id(), List.of()).stream().anyMatch(name -> name.containsAll(description.words()));
    }

    private static List<Set<String>> names(Identity identity) {
        return Stream.concat(Stream.of(identity.name()), identity.aliases().stream()).map(name -> Words.lower(Words.of(name)).stream().map(Stems::of).collect(Collectors.toUnmodifiableSet())).toList();
    }
}
