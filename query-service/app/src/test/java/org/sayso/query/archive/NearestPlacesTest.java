package org.sayso.query.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.sayso.ledger.archive.Probe;
import org.sayso.query.archive.NearestPlaces.Place;

class NearestPlacesTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** Many at one moment, so that ties decide. */
    @RepeatedTest(50)
    void marksWhatSortingByDistanceAndIdWouldTake(RepetitionInfo run) {
        // Given
        var random = new Random(run.getCurrentRepetition());
        var places = IntStream.range(0, random.nextInt(60)).mapToObj(i -> new Place(START.plusSeconds(random.nextInt(12)), "d" + random.nextInt(1000) + "-" + i)).toList();
        var limit = 1 + random.nextInt(12);
        var probes = IntStream.range(0, 1 + random.nextInt(5)).mapToObj(i -> {
            var middle = START.plusSeconds(random.nextInt(14) - 1);
            var half = Duration.ofSeconds(random.nextInt(8));
            return new Probe(7, middle.minus(half), middle.plus(half));
        }).toList();
        // When
        var nearest = new NearestPlaces(places, limit);
        probes.forEach(nearest::mark);
        // Then
        var expected = new HashSet<Place>();
        for (var probe : probes) {
            var middle = CandidateSearch.middle(probe);
            places.stream()
                    .filter(place -> !place.at().isBefore(probe.from()) && !place.at().isAfter(probe.to()))
                    .sorted(Comparator.comparing((Place place) -> Duration.between(place.at(), middle).abs()).thenComparing(Place::documentId))
                    .limit(limit)
                    .forEach(expected::add);
        }
        assertEquals(expected, nearest.marked().stream().collect(Collectors.toSet()));
    }
}
