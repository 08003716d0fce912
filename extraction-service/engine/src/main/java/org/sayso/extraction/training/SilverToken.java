package org.sayso.extraction.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sayso.extraction.tag.Tag;

/**
 * A token as another pipeline labelled it.
 *
 * @param start first code point
 * @param end code point after the last
 * @param name label of the name it stands in, "O" outside
 */
public record SilverToken(int start, int end, Tag tag, String name) {

    /**
     * Reads documents as tab-separated lines: {@code # doc ID DATE}, then a token a line with start, end, form, lemma, Penn tag, name label and more columns, and an empty
     * line behind each sentence.
     */
    public static Map<String, List<SilverToken>> read(Stream<String> lines) {
        var documents = new HashMap<String, List<SilverToken>>();
        var current = new ArrayList<List<SilverToken>>(1);
        lines.forEach(line -> {
            if (line.startsWith("# doc ")) {
                var tokens = new ArrayList<SilverToken>();
                documents.put(line.split(" ")[2], tokens);
                current.clear();
                current.add(tokens);
                return;
            }
            var columns = line.split("\t", 7);
            if (columns.length >= 6) {
                current.getFirst().add(new SilverToken(Integer.parseInt(columns[0]), Integer.parseInt(columns[1]), Tag.ofPenn(columns[4]), columns[5]));
            }
        });
        return documents;
    }
}
