package org.sayso.extraction.lexicon.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one line of JSON (RFC 8259) into maps, lists, strings, numbers as strings, booleans and null: the engine has no JSON library, and needs no more. */
final class JsonLine {

    private static final int DEEPEST = 64;

    private final String text;
    private int at;

    private JsonLine(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException when the line is no JSON object */
    static Map<?, ?> object(String line) {
        var reader = new JsonLine(line);
        var value = reader.value(0);
        reader.space();
        if (reader.at < line.length() || !(value instanceof Map<?, ?> object)) {
            throw reader.broken("not one JSON object");
        }
        return object;
    }

    static String string(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }

    private @Nullable Object value(int depth) {
        if (depth > DEEPEST) {
            throw broken("nested deeper than " + DEEPEST);
        }
        space();
        char c = peek();
        return switch (c) {
            case '{' -> map(depth);
            case '[' -> list(depth);
            case '"' -> text();
            default -> word();
        };
    }

    private Map<String, @Nullable Object> map(int depth) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        at++;
        space();
        while (peek() != '}') {
            var key = text();
            space();
            expect(':');
            map.put(key, value(depth + 1));
            separator('}');
        }
        at++;
        return map;
    }

    private List<@Nullable Object> list(int depth) {
        var list = new ArrayList<@Nullable Object>();
        at++;
        space();
        while (peek() != ']') {
            list.add(value(depth + 1));
            separator(']');
        }
        at++;
        return list;
    }

    private void separator(char end) {
        space();
        if (peek() == ',') {
            at++;
            space();
            if (peek() == end) {
                throw broken("a comma too many");
            }
        } else if (peek() != end) {
            throw broken("a comma or " + end + " is missing");
        }
    }

    private String text() {
        expect('"');
        var value = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            if (c != '\\') {
                value.append(c);
                continue;
            }
            char escaped = peek();
            at++;
            switch (escaped) {
                case 'n' -> value.append('\n');
                case 't' -> value.append('\t');
                case 'r' -> value.append('\r');
                case 'b' -> value.append('\b');
                case 'f' -> value.append('\f');
                case 'u' -> value.append(unicode());
                case '"', '\\', '/' -> value.append(escaped);
                default -> throw broken("unknown escape " + escaped);
            }
        }
        at++;
        return value.toString();
    }

    private char unicode() {
        if (at + 4 > text.length()) {
            throw broken("a cut escape");
        }
        try {
            char c = (char) Integer.parseInt(text, at, at + 4, 16);
            at += 4;
            return c;
        } catch (NumberFormatException digits) {
            throw broken("no hexadecimal digits");
        }
    }

    private @Nullable Object word() {
        int from = at;
        while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        var word = text.substring(from, at);
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            case "null" -> null;
            case "" -> throw broken("a value is missing");
            default -> word;
        };
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw broken("the line ends too early");
        }
        return text.charAt(at);
    }

    private void expect(char c) {
        if (peek() != c) {
            throw broken(c + " is missing");
        }
        at++;
    }

    private IllegalArgumentException broken(String why) {
        return new IllegalArgumentException("JSON, character " + (at + 1) + ": " + why);
    }
}
