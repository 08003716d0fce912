package org.sayso.extraction.token;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.sayso.extraction.lexicon.Facts;

/** The short words the tokenizer must know: abbreviations, prefixes, units written onto their number, suffixes of sites. */
public final class Abbreviations {

    private static final int LONGEST = 12;

    private final Set<String> abbreviations;
    private final Set<String> never;
    private final Set<String> prefixes;
    private final Set<String> units;
    private final Set<String> sites;

    private Abbreviations(Facts facts) {
        this.abbreviations = new HashSet<>(facts.words("abbreviation"));
        this.never = new HashSet<>(facts.words("before-name"));
        abbreviations.addAll(never);
        this.prefixes = facts.words("prefix");
        this.units = facts.words("unit");
        this.sites = facts.words("site");
    }

    public static Abbreviations load() {
        return new Abbreviations(Facts.load("token/abbreviations.txt"));
    }

    boolean isAbbreviation(String text, int start, int end) {
        return holds(abbreviations, text, start, end);
    }

    /** Whether the word, with its period, stands before a name and so never ends a sentence (Mr., Gen.). */
    public boolean standsBeforeName(Word word) {
        var lower = word.lower();
        return lower.length() > 1 && lower.charAt(lower.length() - 1) == '.' && never.contains(lower.substring(0, lower.length() - 1));
    }

    boolean isPrefix(String text, int start, int end) {
        return holds(prefixes, text, start, end);
    }

    boolean isUnit(String text, int start, int end) {
        return holds(units, text, start, end);
    }

    boolean isSiteSuffix(String text, int start, int end) {
        return holds(sites, text, start, end);
    }

    private static boolean holds(Set<String> set, String text, int start, int end) {
        int length = end - start;
        return length > 0 && length <= LONGEST && set.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    }
}
