package org.sayso.ledger.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.ledger.origin.Origins;
import org.sayso.ledger.utterance.Rivalry;
import org.sayso.ledger.utterance.Speakers;
import org.sayso.ledger.utterance.Statement;
import org.sayso.ledger.utterance.Utterances;

/** Who speaks against what: brings groups of statements to the claims they answer or stand against, and settles the stance each statement takes there. */
final class Disputes {

    private static final double IN_LIKE_WORDS = 0.3;

    private final List<List<Statement>> groups;
    private final List<Reading> readings;
    private final Homes homes;
    private final Set<Integer> denying = new HashSet<>();
    private final Set<Integer> affirming = new HashSet<>();
    private final List<Link> links = new ArrayList<>();
    private @Nullable Contrasts contrasts;
    private final Map<Integer, Integer> answered = new HashMap<>();

    /**
     * @param groups statements of one proposition each
     * @param readings by the index of a statement
     */
    Disputes(List<List<Statement>> groups, List<Reading> readings) {
        this.groups = groups;
        this.readings = accusing(groups, readings);
        var groupOf = new HashMap<Integer, Integer>();
        for (var g = 0; g < groups.size(); g++) {
            for (var statement : groups.get(g)) {
                groupOf.put(statement.index(), g);
            }
        }
        this.homes = new Homes(groupOf);
    }

    /** Pairs of statements that stand against each other. */
    List<Link> links() {
        return List.copyOf(links);
    }

    /** Which statement each answer answers, by index. */
    Map<Integer, Integer> answered() {
        return Map.copyOf(answered);
    }

    /** What was weighed; once settled. */
    Contrasts contrasts() {
        return Objects.requireNonNull(contrasts);
    }

    /** @param rivalries numbers that cannot both hold */
    void settle(List<Utterances.Aligned> utterances, List<Rivalry> rivalries, Origins origins) {
        for (var rivalry : rivalries) {
            for (var against : rivalry.against()) {
                homes.move(against, rivalry.claim());
                denying.add(against.index());
            }
        }
        answers();
        contrasts = new Contrasts(readings, utterances, answered, origins);
        var possible = contrasts.links();
        var contraries = Contraries.of(readings);
        links.addAll(contraries);
        links.addAll(possible);
        for (var link : Stream.concat(contraries.stream(), contrasts.likely(possible).stream()).toList()) {
            var claim = link.claim().statement();
            var denial = link.denial().statement();
            homes.move(denial, claim);
            if (!denying.contains(claim.index())) {
                denying.add(denial.index());
            }
        }
        spread(utterances);
    }

    /** Who accuses once accuses in all he puts forward of the same proposition. */
    private static List<Reading> accusing(List<List<Statement>> groups, List<Reading> readings) {
        var settled = new ArrayList<>(readings);
        for (var group : groups) {
            var accusers = group.stream().filter(statement -> readings.get(statement.index()).stance().equals("accuses")).toList();
            for (var statement : group) {
                if (readings.get(statement.index()).stance().equals("asserts") && accusers.stream().anyMatch(accuser -> Speakers.oneSide(accuser, statement))) {
                    settled.set(statement.index(), readings.get(statement.index()).as("accuses"));
                }
            }
        }
        return settled;
    }

    /** Groups of denials, questions, confirmations and refusals go to what most of them answer. */
    private void answers() {
        var put = readings.stream().filter(reading -> !reading.answers() && !reading.hollow()).map(Reading::statement).toList();
        var answers = new Answers();
        for (var group : groups) {
            var votes = new HashMap<Statement, Integer>();
            for (var statement : group) {
                var reading = readings.get(statement.index());
                if (reading.answers()) {
                    var found = answers.answered(statement, put);
                    found.ifPresent(to -> votes.merge(to, 1, Integer::sum));
                    found.ifPresent(to -> answered.put(statement.index(), to.index()));
                    if (reading.stance().equals("denies")) {
                        found.map(answered -> readings.get(answered.index()))
                                .filter(answered -> reading.statement().attribution().cue() == null || !reading.deniesByItself() || reading.negates(answered))
                                .ifPresent(answered -> denied(reading, answered));
                    }
                }
            }
            if (group.stream().allMatch(statement -> readings.get(statement.index()).answers())) {
                most(votes).ifPresent(answered -> homes.move(group.getFirst(), answered));
            }
        }
    }

