package org.sayso.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sayso.ledger.Texts.message;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sayso.contracts.Dossier;
import org.sayso.ledger.archive.MemoryArchive;

/** The same deliveries in any order, in any batches, with any repeats: the same stories and the same dossiers. */
class OrderProperty {

    private static final List<String> SUBJECTS = List.of(
            "The Corvane bridge at Tellmark was closed after cracks were found in its piers, mayor Odile Brasse said",
            "Ilmari Tuohela won the chess open of Vastrum against Petra Lund with a rook sacrifice",
            "A warehouse of the Ostrand mill burned down at Keverling and two firemen were hurt, captain Ruben Falk said");
    private static final List<String> FURTHER = List.of(
            "Lorries must take the ferry at Sundry Point.", "The damage was put at 14 million crowns.", "Nobody could say when it would end.",
            "Neighbours had complained for years.", "An inquiry was opened on Tuesday.", "The council meets on Friday.");

    @Property(tries = 60)
    void orderAndBatchesDoNotMatter(@ForAll Random random, @ForAll @IntRange(min = 1, max = 9) int largestBatch) {
        // Given
        var deliveries = deliveries(random);
        var straight = new Ledger(new MemoryArchive());
        straight.record("w", deliveries);
        // When
        var shuffled = new ArrayList<>(deliveries);
        shuffled.addAll(deliveries.subList(0, deliveries.size() / 2));
        Collections.shuffle(shuffled, random);
        var other = new Ledger(new MemoryArchive());
        for (var from = 0; from < shuffled.size(); ) {
            var to = Math.min(shuffled.size(), from + 1 + random.nextInt(largestBatch));
            other.record("w", shuffled.subList(from, to));
            from = to;
        }
        // Then
        assertEquals(dossiers(straight), dossiers(other));
    }

    private static List<Delivery> deliveries(Random random) {
        var deliveries = new ArrayList<Delivery>();
        for (var i = 0; i < 14; i++) {
            var subject = random.nextInt(SUBJECTS.size());
            var text = SUBJECTS.get(subject) + ". " + FURTHER.get(random.nextInt(FURTHER.size())) + " " + FURTHER.get(random.nextInt(FURTHER.size()));
            var id = "d" + i;
            var address = random.nextInt(4) == 0 ? "https://example.org/shared" + subject : "https://example.org/" + id;
            var published = "2024-03-0" + (1 + random.nextInt(9)) + "T1" + random.nextInt(10) + ":00:00Z";
            for (var revision = 1; revision <= 1 + random.nextInt(2); revision++) {
                deliveries.add(new Delivery.Read(message(id, address, published, "Report " + i + " of " + revision, text + " Revision " + revision + ".", revision, "1.0")));
            }
            if (random.nextInt(6) == 0) {
                deliveries.add(new Delivery.TakenDown(id, 2));
            }
        }
        return deliveries;
    }

    private static Map<String, Dossier> dossiers(Ledger ledger) {
        var dossiers = new HashMap<String, Dossier>();
        for (var story : ledger.stories("w", null, 1000)) {
            dossiers.put(story.id(), ledger.dossier("w", story.id(), null).orElseThrow());
        }
        return dossiers;
    }
}
