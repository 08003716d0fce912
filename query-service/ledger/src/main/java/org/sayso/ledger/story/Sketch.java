package org.sayso.ledger.story;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two documents are compared by when it is asked whether they report one event.
 *
 * @param terms hashes of its most telling terms, ascending
 * @param weights of the terms; their squares sum to one
 * @param lead hashes of names and numbers of the headline and the first sentences, ascending
 * @param quotes hashes of its longer direct quotations
 * @param title headline
 * @param names entities most spoken of, most first
 */
record Sketch(int[] terms, float[] weights, int[] lead, long[] quotes, @Nullable String title, List<String> names) {

    private static final int VERSION = 1;

    byte[] encode() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeShort(terms.length);
            for (var i = 0; i < terms.length; i++) {
                out.writeInt(terms[i]);
                out.writeFloat(weights[i]);
            }
            out.writeShort(lead.length);
            for (var name : lead) {
                out.writeInt(name);
            }
            out.writeShort(quotes.length);
            for (var quote : quotes) {
                out.writeLong(quote);
            }
            out.writeUTF(title == null ? "" : title);
            out.writeShort(names.size());
            for (var name : names) {
                out.writeUTF(name);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static Sketch decode(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var version = in.readByte();
            if (version != VERSION) {
                throw new IllegalStateException("sketch of version " + version + ", expected " + VERSION + ": rebuild the read side");
            }
            var terms = new int[in.readShort()];
            var weights = new float[terms.length];
            for (var i = 0; i < terms.length; i++) {
                terms[i] = in.readInt();
                weights[i] = in.readFloat();
            }
            var lead = new int[in.readShort()];
            for (var i = 0; i < lead.length; i++) {
                lead[i] = in.readInt();
            }
            var quotes = new long[in.readShort()];
            for (var i = 0; i < quotes.length; i++) {
                quotes[i] = in.readLong();
            }
            var title = in.readUTF();
            var count = in.readShort();
            var names = new ArrayList<String>(count);
            for (var i = 0; i < count; i++) {
                names.add(in.readUTF());
            }
            return new Sketch(terms, weights, lead, quotes, title.isEmpty() ? null : title, List.copyOf(names));
        } catch (IOException broken) {
            throw new UncheckedIOException("a sketch cut short", broken);
        }
    }

    /** Cosine of the two documents' telling terms. */
    double likeness(Sketch other) {
        var sum = 0.0;
        for (int i = 0, j = 0; i < terms.length && j < other.terms.length; ) {
            if (terms[i] == other.terms[j]) {
                sum += (double) weights[i++] * other.weights[j++];
            } else if (terms[i] < other.terms[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }
}
