package org.sayso.query.archive;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.sayso.ledger.archive.Probe;

/** Documents that carry one key, in time; marks for each probe those nearest to the middle of its window, ties by document id. */
final class NearestPlaces {

    private final List<Place> places;
    private final long[] at;
    private final int limit;
    private final BitSet marked = new BitSet();

    record Place(Instant at, String documentId) {}

    NearestPlaces(Collection<Place> found, int limit) {
        this.places = found.stream().sorted(Comparator.comparing(Place::at).thenComparing(Place::documentId)).toList();
        this.at = places.stream().mapToLong(place -> micros(place.at())).toArray();
        this.limit = limit;
    }

    List<Place> marked() {
        return marked.stream().mapToObj(places::get).toList();
    }

    void mark(Probe probe) {
        var from = firstNotBefore(micros(probe.from()));
        var to = firstNotBefore(micros(probe.to()) + 1);
        if (to - from <= limit) {
            marked.set(from, to);
            return;
        }
        var middle = micros(CandidateSearch.middle(probe));
        var right = Math.clamp(firstNotBefore(middle), from, to);
        var left = right - 1;
        var farthest = 0L;
        while (right - left - 1 < limit) {
            var before = left >= from ? middle - at[left] : Long.MAX_VALUE;
            var after = right < to ? Math.abs(at[right] - middle) : Long.MAX_VALUE;
            farthest = Math.min(before, after);
            if (before < after) {
                left--;
            } else {
                right++;
            }
        }
        var edge = farthest;
        while (left + 1 < right && distance(left + 1, middle) == edge) {
            left++;
        }
        while (right - 1 > left && distance(right - 1, middle) == edge) {
            right--;
        }
        marked.set(left + 1, right);
        // Of those just as far as the last, the first by id.
        IntStream.concat(edge(left, -1, from, to, middle, edge), edge(right, 1, from, to, middle, edge))
                .boxed()
                .sorted(Comparator.comparing(i -> places.get(i).documentId()))
                .limit(limit - (right - left - 1))
                .forEach(marked::set);
    }

    private IntStream edge(int start, int step, int from, int to, long middle, long edge) {
        return IntStream.iterate(start, i -> i >= from && i < to && distance(i, middle) == edge, i -> i + step);
    }

    private long distance(int i, long middle) {
        return Math.abs(at[i] - middle);
    }

    private int firstNotBefore(long moment) {
        var low = 0;
        var high = at.length;
        while (low < high) {
            var half = (low + high) >>> 1;
            if (at[half] < moment) {
                low = half + 1;
            } else {
                high = half;
            }
        }
        return low;
    }

    private static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
}
