package org.sayso.ledger.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.ledger.report.Report;
import org.sayso.ledger.text.StopWords;
import org.sayso.ledger.text.Words;

/** The roles the reports of a story give to people, and who is meant where a report calls somebody by a role alone. */
public final class Roles {

    static final Roles NONE = new Roles(List.of());

    private final List<Identity> all;
    private final Map<String, Set<String>> bodies = new HashMap<>();
    private final Map<String, Set<Set<String>>> titles = new HashMap<>();
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
            for (var role : entity.roles()) {
                titles.computeIfAbsent(holder.id(), any -> new HashSet<>()).add(Set.copyOf(Words.lower(Words.of(role.exact() + " " + role.title()))));
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
        var words = new TreeSet<String>();
        titles.getOrDefault(identity.id(), Set.of()).forEach(words::addAll);
        return words;
    }

    /**
     * Who is meant by a description: the one person whose role it names ("the union's chairman"), else the one body of whose name it is part ("the port authority");
     * in the report if it can be told there, else in the story. Null where none or several can be meant.
     */
    public @Nullable Identity described(Report report, String description) {
        var words = Words.lower(Words.of(description)).stream().filter(word -> !StopWords.isStop(word)).toList();
        if (words.isEmpty()) {
            return null;
        }
        for (var among : List.of(inReport.getOrDefault(report.id(), List.of()), all)) {
            var holders = among.stream().filter(identity -> identity.type().equals("PERSON") && holds(identity, words)).toList();
            var called = among.stream().filter(identity -> identity.type().equals("ORGANIZATION") && isCalled(identity, words)).toList();
            var meant = holders.isEmpty() ? called : holders;
            if (!meant.isEmpty()) {
                return meant.size() == 1 ? meant.getFirst() : null;
            }
        }
        return null;
    }

    private boolean holds(Identity identity, List<String> words) {
        return titles.getOrDefault(identity.id(), Set.of()).stream().anyMatch(title -> title.containsAll(words));
    }

    private boolean isCalled(Identity identity, List<String> words) {
        return names.getOrDefault(identity.id(), List.of()).stream().anyMatch(name -> name.containsAll(words));
    }

    private static List<Set<String>> names(Identity identity) {
        return Stream.concat(Stream.of(identity.name()), identity.aliases().stream()).map(name -> Set.copyOf(Words.lower(Words.of(name)))).toList();
    }
}
