package org.sayso.ledger.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Extraction;
import org.sayso.ledger.archive.Handle;
import org.sayso.ledger.archive.Judgement;
import org.sayso.ledger.report.Report;
import org.sayso.ledger.text.Hashing;
import org.sayso.ledger.text.Skeleton;
import org.sayso.ledger.text.Words;

/**
 * Who is who across a story's documents. Entities meet by their whole name; by spellings of one name; a bare surname joins the one full name it can belong to and
 * stays by itself where there are two. Two entities one document tells apart are never made one, unless an operator says so.
 */
public final class Identities {

    private final Map<String, Identity> byEntity;
    private final List<Identity> all;

    private Roles roles = Roles.NONE;

    private Identities(Map<String, Identity> byEntity, List<Identity> all) {
        this.byEntity = byEntity;
        this.all = all;
    }

    /** The roles the reports give. */
    public Roles roles() {
        return roles;
    }

    private Identities withRoles(List<Report> reports) {
        roles = Roles.of(reports, this);
        return this;
    }

    public List<Identity> all() {
        return all;
    }

    /** The identity of a document's entity; null for none. */
    public @Nullable Identity of(Report report, @Nullable String entityId) {
        return entityId == null ? null : byEntity.get(report.id() + "\n" + entityId);
    }

    /** The one person or body a document calls by this name; null where none or several do. */
    public @Nullable Identity named(Report report, String name) {
        var found = new HashSet<Identity>();
        for (var entity : report.extraction().entities()) {
            if ((entity.type().equals("PERSON") || entity.type().equals("ORGANIZATION"))
                    && (entity.name().equalsIgnoreCase(name) || entity.mentions().stream().anyMatch(mention -> mention.exact().equalsIgnoreCase(name)))) {
                var identity = of(report, entity.id());
                if (identity != null) {
                    found.add(identity);
                }
            }
        }
        return found.size() == 1 ? found.iterator().next() : found.isEmpty() ? surnamed(report, name) : null;
    }

    /** The one person of a document whose name ends in this one. */
    private @Nullable Identity surnamed(Report report, String name) {
        var tokens = Words.lower(Words.of(name)).stream().filter(token -> !Titles.isTitle(token)).toList();
        if (tokens.isEmpty()) {
            return null;
        }
        var found = new HashSet<Identity>();
        for (var entity : report.extraction().entities()) {
            var own = Words.lower(Words.of(entity.name()));
            if (entity.type().equals("PERSON") && own.size() > tokens.size() && own.subList(own.size() - tokens.size(), own.size()).equals(tokens)) {
                var identity = of(report, entity.id());
                if (identity != null) {
                    found.add(identity);
                }
            }
        }
        return found.size() == 1 ? found.iterator().next() : null;
    }

    public static Identities of(List<Report> reports, List<Judgement> judgements) {
        var names = new ArrayList<Name>();
        var kinds = Kinds.of(reports);
        for (var report : reports) {
            for (var entity : report.extraction().entities()) {
                names.add(Name.of(report, entity, kinds.of(entity)));
            }
        }
        names.sort(Comparator.comparing(Name::sortKey));
        return new Matching(names, judgements).identities().withRoles(reports);
    }

    /**
     * An entity of one document.
     *
     * @param type its kind in the story
     * @param read its kind in the document
     */
    private record Name(String document, String entity, String type, String read, String key, String name, List<String> tokens, List<String> skeletons, Set<String> forms) {

        static Name of(Report report, Extraction.Entity entity, String kind) {
            var tokens = Words.lower(Words.of(entity.name())).stream().filter(token -> !Titles.isTitle(token)).toList();
            var forms = new TreeSet<String>();
            forms.add(entity.name());
            entity.mentions().stream().filter(mention -> mention.kind().equals("name")).forEach(mention -> forms.add(mention.exact()));
            return new Name(report.id(), entity.id(), kind, entity.type(), entity.key(), entity.name(), tokens,
                    tokens.stream().map(Skeleton::of).toList(), forms);
        }

