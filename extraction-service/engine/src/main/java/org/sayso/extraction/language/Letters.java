package org.sayso.extraction.language;

import java.util.List;
import java.util.Map;

/** Letters that only some languages of a script write. */
final class Letters {

    private static final double WEIGHT = 0.4;

    /** Letter to the languages that write it; all others of the text's do not. */
    private static final Map<Character, List<String>> OWNERS = Map.ofEntries(
            Map.entry('ї', List.of("uk")), Map.entry('є', List.of("uk")), Map.entry('ґ', List.of("uk")), Map.entry('ў', List.of("be")), Map.entry('ё', List.of("ru", "be")),
            Map.entry('ы', List.of("ru", "be", "kk")), Map.entry('э', List.of("ru", "be", "kk")), Map.entry('ђ', List.of("sr")), Map.entry('ћ', List.of("sr")), Map.entry('ј', List.of("sr", "mk")), Map.entry('љ', List.of("sr", "mk")),
            Map.entry('њ', List.of("sr", "mk")), Map.entry('џ', List.of("sr", "mk")), Map.entry('ѓ', List.of("mk")), Map.entry('ќ', List.of("mk")), Map.entry('ѕ', List.of("mk")), Map.entry('ә', List.of("kk")), Map.entry('қ', List.of("kk")),
            Map.entry('ғ', List.of("kk")), Map.entry('ұ', List.of("kk")), Map.entry('і', List.of("uk", "be", "kk")), Map.entry('ß', List.of("de")), Map.entry('ñ', List.of("es", "gl", "eu", "tl")), Map.entry('ã', List.of("pt")),
            Map.entry('õ', List.of("pt", "et")), Map.entry('ł', List.of("pl")), Map.entry('ą', List.of("pl", "lt")), Map.entry('ę', List.of("pl", "lt")), Map.entry('ř', List.of("cs")), Map.entry('ů', List.of("cs")),
            Map.entry('ě', List.of("cs")), Map.entry('ľ', List.of("sk")), Map.entry('ĺ', List.of("sk")), Map.entry('ő', List.of("hu")), Map.entry('ű', List.of("hu")), Map.entry('ț', List.of("ro")), Map.entry('ș', List.of("ro")),
            Map.entry('ă', List.of("ro", "vi")), Map.entry('đ', List.of("hr", "bs", "sr", "vi")), Map.entry('ğ', List.of("tr", "az")), Map.entry('ı', List.of("tr", "az")), Map.entry('ə', List.of("az")), Map.entry('ė', List.of("lt")),
            Map.entry('ų', List.of("lt")), Map.entry('ķ', List.of("lv")), Map.entry('ļ', List.of("lv")), Map.entry('ņ', List.of("lv")), Map.entry('ð', List.of("is")), Map.entry('þ', List.of("is")), Map.entry('æ', List.of("da", "nb", "is")),
            Map.entry('ø', List.of("da", "nb")), Map.entry('ơ', List.of("vi")), Map.entry('ư', List.of("vi")), Map.entry('ħ', List.of("mt")), Map.entry('ġ', List.of("mt")), Map.entry('ŵ', List.of("cy")), Map.entry('ĝ', List.of("eo")),
            Map.entry('پ', List.of("fa", "ur", "ps")), Map.entry('چ', List.of("fa", "ur", "ps")), Map.entry('گ', List.of("fa", "ur")), Map.entry('ٹ', List.of("ur")), Map.entry('ڈ', List.of("ur")), Map.entry('ے', List.of("ur")),
            Map.entry('ښ', List.of("ps")), Map.entry('ځ', List.of("ps")), Map.entry('ة', List.of("ar")), Map.entry('إ', List.of("ar")), Map.entry('أ', List.of("ar")), Map.entry('ײ', List.of("yi")));

    private Letters() {}

    static void weigh(CharSequence text, int length, List<String> languages, double[] scores) {
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            for (var owner : OWNERS.getOrDefault(Character.toLowerCase(c), List.of())) {
                int number = languages.indexOf(owner);
                if (number >= 0) {
                    scores[number] += WEIGHT;
                }
            }
        }
    }
}
