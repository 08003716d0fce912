package org.sayso.query.projection;

import org.sayso.contracts.ExtractionMessage;

/** What one record of the topic asks for. */
sealed interface Change {

    String workspace();

    String documentId();

    /** A document's record grows by revisions; the highest one stands, in whatever order they come. */
    long revision();

    /** A document and what was found in it. */
    record Report(ExtractionMessage message, byte[] bytes) implements Change {
        @Override
        public String workspace() {
            return message.source().workspace();
        }

        @Override
        public String documentId() {
            return message.extraction().documentId();
        }

        @Override
        public long revision() {
            return message.source().revision();
        }
    }

    /** A document is withdrawn from every answer. */
    record Takedown(String workspace, String documentId, long revision) implements Change {}
}
