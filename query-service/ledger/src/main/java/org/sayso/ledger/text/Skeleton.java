package org.sayso.ledger.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The consonants of a name under which its spellings in Latin letters meet: Veltchev and Velchev, Dimitri and Dmitry, Nikolaï and Nikolay. Vowels, doubled letters
 * and accents go; letters that transliterations write in several ways become one.
 */
public final class Skeleton {

    private static final String[][] FOLDS = {
        {"shch", "s"}, {"tch", "c"}, {"tsch", "c"}, {"sch", "s"}, {"dzh", "j"}, {"dj", "j"}, {"ch", "c"}, {"cz", "c"}, {"sh", "s"}, {"sz", "s"}, {"kh", "h"},
        {"zh", "j"}, {"ph", "f"}, {"ts", "c"}, {"tz", "c"}, {"ck", "k"}, {"qu", "k"}, {"x", "ks"}, {"q", "k"}, {"w", "v"}, {"ff", "f"}, {"gu", "g"},
    };

    private Skeleton() {}

    public static String of(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        for (var fold : FOLDS) {
            plain = plain.replace(fold[0], fold[1]);
        }
        var skeleton = new StringBuilder();
        for (var i = 0; i < plain.length(); i++) {
            var c = plain.charAt(i);
            var vowel = "aeiouyj".indexOf(c) >= 0;
            if (!Character.isLetter(c) || vowel && i > 0) {
                continue;
            }
            var kept = vowel ? 'a' : c;
            if (skeleton.isEmpty() || skeleton.charAt(skeleton.length() - 1) != kept) {
                skeleton.append(kept);
            }
        }
        return skeleton.toString();
    }
}
