package org.sayso.extraction.training;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Document;
import org.sayso.extraction.lexicon.NameType;
import org.sayso.extraction.text.SourceText;

/**
 * A text whose names an annotator has marked in place: <code>{P|Mary Oyelaran} of {L|Leeds}</code>. P is a person, O an organisation, L a place, N a people,
 * faith or party, F a building or street, M a name of another kind. Names do not nest, do not span lines and hold neither bar nor brace.
 *
 * @param names in the order of the text
 */
public record AnnotatedNames(SourceText source, List<Name> names) {

    /**
     * Start and end count UTF-16 units of the text without its marks.
     *
     * @param type null for a name of another kind
     */
    public record Name(int start, int end, @Nullable NameType type) {}

    /**
     * Reads one text.
     *
     * @param name of the file, for messages, and the id of the document
     * @throws IllegalArgumentException naming file, line and fault
     */
    public static AnnotatedNames parse(String name, String marked) {
        var text = new StringBuilder(marked.length());
        var names = new ArrayList<Name>();
        int line = 1;
        int from = -1;
        NameType type = null;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            line += c == '\n' ? 1 : 0;
            if (c == '{') {
                check(from < 0, name, line, "a name begins inside another");
                check(i + 2 < marked.length() && marked.charAt(i + 2) == '|', name, line, "a mark is {, one letter and a bar");
                type = type(marked.charAt(i + 1), name, line);
                from = text.length();
                i += 2;
            } else if (c == '}') {
                check(from >= 0, name, line, "a name ends that did not begin");
                check(from < text.length(), name, line, "a name is empty");
                check(!Character.isWhitespace(text.charAt(from)) && !Character.isWhitespace(text.charAt(text.length() - 1)), name, line, "a name has space at its edge");
                names.add(new Name(from, text.length(), type));
                from = -1;
            } else {
                check(from < 0 || c != '\n' && c != '|', name, line, "a name has a bar or a line's end in it");
                text.append(c);
            }
        }
        check(from < 0, name, line, "a name does not end");
        var document = new Document(name, null, null, null, null, null, "en", text.toString(), null, null, null);
        return new AnnotatedNames(SourceText.read(document, 1), List.copyOf(names));
    }

    private static void check(boolean holds, String name, int line, String fault) {
        if (!holds) {
            throw new IllegalArgumentException(name + ", line " + line + ": " + fault);
        }
    }

    private static @Nullable NameType type(char letter, String name, int line) {
        return switch (letter) {
            case 'P' -> NameType.PERSON;
            case 'O' -> NameType.ORGANIZATION;
            case 'L' -> NameType.PLACE;
            case 'F' -> NameType.FACILITY;
            case 'N' -> NameType.NATIONALITY;
            case 'M' -> null;
            default -> throw new IllegalArgumentException(name + ", line " + line + ": no kind of name has the letter " + letter);
        };
    }
}
