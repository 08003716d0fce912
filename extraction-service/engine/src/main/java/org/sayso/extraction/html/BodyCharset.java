package org.sayso.extraction.html;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to characters as a browser decides it (WHATWG Encoding, HTML "determining the character encoding"): byte order mark,
 * then the content type's charset, then a declaration in the first kilobytes, then UTF-8 if the bytes are valid, then windows-1252.
 */
final class BodyCharset {

    private static final int PRESCAN = 4096;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private BodyCharset() {}

    static String decode(byte[] body, @Nullable String contentType) {
        if (starts(body, 0xEF, 0xBB, 0xBF)) {
            return lenient(body, 3, StandardCharsets.UTF_8);
        }
        if (starts(body, 0xFE, 0xFF)) {
            return lenient(body, 2, StandardCharsets.UTF_16BE);
        }
        if (starts(body, 0xFF, 0xFE)) {
            return lenient(body, 2, StandardCharsets.UTF_16LE);
        }
        Charset declared = contentType == null ? null : named(contentType, 0);
        if (declared == null) {
            declared = prescan(body);
        }
        String utf8 = declared == null || declared == StandardCharsets.UTF_8 ? strictUtf8(body) : null;
        if (utf8 != null) {
            return utf8;
        }
        return lenient(body, 0, declared == null ? WINDOWS_1252 : declared);
    }

    private static boolean starts(byte[] body, int... mark) {
        if (body.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((body[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Charset prescan(byte[] body) {
        String head = new String(body, 0, Math.min(PRESCAN, body.length), StandardCharsets.ISO_8859_1);
        for (int at = head.indexOf('<'); at >= 0; at = head.indexOf('<', at + 1)) {
            boolean meta = head.regionMatches(true, at, "<meta", 0, 5);
            boolean xml = head.regionMatches(true, at, "<?xml", 0, 5);
            if (meta || xml) {
                int end = head.indexOf('>', at);
                String tag = head.substring(at, end < 0 ? head.length() : end);
                Charset found = named(tag, 0);
                if (found == null && xml) {
                    found = value(tag, tag.indexOf("encoding"), "encoding".length());
                }
                if (found != null) {
                    // A declaration readable as ASCII cannot be in UTF-16 (HTML, 13.2.3.2).
                    return found.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : found;
                }
            }
        }
        return null;
    }

    private static @Nullable Charset named(String text, int from) {
        return value(text, text.toLowerCase(Locale.ROOT).indexOf("charset", from), "charset".length());
    }

    private static @Nullable Charset value(String text, int at, int keyLength) {
        if (at < 0) {
            return null;
        }
        int i = at + keyLength;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '=' || text.charAt(i) == '"' || text.charAt(i) == '\'')) {
            i++;
        }
        int start = i;
        while (i < text.length() && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '-' || text.charAt(i) == '_')) {
            i++;
        }
        String name = text.substring(start, i).toLowerCase(Locale.ROOT);
        return switch (name) {
            case "" -> null;
            case "utf8", "utf-8" -> StandardCharsets.UTF_8;
            case "iso-8859-1", "latin1", "us-ascii", "ascii", "iso8859-1" -> WINDOWS_1252;
            default -> lookUp(name);
        };
    }

    private static @Nullable Charset lookUp(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static @Nullable String strictUtf8(byte[] body) {
        try {
            CharBuffer chars = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body));
            return chars.toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String lenient(byte[] body, int from, Charset charset) {
        return new String(body, from, body.length - from, charset);
    }
}
