package org.sayso.extraction.quantity;

import org.jspecify.annotations.Nullable;

/**
 * A number with its unit, before what it counts is known.
 *
 * @param from first token, the sign of a currency included
 * @param end token after the last, the unit included
 * @param numberAt first token of the number itself
 * @param unit a code, or null for a bare number
 * @param counts whether things are counted, so that the words behind say which
 */
record Amount(int from, int end, int numberAt, double value, @Nullable Double high, @Nullable String unit, boolean counts, @Nullable String modifier) {

    Amount upTo(int token) {
        return new Amount(from, token, numberAt, value, high, unit, counts, modifier);
    }
}
