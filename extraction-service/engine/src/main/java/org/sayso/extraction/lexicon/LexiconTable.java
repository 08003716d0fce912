package org.sayso.extraction.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A readable lexicon: one fact a line, columns by tabs, comments after {@code #} at a line's begin, several items of a column by semicolons. */
public final class LexiconTable {

    private LexiconTable() {}

    /** One line. A column that is not there reads as empty. */
    public record Row(List<String> columns) {

        public String get(int column) {
            return column < columns.size() ? columns.get(column).strip() : "";
        }

        /** The items of a column. */
        public List<String> items(int column) {
            var items = new ArrayList<String>();
            for (var item : split(get(column), ';')) {
                if (!item.isBlank()) {
                    items.add(item.strip());
                }
            }
            return items;
        }
    }

    /** @param path from the engine's package, e.g. {@code lexicon/countries.tsv} */
    public static List<Row> read(String path) {
        try (var in = LexiconTable.class.getResourceAsStream("/org/sayso/extraction/" + path)) {
            if (in == null) {
                throw new IllegalStateException("lexicon " + path + " is missing");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException("lexicon " + path, broken);
        }
    }

    static List<Row> parse(String text) {
        var rows = new ArrayList<Row>();
        for (var line : split(text, '\n')) {
            if (!line.isBlank() && line.charAt(0) != '#') {
                rows.add(new Row(split(line, '\t')));
            }
        }
        return rows;
    }

    private static List<String> split(String text, char mark) {
        var parts = new ArrayList<String>();
        int from = 0;
        for (int i = text.indexOf(mark); i >= 0; i = text.indexOf(mark, from)) {
            parts.add(text.substring(from, i));
            from = i + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }
}
