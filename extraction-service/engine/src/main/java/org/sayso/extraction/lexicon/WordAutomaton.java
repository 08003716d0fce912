package org.sayso.extraction.lexicon;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A trie over word labels in level order: the children of a state are neighbours, so that one number a state tells where they begin, and the target of a
 * step is the place of its label. Twelve bytes a state. Immutable.
 */
public final class WordAutomaton {

    /** The state no phrase leads to. */
    public static final int NOWHERE = -1;

    /** The state every phrase begins in. */
    public static final int START = 0;

    private final int[] labels;
    private final int[] firstChild;
    private final int[] firstEntry;
    private final int[] entries;

    /** A phrase's word labels and the number of what it names. */
    public record Phrase(int[] words, int entry) {}

    private WordAutomaton(int[] labels, int[] firstChild, int[] firstEntry, int[] entries) {
        this.labels = labels;
        this.firstChild = firstChild;
        this.firstEntry = firstEntry;
        this.entries = entries;
    }

    public static WordAutomaton of(List<Phrase> phrases) {
        var sorted = phrases.toArray(new Phrase[0]);
        Arrays.sort(sorted, Comparator.comparing(Phrase::words, Arrays::compare).thenComparingInt(Phrase::entry));
        return new Layout(sorted).build();
    }

    /** The state after one more word, or {@link #NOWHERE}. */
    public int step(int state, int label) {
        int low = firstChild[state];
        int high = firstChild[state + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int seen = labels[middle];
            if (seen == label) {
                return middle;
            }
            if (seen < label) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return NOWHERE;
    }

    /** How many things the phrase that leads to the state names. */
    public int count(int state) {
        return firstEntry[state + 1] - firstEntry[state];
    }

    /** Number of the n-th thing named. */
    public int entry(int state, int n) {
        return entries[firstEntry[state] + n];
    }

    public int states() {
        return labels.length;
    }

    void write(DataOutput out) throws IOException {
        for (var column : List.of(labels, firstChild, firstEntry, entries)) {
            out.writeInt(column.length);
            for (int value : column) {
                out.writeInt(value);
            }
        }
    }

    static WordAutomaton read(DataInput in) throws IOException {
        int[] labels = column(in);
        int[] firstChild = column(in);
        int[] firstEntry = column(in);
        int[] entries = column(in);
        if (firstChild.length != labels.length + 1 || firstEntry.length != labels.length + 1 || firstEntry[labels.length] != entries.length
                || firstChild[labels.length] != labels.length) {
            throw new IOException("gazetteer: the automaton's columns do not fit each other");
        }
        return new WordAutomaton(labels, firstChild, firstEntry, entries);
    }

    private static int[] column(DataInput in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            throw new IOException("gazetteer: a column of length " + length);
        }
        var values = new int[length];
        for (int i = 0; i < length; i++) {
            values[i] = in.readInt();
        }
        return values;
    }

    /** Lays sorted phrases out level by level: a state is a run of phrases that share their first words. */
    private static final class Layout {
        private final Phrase[] phrases;
        private int[] labels = new int[64];
        private int[] from = new int[64];
        private int[] to = new int[64];
        private int states;

        Layout(Phrase[] phrases) {
            this.phrases = phrases;
        }

        WordAutomaton build() {
            add(0, 0, phrases.length);
            var firstChild = new int[64];
            var firstEntry = new int[64];
            var entries = new int[phrases.length];
            int named = 0;
            int depth = 0;
            int level = 1;
            for (int state = 0; state < states; state++) {
                if (state == level) {
                    depth++;
                    level = states;
                }
                if (state + 2 > firstChild.length) {
                    firstChild = Arrays.copyOf(firstChild, firstChild.length * 2);
                    firstEntry = Arrays.copyOf(firstEntry, firstEntry.length * 2);
                }
                firstChild[state] = states;
                firstEntry[state] = named;
                int p = from[state];
                while (p < to[state] && phrases[p].words().length == depth) {
                    if (named == firstEntry[state] || entries[named - 1] != phrases[p].entry()) {
                        entries[named++] = phrases[p].entry();
                    }
                    p++;
                }
                while (p < to[state]) {
                    int label = phrases[p].words()[depth];
                    int end = p + 1;
                    while (end < to[state] && phrases[end].words()[depth] == label) {
                        end++;
                    }
                    add(label, p, end);
                    p = end;
                }
            }
            firstChild = Arrays.copyOf(firstChild, states + 1);
            firstEntry = Arrays.copyOf(firstEntry, states + 1);
            firstChild[states] = states;
            firstEntry[states] = named;
            return new WordAutomaton(Arrays.copyOf(labels, states), firstChild, firstEntry, Arrays.copyOf(entries, named));
        }

        private void add(int label, int first, int end) {
            if (states == labels.length) {
                labels = Arrays.copyOf(labels, states * 2);
                from = Arrays.copyOf(from, states * 2);
                to = Arrays.copyOf(to, states * 2);
            }
            labels[states] = label;
            from[states] = first;
            to[states] = end;
            states++;
        }
    }
}
