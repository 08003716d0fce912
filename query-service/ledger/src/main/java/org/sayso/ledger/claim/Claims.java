package org.sayso.ledger.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.sayso.contracts.Dossier;
import org.sayso.contracts.Extraction;
import org.sayso.ledger.origin.Origins;
import org.sayso.ledger.text.AverageLink;
import org.sayso.ledger.utterance.Speakers;
import org.sayso.ledger.utterance.Statement;
import org.sayso.ledger.utterance.Utterances;

/**
 * The claims of a story: utterances of whatever speakers that put forward one proposition, and the answers to it. A claim is weighed by independent origins and
 * never judged true or false.
 */
public final class Claims {

    private static final double SAME_PROPOSITION = 0.5;
    private static final double JOIN = 0.4;
    private static final double CONTRARY = 0.5;

    private Claims() {}

    /**
     * One claim.
     *
     * @param statements its positions, in the order of documents and text
     */
    public record Claim(String id, List<Taken> statements) {}

    /** A statement and the stance it takes towards the claim. */
    public record Taken(Statement statement, String stance) {}

    /**
     * @param rivals pairs of statements whose numbers cannot both hold, the one first in order first
     */
    public static List<Claim> of(List<Statement> statements, List<Utterances.Aligned> utterances, Collection<Statement[]> rivals) {
        var groups = propositions(utterances);
        var groupOf = new HashMap<Integer, Integer>();
        for (var g = 0; g < groups.size(); g++) {
            for (var statement : groups.get(g)) {
                groupOf.put(statement.index(), g);
            }
        }
        var put = statements.stream().filter(statement -> !Answers.isAnswer(stance(statement)) && !Hollow.is(statement)).toList();
        var answers = new Answers();
        var into = new HashMap<Integer, Integer>();
        for (var g = 0; g < groups.size(); g++) {
            var group = groups.get(g);
            if (group.stream().allMatch(statement -> Answers.isAnswer(stance(statement)))) {
                answered(group, put, answers).map(statement -> groupOf.get(statement.index())).ifPresent(new Into(into, g)::set);
            }
        }
        var rival = opposed(groups, groupOf, rivals, into);
        var claims = new HashMap<Integer, List<Taken>>();
        for (var g = 0; g < groups.size(); g++) {
            var home = into.getOrDefault(g, g);
            for (var statement : groups.get(g)) {
                if (home == g && !Answers.isAnswer(stance(statement)) && Hollow.empty(statement)) {
                    continue;
                }
                claims.computeIfAbsent(home, any -> new ArrayList<>()).add(new Taken(statement, rival.contains(g) && supports(stance(statement)) ? "denies" : stance(statement)));
            }
        }
        var ordered = claims.values().stream()
                .map(taken -> taken.stream().sorted(Comparator.comparingInt((Taken position) -> position.statement().index())).toList())
                .sorted(Comparator.comparingInt(taken -> taken.getFirst().statement().index()))
                .toList();
        var result = new ArrayList<Claim>();
        for (var taken : ordered) {
            result.add(new Claim("c" + (result.size() + 1), taken));
        }
        return List.copyOf(result);
    }

    /**
     * Groups that speak against an earlier one without a word of denial: by a number that excludes the other's, or by saying that what the other says is so is not.
     * They go to the claim they speak against.
     */
    private static Set<Integer> opposed(List<List<Statement>> groups, Map<Integer, Integer> groupOf, Collection<Statement[]> rivals, Map<Integer, Integer> into) {
        var opposed = new TreeSet<Integer>();
        for (var pair : rivals) {
            var first = Objects.requireNonNull(groupOf.get(pair[0].index()));
            var second = Objects.requireNonNull(groupOf.get(pair[1].index()));
            oppose(Math.min(first, second), Math.max(first, second), into, opposed);
        }
        for (var a = 0; a < groups.size(); a++) {
            for (var b = a + 1; b < groups.size(); b++) {
                if (contrary(groups.get(a), groups.get(b))) {
                    oppose(a, b, into, opposed);
                }
            }
        }
        return opposed;
    }

    private static void oppose(int first, int second, Map<Integer, Integer> into, Set<Integer> opposed) {
        if (first != second && !into.containsKey(first) && !into.containsKey(second)) {
            into.put(second, first);
            opposed.add(second);
        }
    }

