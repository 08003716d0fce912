package org.sayso.extraction.entity;

/** A set of bits for each word that has one, by the word's hash: open addressing, each key beside its bits, so that a look-up touches one place in memory. */
final class WordFacts {

    private int[] cells;
    private int mask;
    private int size;

    /** @param expected how many words there will be, about */
    WordFacts(int expected) {
        cells = new int[Integer.highestOneBit(Math.max(8, expected)) * 8];
        mask = cells.length - 2;
    }

    /** Adds bits to a word's. */
    void add(int hash, int bits) {
        if (bits == 0) {
            return;
        }
        if (size * 3 >= cells.length) {
            grow();
        }
        int at = place(hash);
        if (cells[at + 1] == 0) {
            cells[at] = hash;
            size++;
        }
        cells[at + 1] |= bits;
    }

    /** All bits of a word, 0 for one that is not known. */
    int of(int hash) {
        int[] all = cells;
        int at = hash << 1 & mask;
        while (all[at + 1] != 0) {
            if (all[at] == hash) {
                return all[at + 1];
            }
            at = at + 2 & mask;
        }
        return 0;
    }

    private int place(int hash) {
        int at = hash << 1 & mask;
        while (cells[at + 1] != 0 && cells[at] != hash) {
            at = at + 2 & mask;
        }
        return at;
    }

    private void grow() {
        int[] old = cells;
        cells = new int[old.length * 2];
        mask = cells.length - 2;
        for (int i = 0; i < old.length; i += 2) {
            if (old[i + 1] != 0) {
                int at = place(old[i]);
                cells[at] = old[i];
                cells[at + 1] = old[i + 1];
            }
        }
    }
}
