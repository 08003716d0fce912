package org.sayso.extraction.lexicon.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.lexicon.KnownName;
import org.sayso.extraction.lexicon.NameType;

/** Entities of FollowTheMoney as OpenSanctions publishes them (entities.ftm.json): a JSON object a line with schema and properties. */
public record FollowTheMoney() implements NameSource {

    private static final Map<String, NameType> SCHEMATA = Map.ofEntries(
            Map.entry("Person", NameType.PERSON), Map.entry("Organization", NameType.ORGANIZATION), Map.entry("Company", NameType.ORGANIZATION),
            Map.entry("LegalEntity", NameType.ORGANIZATION), Map.entry("PublicBody", NameType.ORGANIZATION), Map.entry("Vessel", NameType.PRODUCT),
            Map.entry("Airplane", NameType.PRODUCT), Map.entry("Event", NameType.EVENT));

    @Override
    public @Nullable ImportedName read(String line) {
        if (line.isBlank()) {
            return null;
        }
        var entity = JsonLine.object(line);
        var schema = JsonLine.string(entity.get("schema"));
        var type = SCHEMATA.get(schema);
        if (type == null || !(entity.get("properties") instanceof Map<?, ?> properties)) {
            return null;
        }
        var spellings = new ArrayList<String>();
        for (var property : List.of("name", "alias")) {
            if (properties.get(property) instanceof List<?> values) {
                values.forEach(value -> spellings.add(JsonLine.string(value)));
            }
        }
        spellings.removeIf(String::isBlank);
        if (spellings.isEmpty()) {
            return null;
        }
        var country = properties.get("country") instanceof List<?> codes && !codes.isEmpty() ? JsonLine.string(codes.getFirst()) : "";
        var name = country.length() == 2 ? Locale.of("", country.toUpperCase(Locale.ROOT)).getDisplayCountry(Locale.ENGLISH) : "";
        return new ImportedName(new KnownName(type, spellings.getFirst(), schema.toLowerCase(Locale.ROOT), name), spellings);
    }
}