        String sortKey() {
            return type + "\n" + (99 - tokens.size()) + "\n" + name + "\n" + document + "\n" + entity;
        }
    }

    /** Joins names in a fixed order: whole names first, then spellings, then parts of names, then what operators decided. */
    private static final class Matching {

        private final List<Name> names;
        private final List<Judgement> judgements;
        private final int[] group;
        private final Map<Integer, Set<String>> reasons = new HashMap<>();

        Matching(List<Name> names, List<Judgement> judgements) {
            this.names = names;
            this.judgements = judgements;
            this.group = new int[names.size()];
            Arrays.setAll(group, i -> i);
        }

        Identities identities() {
            pairs(this::sameName, "the same name");
            pairs(this::spelling, "spellings of one name");
            parts();
            judged();
            var members = new TreeMap<Integer, List<Name>>();
            for (var i = 0; i < group.length; i++) {
                members.computeIfAbsent(group[i], any -> new ArrayList<>()).add(names.get(i));
            }
            var byEntity = new HashMap<String, Identity>();
            var all = new ArrayList<Identity>();
            var taken = new HashSet<String>();
            members.forEach((first, same) -> {
                var identity = identity(same, reasons.getOrDefault(first, Set.of()), taken);
                all.add(identity);
                same.forEach(name -> byEntity.put(name.document() + "\n" + name.entity(), identity));
            });
            all.sort(Comparator.comparing(Identity::type).thenComparing(Identity::name).thenComparing(Identity::id));
            return new Identities(Map.copyOf(byEntity), List.copyOf(all));
        }

        private interface Rule {
            boolean same(Name a, Name b);
        }

        private void pairs(Rule rule, String reason) {
            for (var i = 0; i < names.size(); i++) {
                for (var j = i + 1; j < names.size(); j++) {
                    if (group[i] != group[j] && rule.same(names.get(i), names.get(j)) && !toldApart(group[i], group[j])) {
                        join(i, j, reason);
                    }
                }
            }
        }

        private boolean sameName(Name a, Name b) {
            return a.type().equals(b.type()) && !a.key().isEmpty() && a.key().equals(b.key());
        }

        private boolean spelling(Name a, Name b) {
            return a.type().equals(b.type())
                    && !a.document().equals(b.document())
                    && String.join("", a.skeletons()).length() >= 4
                    && (a.skeletons().equals(b.skeletons()) && !otherEnding(a, b) || String.join("", a.tokens()).equals(String.join("", b.tokens())));
        }

        /** Maria and Mario are two. */
        private static boolean otherEnding(Name a, Name b) {
            for (var i = 0; i < Math.min(a.tokens().size(), b.tokens().size()); i++) {
                var x = a.tokens().get(i);
                var y = b.tokens().get(i);
                if (x.length() == y.length() && !x.equals(y) && x.regionMatches(0, y, 0, x.length() - 1)) {
                    return true;
                }
            }
            return false;
        }

        /** A name that is part of exactly one longer name: a surname of a full name, an organisation's short form. */
        private void parts() {
            for (var i = 0; i < names.size(); i++) {
                var part = names.get(i);
                var wholes = new TreeSet<Integer>();
                for (var j = 0; j < names.size(); j++) {
                    var whole = names.get(j);
                    if (group[i] != group[j] && part.type().equals(whole.type()) && isPart(part, whole)) {
                        wholes.add(group[j]);
                    }
                }
                if (wholes.size() == 1 && !toldApart(group[i], wholes.first())) {
                    join(wholes.first(), i, "“" + part.name() + "” can only be “" + names.get(wholes.first()).name() + "” here");
                }
            }
        }

