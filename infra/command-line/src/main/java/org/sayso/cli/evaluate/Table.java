package org.sayso.cli.evaluate;

import java.util.List;
import java.util.Locale;

/** Rows of words under a heading, in columns wide enough for each. */
final class Table {

    private Table() {}

    static String of(List<List<String>> rows) {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (var row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        var out = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            out.append(line(rows.get(r), widths)).append('\n');
            if (r == 0) {
                for (int i = 0; i < columns; i++) {
                    out.append("-".repeat(widths[i])).append(i + 1 < columns ? "  " : "\n");
                }
            }
        }
        return out.toString();
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(String.format(Locale.ROOT, "%-" + Math.max(1, widths[i]) + "s  ", row.get(i)));
        }
        return line.toString().stripTrailing();
    }
}
