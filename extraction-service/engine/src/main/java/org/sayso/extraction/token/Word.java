package org.sayso.extraction.token;

import java.util.Locale;
import org.sayso.extraction.tag.Tag;

/**
 * A form and all that follows from the form alone, worked out once and shared by its occurrences. Immutable.
 */
public final class Word {

    /** How a form looks: the coarse classes that taggers ask for. */
    public enum Shape {
        LOWER,
        CAPITALISED,
        UPPER,
        MIXED,
        NUMBER,
        MARK
    }

    private final String form;
    /** The form's characters: comparing arrays is many times faster than strings of two encodings. */
    private final char[] chars;
    private final String lower;
    private final int hash;
    private final int formHash;
    private final Shape shape;
    private final boolean word;
    private final int[] suffixes = new int[4];
    private final int prefix;
    private final String verbLemma;
    private final String nounLemma;
    private final String adjectiveLemma;
    private final int verbLemmaHash;
    private final int nounLemmaHash;
    private final int adjectiveLemmaHash;

    Word(String form) {
        this.form = form;
        this.chars = form.toCharArray();
        this.lower = form.toLowerCase(Locale.ROOT);
        this.hash = Hashing.of(lower);
        this.formHash = Hashing.of(form);
        this.shape = shapeOf(form);
        this.word = shape != Shape.MARK;
        for (int letters = 1; letters <= 4; letters++) {
            suffixes[letters - 1] = Hashing.of(lower.substring(Math.max(0, lower.length() - letters)));
        }
        this.prefix = Hashing.of(lower.substring(0, Math.min(2, lower.length())));
        this.verbLemma = Lemmas.verb(lower);
        this.nounLemma = Lemmas.noun(lower);
        this.adjectiveLemma = Lemmas.adjective(lower);
        this.verbLemmaHash = Hashing.of(verbLemma);
        this.nounLemmaHash = Hashing.of(nounLemma);
        this.adjectiveLemmaHash = Hashing.of(adjectiveLemma);
    }

    /** Whether the form is what stands in a text. */
    boolean stands(char[] text, int start, int length) {
        char[] own = chars;
        if (own.length != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (own[i] != text[start + i]) {
                return false;
            }
        }
        return true;
    }

    /** The form as normalised. */
    public String form() {
        return form;
    }

    /** The form in lower case. */
    public String lower() {
        return lower;
    }

    /** Hash of the lower-case form. */
    public int hash() {
        return hash;
    }

    /** Hash of the form as it stands. */
    public int formHash() {
        return formHash;
    }

    /** Hash of the last letters, one to four, in lower case. */
    public int suffix(int letters) {
        return suffixes[letters - 1];
    }

    /** Hash of the first two letters, in lower case. */
    public int prefix() {
        return prefix;
    }

    public Shape shape() {
        return shape;
    }

    /** Whether it has a letter or a digit. */
    public boolean isWord() {
        return word;
    }

    public boolean startsUpper() {
        return shape == Shape.CAPITALISED || shape == Shape.UPPER || shape == Shape.MIXED && Character.isUpperCase(form.charAt(0));
    }

    public boolean is(String lowerForm) {
        return lower.equals(lowerForm);
    }

    /** The dictionary form under a part of speech, in lower case. */
    public String lemma(Tag tag) {
        return switch (tag.kind()) {
            case VERB -> verbLemma;
            case NOUN -> nounLemma;
            case ADJECTIVE, ADVERB -> adjectiveLemma;
            case NAME, PRONOUN, NUMBER, FUNCTION, MARK -> lower;
        };
    }

    /** Hash of {@link #lemma(Tag)}. */
    public int lemmaHash(Tag tag) {
        return switch (tag.kind()) {
            case VERB -> verbLemmaHash;
            case NOUN -> nounLemmaHash;
            case ADJECTIVE, ADVERB -> adjectiveLemmaHash;
            case NAME, PRONOUN, NUMBER, FUNCTION, MARK -> hash;
        };
    }

    private static Shape shapeOf(String form) {
        boolean letters = false;
        boolean digits = false;
        boolean anyLower = false;
        boolean anyUpper = false;
        boolean upperAfterFirst = false;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (Character.isDigit(c)) {
                digits = true;
            } else if (Character.isLetter(c) || Character.isSurrogate(c)) {
                letters = true;
                if (Character.isUpperCase(c)) {
                    anyUpper = true;
                    upperAfterFirst |= i > 0;
                } else {
                    anyLower = true;
                }
            }
        }
        if (!letters) {
            return digits ? Shape.NUMBER : Shape.MARK;
        }
        if (!anyUpper) {
            return digits && Character.isDigit(form.charAt(0)) ? Shape.NUMBER : Shape.LOWER;
        }
        if (!anyLower) {
            return form.length() > 1 ? Shape.UPPER : Shape.CAPITALISED;
        }
        return upperAfterFirst || !Character.isUpperCase(form.charAt(0)) ? Shape.MIXED : Shape.CAPITALISED;
    }

    @Override
    public String toString() {
        return form;
    }
}
