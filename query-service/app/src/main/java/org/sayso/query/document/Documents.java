package org.sayso.query.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.ContractJson;
import org.sayso.contracts.Extraction;
import org.sayso.contracts.ExtractionMessage;
import org.sayso.query.archive.PostgresArchive;

/** Shows documents, as far as their rights permit. */
@Singleton
public final class Documents {

    private static final int SNIPPET = 280;

    private final PostgresArchive archive;
    private final ObjectMapper json = ContractJson.messages();

    Documents(PostgresArchive archive) {
        this.archive = archive;
    }

    /** A document of the workspace; empty for one unknown or taken down. */
    public Optional<DocumentView> find(String workspace, String id) {
        return archive.read(workspace, reader -> Optional.ofNullable(reader.messages(List.of(id)).get(id)).map(message -> {
            var card = reader.cards(List.of(id)).get(id);
            return view(message, card == null ? null : card.story());
        }));
    }

    private DocumentView view(ExtractionMessage message, @Nullable String story) {
        var source = message.source();
        var document = source.document();
        var text = Objects.requireNonNullElse(document.text(), "");
        var display = document.rights() == null || document.rights().display() == null ? "full" : document.rights().display();
        var full = display.equals("full");
        var silent = display.equals("none");
        return new DocumentView(
                message.extraction().documentId(),
                source.version(),
                source.versionOf(),
                document.outlet(),
                document.url(),
                silent ? null : document.title(),
                document.byline(),
                document.publishedAt(),
                source.receivedAt(),
                message.extraction().language(),
                story,
                display,
                full ? text : null,
                display.equals("snippet") ? cut(text, SNIPPET) : null,
                full ? message.extraction() : limited(message.extraction(), silent ? 0 : SNIPPET));
    }

    /** The same findings with every covered text cut; offsets stay. */
    private Extraction limited(Extraction extraction, int length) {
        JsonNode tree = json.valueToTree(extraction);
        limit(tree, length);
        try {
            return json.treeToValue(tree, Extraction.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the extraction of document " + extraction.documentId() + " does not come back from its own JSON", e);
        }
    }

    private static void limit(JsonNode node, int length) {
        if (node instanceof ObjectNode object && object.get("exact") instanceof JsonNode exact && exact.isTextual()) {
            object.put("exact", cut(exact.textValue(), length));
        }
        node.forEach(child -> limit(child, length));
    }

    static String cut(String text, int codePoints) {
        return text.codePointCount(0, text.length()) <= codePoints ? text : text.substring(0, text.offsetByCodePoints(0, codePoints));
    }
}
