package org.sayso.ingest.batch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.sayso.service.problem.Problem.Fault;
import org.sayso.service.problem.ProblemException;
import org.sayso.service.problem.Problems;

/** A request's bytes, decompressed where needed and never more than allowed: the bound is on what comes out, so a gzip bomb ends at it. */
public final class RequestBody extends FilterInputStream {

    private final long limit;
    private long read;

    private RequestBody(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    /**
     * @param encoding the Content-Encoding header
     * @throws ProblemException 415 for an encoding other than gzip, 400 when the body is not gzip at all
     */
    public static RequestBody open(InputStream body, @Nullable String encoding, long limit) {
        var name = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "identity", "" -> new RequestBody(body, limit);
            case "gzip", "x-gzip" -> {
                try {
                    yield new RequestBody(new GZIPInputStream(body, 64 * 1024), limit);
                } catch (IOException e) {
                    throw new ProblemException(Problems.invalidEncoding(Fault.of("Content-Encoding", "the body is not gzip")), e);
                }
            }
            default ->
                throw new ProblemException(
                        Problems.unsupportedMediaType("Content-Encoding can be gzip or absent, not \"" + name.substring(0, Math.min(40, name.length())) + '"'));
        };
    }

    /** More bytes than allowed. */
    public static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge(long limit) {
            super("the request body is longer than " + limit + " bytes");
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (read > limit) {
            throw new TooLarge(limit);
        }
        int count = super.read(bytes, offset, (int) Math.min(length, limit + 1 - read));
        if (count > 0) {
            read += count;
            if (read > limit) {
                throw new TooLarge(limit);
            }
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        throw new IOException("bytes are counted, not skipped");
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