    /** Who contradicts that something is not so says that it is, and the other denies. */
    private void denied(Reading denial, Reading answered) {
        if (answered.stance().equals("asserts") && answered.negates(denial) && !denial.negates(answered) && !denial.hollow()) {
            denying.add(answered.statement().index());
            affirming.add(denial.statement().index());
            answer(denial.statement(), answered.statement());
        } else {
            answer(answered.statement(), denial.statement());
        }
    }

    private void answer(Statement claim, Statement denial) {
        var link = new Link(Link.Side.of(claim, denial.gist()), Link.Side.of(denial), Link.CERTAIN);
        if (Oppositions.plain(link)) {
            links.add(link);
        }
    }

    /** What one rendering of an utterance speaks against, all do that say the same in like words. */
    private void spread(List<Utterances.Aligned> utterances) {
        for (var utterance : utterances) {
            var deniers = utterance.statements().stream().filter(statement -> denying.contains(statement.index())).toList();
            utterance.statements().stream()
                    .filter(statement -> deniers.stream().anyMatch(denier -> denier.gist().containment(statement.gist()) >= IN_LIKE_WORDS))
                    .forEach(statement -> denying.add(statement.index()));
        }
    }

    /** Positions by claim, claims and positions in the order of documents and text. */
    List<List<Claims.Taken>> positions() {
        var claims = new HashMap<Integer, List<Claims.Taken>>();
        for (var g = 0; g < groups.size(); g++) {
            var home = homes.of(g);
            for (var statement : groups.get(g)) {
                var reading = readings.get(statement.index());
                if (home == g && !reading.answers() && reading.hollow() && Hollow.empty(statement)) {
                    continue;
                }
                claims.computeIfAbsent(home, any -> new ArrayList<>()).add(new Claims.Taken(statement, stance(reading)));
            }
        }
        return claims.values().stream()
                .map(taken -> taken.stream().sorted(Comparator.comparingInt((Claims.Taken position) -> position.statement().index())).toList())
                .sorted(Comparator.comparingInt(taken -> taken.getFirst().statement().index()))
                .map(this::evened)
                .toList();
    }

    /** What a report calls an accusation or a confirmation is one, whatever stands against it. */
    private String stance(Reading reading) {
        var index = reading.statement().index();
        if (affirming.contains(index)) {
            return "asserts";
        }
        return denying.contains(index) && reading.stance().equals("asserts") ? "denies" : reading.stance();
    }

    /**
     * One side says one thing in a claim: who accuses once accuses in all he puts forward, and who mostly denies denies also where he only tells it his way. What a report
     * itself calls a denial stays one.
     */
    private List<Claims.Taken> evened(List<Claims.Taken> taken) {
        return taken.stream()
                .map(position -> {
                    var own = readings.get(position.statement().index()).stance();
                    if (!own.equals("asserts") || affirming.contains(position.statement().index())) {
                        return position;
                    }
                    var side = taken.stream().filter(other -> Speakers.oneSide(other.statement(), position.statement())).map(Claims.Taken::stance).toList();
                    var denied = side.stream().filter("denies"::equals).count();
                    var asserted = side.stream().filter("asserts"::equals).count();
                    return side.contains("accuses") ? new Claims.Taken(position.statement(), "accuses")
                            : denied == asserted ? position
                            : new Claims.Taken(position.statement(), denied > asserted ? "denies" : "asserts");
                })
                .toList();
    }

    private static Optional<Statement> most(Map<Statement, Integer> votes) {
        return votes.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<Statement, Integer> entry) -> entry.getValue()).thenComparing(entry -> -entry.getKey().index()))
                .map(Map.Entry::getKey);
    }
}
