package org.sayso.extraction.html;

import java.util.List;
import org.jsoup.nodes.TextNode;

/** Blocks written out as text, with the place of every character in the page. */
final class ArticleText {

    private final String html;
    private final StringBuilder out = new StringBuilder();
    private final SourceMap.Builder map = new SourceMap.Builder();

    private ArticleText(String html) {
        this.html = html;
    }

    record Written(String text, SourceMap source) {}

    static Written of(List<Block> blocks, String html) {
        ArticleText text = new ArticleText(html);
        String before = "";
        for (Block block : blocks) {
            if (!text.out.isEmpty()) {
                text.out.append(between(before, block.tag));
            }
            text.block(block);
            before = block.tag;
        }
        return new Written(text.out.toString(), text.map.build());
    }

    /** The blocks' text without a map. */
    static String plain(List<Block> blocks) {
        StringBuilder out = new StringBuilder();
        String before = "";
        for (Block block : blocks) {
            if (!out.isEmpty()) {
                out.append(between(before, block.tag));
            }
            out.append(block.text);
            before = block.tag;
        }
        return out.toString();
    }

    /** Items of a list and cells of a table stand on lines of their own, paragraphs are parted by an empty line. */
    private static String between(String before, String tag) {
        return before.equals(tag) && (tag.equals("li") || tag.equals("td")) ? "\n" : "\n\n";
    }

    /** The block's own text holds spaces and breaks as decided; its nodes hold the same visible characters in the same order. */
    private void block(Block block) {
        int at = 0;
        for (TextNode node : block.nodes) {
            String whole = node.getWholeText();
            int source = node.sourceRange().isTracked() ? node.sourceRange().startPos() : -1;
            int end = node.sourceRange().isTracked() ? node.sourceRange().endPos() : -1;
            Entities cursor = new Entities(html, source, end);
            for (int i = 0; i < whole.length(); i++) {
                char c = whole.charAt(i);
                int place = cursor.next(c);
                if (Whitespace.is(c) || Whitespace.ignorable(c)) {
                    continue;
                }
                while (at < block.text.length() && block.text.charAt(at) != c) {
                    out.append(block.text.charAt(at++));
                }
                if (place >= 0) {
                    map.add(out.length(), place);
                }
                out.append(c);
                at++;
            }
        }
    }

    /** Walks a text node's characters and its source side by side; a character reference counts as one or two characters. */
    private static final class Entities {
        private final String html;
        private final int end;
        private int at;
        private boolean second;

        Entities(String html, int start, int end) {
            this.html = html;
            this.at = start;
            this.end = Math.min(end, html.length());
        }

        int next(char c) {
            if (at < 0 || at >= end) {
                return -1;
            }
            if (second) {
                second = false;
                return -1;
            }
            char s = html.charAt(at);
            if (s == c && s != '&') {
                return at++;
            }
            if (s == '&') {
                int place = at;
                int stop = at + 1;
                while (stop < end && stop - at < 40 && (Character.isLetterOrDigit(html.charAt(stop)) || html.charAt(stop) == '#')) {
                    stop++;
                }
                boolean reference = stop > at + 1 && c != '&' || html.startsWith("&amp", at) || html.startsWith("&#", at);
                if (!reference) {
                    at++;
                    return place;
                }
                if (stop < end && html.charAt(stop) == ';') {
                    stop++;
                }
                at = stop;
                second = Character.isHighSurrogate(c);
                return place;
            }
            // Carriage returns are dropped and NULs replaced by the parser.
            while (at < end && html.charAt(at) != c && html.charAt(at) <= ' ') {
                at++;
            }
            return at < end && html.charAt(at) == c ? at++ : -1;
        }
    }
}
