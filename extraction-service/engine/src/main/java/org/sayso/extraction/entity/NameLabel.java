package org.sayso.extraction.entity;

import org.jspecify.annotations.Nullable;
import org.sayso.extraction.lexicon.NameType;

/** What the name tagger says of a token: outside, or begin or inside of a name of a kind. */
final class NameLabel {

    static final int OUTSIDE = 0;
    static final int COUNT = 11;
    private static final @Nullable NameType[] TYPES = {NameType.PERSON, NameType.ORGANIZATION, NameType.PLACE, NameType.NATIONALITY, null};

    private NameLabel() {}

    /** Begin of a name. @param type null for a name of another kind */
    static int begin(@Nullable NameType type) {
        for (int i = 0; i < TYPES.length; i++) {
            if (TYPES[i] == type) {
                return 1 + 2 * i;
            }
        }
        throw new IllegalArgumentException("the tagger knows no " + type);
    }

    static boolean begins(int label) {
        return (label & 1) == 1;
    }

    /** The label of the same name's next token. */
    static int inside(int label) {
        return label + (label & 1);
    }

    static @Nullable NameType type(int label) {
        return TYPES[(label - 1) / 2];
    }

    static boolean mayFollow(int before, int label) {
        return label == OUTSIDE || begins(label) || before == label || before == label - 1;
    }
}
