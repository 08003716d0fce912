package org.sayso.extraction.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * RFC 8259 JSON from outside, in one pass and within bounds: depth at most {@value #MAX_DEPTH}, at most {@value #MAX_VALUES} values.
 * Of a repeated name the last stands. The engine has no JSON library, and pages carry JSON-LD.
 */
final class JsonReader {

    static final int MAX_DEPTH = 64;
    static final int MAX_VALUES = 200_000;

    private final String in;
    private final boolean lenient;
    private int at;
    private int values;

    private JsonReader(String in, boolean lenient) {
        this.in = in;
        this.lenient = lenient;
    }

    /** One JSON text and nothing after it. @throws UnreadableBodyException naming the offset of the fault */
    static Json read(String text) {
        return read(text, false);
    }

    /** As {@link #read}, but raw control characters within strings stand, as pages often have them. */
    static Json readLenient(String text) {
        return read(text, true);
    }

    private static Json read(String text, boolean lenient) {
        JsonReader reader = new JsonReader(text, lenient);
        reader.space();
        Json value = reader.value(0);
        reader.space();
        if (reader.at < text.length() && !lenient) {
            throw reader.fault("text after the value");
        }
        return value;
    }

    private Json value(int depth) {
        if (depth > MAX_DEPTH) {
            throw fault("nested deeper than " + MAX_DEPTH);
        }
        if (++values > MAX_VALUES) {
            throw fault("more than " + MAX_VALUES + " values");
        }
        if (at >= in.length()) {
            throw fault("end of text where a value belongs");
        }
        return switch (in.charAt(at)) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> new Json.Str(string());
            case 't' -> literal("true", Json.Literal.TRUE);
            case 'f' -> literal("false", Json.Literal.FALSE);
            case 'n' -> literal("null", Json.Literal.NULL);
            default -> number();
        };
    }

    private Json object(int depth) {
        at++;
        Map<String, Json> members = new LinkedHashMap<>();
        space();
        if (take('}')) {
            return new Json.Obj(members);
        }
        while (true) {
            space();
            if (at >= in.length() || in.charAt(at) != '"') {
                throw fault("a name in quotes is missing");
            }
            String name = string();
            space();
            need(':');
            space();
            members.put(name, value(depth + 1));
            space();
            if (take('}')) {
                return new Json.Obj(members);
            }
            need(',');
        }
    }

    private Json array(int depth) {
        at++;
        List<Json> items = new ArrayList<>();
        space();
        if (take(']')) {
            return new Json.Arr(items);
        }
        while (true) {
            space();
            items.add(value(depth + 1));
            space();
            if (take(']')) {
                return new Json.Arr(items);
            }
            need(',');
        }
    }

    private String string() {
        int start = ++at;
        StringBuilder unescaped = null;
        while (at < in.length()) {
            char c = in.charAt(at);
            if (c == '"') {
                String tail = in.substring(start, at++);
                return unescaped == null ? tail : unescaped.append(tail).toString();
            }
            if (c == '\\') {
                unescaped = unescaped == null ? new StringBuilder() : unescaped;
                unescaped.append(in, start, at);
                at++;
                unescaped.append(escape());
                start = at;
            } else if (c < ' ' && !lenient) {
                throw fault("control character in a string");
            } else {
                at++;
            }
        }
        throw fault("string without end");
    }

    private char escape() {
        if (at >= in.length()) {
            throw fault("string without end");
        }
        char c = in.charAt(at++);
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                if (at + 4 > in.length()) {
                    throw fault("short \\u escape");
                }
                int code = 0;
                for (int i = 0; i < 4; i++) {
                    int digit = hex(in.charAt(at++));
                    if (digit < 0) {
                        throw fault("bad \\u escape");
                    }
                    code = code * 16 + digit;
                }
                yield (char) code;
            }
            default -> {
                if (!lenient) {
                    throw fault("unknown escape");
                }
                yield c;
            }
        };
    }

    private static int hex(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int letter = (c | 0x20) - 'a';
        return letter >= 0 && letter < 6 ? letter + 10 : -1;
    }

    private Json number() {
        int start = at;
        take('-');
        if (!take('0') && !digits()) {
            throw fault("not a value");
        }
        if (take('.') && !digits()) {
            throw fault("bad number");
        }
        if (at < in.length() && (in.charAt(at) | 0x20) == 'e') {
            at++;
            if (!take('+')) {
                take('-');
            }
            if (!digits()) {
                throw fault("bad number");
            }
        }
        return new Json.Num(in.substring(start, at));
    }

    private boolean digits() {
        int start = at;
        while (at < in.length() && in.charAt(at) >= '0' && in.charAt(at) <= '9') {
            at++;
        }
        return at > start;
    }

    private Json literal(String word, Json value) {
        if (!in.startsWith(word, at)) {
            throw fault("not a value");
        }
        at += word.length();
        return value;
    }

    private void space() {
        while (at < in.length()) {
            char c = in.charAt(at);
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                return;
            }
            at++;
        }
    }

    private boolean take(char c) {
        if (at < in.length() && in.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void need(char c) {
        if (!take(c)) {
            throw fault("'" + c + "' is missing");
        }
    }

    private UnreadableBodyException fault(String what) {
        return new UnreadableBodyException("JSON: " + what + " at character " + at);
    }
}
