package org.sayso.query.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.sayso.contracts.ContractJson;
import org.sayso.contracts.ExtractionMessage;

/** How much of a document's words its rights permit to show, and findings cut to that. */
final class DisplayedText {

    static final int SNIPPET = 280;

    private static final ObjectMapper JSON = ContractJson.messages();

    private DisplayedText() {}

    /** {@code full}, {@code snippet} or {@code none}. */
    static String display(ExtractionMessage message) {
        var rights = message.source().document().rights();
        return rights == null ? "full" : Objects.requireNonNullElse(rights.display(), "full");
    }

    /** The most code points that may be shown in one piece. */
    static int longest(ExtractionMessage message) {
        return switch (display(message)) {
            case "full" -> Integer.MAX_VALUE;
            case "snippet" -> SNIPPET;
            default -> 0;
        };
    }

    /** The same finding with every covered text cut; offsets stay. */
    static <T> T cut(T finding, int length) {
        if (length == Integer.MAX_VALUE) {
            return finding;
        }
        JsonNode tree = JSON.valueToTree(finding);
        limit(tree, length);
        try {
            @SuppressWarnings("unchecked")
            var type = (Class<T>) finding.getClass();
            return JSON.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a finding of the kind " + finding.getClass().getSimpleName() + " does not come back from its own JSON", e);
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
