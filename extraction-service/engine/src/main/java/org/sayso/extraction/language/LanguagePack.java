package org.sayso.extraction.language;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the engine can do in a language. A language with a pack has rules and models of its own; any other gets what needs none: segments, sentences,
 * numbers in digits, gazetteer names, the fingerprint. So nothing is ever read by another language's rules, and the extraction's coverage says which
 * stages ran. To add a language is to add its resources beside the English ones and its line here.
 *
 * @param language BCP 47 without region
 * @param coverage the stages that run
 * @param commaDecimals whether a comma parts whole from fraction, as in most of Europe
 */
public record LanguagePack(String language, boolean hasRules, List<String> coverage, boolean commaDecimals) {

    private static final List<String> ALL = List.of("segments", "entities", "attributions", "quantities", "times", "events", "fingerprint");
    private static final List<String> ANY = List.of("segments", "numbers", "names", "fingerprint");
    private static final Set<String> POINT_DECIMALS =
            Set.of("en", "zh", "ja", "ko", "th", "he", "hi", "bn", "ta", "te", "kn", "ml", "gu", "pa", "mr", "ne", "ur", "si", "my", "km", "ms", "tl", "sw", "ga", "cy", "mt", "und");
    private static final Map<String, LanguagePack> PACKS = Map.of("en", new LanguagePack("en", true, ALL, false));

    public LanguagePack {
        coverage = List.copyOf(coverage);
    }

    /** The pack of a language, given as BCP 47 or as null where it could not be told. */
    public static LanguagePack of(@Nullable String language) {
        var base = language == null ? "und" : LanguageDetector.base(language);
        var pack = PACKS.get(base);
        return pack == null ? new LanguagePack(base, false, ANY, !POINT_DECIMALS.contains(base)) : pack;
    }
}
