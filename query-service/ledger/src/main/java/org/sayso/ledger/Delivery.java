package org.sayso.ledger;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.sayso.contracts.ExtractionMessage;
import org.sayso.ledger.archive.Card;

/**
 * What reaches the ledger about one document. Of several deliveries about one document the highest counts, in whatever order they come: the higher revision, then
 * the takedown, then the higher pipeline version.
 */
public sealed interface Delivery {

    Comparator<Delivery> ORDER = Comparator.comparing(Delivery::rank);

    String documentId();

    Rank rank();

    /** A document as read by one version of the engine. */
    record Read(ExtractionMessage message) implements Delivery {

        @Override
        public String documentId() {
            return Objects.requireNonNull(message.source().document().id(), "a document's id is set when it is accepted");
        }

        @Override
        public Rank rank() {
            return new Rank(message.source().revision(), false, Rank.pipeline(message));
        }
    }

    /**
     * A document taken down: nothing of it remains but that it went.
     *
     * @param revision of the takedown
     */
    record TakenDown(String documentId, long revision) implements Delivery {

        @Override
        public Rank rank() {
            return new Rank(revision, true, "");
        }
    }

    /** How new a delivery is. */
    record Rank(long revision, boolean takenDown, String pipeline) implements Comparable<Rank> {

        static Rank of(Card card) {
            return new Rank(card.revision(), card.takenDown(), card.pipeline());
        }

        static String pipeline(ExtractionMessage message) {
            var pipeline = message.extraction().pipeline();
            return pipeline.version() + " " + pipeline.resources();
        }

        @Override
        public int compareTo(Rank other) {
            var order = Long.compare(revision, other.revision);
            order = order != 0 ? order : Boolean.compare(takenDown, other.takenDown);
            return order != 0 ? order : compareVersions(pipeline, other.pipeline);
        }

        /** Numbers by value, so that 0.10 is newer than 0.9; what is left decides as text. */
        private static int compareVersions(String a, String b) {
            var left = numbers(a);
            var right = numbers(b);
            var order = Arrays.compare(left, right);
            return order != 0 ? order : a.compareTo(b);
        }

        private static long[] numbers(String pipeline) {
            var version = pipeline.contains(" ") ? pipeline.substring(0, pipeline.indexOf(' ')) : pipeline;
            return Arrays.stream(version.split("\\D+")).filter(part -> !part.isEmpty() && part.length() < 18).mapToLong(Long::parseLong).toArray();
        }
    }
}