        private static boolean isPart(Name part, Name whole) {
            if (part.tokens().isEmpty() || part.tokens().size() >= whole.tokens().size()) {
                return false;
            }
            return switch (part.type()) {
                case "PERSON" -> part.tokens().size() == 1 && whole.skeletons().getLast().equals(part.skeletons().getFirst())
                        || whole.tokens().containsAll(part.tokens()) && part.tokens().size() > 1 && part.tokens().getLast().equals(whole.tokens().getLast());
                case "ORGANIZATION" -> part.tokens().size() > 1 && whole.tokens().containsAll(part.tokens())
                        || part.tokens().size() == 1 && part.tokens().getFirst().length() > 3 && whole.tokens().getFirst().equals(part.tokens().getFirst());
                default -> false;
            };
        }

        /** What one document names as two is two, unless both bear the very same name there. */
        private boolean toldApart(int a, int b) {
            var inA = new HashMap<String, Set<String>>();
            for (var i = 0; i < group.length; i++) {
                if (group[i] == a) {
                    inA.computeIfAbsent(names.get(i).document(), any -> new HashSet<>()).add(names.get(i).key());
                }
            }
            for (var i = 0; i < group.length; i++) {
                if (group[i] == b) {
                    var keys = inA.get(names.get(i).document());
                    if (keys != null && !keys.contains(names.get(i).key())) {
                        return true;
                    }
                }
            }
            return false;
        }

        private void judged() {
            for (var judgement : judgements) {
                var a = held(judgement.a());
                var b = held(judgement.b());
                if (a.isEmpty() || b.isEmpty()) {
                    continue;
                }
                if (judgement.same()) {
                    a.forEach(i -> b.forEach(j -> join(i, j, "so decided by an operator")));
                } else {
                    split(b, "so decided by an operator");
                }
            }
        }

        private List<Integer> held(Handle handle) {
            var held = new ArrayList<Integer>();
            for (var i = 0; i < names.size(); i++) {
                var name = names.get(i);
                if ((name.type().equals(handle.type()) || name.read().equals(handle.type()))
                        && name.key().equals(handle.key())
                        && (handle.documentId() == null || handle.documentId().equals(name.document()))) {
                    held.add(i);
                }
            }
            return held;
        }

        private void split(List<Integer> out, String reason) {
            var whole = Set.copyOf(out);
            var fresh = out.getFirst();
            for (var old : new TreeSet<>(out.stream().map(i -> group[i]).toList())) {
                var rest = new ArrayList<Integer>();
                for (var i = 0; i < group.length; i++) {
                    if (group[i] == old && !whole.contains(i)) {
                        rest.add(i);
                    }
                }
                rest.forEach(i -> group[i] = rest.getFirst());
            }
            out.forEach(i -> group[i] = fresh);
            reasons.computeIfAbsent(fresh, any -> new TreeSet<>()).add(reason);
        }

        private void join(int i, int j, String reason) {
            var a = group[i];
            var b = group[j];
            if (a == b) {
                return;
            }
            var into = Math.min(a, b);
            var from = Math.max(a, b);
            for (var k = 0; k < group.length; k++) {
                if (group[k] == from) {
                    group[k] = into;
                }
            }
            var why = reasons.computeIfAbsent(into, any -> new TreeSet<>());
            why.addAll(reasons.getOrDefault(from, Set.of()));
            why.add(reason);
        }

        private static Identity identity(List<Name> same, Collection<String> reasons, Set<String> taken) {
            var fullest = same.stream().min(Comparator.comparing((Name name) -> -name.tokens().size()).thenComparing(name -> -name.name().length())
                    .thenComparing(Name::name)).orElseThrow();
            var aliases = new TreeSet<String>();
            same.forEach(name -> aliases.addAll(name.forms()));
            aliases.remove(fullest.name());
            var key = fullest.type() + " " + (fullest.key().isEmpty() ? fullest.name() : fullest.key());
            var id = "e" + Hashing.digest(key, 12);
            for (var n = 2; !taken.add(id); n++) {
                id = "e" + Hashing.digest(key + " " + n, 12);
            }
            return new Identity(id, fullest.type(), fullest.name(), List.copyOf(aliases), reasons.stream().sorted().toList());
        }
    }
}
