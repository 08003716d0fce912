package org.sayso.ledger.text;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * In how many documents of a fixed background a term stands: what makes a word telling. The background never changes with the archive, so that the likeness of
 * two documents is a function of the two alone. Terms are kept as 32-bit hashes; no text can be read back.
 */
public final class TermFrequencies {

    private static final int MAGIC = 0x53544631;

    private final int documents;
    private final int[] terms;
    private final short[] counts;

    private TermFrequencies(int documents, int[] terms, short[] counts) {
        this.documents = documents;
        this.terms = terms;
        this.counts = counts;
    }

    /** The table that ships with the ledger. */
    public static TermFrequencies shipped() {
        return Shipped.TABLE;
    }

    /** The hash under which a stemmed term stands in the table and in sketches. */
    public static int term(String stem) {
        return (int) Hashing.of(stem);
    }

    /** Inverse document frequency, natural logarithm; never below 0. A term the background does not know is the rarest. */
    public double rarity(int term) {
        var at = Arrays.binarySearch(terms, term);
        var count = at < 0 ? 0.5 : counts[at] + 0.5;
        return Math.max(0, Math.log((documents + 1) / count));
    }

    /**
     * Builds a table: standard input holds a document a line.
     *
     * @param arguments the file to write
     */
    public static void main(String[] arguments) throws IOException {
        var counts = new TreeMap<Integer, Integer>();
        var documents = 0;
        try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var seen = new HashSet<Integer>();
                Words.of(line).forEach(word -> seen.add(term(Stems.of(word.lower()))));
                seen.forEach(term -> counts.merge(term, 1, Integer::sum));
                documents++;
            }
        }
        counts.values().removeIf(count -> count < 2);
        try (var out = Files.newOutputStream(Path.of(arguments[0]))) {
            write(out, documents, counts);
        }
    }

    private static void write(OutputStream out, int documents, Map<Integer, Integer> counts) throws IOException {
        var data = new DataOutputStream(out);
        data.writeInt(MAGIC);
        data.writeInt(documents);
        data.writeInt(counts.size());
        for (var entry : counts.entrySet()) {
            data.writeInt(entry.getKey());
            data.writeShort(Math.min(entry.getValue(), Short.MAX_VALUE));
        }
        data.flush();
    }

    static TermFrequencies read(InputStream in) throws IOException {
        var data = new DataInputStream(in);
        if (data.readInt() != MAGIC) {
            throw new IOException("not a table of term frequencies");
        }
        var documents = data.readInt();
        var size = data.readInt();
        var terms = new int[size];
        var counts = new short[size];
        for (var i = 0; i < size; i++) {
            terms[i] = data.readInt();
            counts[i] = data.readShort();
        }
        return new TermFrequencies(documents, terms, counts);
    }

    private static final class Shipped {
        static final TermFrequencies TABLE = shippedTable();
    }

    private static TermFrequencies shippedTable() {
        try (var in = TermFrequencies.class.getResourceAsStream("term-frequencies.bin")) {
            if (in == null) {
                throw new IllegalStateException("term-frequencies.bin is missing from the ledger's jar");
            }
            return read(new BufferedInputStream(in));
        } catch (IOException broken) {
            throw new UncheckedIOException("term-frequencies.bin", broken);
        }
    }
}
