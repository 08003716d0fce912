package org.sayso.cli.input;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.sayso.contracts.ContractJson;
import org.sayso.contracts.Document;

/**
 * Reads one JSON document as strictly as the service does, but passes over fields it does not know, naming each once: a folder of exports often
 * carries columns of its own.
 */
final class DocumentJson {

    private static final int REASON_LENGTH = 300;

    private final ObjectReader reader;

    DocumentJson(Consumer<String> notice) {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        reader = ContractJson.strict()
                .addHandler(new DeserializationProblemHandler() {
                    @Override
                    public boolean handleUnknownProperty(
                            DeserializationContext context, JsonParser parser, JsonDeserializer<?> deserializer, Object bean, String field)
                            throws IOException {
                        if (seen.add(field)) {
                            notice.accept("the field \"" + field + "\" is not known and is passed over");
                        }
                        parser.skipChildren();
                        return true;
                    }
                })
                .readerFor(Document.class)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    Item read(Item.Place place, byte[] json) {
        try {
            Document document = reader.readValue(json);
            return document == null ? new Item.Broken(place, "null where a document should be") : new Item.Found(place, document);
        } catch (JsonMappingException e) {
            return new Item.Broken(place, reason(e, path(e)));
        } catch (JsonProcessingException e) {
            return new Item.Broken(place, reason(e, "not JSON"));
        } catch (IOException e) {
            return new Item.Broken(place, "not readable: " + e.getMessage());
        }
    }

    private static String path(JsonMappingException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            path.append(path.isEmpty() ? "" : ".").append(step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName());
        }
        return path.isEmpty() ? "not a document" : "field \"" + path + "\"";
    }

    private static String reason(JacksonException e, String what) {
        JsonLocation at = e.getLocation();
        String message = e.getOriginalMessage().lines().findFirst().orElse("");
        String shortened = message.length() > REASON_LENGTH ? message.substring(0, REASON_LENGTH) + "…" : message;
        return what + ": " + shortened + (at == null ? "" : " (column " + at.getColumnNr() + ")");
    }
}
