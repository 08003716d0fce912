package org.sayso.ingest.document;

import java.util.zip.Deflater;
import org.sayso.contracts.Limits;
import org.sayso.service.problem.Problem.Fault;
import org.sayso.service.problem.ProblemException;
import org.sayso.service.problem.Problems;

/**
 * Whether a document fits a message on its topic. The broker's limit is on what it stores, which is compressed; only documents that would not fit
 * uncompressed are measured, the same way the relay's producer compresses them.
 */
final class MessageSize {

    /** Room for id, envelope and the frame of a Kafka batch. */
    private static final int OVERHEAD = 16 * 1024;

    private MessageSize() {}

    /** @throws ProblemException 413, so that the sender learns it now and not the relay later */
    static void check(byte[] json) {
        int most = Limits.MESSAGE_BYTES - OVERHEAD;
        if (json.length <= most) {
            return;
        }
        long size = compressed(json);
        if (size > most) {
            throw new ProblemException(Problems.tooLarge(
                    Fault.over("bodyBase64", "the document, compressed, is longer than the " + most + " bytes a message can hold", most, size)));
        }
    }

    private static long compressed(byte[] bytes) {
        var deflater = new Deflater(1, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            var out = new byte[64 * 1024];
            long size = 0;
            while (!deflater.finished()) {
                size += deflater.deflate(out);
            }
            return size;
        } finally {
            deflater.end();
        }
    }
}
