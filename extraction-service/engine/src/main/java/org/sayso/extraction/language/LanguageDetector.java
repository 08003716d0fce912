package org.sayso.extraction.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.text.Chars;
import org.sayso.extraction.text.NormalizedText;

/**
 * Tells the language of a text by its script, and within a script by its small words and the letters only some languages have. Looks at
 * the first {@value #SAMPLE} characters, so its time is bounded.
 */
public final class LanguageDetector {

    private static final int SAMPLE = 6_000;
    private static final int SURE_HITS = 8;
    private static final double CLEAR = 1.5;
    private static final int LONGEST_WORD = 16;

    private final List<String> languages = new ArrayList<>();
    private final SmallWords words;

    /** @param language BCP 47, null where it cannot be told @param sure whether the text speaks against any other */
    public record Guess(@Nullable String language, boolean sure) {}

    public LanguageDetector() {
        var all = new SmallWords.Builder();
        for (var line : Lexicon.lines("language/words.txt")) {
            int colon = line.indexOf(':');
            int number = languages.size();
            languages.add(line.substring(0, colon));
            for (var word : line.substring(colon + 1).strip().split(" +")) {
                all.add(word, number);
            }
        }
        words = all.build();
    }

    /** BCP 47: what the text shows; where it shows too little, what its sender declared; null where neither tells. */
    public @Nullable String detect(NormalizedText text) {
        var declared = declared(text);
        var guess = guess(text.chars());
        if (declared == null) {
            return guess.language();
        }
        boolean other = guess.sure() && guess.language() != null && !base(guess.language()).equals(base(declared)) && !kin(base(guess.language()), base(declared));
        return other ? guess.language() : declared;
    }

    private static @Nullable String declared(NormalizedText text) {
        var given = text.source().document().language();
        if (given == null || given.isBlank()) {
            return null;
        }
        var tag = Locale.forLanguageTag(given.strip().replace('_', '-')).toLanguageTag();
        return tag.equals("und") ? null : tag;
    }

    /** The language part of a tag: "en" of "en-GB". */
    static String base(String tag) {
        int hyphen = tag.indexOf('-');
        var base = (hyphen < 0 ? tag : tag.substring(0, hyphen)).toLowerCase(Locale.ROOT);
        return base.equals("no") || base.equals("nn") ? "nb" : base.equals("iw") ? "he" : base.equals("in") ? "id" : base;
    }

    /** Languages too close for a few thousand characters to overrule their sender. */
    private static boolean kin(String one, String other) {
        return FAMILIES.stream().anyMatch(family -> family.contains(one) && family.contains(other));
    }

    private static final List<List<String>> FAMILIES =
            List.of(List.of("nb", "da"), List.of("hr", "sr", "bs", "sh", "cnr"), List.of("id", "ms"), List.of("pt", "gl"), List.of("cs", "sk"), List.of("bg", "mk"), List.of("nl", "af"), List.of("zh", "yue"));

    /** What the text alone shows. */
    public Guess guess(CharSequence text) {
        int length = Math.min(text.length(), SAMPLE);
        var script = Script.of(text, length);
        if (script.language() != null) {
            return new Guess(script.language(), script.letters() >= 20);
        }
        double[] scores = new double[languages.size()];
        int hits = count(text, length, scores);
        Letters.weigh(text, length, languages, scores);
        int best = -1;
        double second = 0;
        for (int i = 0; i < scores.length; i++) {
            if (best < 0 || scores[i] > scores[best]) {
                second = best < 0 ? 0 : scores[best];
                best = i;
            } else {
                second = Math.max(second, scores[i]);
            }
        }
        if (scores[best] < 0.5) {
            return new Guess(null, false);
        }
        return new Guess(languages.get(best), hits >= SURE_HITS && scores[best] > CLEAR * second);
    }

    /** Adds to each language the weight of its words found: a word of many languages tells little. Gives the number of hits. */
    private int count(CharSequence text, int length, double[] scores) {
        int hits = 0;
        int letters = 0;
        long word = SmallWords.NOTHING;
        for (int i = 0; i <= length; i++) {
            char c = i < length ? text.charAt(i) : ' ';
            if (within(c)) {
                letters++;
                word = SmallWords.with(word, c == '’' ? '\'' : Chars.toLowerCase(c));
                continue;
            }
            if (letters > 0 && letters <= LONGEST_WORD) {
                int[] speakers = words.speakers(word);
                hits += speakers.length > 0 ? 1 : 0;
                for (int number : speakers) {
                    scores[number] += 1.0 / speakers.length;
                }
            }
            letters = 0;
            word = SmallWords.NOTHING;
        }
        return hits;
    }

    private static boolean within(char c) {
        if (c < 0x80) {
            return Chars.isLetter(c) || c == '\'';
        }
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.COMBINING_SPACING_MARK || c == '’';
    }
}
