package org.sayso.extraction.tag;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** The tags a frequent form was seen with, by the form's hash: a set of bits, one a tag. Zero for a form that is not known. */
final class TagDictionary {

    private final int[] keys;
    private final long[] tags;
    private final int mask;

    TagDictionary(Map<Integer, Long> entries) {
        this(entries.size());
        entries.forEach(this::put);
    }

    private TagDictionary(int entries) {
        int size = Integer.highestOneBit(Math.max(8, entries * 3));
        this.keys = new int[size];
        this.tags = new long[size];
        this.mask = size - 1;
    }

    private void put(int hash, long set) {
        int i = hash & mask;
        while (tags[i] != 0) {
            i = i + 1 & mask;
        }
        keys[i] = hash;
        tags[i] = set;
    }

    long of(int hash) {
        int i = hash & mask;
        while (tags[i] != 0) {
            if (keys[i] == hash) {
                return tags[i];
            }
            i = i + 1 & mask;
        }
        return 0;
    }

    static TagDictionary load(String name) {
        try (var in = TagDictionary.class.getResourceAsStream("/org/sayso/extraction/" + name)) {
            if (in == null) {
                throw new IllegalStateException("dictionary " + name + " is missing");
            }
            var data = ByteBuffer.wrap(new InflaterInputStream(in).readAllBytes());
            int count = data.getInt();
            var dictionary = new TagDictionary(count);
            for (int left = count; left > 0; left--) {
                dictionary.put(data.getInt(), data.getLong());
            }
            return dictionary;
        } catch (IOException broken) {
            throw new UncheckedIOException("dictionary " + name, broken);
        }
    }

    static void write(OutputStream out, Map<Integer, Long> entries) throws IOException {
        var deflater = new DeflaterOutputStream(out);
        var data = new DataOutputStream(deflater);
        data.writeInt(entries.size());
        for (var entry : new TreeMap<>(entries).entrySet()) {
            data.writeInt(entry.getKey());
            data.writeLong(entry.getValue());
        }
        data.flush();
        deflater.finish();
    }
}
