package org.sayso.contracts;

/** Sizes in UTF-8 without encoding anything: what {@link Limits} are counted in. */
public final class Utf8 {

    private Utf8() {}

    /** Bytes the text takes in UTF-8; a lone surrogate counts as the one replacement mark that a Java encoder writes for it. */
    public static long length(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes++;
            } else if (c < 0x800) {
                bytes += 2;
            } else if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                bytes += 4;
                i++;
            } else if (Character.isSurrogate(c)) {
                bytes++;
            } else {
                bytes += 3;
            }
        }
        return bytes;
    }
}
