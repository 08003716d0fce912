package org.sayso.extraction.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** A page as a row of text blocks and the tree of the elements they stand in, read in one walk without recursion. */
final class Page {

    private static final Set<String> SKIPPED = Set.of(
            "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "button", "select", "input", "textarea",
            "canvas", "audio", "video", "head", "option", "label", "map", "dialog", "amp-ad", "amp-analytics", "legend");
    private static final Set<String> BLOCKS = Set.of(
            "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption",
            "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "li", "main", "nav", "ol", "p",
            "pre", "section", "summary", "table", "tbody", "thead", "tfoot", "td", "th", "tr", "ul", "picture", "img", "caption", "cite-block");

    /** One block-level element. */
    static final class Box {
        final int parent;
        final Element element;
        final Hints.Verdict hint;
        /** Index one past the last box within this one. */
        int end;
        int firstBlock;
        int endBlock;

        Box(int parent, Element element, Hints.Verdict hint) {
            this.parent = parent;
            this.element = element;
            this.hint = hint;
        }
    }

    final List<Box> boxes = new ArrayList<>();
    final List<Block> blocks = new ArrayList<>();

    static Page of(Element root, Hints hints) {
        Page page = new Page();
        NodeTraversor.filter(page.new Walk(hints), root);
        return page;
    }

    private final class Walk implements NodeFilter {
        private final Hints hints;
        private int box = -1;
        private Block open = new Block(-1, "");
        private int links;
        private int emphasis;
        private boolean space;
        private int breaks;

        Walk(Hints hints) {
            this.hints = hints;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                append(text);
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            String name = element.normalName();
            if (SKIPPED.contains(name) || hidden(element)) {
                space = true;
                return FilterResult.SKIP_ENTIRELY;
            }
            if (name.equals("span") && hints.of(element) == Hints.Verdict.JUNK) {
                return FilterResult.SKIP_ENTIRELY;
            }
            switch (name) {
                case "a" -> links++;
                case "b", "strong", "em", "i" -> emphasis++;
                case "br" -> lineBreak();
                default -> {}
            }
            if (BLOCKS.contains(name)) {
                close();
                Box next = new Box(box, element, hints.of(element));
                box = boxes.size();
                next.firstBlock = blocks.size();
                boxes.add(next);
                open = new Block(box, name);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                String name = element.normalName();
                switch (name) {
                    case "a" -> links--;
                    case "b", "strong", "em", "i" -> emphasis--;
                    default -> {}
                }
                if (BLOCKS.contains(name)) {
                    close();
                    Box left = boxes.get(box);
                    left.end = boxes.size();
                    left.endBlock = blocks.size();
                    box = left.parent;
                    open = new Block(box, box < 0 ? "" : boxes.get(box).element.normalName());
                }
            }
            return FilterResult.CONTINUE;
        }

        private void append(TextNode node) {
            String text = node.getWholeText();
            int before = open.text.length();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (Whitespace.is(c)) {
                    space = true;
                } else if (!Whitespace.ignorable(c)) {
                    if (open.text.isEmpty()) {
                        space = false;
                    }
                    if (breaks > 0 && !open.text.isEmpty()) {
                        open.text.append('\n');
                    } else if (space) {
                        open.text.append(' ');
                    }
                    breaks = 0;
                    space = false;
                    open.text.append(c);
                }
            }
            int grown = open.text.length() - before;
            if (grown > 0) {
                open.nodes.add(node);
                open.linkChars += links > 0 ? grown : 0;
                open.emphasisChars += emphasis > 0 ? grown : 0;
            }
        }

        private void lineBreak() {
            // Two breaks in a row are how old pages part paragraphs.
            if (!open.text.isEmpty() && ++breaks >= 2) {
                close();
            }
            space = false;
        }

        private void close() {
            if (!open.text.isEmpty()) {
                blocks.add(open);
                open = new Block(open.parent, open.tag);
            }
            space = false;
            breaks = 0;
        }

        private static boolean hidden(Element element) {
            if (element.hasAttr("hidden")) {
                return true;
            }
            String style = element.attr("style");
            if (style.isEmpty() || style.length() > 2000) {
                return false;
            }
            String bare = style.replace(" ", "");
            return bare.contains("display:none") || bare.contains("visibility:hidden");
        }
    }
}
