package org.sayso.extraction.token;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sayso.extraction.lexicon.Facts;

/** Dictionary forms: a table of irregular forms, then rules over the ending, with a list of common verbs to choose between what the rules allow. */
final class Lemmas {

    private static final Map<String, String> IRREGULAR_VERBS = new HashMap<>();
    private static final Map<String, String> IRREGULAR_NOUNS = new HashMap<>();
    private static final Set<String> VERBS = new HashSet<>();

    static {
        var verbs = Facts.load("token/verbs.txt");
        verbs.of("irregular").forEach(fact -> IRREGULAR_VERBS.put(fact[1], fact[2]));
        VERBS.addAll(verbs.words("base"));
        Facts.load("token/nouns.txt").of("irregular").forEach(fact -> IRREGULAR_NOUNS.put(fact[1], fact[2]));
    }

    private Lemmas() {}

    static String verb(String lower) {
        var irregular = IRREGULAR_VERBS.get(lower);
        if (irregular != null) {
            return irregular;
        }
        if (lower.length() < 4 || VERBS.contains(lower)) {
            return lower.length() == 3 && lower.endsWith("s") && !lower.endsWith("ss") && !VERBS.contains(lower) ? lower.substring(0, 2) : lower;
        }
        if (lower.endsWith("ies")) {
            return lower.length() > 4 ? cut(lower, 3) + "y" : cut(lower, 1);
        }
        if (lower.endsWith("es")) {
            var without = cut(lower, 2);
            return !VERBS.contains(cut(lower, 1)) && (VERBS.contains(without) || sibilant(without)) ? without : cut(lower, 1);
        }
        if (lower.endsWith("s") && !lower.endsWith("ss") && !lower.endsWith("us") && !lower.endsWith("is")) {
            return cut(lower, 1);
        }
        if (lower.endsWith("ied")) {
            return lower.length() > 4 ? cut(lower, 3) + "y" : cut(lower, 1);
        }
        if (lower.endsWith("ed")) {
            return stem(lower, cut(lower, 2));
        }
        if (lower.endsWith("ing") && lower.length() > 4) {
            return stem(lower, cut(lower, 3));
        }
        return lower;
    }

    private static String stem(String form, String stem) {
        if (VERBS.contains(stem + "e")) {
            return stem + "e";
        }
        if (VERBS.contains(stem)) {
            return stem;
        }
        int n = stem.length();
        if (n < 2 || !hasVowel(stem)) {
            return n < 2 ? form : hasVowel(stem) ? stem : form;
        }
        char last = stem.charAt(n - 1);
        char before = stem.charAt(n - 2);
        if (n > 2 && last == before) {
            var single = stem.substring(0, n - 1);
            return VERBS.contains(single) || "lsfz".indexOf(last) < 0 ? single : stem;
        }
        if (stem.endsWith("ck") && VERBS.contains(stem.substring(0, n - 1))) {
            return stem.substring(0, n - 1);
        }
        boolean silent = switch (last) {
            case 'c', 'v', 'u', 'z' -> true;
            case 's' -> vowel(before) || before == 'r' || before == 'n' || before == 'l';
            case 'g' -> before == 'd' || before == 'r' || vowel(before);
            case 'l' -> !vowel(before) && before != 'r' && before != 'w';
            case 't' -> (before == 'a' || before == 'u' || before == 'o') && (n < 3 || !vowel(stem.charAt(n - 3)) || stem.endsWith("iat"));
            case 'r' -> (before == 'i' || before == 'u' || before == 'a') && (n < 3 || !vowel(stem.charAt(n - 3)));
            case 'n', 'd', 'k', 'm', 'p' -> vowel(before) && before != 'e' && (n < 3 || !vowel(stem.charAt(n - 3))) && !(last == 'n' && before == 'o');
            default -> false;
        };
        return silent ? stem + "e" : stem;
    }

    static String noun(String lower) {
        var irregular = IRREGULAR_NOUNS.get(lower);
        if (irregular != null) {
            return irregular;
        }
        int n = lower.length();
        if (lower.endsWith("men") && n > 5) {
            return cut(lower, 2) + "an";
        }
        if (n < 4 || !lower.endsWith("s") || lower.endsWith("ss") || lower.endsWith("us") || lower.endsWith("is")) {
            return lower;
        }
        if (lower.endsWith("ies") && n > 4) {
            return lower.endsWith("movies") || lower.endsWith("cookies") || lower.endsWith("zombies") ? cut(lower, 1) : cut(lower, 3) + "y";
        }
        if (lower.endsWith("es") && sibilant(cut(lower, 2)) && !lower.endsWith("ses")) {
            return cut(lower, 2);
        }
        if (lower.endsWith("sses")) {
            return cut(lower, 2);
        }
        return cut(lower, 1);
    }

    static String adjective(String lower) {
        return switch (lower) {
            case "better", "best" -> "good";
            case "worse", "worst" -> "bad";
            case "more", "most" -> "much";
            case "less", "least" -> "little";
            case "further", "farther" -> "far";
            case "n't", "n’t" -> "not";
            default -> lower;
        };
    }

    private static boolean sibilant(String stem) {
        return stem.endsWith("s") || stem.endsWith("x") || stem.endsWith("z") || stem.endsWith("ch") || stem.endsWith("sh");
    }

    private static boolean hasVowel(String stem) {
        for (int i = 0; i < stem.length(); i++) {
            if (vowel(stem.charAt(i)) || stem.charAt(i) == 'y') {
                return true;
            }
        }
        return false;
    }

    private static boolean vowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
