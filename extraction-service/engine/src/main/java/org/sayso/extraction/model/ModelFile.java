package org.sayso.extraction.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The file of a stage's models: magic, format, number of parts; then, deflated, each part's name, stride, scale and weights. A run of zero weights is written
 * as a zero and its length, so that a thin model is a small file.
 */
public final class ModelFile {

    private static final int MAGIC = 0x53415953;
    private static final int FORMAT = 1;
    private static final int LARGEST = 1 << 24;

    private final String name;
    private final Map<String, LinearModel> models;

    private ModelFile(String name, Map<String, LinearModel> models) {
        this.name = name;
        this.models = models;
    }

    /** @param name relative to {@code org/sayso/extraction}, and listed in {@code resources.txt} */
    public static ModelFile load(String name) {
        try (var in = ModelFile.class.getResourceAsStream("/org/sayso/extraction/" + name)) {
            if (in == null) {
                throw new IllegalStateException("model " + name + " is missing");
            }
            return read(name, in);
        } catch (IOException broken) {
            throw new UncheckedIOException("model " + name, broken);
        }
    }

    public static ModelFile read(String name, InputStream in) throws IOException {
        var head = new DataInputStream(in);
        if (head.readInt() != MAGIC || head.readUnsignedByte() != FORMAT) {
            throw new IOException(name + " is no model file of format " + FORMAT);
        }
        int count = head.readUnsignedByte();
        // All at once: millions of single reads through a chain of streams would be a third of the engine's start.
        byte[] bytes = new InflaterInputStream(in, new Inflater(), 1 << 16).readAllBytes();
        var data = ByteBuffer.wrap(bytes);
        var models = new LinkedHashMap<String, LinearModel>();
        for (int m = 0; m < count; m++) {
            var utf = new byte[data.getShort()];
            data.get(utf);
            var part = new String(utf, StandardCharsets.UTF_8);
            int stride = data.getInt();
            float scale = data.getFloat();
            int size = data.getInt();
            if (size < 1 || size > LARGEST || Integer.bitCount(size) != 1) {
                throw new IOException(name + ", part " + part + ": size " + size);
            }
            var weights = new short[size];
            data.position(weights(bytes, data.position(), weights));
            models.put(part, new LinearModel(weights, stride, scale));
        }
        return new ModelFile(name, models);
    }

    /** Fills the weights from the bytes at a position and tells the position after them. */
    private static int weights(byte[] bytes, int position, short[] weights) {
        int at = position;
        int i = 0;
        while (i < weights.length) {
            int weight = bytes[at] << 8 | bytes[at + 1] & 0xff;
            at += 2;
            if (weight == 0) {
                i += (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
                at += 2;
            } else {
                weights[i++] = (short) weight;
            }
        }
        return at;
    }

    public LinearModel part(String part) {
        var model = models.get(part);
        if (model == null) {
            throw new IllegalStateException("model " + name + " has no part " + part);
        }
        return model;
    }

    /** Writes the models in the map's order. */
    public static void write(OutputStream out, Map<String, LinearModel> models) throws IOException {
        var head = new DataOutputStream(out);
        head.writeInt(MAGIC);
        head.writeByte(FORMAT);
        head.writeByte(models.size());
        var deflater = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION));
        var data = new DataOutputStream(deflater);
        for (var entry : models.entrySet()) {
            var model = entry.getValue();
            var weights = model.weights();
            data.writeUTF(entry.getKey());
            data.writeInt(model.stride());
            data.writeFloat(model.scale());
            data.writeInt(weights.length);
            int i = 0;
            while (i < weights.length) {
                if (weights[i] != 0) {
                    data.writeShort(weights[i++]);
                    continue;
                }
                int run = 1;
                while (i + run < weights.length && run < 65_535 && weights[i + run] == 0) {
                    run++;
                }
                data.writeShort(0);
                data.writeShort(run);
                i += run;
            }
        }
        data.flush();
        deflater.finish();
        head.flush();
    }
}
