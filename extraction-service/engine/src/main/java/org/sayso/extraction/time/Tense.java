package org.sayso.extraction.time;

import org.sayso.extraction.tag.Tag;

/** Whether what a token belongs to lies behind or ahead, by the nearest verbs and the words that point ahead. */
enum Tense {
    PAST,
    AHEAD,
    NONE;

    private static final int WINDOW = 24;

    static Tense at(Scene scene, int i) {
        if (scene.isAny(i - 1, i, "until", "till", "starting", "beginning", "through", "next", "coming")
                || scene.isAny(i - 1, i, "on") && scene.isAny(i - 2, i, "starting", "beginning", "from", "effective")) {
            return AHEAD;
        }
        // "a curfew from Friday" begins then; "from Monday to Friday" is told by its verb.
        if (scene.isAny(i - 1, i, "from") && !rangeAt(scene, i + 1, i) && !rangeAt(scene, i + 2, i)) {
            return AHEAD;
        }
        return verb(scene, i, WINDOW);
    }

    private static boolean rangeAt(Scene scene, int at, int i) {
        return scene.isAny(at, i, "to", "until", "till") && scene.word(at + 1, i) != null;
    }

    private static Tense verb(Scene scene, int i, int window) {
        for (int k = i - 1; scene.together(k, i) && i - k <= window; k--) {
            if (scene.is(k, i, TimeWord.Kind.AHEAD) && i - k <= 8) {
                return AHEAD;
            }
            Tense tense = of(scene, k, i);
            if (tense != NONE) {
                return tense;
            }
        }
        for (int k = i + 1; scene.together(k, i) && k - i <= window; k++) {
            Tense tense = of(scene, k, i);
            if (tense != NONE) {
                return tense;
            }
        }
        return NONE;
    }

    private static Tense of(Scene scene, int k, int i) {
        return switch (scene.tag(k)) {
            case VBD -> PAST;
            case MD -> switch (scene.tokens.lower(k)) {
                case "will", "'ll", "shall", "wo", "’ll" -> AHEAD;
                default -> NONE;
            };
            case VBN -> participle(scene, k, i);
            case VBG -> progressive(scene, k, i);
            case VB -> scene.isAny(k - 1, i, "to") && ahead(scene, k - 1, i) ? AHEAD : NONE;
            default -> NONE;
        };
    }

    /** "has been shut" is past, "is to be shut" and "will be shut" lie ahead. */
    private static Tense participle(Scene scene, int k, int i) {
        for (int j = k - 1; scene.together(j, i) && k - j <= 4; j--) {
            String word = scene.tokens.lower(j);
            switch (word) {
                case "will", "'ll", "to" -> {
                    return AHEAD;
                }
                case "has", "have", "had", "was", "were", "'ve", "'d" -> {
                    return PAST;
                }
                default -> {}
            }
        }
        return NONE;
    }

    private static Tense progressive(Scene scene, int k, int i) {
        for (int j = k - 1; scene.together(j, i) && k - j <= 3; j--) {
            switch (scene.tokens.lower(j)) {
                case "was", "were" -> {
                    return PAST;
                }
                case "will" -> {
                    return AHEAD;
                }
                default -> {}
            }
        }
        return NONE;
    }

    /** "is to meet", "due to meet", "going to meet". */
    private static boolean ahead(Scene scene, int to, int i) {
        return scene.isAny(to - 1, i, "is", "are", "due", "going", "set", "scheduled", "expected", "planned", "plans", "wants", "hopes", "intends", "about");
    }
}