    private static boolean contrary(List<Statement> a, List<Statement> b) {
        for (var x : a) {
            for (var y : b) {
                if (supports(stance(x))
                        && supports(stance(y))
                        && !Hollow.is(x)
                        && !Hollow.is(y)
                        && Polarity.negative(x) != Polarity.negative(y)
                        && x.numbers().isEmpty()
                        && y.numbers().isEmpty()
                        && !Speakers.same(x, y)
                        && x.gist().common(y.gist()) >= 3
                        && x.gist().containment(y.gist()) >= CONTRARY) {
                    return true;
                }
            }
        }
        return false;
    }

    private record Into(Map<Integer, Integer> map, int from) {
        void set(Integer to) {
            if (to != from) {
                map.put(from, to);
            }
        }
    }

    /** Utterances with one proposition, whoever the speaker. */
    private static List<List<Statement>> propositions(List<Utterances.Aligned> utterances) {
        var clustering = new AverageLink(utterances.size(), JOIN);
        for (var i = 0; i < utterances.size(); i++) {
            for (var j = i + 1; j < utterances.size(); j++) {
                var likeness = likeness(utterances.get(i), utterances.get(j));
                if (likeness >= SAME_PROPOSITION) {
                    clustering.link(i, j, likeness);
                }
            }
        }
        return clustering.groups().stream()
                .map(group -> group.stream()
                        .flatMap(u -> utterances.get(u).statements().stream())
                        .sorted(Comparator.comparingInt(Statement::index))
                        .toList())
                .toList();
    }

    private static double likeness(Utterances.Aligned a, Utterances.Aligned b) {
        var best = 0.0;
        for (var x : a.statements()) {
            for (var y : b.statements()) {
                var least = Answers.isAnswer(stance(x)) == Answers.isAnswer(stance(y)) ? 2 : 3;
                if (x.gist().common(y.gist()) >= least && !Hollow.is(x) && !Hollow.is(y)) {
                    best = Math.max(best, (x.gist().containment(y.gist()) + x.gist().likeness(y.gist())) / 2);
                }
            }
        }
        return best;
    }

