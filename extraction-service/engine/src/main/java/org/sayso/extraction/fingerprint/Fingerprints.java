package org.sayso.extraction.fingerprint;

import java.util.List;

/**
 * What copies of a text are recognised by.
 *
 * @param shingles base64 of the MinHash signature
 * @param credits agencies and outlets credited in the text
 */
public record Fingerprints(String shingles, List<String> credits) {

    public Fingerprints {
        credits = List.copyOf(credits);
    }
}
