package org.sayso.query.archive;

import static org.sayso.query.archive.PostgresArchive.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayso.ledger.archive.Hit;
import org.sayso.ledger.archive.Probe;

/**
 * Finds the documents nearest to the middle of each probe's window. A key asked for once is read from that middle outwards, both ways along the index, so that a
 * key that half the archive shares costs no more than its limit. A key that many documents of the batch ask for (near-alike reports come together) is read once,
 * from before the first middle to behind the last, and each probe's nearest are picked here.
 */
final class CandidateSearch {

    private final Connection connection;
    private final String workspace;
    private final int limit;
    private final Set<Hit> hits = new LinkedHashSet<>();

    CandidateSearch(Connection connection, String workspace, int limit) {
        this.connection = connection;
        this.workspace = workspace;
        this.limit = limit;
    }

    List<Hit> find(Collection<Probe> probes) {
        var byKey = new HashMap<Long, List<Probe>>();
        new LinkedHashSet<>(probes).forEach(probe -> byKey.computeIfAbsent(probe.key(), key -> new ArrayList<>()).add(probe));
        var single = new ArrayList<Probe>();
        var runs = new ArrayList<Run>();
        byKey.forEach((key, asked) -> {
            if (asked.size() == 1) {
                single.addAll(asked);
            } else {
                runs.add(Run.of(key, asked));
            }
        });
        return sql(() -> {
            single.addAll(together(runs));
            apart(single);
            return List.copyOf(hits);
        });
    }

    /** Probes for one key, by the middle of their windows. */
    private record Run(long key, List<Probe> probes, Instant first, Instant last, Instant from, Instant to) {

        static Run of(long key, List<Probe> asked) {
            var probes = asked.stream().sorted(Comparator.comparing(CandidateSearch::middle)).toList();
            return new Run(
                    key,
                    probes,
                    middle(probes.getFirst()),
                    middle(probes.getLast()),
                    probes.stream().map(Probe::from).min(Comparator.naturalOrder()).orElseThrow(),
                    probes.stream().map(Probe::to).max(Comparator.naturalOrder()).orElseThrow());
        }
    }

    /** @return the probes of runs with more documents between their middles than all of their probes could take: to be asked apart */
    private List<Probe> together(List<Run> runs) throws SQLException {
        var places = new HashMap<Long, List<NearestPlaces.Place>>();
        var between = new HashMap<Long, Integer>();
        if (!runs.isEmpty()) {
            readRuns(runs, places, between);
        }
        var tooMany = new ArrayList<Probe>();
        for (var run : runs) {
            if (between.getOrDefault(run.key(), 0) >= limit * run.probes().size()) {
                tooMany.addAll(run.probes());
            } else {
                pick(run, places.getOrDefault(run.key(), List.of()));
            }
        }
        return tooMany;
    }

    private void readRuns(List<Run> runs, Map<Long, List<NearestPlaces.Place>> places, Map<Long, Integer> between) throws SQLException {
        try (var statement = connection.prepareStatement("""
                SELECT r.key, k.at, k.document_id, k.part
                FROM unnest(?::bigint[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::bigint[])
                    AS r (key, earliest, first, last, latest, most)
                CROSS JOIN LATERAL (
                    (SELECT at, document_id, 0 AS part FROM card_key
                     WHERE workspace = ? AND key = r.key AND at < r.first AND at >= r.earliest
                     ORDER BY at DESC, document_id LIMIT ?)
                    UNION ALL
                    (SELECT at, document_id, 1 FROM card_key
                     WHERE workspace = ? AND key = r.key AND at >= r.first AND at <= r.last
                     ORDER BY at, document_id LIMIT r.most)
                    UNION ALL
                    (SELECT at, document_id, 2 FROM card_key
                     WHERE workspace = ? AND key = r.key AND at > r.last AND at <= r.latest
                     ORDER BY at, document_id LIMIT ?)
                ) AS k
                """)) {
            statement.setArray(1, connection.createArrayOf("bigint", runs.stream().map(Run::key).toArray()));
            statement.setArray(2, times(runs.stream().map(Run::from).toList()));
            statement.setArray(3, times(runs.stream().map(Run::first).toList()));
            statement.setArray(4, times(runs.stream().map(Run::last).toList()));
            statement.setArray(5, times(runs.stream().map(Run::to).toList()));
            statement.setArray(6, connection.createArrayOf("bigint", runs.stream().map(run -> (long) limit * run.probes().size()).toArray()));
            statement.setString(7, workspace);
            statement.setInt(8, limit);
            statement.setString(9, workspace);
            statement.setString(10, workspace);
            statement.setInt(11, limit);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var key = rows.getLong(1);
                    places.computeIfAbsent(key, any -> new ArrayList<>()).add(new NearestPlaces.Place(PostgresReader.instant(rows, 2), rows.getString(3)));
                    if (rows.getInt(4) == 1) {
                        between.merge(key, 1, Integer::sum);
                    }
                }
            }
        }
    }

    private void pick(Run run, List<NearestPlaces.Place> places) {
        var nearest = new NearestPlaces(places, limit);
        run.probes().forEach(nearest::mark);
        nearest.marked().forEach(place -> hits.add(new Hit(run.key(), place.documentId())));
    }

    private void apart(List<Probe> probes) throws SQLException {
        if (probes.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("""
                SELECT DISTINCT p.key, k.document_id
                FROM unnest(?::bigint[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[]) AS p (key, first, middle, last)
                CROSS JOIN LATERAL (
                    SELECT near.document_id FROM (
                        (SELECT at, document_id FROM card_key
                         WHERE workspace = ? AND key = p.key AND at >= p.middle AND at <= p.last
                         ORDER BY at, document_id LIMIT ?)
                        UNION ALL
                        (SELECT at, document_id FROM card_key
                         WHERE workspace = ? AND key = p.key AND at < p.middle AND at >= p.first
                         ORDER BY at DESC, document_id LIMIT ?)
                    ) AS near
                    ORDER BY greatest(near.at, p.middle) - least(near.at, p.middle), near.document_id
                    LIMIT ?
                ) AS k
                """)) {
            statement.setArray(1, connection.createArrayOf("bigint", probes.stream().map(Probe::key).toArray()));
            statement.setArray(2, times(probes.stream().map(Probe::from).toList()));
            statement.setArray(3, times(probes.stream().map(CandidateSearch::middle).toList()));
            statement.setArray(4, times(probes.stream().map(Probe::to).toList()));
            statement.setString(5, workspace);
            statement.setInt(6, limit);
            statement.setString(7, workspace);
            statement.setInt(8, limit);
            statement.setInt(9, limit);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    hits.add(new Hit(rows.getLong(1), rows.getString(2)));
                }
            }
        }
    }

    private java.sql.Array times(List<Instant> values) throws SQLException {
        return connection.createArrayOf("timestamptz", values.stream().map(PostgresReader::time).toArray());
    }

    static Instant middle(Probe probe) {
        return probe.from().plus(Duration.between(probe.from(), probe.to()).dividedBy(2));
    }
}
