package org.sayso.extraction.language;

import org.jspecify.annotations.Nullable;
import org.sayso.extraction.text.Chars;

/** The script most letters belong to, and the language where a script has one chief language. */
record Script(@Nullable String language, int letters) {

    private static final String[] LANGUAGES = {"zh", "ja", "ko", "th", "el", "ka", "hy", "bn", "ta", "te", "kn", "ml", "gu", "pa", "si", "km", "lo", "my", "am", "bo"};

    static Script of(CharSequence text, int length) {
        int[] counts = new int[LANGUAGES.length];
        int letters = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x370) {
                letters += Chars.isLetter(c) ? 1 : 0;
                continue;
            }
            if (!Character.isLetter(c)) {
                continue;
            }
            letters++;
            int number = number(c);
            if (number >= 0) {
                counts[number]++;
            }
        }
        // Kana among Chinese signs is Japanese.
        if (counts[1] * 12 > counts[0] && counts[1] > 0) {
            counts[1] += counts[0];
            counts[0] = 0;
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        // Signs of whole words weigh more than letters.
        int weight = best <= 1 ? counts[best] * 3 : counts[best];
        return new Script(weight * 2 > letters && counts[best] > 1 ? LANGUAGES[best] : null, letters);
    }

    private static int number(char c) {
        if (c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF) {
            return 0;
        }
        if (c >= 0x3040 && c <= 0x30FF) {
            return 1;
        }
        if (c >= 0xAC00 && c <= 0xD7AF || c >= 0x1100 && c <= 0x11FF) {
            return 2;
        }
        if (c >= 0x0E00 && c <= 0x0E7F) {
            return 3;
        }
        if (c >= 0x0370 && c <= 0x03FF || c >= 0x1F00 && c <= 0x1FFF) {
            return 4;
        }
        if (c >= 0x10A0 && c <= 0x10FF) {
            return 5;
        }
        if (c >= 0x0530 && c <= 0x058F) {
            return 6;
        }
        if (c >= 0x1200 && c <= 0x137F) {
            return 18;
        }
        return switch (c >> 7) {
            case 0x0980 >> 7 -> 7;
            case 0x0B80 >> 7 -> 8;
            case 0x0C00 >> 7 -> 9;
            case 0x0C80 >> 7 -> 10;
            case 0x0D00 >> 7 -> 11;
            case 0x0A80 >> 7 -> 12;
            case 0x0A00 >> 7 -> 13;
            case 0x0D80 >> 7 -> 14;
            case 0x1780 >> 7 -> 15;
            case 0x0E80 >> 7 -> 16;
            case 0x1000 >> 7 -> 17;
            case 0x0F00 >> 7 -> 19;
            default -> -1;
        };
    }
}
