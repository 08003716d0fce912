package org.sayso.extraction.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The text a page declares as its article's, to be found again among its blocks: word shingles, hashed. */
final class DeclaredText {

    private static final int SHINGLE = 4;

    private final Set<Long> shingles = new HashSet<>();
    private final Set<Long> openings = new HashSet<>();
    private final int words;

    DeclaredText(String text) {
        List<Integer> hashes = words(text);
        words = hashes.size();
        for (int i = 0; i < hashes.size(); i++) {
            long hash = 17;
            for (int j = i; j < Math.min(hashes.size(), i + SHINGLE); j++) {
                hash = hash * 1_000_003 + hashes.get(j);
                openings.add(hash * 31 + (j - i));
            }
            if (i + SHINGLE <= hashes.size()) {
                shingles.add(hash);
            }
        }
    }

    int words() {
        return words;
    }

    /** Share of a block's shingles that stand in the declared text; for a few words alone, whether they stand there in a row. */
    double share(CharSequence block) {
        List<Integer> hashes = words(block);
        if (hashes.isEmpty()) {
            return 0;
        }
        if (hashes.size() < SHINGLE) {
            long hash = 17;
            for (int each : hashes) {
                hash = hash * 1_000_003 + each;
            }
            return openings.contains(hash * 31 + (hashes.size() - 1)) ? 1 : 0;
        }
        int found = 0;
        int all = 0;
        for (int i = 0; i + SHINGLE <= hashes.size(); i++) {
            long hash = 17;
            for (int j = i; j < i + SHINGLE; j++) {
                hash = hash * 1_000_003 + hashes.get(j);
            }
            all++;
            found += shingles.contains(hash) ? 1 : 0;
        }
        return (double) found / all;
    }

    static int count(CharSequence text) {
        return words(text).size();
    }

    private static List<Integer> words(CharSequence text) {
        List<Integer> hashes = new ArrayList<>();
        int hash = 0;
        boolean within = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                hash = hash * 31 + Character.toLowerCase(c);
                within = true;
            } else if (within) {
                hashes.add(hash);
                hash = 0;
                within = false;
            }
        }
        return hashes;
    }
}
