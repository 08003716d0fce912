package org.sayso.ledger.archive;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger must know of a document to place it, without its text.
 *
 * @param documentId unique in the workspace; a later version of a report is a document of its own
 * @param revision the highest seen
 * @param pipeline version and resource digest of the engine that read it, empty after a takedown
 * @param takenDown a tombstone: it keeps the revision and the story, nothing else
 * @param address digest of outlet and url, null where the sender gave none
 * @param at when it was published, else received: its place in time
 * @param knownAt when it was received
 * @param anchor the id a story bears that is named after this document
 * @param cluster the group of documents that hang together by links, null for a tombstone
 * @param story the story it belongs to; for a tombstone where its former company went
 * @param sketch opaque: what pairs of documents are compared by
 */
public record Card(
        String documentId,
        long revision,
        String pipeline,
        boolean takenDown,
        @Nullable String address,
        Instant at,
        Instant knownAt,
        String anchor,
        @Nullable String cluster,
        @Nullable String story,
        byte[] sketch) {

    public Card placed(String cluster, String story) {
        return new Card(documentId, revision, pipeline, takenDown, address, at, knownAt, anchor, cluster, story, sketch);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Card that
                && documentId.equals(that.documentId)
                && revision == that.revision
                && pipeline.equals(that.pipeline)
                && takenDown == that.takenDown
                && Objects.equals(address, that.address)
                && at.equals(that.at)
                && knownAt.equals(that.knownAt)
                && anchor.equals(that.anchor)
                && Objects.equals(cluster, that.cluster)
                && Objects.equals(story, that.story)
                && Arrays.equals(sketch, that.sketch);
    }

    @Override
    public int hashCode() {
        return documentId.hashCode();
    }
}
