package org.sayso.extraction.lexicon;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;

/**
 * Names and what they name, matched word by word. Immutable and safe for any number of threads.
 *
 * <p>The binary form ({@link #write}) is big-endian: magic {@code SAYG}, format version, pool of strings, entries, automaton.
 */
public final class Gazetteer {

    private static final int MAGIC = 0x53415947;
    private static final int FORMAT = 1;
    private static final int COLUMNS = 4;

    private final WordAutomaton automaton;
    /** UTF-8 of all strings, one after the other: a large gazetteer must not become a million objects. */
    private final byte[] pool;
    private final int[] poolEnds;
    /** Four numbers an entry: type, name, kind, country. */
    private final int[] entries;

    private Gazetteer(WordAutomaton automaton, byte[] pool, int[] poolEnds, int[] entries) {
        this.automaton = automaton;
        this.pool = pool;
        this.poolEnds = poolEnds;
        this.entries = entries;
    }

    /** The words' automaton: its entries are numbers for {@link #entry}. */
    public WordAutomaton automaton() {
        return automaton;
    }

    /** How many things are known. */
    public int size() {
        return entries.length / COLUMNS;
    }

    /** What the number stands for. */
    public KnownName entry(int number) {
        int at = number * COLUMNS;
        return new KnownName(type(number), string(entries[at + 1]), string(entries[at + 2]), string(entries[at + 3]));
    }

    public NameType type(int number) {
        return NameType.values()[entries[number * COLUMNS]];
    }

    /** Everything known under exactly this name. */
    public List<KnownName> find(String name) {
        int state = WordAutomaton.START;
        for (var word : words(name)) {
            state = step(state, word);
            if (state == WordAutomaton.NOWHERE) {
                return List.of();
            }
        }
        var found = new ArrayList<KnownName>();
        for (int i = 0; i < automaton.count(state); i++) {
            found.add(entry(automaton.entry(state, i)));
        }
        return found;
    }

    /** The state after one more word of a text: an acronym as such, else in whatever case. */
    public int step(int state, String form) {
        int exact = WordLabels.exact(form);
        int next = automaton.step(state, exact);
        return next == WordAutomaton.NOWHERE && WordLabels.isAcronym(form) ? automaton.step(state, WordLabels.folded(form)) : next;
    }

    public void write(OutputStream to) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(to, 1 << 16));
        out.writeInt(MAGIC);
        out.writeInt(FORMAT);
        out.writeInt(pool.length);
        out.write(pool);
        writeInts(out, poolEnds);
        writeInts(out, entries);
        automaton.write(out);
        out.flush();
    }

    /** @throws IOException when the bytes are no gazetteer of this format */
    public static Gazetteer read(InputStream from) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(from, 1 << 16));
        if (in.readInt() != MAGIC) {
            throw new IOException("not a gazetteer: build one with `sayso gazetteer`");
        }
        int format = in.readInt();
        if (format != FORMAT) {
            throw new IOException("a gazetteer of format " + format + ", this engine reads " + FORMAT + ": build it anew");
        }
        var pool = new byte[in.readInt()];
        in.readFully(pool);
        int[] ends = readInts(in);
        int[] entries = readInts(in);
        return new Gazetteer(WordAutomaton.read(in), pool, ends, entries);
    }

    private static void writeInts(DataOutputStream out, int[] values) throws IOException {
        out.writeInt(values.length);
        for (int value : values) {
            out.writeInt(value);
        }
    }

    private static int[] readInts(DataInputStream in) throws IOException {
        var values = new int[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readInt();
        }
        return values;
    }

    private String string(int number) {
        int start = number == 0 ? 0 : poolEnds[number - 1];
        return new String(pool, start, poolEnds[number] - start, StandardCharsets.UTF_8);
    }

    /** Words of a name as the tokenizer would cut them: at spaces, commas and the possessive apart. */
    static List<String> words(String name) {
        var words = new ArrayList<String>();
        var parts = new StringTokenizer(name);
        while (parts.hasMoreTokens()) {
            var rest = parts.nextToken();
            var tail = new ArrayList<String>();
            if (rest.length() > 1 && rest.endsWith(",")) {
                tail.addFirst(",");
                rest = rest.substring(0, rest.length() - 1);
            }
            if (rest.length() > 2 && (rest.endsWith("'s") || rest.endsWith("’s"))) {
                tail.addFirst("'s");
                rest = rest.substring(0, rest.length() - 2);
            } else if (rest.length() > 2 && (rest.endsWith("s'") || rest.endsWith("s’"))) {
                tail.addFirst("'");
                rest = rest.substring(0, rest.length() - 1);
            }
            if (!rest.isEmpty()) {
                words.add(rest);
            }
            words.addAll(tail);
        }
        return words;
    }

    /** Collects names; the order they come in does not matter. */
    public static final class Builder {

        private final Map<String, Integer> strings = new HashMap<>();
        private final List<byte[]> pool = new ArrayList<>();
        private final Map<KnownName, Integer> numbers = new HashMap<>();
        private final List<WordAutomaton.Phrase> phrases = new ArrayList<>();
        private int[] entries = new int[64];
        private int size;

        /** One spelling of a thing. An empty or over-long spelling (more than 12 words) is passed over. */
        public Builder add(String spelling, KnownName thing) {
            var words = words(spelling);
            if (words.isEmpty() || words.size() > 12) {
                return this;
            }
            int number = numbers.computeIfAbsent(thing, this::number);
            phrases.add(new WordAutomaton.Phrase(words.stream().mapToInt(WordLabels::exact).toArray(), number));
            return this;
        }

        public Gazetteer build() {
            int length = pool.stream().mapToInt(bytes -> bytes.length).sum();
            var all = new byte[length];
            var ends = new int[pool.size()];
            int at = 0;
            for (int i = 0; i < ends.length; i++) {
                System.arraycopy(pool.get(i), 0, all, at, pool.get(i).length);
                at += pool.get(i).length;
                ends[i] = at;
            }
            return new Gazetteer(WordAutomaton.of(phrases), all, ends, Arrays.copyOf(entries, size * COLUMNS));
        }

        private int number(KnownName thing) {
            int at = size * COLUMNS;
            if (at + COLUMNS > entries.length) {
                entries = Arrays.copyOf(entries, entries.length * 2);
            }
            entries[at] = thing.type().ordinal();
            entries[at + 1] = string(thing.name());
            entries[at + 2] = string(thing.kind());
            entries[at + 3] = string(thing.country());
            return size++;
        }

        private int string(String value) {
            return strings.computeIfAbsent(value, text -> {
                pool.add(text.getBytes(StandardCharsets.UTF_8));
                return pool.size() - 1;
            });
        }
    }
}
