package org.sayso.ledger.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sayso.contracts.Dossier;
import org.sayso.contracts.Extraction;
import org.sayso.ledger.origin.Origins;
import org.sayso.ledger.text.AverageLink;
import org.sayso.ledger.utterance.Rivalry;
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

    private final List<Claim> claims;
    private final List<Utterances.Aligned> utterances;
    private final List<Link> links;

    private Claims(List<Claim> claims, List<Utterances.Aligned> utterances, List<Link> links) {
        this.claims = claims;
        this.utterances = utterances;
        this.links = links;
    }

    /**
     * One claim.
     *
     * @param statements its positions, in the order of documents and text
     */
    public record Claim(String id, List<Taken> statements) {

        boolean holds(Statement statement) {
            return statements.stream().anyMatch(taken -> taken.statement() == statement);
        }
    }

    /** A statement and the stance it takes towards the claim. */
    public record Taken(Statement statement, String stance) {}

    /**
     * @param rivalries numbers that cannot both hold
     */
    public static Claims of(List<Statement> statements, List<Utterances.Aligned> utterances, List<Rivalry> rivalries) {
        var readings = Reading.of(statements);
        var groups = propositions(utterances, readings);
        var groupOf = new HashMap<Integer, Integer>();
        for (var g = 0; g < groups.size(); g++) {
            for (var statement : groups.get(g)) {
                groupOf.put(statement.index(), g);
            }
        }
        var homes = new Homes(groupOf);
        var denying = new HashSet<Integer>();
        var links = new ArrayList<Link>();
        for (var rivalry : rivalries) {
            for (var against : rivalry.against()) {
                homes.move(against, rivalry.claim());
                denying.add(against.index());
            }
        }
        answers(readings, groups, homes, links);
        for (var link : Contraries.of(readings)) {
            homes.move(link.denial().statement(), link.claim().statement());
            if (!denying.contains(link.claim().statement().index())) {
                denying.add(link.denial().statement().index());
            }
            links.add(link);
        }
        spread(utterances, denying);
        return new Claims(claims(groups, homes, denying, readings), utterances, List.copyOf(links));
    }

    /** Groups of denials, questions, confirmations and refusals go to what most of them answer. */
    private static void answers(List<Reading> readings, List<List<Statement>> groups, Homes homes, List<Link> links) {
        var put = readings.stream().filter(reading -> !reading.answers() && !reading.hollow()).map(Reading::statement).toList();
        var answers = new Answers();
        for (var group : groups) {
            var votes = new HashMap<Statement, Integer>();
            for (var statement : group) {
                if (readings.get(statement.index()).answers()) {
                    var found = answers.answered(statement, put);
                    found.ifPresent(answered -> votes.merge(answered, 1, Integer::sum));
                    if (readings.get(statement.index()).stance().equals("denies")) {
                        found.ifPresent(answered -> links.add(new Link(Link.Side.of(answered, statement.gist()), Link.Side.of(statement))));
                    }
                }
            }
            if (group.stream().allMatch(statement -> readings.get(statement.index()).answers())) {
                most(votes).ifPresent(answered -> homes.move(group.getFirst(), answered));
            }
        }
    }

    /** What one rendering of an utterance speaks against, all do. */
    private static void spread(List<Utterances.Aligned> utterances, Set<Integer> denying) {
        for (var utterance : utterances) {
            if (utterance.statements().stream().anyMatch(statement -> denying.contains(statement.index()))) {
                utterance.statements().forEach(statement -> denying.add(statement.index()));
            }
        }
    }

    private static List<Claim> claims(List<List<Statement>> groups, Homes homes, Set<Integer> denying, List<Reading> readings) {
        var claims = new HashMap<Integer, List<Taken>>();
        for (var g = 0; g < groups.size(); g++) {
            var home = homes.of(g);
            for (var statement : groups.get(g)) {
                var reading = readings.get(statement.index());
                if (home == g && !reading.answers() && reading.hollow() && Hollow.empty(statement)) {
                    continue;
                }
                var denies = denying.contains(statement.index()) && reading.putsForward();
                claims.computeIfAbsent(home, any -> new ArrayList<>()).add(new Taken(statement, denies ? "denies" : reading.stance()));
            }
        }
        var ordered = claims.values().stream()
                .map(taken -> taken.stream().sorted(Comparator.comparingInt((Taken position) -> position.statement().index())).toList())
                .sorted(Comparator.comparingInt(taken -> taken.getFirst().statement().index()))
                .toList();
        var result = new ArrayList<Claim>();
        for (var taken : ordered) {
            result.add(new Claim("c" + (result.size() + 1), accused(taken)));
        }
        return List.copyOf(result);
    }

    /** Who accuses once accuses in all he puts forward of the same claim. */
    private static List<Taken> accused(List<Taken> taken) {
        var accusers = taken.stream().filter(position -> position.stance().equals("accuses")).map(Taken::statement).toList();
        return taken.stream()
                .map(position -> position.stance().equals("asserts") && accusers.stream().anyMatch(accuser -> Speakers.oneSide(accuser, position.statement()))
                        ? new Taken(position.statement(), "accuses")
                        : position)
                .toList();
    }

    private static Optional<Statement> most(Map<Statement, Integer> votes) {
        return votes.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<Statement, Integer> entry) -> entry.getValue()).thenComparing(entry -> -entry.getKey().index()))
                .map(Map.Entry::getKey);
    }

    /** Utterances with one proposition, whoever the speaker. */
    private static List<List<Statement>> propositions(List<Utterances.Aligned> utterances, List<Reading> readings) {
        var clustering = new AverageLink(utterances.size(), JOIN);
        for (var i = 0; i < utterances.size(); i++) {
            for (var j = i + 1; j < utterances.size(); j++) {
                var likeness = likeness(utterances.get(i), utterances.get(j), readings);
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

    private static double likeness(Utterances.Aligned a, Utterances.Aligned b, List<Reading> readings) {
        var best = 0.0;
        for (var x : a.statements()) {
            for (var y : b.statements()) {
                var one = readings.get(x.index());
                var other = readings.get(y.index());
                var least = one.answers() == other.answers() ? 2 : 3;
                if (!one.hollow() && !other.hollow() && x.gist().common(y.gist()) >= least) {
                    best = Math.max(best, (x.gist().containment(y.gist()) + x.gist().likeness(y.gist())) / 2);
                }
            }
        }
        return best;
    }

    public List<Dossier.Claim> entries(Origins origins) {
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
        var first = telling.stream().filter(taken -> Stances.supports(taken.stance())).map(Taken::statement).toList();
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

    private static int supporting(Claim claim, Origins origins) {
        return (int) claim.statements().stream()
                .filter(taken -> Stances.supports(taken.stance()))
                .map(taken -> origins.of(taken.statement().report().id()))
                .distinct()
                .count();
    }

    /**
     * How a claim stands: withdrawn by who made it, contested by another, corroborated by two speakers in two independent origins, single-origin where several
     * documents go back to one, else uncorroborated.
     */
    private static String assessment(Claim claim, Origins origins) {
        var supporters = speakers(claim, Stances::supports);
        var deniers = speakers(claim, stance -> stance.equals("denies"));
        if (!supporters.isEmpty() && supporters.stream().allMatch(supporter -> deniers.stream().anyMatch(denier -> Speakers.same(supporter, denier)))) {
            return "withdrawn";
        }
        if (!supporters.isEmpty() && deniers.stream().anyMatch(denier -> supporters.stream().noneMatch(supporter -> Speakers.same(supporter, denier)))) {
            return "contested";
        }
        var origin = supporting(claim, origins);
        var documents = claim.statements().stream().filter(taken -> Stances.supports(taken.stance())).map(taken -> taken.statement().report().id()).distinct().count();
        if (origin >= 2 && supporters.size() >= 2) {
            return "corroborated";
        }
        return origin == 1 && documents > 1 ? "single-origin" : "uncorroborated";
    }

    /** What stands against what. */
    public List<Dossier.Contradiction> contradictions(Origins origins) {
        return new Oppositions(claims, utterances, origins).of(links);
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
