package org.sayso.extraction.entity;

/**
 * Folds a romanised word until the usual romanisations of one Slavic, Greek or Arabic name are the same, whether an English, French, German or Polish
 * desk wrote it: Podolyak, Podoliak, Podoljak; Shoigu, Choïgou, Schoigu; Lavrov, Lawrow, Lavroff.
 */
final class Sounds {

    /** What sounds alike, the longest first; all become the right side. */
    private static final String[][] ALIKE = {
        {"schtsch", "sh"}, {"chtch", "sh"}, {"shch", "sh"}, {"szcz", "sh"}, {"tsch", "sh"}, {"tch", "sh"}, {"sch", "sh"}, {"dsch", "j"}, {"dzh", "j"},
        {"dj", "j"}, {"ch", "sh"}, {"sh", "sh"}, {"cz", "sh"}, {"sz", "sh"}, {"zh", "z"}, {"kh", "x"}, {"ph", "f"}, {"th", "t"}, {"dh", "d"}, {"gh", "g"},
        {"ck", "k"}, {"qu", "k"}, {"gue", "ge"}, {"gui", "gi"}, {"ou", "u"}, {"oo", "u"}, {"tz", "ts"}, {"oe", "o"}, {"ue", "u"}, {"ae", "a"}, {"ye", "e"}
    };

    private Sounds() {}

    static String fold(String word) {
        var folded = new StringBuilder(word.length());
        int i = 0;
        while (i < word.length()) {
            int taken = alike(word, i, folded);
            if (taken == 0) {
                letter(word, i, folded);
                taken = 1;
            }
            i += taken;
        }
        return ending(collapsed(folded));
    }

    private static int alike(String word, int i, StringBuilder folded) {
        char c = word.charAt(i);
        if (c < 'a' || c > 'z') {
            return 0;
        }
        if (c == 'y' && i > 0 && i + 1 < word.length() && word.charAt(i + 1) == 'o' && !vowel(word.charAt(i - 1))) {
            folded.append('e');
            return 2;
        }
        if (c == 'i' && i == 0 && word.startsWith("ie")) {
            folded.append('e');
            return 2;
        }
        for (var pair : ALIKE) {
            if (pair[0].charAt(0) == c && word.startsWith(pair[0], i)) {
                folded.append(pair[1]);
                return pair[0].length();
            }
        }
        return 0;
    }

    private static void letter(String word, int i, StringBuilder folded) {
        char c = word.charAt(i);
        char next = i + 1 < word.length() ? word.charAt(i + 1) : 0;
        char before = i > 0 ? word.charAt(i - 1) : 0;
        switch (c) {
            case 'y' -> folded.append('i');
            case 'j' -> folded.append(before != 0 && (!vowel(before) || next == 0) ? 'i' : 'j');
            case 'w' -> folded.append('v');
            case 'q' -> folded.append('k');
            case 'x' -> folded.append("ks");
            case 'c' -> folded.append(next == 'e' || next == 'i' || next == 'y' ? 's' : 'k');
            case 'h' -> folded.append(slavicG(word, i, before, next) ? 'g' : 'h');
            case '\'', '’', '`', 'ʹ', 'ʼ', '.' -> { }
            default -> {
                if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                    folded.append(c);
                }
            }
        }
    }

    /** Ukrainian and Belarusian h stands where Russian has g: Oleh, Serhii, Luhansk, Bohdan, Hryhorii; Honcharuk by its Slavic ending. */
    private static boolean slavicG(String word, int i, char before, char next) {
        if (i == 0) {
            return next == 'r' || next == 'l' || next == 'n' || slavicEnding(word);
        }
        boolean soft = vowel(before) || before == 'r' || before == 'v' || before == 'l' || before == 'n' || before == 'z';
        return soft && (next == 0 && vowel(before) || vowel(next) || next == 'd');
    }

    private static boolean slavicEnding(String word) {
        return word.length() > 5
                && (word.endsWith("enko") || word.endsWith("uk") || word.endsWith("chko") || word.endsWith("ov") || word.endsWith("ev") || word.endsWith("ych")
                        || word.endsWith("ich") || word.endsWith("sky") || word.endsWith("skyi") || word.endsWith("skyy") || word.endsWith("ski")
                        || word.endsWith("skiy") || word.endsWith("iak") || word.endsWith("yak"));
    }

    private static String collapsed(StringBuilder folded) {
        var single = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (single.isEmpty() || single.charAt(single.length() - 1) != c) {
                single.append(c);
            }
        }
        return single.toString();
    }

    private static String ending(String word) {
        if (word.length() > 4 && (word.endsWith("of") || word.endsWith("ef"))) {
            return word.substring(0, word.length() - 1) + 'v';
        }
        return word;
    }

    static boolean vowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
    }
}
