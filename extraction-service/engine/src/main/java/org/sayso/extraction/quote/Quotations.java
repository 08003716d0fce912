package org.sayso.extraction.quote;

import java.util.List;

/**
 * What stands between quotation marks, for every token. Only outermost quotations count; marks inside them are part of what is quoted.
 */
public final class Quotations {

    /** Where a token stands. */
    public static final int OUTSIDE = 0;

    public static final int INSIDE = 1;
    public static final int OPENING = 2;
    public static final int CLOSING = 3;

    private final byte[] states;
    private final int[] numbers;
    private final List<Quotation> all;

    /**
     * @param first its opening mark, or its first token where it goes on from the paragraph before
     * @param end token after its closing mark, or after its last token where the mark is missing
     * @param closed whether a closing mark was found
     * @param continues whether it goes on from the quotation before, in a new paragraph
     */
    public record Quotation(int first, int end, boolean closed, boolean continues) {}

    Quotations(byte[] states, int[] numbers, List<Quotation> all) {
        this.states = states;
        this.numbers = numbers;
        this.all = List.copyOf(all);
    }

    public int state(int token) {
        return states[token];
    }

    /** Number of the quotation the token or mark belongs to, counted from 1; 0 outside. */
    public int number(int token) {
        return numbers[token];
    }

    public List<Quotation> all() {
        return all;
    }
}