    /** What most of its statements answer; ties by order. */
    private static Optional<Statement> answered(List<Statement> group, List<Statement> put, Answers answers) {
        var votes = new HashMap<Statement, Integer>();
        for (var statement : group) {
            answers.answered(statement, put).ifPresent(found -> votes.merge(found, 1, Integer::sum));
        }
        return votes.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<Statement, Integer> entry) -> entry.getValue()).thenComparing(entry -> -entry.getKey().index()))
                .map(Map.Entry::getKey);
    }

    /** Demands and predictions put something forward. */
    private static String stance(Statement statement) {
        if (Polarity.dismisses(statement)) {
            return "denies";
        }
        return switch (statement.attribution().stance()) {
            case "demands", "predicts" -> "asserts";
            case "denies" -> Polarity.speaksOfDenial(statement) ? "asserts" : "denies";
            default -> statement.attribution().stance();
        };
    }

    public static List<Dossier.Claim> entries(List<Claim> claims, Origins origins) {
        return claims.stream().map(claim -> entry(claim, origins)).toList();
    }

    private static Dossier.Claim entry(Claim claim, Origins origins) {
        var positions = claim.statements().stream().map(Claims::position).toList();
        return new Dossier.Claim(claim.id(), proposition(claim), assessment(claim, origins), supporting(claim, origins), positions);
    }

    private static Dossier.Position position(Taken taken) {
        var statement = taken.statement();
        var identity = statement.identity();
        return new Dossier.Position(
                identity == null ? statement.speaker() : identity.name(),
                identity == null ? null : identity.id(),
                taken.stance(),
                statement.report().id(),
                statement.start(),
                statement.end(),
                statement.report().covered(statement.start(), statement.end()),
                statement.attribution().via().stream().map(Extraction.Via::name).toList());
    }

    /** The longest content of a statement that puts it forward, else of any; the report's own sentence where no content says anything by itself. */
    private static String proposition(Claim claim) {
        var telling = claim.statements().stream().filter(taken -> !Hollow.is(taken.statement())).toList();
        var first = telling.stream().filter(taken -> supports(taken.stance())).map(Taken::statement).toList();
        var from = first.isEmpty() ? telling.stream().map(Taken::statement).toList() : first;
        return from.stream()
                .max(Comparator.comparingDouble((Statement statement) -> statement.gist().weight()).thenComparing(statement -> -statement.index()))
                .map(Statement::text)
                .orElseGet(() -> reported(claim.statements().getFirst().statement()));
    }

    private static String reported(Statement statement) {
        var sentence = statement.report().sentenceTextAt(statement.start()).strip();
        return sentence.isEmpty() ? statement.text() : sentence;
    }

    static boolean supports(String stance) {
        return switch (stance) {
            case "asserts", "accuses", "confirms" -> true;
            default -> false;
        };
    }

    private static int supporting(Claim claim, Origins origins) {
        return (int) claim.statements().stream()
                .filter(taken -> supports(taken.stance()))
                .map(taken -> origins.of(taken.statement().report().id()))
                .distinct()
                .count();
    }

    /**
     * How a claim stands: withdrawn by who made it, contested by another, corroborated by two speakers in two independent origins, single-origin where several
     * documents go back to one, else uncorroborated.
     */
    private static String assessment(Claim claim, Origins origins) {
        var supporters = speakers(claim, Claims::supports);
        var deniers = speakers(claim, stance -> stance.equals("denies"));
        if (!supporters.isEmpty() && supporters.stream().allMatch(supporter -> deniers.stream().anyMatch(denier -> Speakers.same(supporter, denier)))) {
            return "withdrawn";
        }
        if (!supporters.isEmpty() && deniers.stream().anyMatch(denier -> supporters.stream().noneMatch(supporter -> Speakers.same(supporter, denier)))) {
            return "contested";
        }
        var origin = supporting(claim, origins);
        var documents = claim.statements().stream().filter(taken -> supports(taken.stance())).map(taken -> taken.statement().report().id()).distinct().count();
        if (origin >= 2 && supporters.size() >= 2) {
            return "corroborated";
        }
        return origin == 1 && documents > 1 ? "single-origin" : "uncorroborated";
    }

    /** Pairs of statements that stand against each other in a claim: the first that supports it and the first that denies it in so many words. */
    public static List<Dossier.Contradiction> contradictions(List<Claim> claims) {
        var found = new ArrayList<Dossier.Contradiction>();
        for (var claim : claims) {
            var support = claim.statements().stream().filter(taken -> supports(taken.stance())).findFirst();
            var denials = claim.statements().stream().filter(taken -> taken.stance().equals("denies")).toList();
            if (support.isEmpty()) {
                continue;
            }
            for (var denial : denials) {
                var a = support.get().statement();
                var b = denial.statement();
                var explicit = Answers.isAnswer(stance(b));
                var answers = explicit && Hollow.points(b) && a.report() == b.report() && support.get().stance().equals("accuses");
                if (Speakers.same(a, b) || !answers && b.gist().common(a.gist()) < 2 && b.gist().containment(a.gist()) < CONTRARY) {
                    continue;
                }
                if (explicit && Polarity.negative(a) && !Polarity.negative(b)) {
                    continue;
                }
                if (explicit || Polarity.negative(a) != Polarity.negative(b) && a.numbers().isEmpty()) {
                    found.add(new Dossier.Contradiction(explicit ? "stance" : "fact", passage(a), passage(b), explicit
                            ? who(b) + " denies what " + who(a) + " " + verb(support.get().stance())
                            : who(a) + " says that it is so and " + who(b) + " that it is not"));
                    break;
                }
            }
        }
        return List.copyOf(found);
    }

    private static String verb(String stance) {
        return switch (stance) {
            case "accuses" -> "accuses of";
            case "confirms" -> "confirms";
            default -> "says";
        };
    }

    private static String who(Statement statement) {
        var identity = statement.identity();
        return identity == null ? Objects.requireNonNullElse(statement.speaker(), "one source") : identity.name();
    }

    private static Dossier.Passage passage(Statement statement) {
        return new Dossier.Passage(statement.report().id(), statement.start(), statement.end(), statement.report().covered(statement.start(), statement.end()));
    }

    /** One statement for each speaker who takes such a stance. */
    private static List<Statement> speakers(Claim claim, Function<String, Boolean> stances) {
        var speakers = new ArrayList<Statement>();
        for (var taken : claim.statements()) {
            var statement = taken.statement();
            if (stances.apply(taken.stance()) && (statement.identity() != null || statement.speaker() != null)
                    && speakers.stream().noneMatch(known -> Speakers.same(known, statement))) {
                speakers.add(statement);
            }
        }
        return speakers;
    }
}
