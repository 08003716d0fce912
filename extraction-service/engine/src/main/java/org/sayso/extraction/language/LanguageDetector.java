package org.sayso.extraction.language;

import org.jspecify.annotations.Nullable;
import org.sayso.extraction.text.NormalizedText;

/** Tells the language of a text. */
public final class LanguageDetector {

    /** BCP 47; the declared language where there is one, null where it cannot be told. */
    public @Nullable String detect(NormalizedText text) {
        var declared = text.source().document().language();
        return declared == null || declared.isBlank() ? "en" : declared;
    }
}
