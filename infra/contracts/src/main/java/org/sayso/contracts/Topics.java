package org.sayso.contracts;

/** The topics, named here and in {@code infra/kafka/topics.yaml}; a test holds the two together. */
public final class Topics {

    /** Live documents: key {@code workspace/documentId}, value {@link DocumentMessage}, null value = takedown. */
    public static final String DOCUMENTS = "sayso.documents.v1";

    /** The same, for bulk loads and re-extraction: yields to live documents. */
    public static final String DOCUMENTS_BACKFILL = "sayso.documents.backfill.v1";

    /** Compacted: key as above, value {@link ExtractionMessage}, null value = takedown. */
    public static final String EXTRACTIONS = "sayso.extractions.v1";

    /** Steps of a document's life: key as above, value {@link ProgressMessage}. */
    public static final String PROGRESS = "sayso.progress.v1";

    /** Messages that extraction can never pass, with the cause in a header and the raw bytes as value. */
    public static final String DOCUMENTS_DEAD = "sayso.documents.dead.v1";

    /** Messages that the ledger can never take, likewise. */
    public static final String EXTRACTIONS_DEAD = "sayso.extractions.dead.v1";

    private Topics() {}

    /** The key under which everything about a document travels, so that its messages keep their order. */
    public static String key(String workspace, String documentId) {
        return workspace + "/" + documentId;
    }
}
