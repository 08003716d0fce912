package org.sayso.extraction.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sayso.contracts.Document;
import org.sayso.extraction.text.SourceText;

/**
 * An article with its attributions marked in the text itself, so that a file can be read and written by hand:
 *
 * <pre>
 * # date: 2031-03-05
 * # outlet: The Harbour Post
 * {s1|The mayor} {c1|said} {q1|that the pier had burned}.
 * </pre>
 *
 * Lines with {@code #} at the top are the head. {@code {s1|…}} is a source, {@code {c1|…}} a cue, {@code {q1|…}} a content; the number ties the parts of one
 * attribution together, a part may stand in several pieces, and parts may stand inside one another. A part ends in the line where it begins.
 */
public record MarkedArticle(SourceText source, List<GoldAttribution> gold) {

    public MarkedArticle {
        gold = List.copyOf(gold);
    }

    /** Every {@code .txt} under a folder, in the order of their paths. */
    public static List<MarkedArticle> readAll(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().map(file -> read(folder, file)).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static MarkedArticle read(Path folder, Path file) {
        try {
            return parse(folder.relativize(file).toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param name what the article is called in messages, and its document's id
     * @throws MarkupException naming the article and the line that is wrong
     */
    public static MarkedArticle parse(String name, String marked) {
        var head = new HashMap<String, String>();
        int at = 0;
        int line = 1;
        while (marked.startsWith("#", at)) {
            int end = marked.indexOf('\n', at);
            int colon = marked.indexOf(':', at);
            if (end < 0 || colon < 0 || colon > end) {
                throw new MarkupException(name, line, "a line of the head is \"# name: value\"");
            }
            head.put(marked.substring(at + 1, colon).strip(), marked.substring(colon + 1, end).strip());
            at = end + 1;
            line++;
        }
        var reader = new MarkupReader(name, line);
        reader.read(marked.substring(at));
        var document = new Document(name, null, head.get("outlet"), null, null, published(name, head), "en", reader.text(), null, null, null);
        return new MarkedArticle(SourceText.read(document, 1), reader.gold());
    }

    private static OffsetDateTime published(String name, Map<String, String> head) {
        var date = head.get("date");
        try {
            return LocalDate.parse(date == null ? "" : date).atTime(12, 0).atOffset(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new MarkupException(name, 1, "the head needs \"# date: YYYY-MM-DD\"");
        }
    }
}
