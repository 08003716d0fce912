package org.sayso.extraction.html;

import java.io.StringReader;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A NewsML-G2 item (alone or the first with text of a message), its content in NITF, XHTML or plain text. Document types, and with them entities of
 * any kind, are refused.
 */
final class NewsMlArticle {

    private static final int MAX_DEPTH = 256;
    private static final Set<String> PARAGRAPHS = Set.of("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "hl2", "blockquote", "pre", "td", "dd", "dt", "br");
    private static final Set<String> NOT_BODY = Set.of("head", "body.head", "body.end", "script", "style", "media", "figure", "figcaption", "note", "title");

    Article read(String xml) {
        try {
            return new Item(reader(xml)).read();
        } catch (XMLStreamException broken) {
            throw new UnreadableBodyException(
                    "NewsML-G2: not well-formed XML at line " + (broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber()), broken);
        }
    }

    private static XMLStreamReader reader(String xml) throws XMLStreamException {
        // A factory of its own: its class keeps state between the readers it makes.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entity");
        });
        return factory.createXMLStreamReader(new StringReader(xml));
    }

    private static final class Item {
        private final XMLStreamReader in;
        private final Deque<String> path = new ArrayDeque<>();
        private @Nullable String headline;
        private @Nullable String byline;
        private @Nullable String creator;
        private @Nullable String provider;
        private @Nullable String language;
        private @Nullable OffsetDateTime created;
        private @Nullable OffsetDateTime version;
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder run = new StringBuilder();

        Item(XMLStreamReader in) {
            this.in = in;
        }

        Article read() throws XMLStreamException {
            boolean item = false;
            int skipped = 0;
            while (in.hasNext()) {
                switch (in.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.ENTITY_DECLARATION ->
                        throw new UnreadableBodyException("NewsML-G2: a document type or entity is not read");
                    case XMLStreamConstants.START_ELEMENT -> {
                        String name = in.getLocalName();
                        if (path.size() >= MAX_DEPTH) {
                            throw new UnreadableBodyException("NewsML-G2: nested deeper than " + MAX_DEPTH);
                        }
                        item |= name.equals("newsItem");
                        start(name);
                        path.push(name);
                        skipped += skipped > 0 || within("contentSet") && NOT_BODY.contains(name) ? 1 : 0;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        String name = path.pop();
                        end(name);
                        skipped -= skipped > 0 ? 1 : 0;
                        if (name.equals("newsItem") && !text.isEmpty()) {
                            return article();
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> characters(skipped > 0);
                    default -> {}
                }
            }
            if (!item) {
                throw new UnreadableBodyException("NewsML-G2: no newsItem");
            }
            throw new UnreadableBodyException("NewsML-G2: the item has no text");
        }

        private Article article() {
            String by = byline == null ? creator : PageFacts.withoutBy(byline);
            return new Article(headline, by, provider, created == null ? version : created, language, null, text.toString(), SourceMap.NONE);
        }

        private boolean within(String name) {
            return path.contains(name);
        }

        private void start(String name) {
            if (name.equals("newsItem")) {
                String lang = in.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang");
                language = language == null ? lang : language;
            }
            if (name.equals("language") && in.getAttributeValue(null, "tag") != null && within("contentMeta")) {
                language = in.getAttributeValue(null, "tag");
            }
            if (PARAGRAPHS.contains(name) && within("contentSet")) {
                paragraph();
            }
            if (isFact(name)) {
                run.setLength(0);
            }
        }

        private static boolean isFact(String name) {
            return switch (name) {
                case "headline", "by", "byline", "name", "literal", "contentCreated", "versionCreated", "firstCreated", "hl1" -> true;
                default -> false;
            };
        }

        private void characters(boolean skipped) {
            if (within("contentSet") ? !skipped || isFact(path.peek()) || within("hl1") || within("byline") : !path.isEmpty() && isFact(path.peek())) {
                run.append(in.getText());
            }
        }

        private void end(String name) {
            switch (name) {
                case "headline" -> headline = first(headline, taken());
                case "hl1" -> headline = first(headline, taken());
                case "by", "byline" -> byline = first(byline, taken());
                case "name", "literal" -> {
                    String value = taken();
                    if (value != null && "creator".equals(path.peek())) {
                        creator = first(creator, value);
                    } else if (value != null && "provider".equals(path.peek())) {
                        provider = first(provider, value);
                    }
                }
                case "contentCreated" -> created = Moments.parse(taken());
                case "versionCreated" -> version = Moments.parse(taken());
                case "firstCreated" -> {
                    String first = taken();
                    version = version == null ? Moments.parse(first) : version;
                }
                case "inlineData" -> {
                    // Plain text keeps its own lines.
                    if (!run.toString().isBlank()) {
                        text.append(text.isEmpty() ? "" : "\n\n").append(run.toString().strip());
                    }
                    run.setLength(0);
                }
                case "inlineXML" -> paragraph();
                default -> {
                    if (PARAGRAPHS.contains(name) && within("contentSet")) {
                        paragraph();
                    }
                }
            }
        }

        private void paragraph() {
            String value = taken();
            if (value != null) {
                text.append(text.isEmpty() ? "" : "\n\n").append(value);
            }
        }

        /** The characters gathered, spaces made single; null for none. */
        private @Nullable String taken() {
            StringBuilder out = new StringBuilder(run.length());
            boolean space = false;
            for (int i = 0; i < run.length(); i++) {
                char c = run.charAt(i);
                if (Whitespace.is(c)) {
                    space = !out.isEmpty();
                } else if (!Whitespace.ignorable(c)) {
                    if (space) {
                        out.append(' ');
                    }
                    space = false;
                    out.append(c);
                }
            }
            run.setLength(0);
            return out.isEmpty() ? null : out.toString();
        }

        private static @Nullable String first(@Nullable String one, @Nullable String other) {
            return one == null ? other : one;
        }
    }
}
