package org.sayso.extraction.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.TextNode;

/** A run of text between two block-level borders of a page. */
final class Block {
    /** Index of the innermost block-level element around it. */
    final int parent;

    final String tag;
    final List<TextNode> nodes = new ArrayList<>();
    final StringBuilder text = new StringBuilder();
    int linkChars;
    int emphasisChars;
    boolean breakAfter;

    Block(int parent, String tag) {
        this.parent = parent;
        this.tag = tag;
    }

    int chars() {
        return text.length();
    }

    double linkShare() {
        return chars() == 0 ? 0 : Math.min(1, (double) linkChars / chars());
    }

    boolean endsSentence() {
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (".!?…。！？:;".indexOf(c) >= 0) {
                return true;
            }
            if ("\"'”’»)]* ".indexOf(c) < 0) {
                return false;
            }
        }
        return false;
    }

    boolean heading() {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }
}
