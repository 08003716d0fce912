package org.sayso.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One stored version of a document on its way from ingest to extraction (topic {@code sayso.documents.v1}) and on to the ledger.
 *
 * @param document as accepted, its id never null
 * @param workspace the tenant that sent it
 * @param version 1 for the first report of an address, counted up by later ones
 * @param versionOf the id of the first version, null for a first version
 * @param revision grows with every change of this document's record; a consumer keeps the highest
 * @param contentSha256 lower-case hex digest of the text or body as sent
 * @param receivedAt when ingest accepted it: the known time of all it says
 */
public record DocumentMessage(
        Document document,
        String workspace,
        int version,
        @Nullable String versionOf,
        long revision,
        String contentSha256,
        Instant receivedAt) {}
