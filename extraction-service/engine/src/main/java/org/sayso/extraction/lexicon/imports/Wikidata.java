package org.sayso.extraction.lexicon.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.lexicon.KnownName;
import org.sayso.extraction.lexicon.NameType;

/**
 * Items of a Wikidata JSON dump, an item a line, the array's brackets and commas around them or not. Humans (P31 Q5) are persons; what has coordinates
 * (P625) is a place; what has an inception (P571) or a headquarters (P159) is an organisation. Other items are passed over.
 *
 * @param languages whose labels and aliases are taken
 */
public record Wikidata(List<String> languages) implements NameSource {

    private static final String HUMAN = "Q5";

    public Wikidata {
        languages = List.copyOf(languages);
    }

    @Override
    public @Nullable ImportedName read(String line) {
        var item = line.strip();
        if (item.isEmpty() || item.equals("[") || item.equals("]")) {
            return null;
        }
        var entity = JsonLine.object(item.endsWith(",") ? item.substring(0, item.length() - 1) : item);
        var type = entity.get("claims") instanceof Map<?, ?> claims ? type(claims) : null;
        if (type == null) {
            return null;
        }
        var spellings = new ArrayList<String>();
        for (var language : languages) {
            if (entity.get("labels") instanceof Map<?, ?> labels && labels.get(language) instanceof Map<?, ?> label) {
                spellings.add(JsonLine.string(label.get("value")));
            }
            if (entity.get("aliases") instanceof Map<?, ?> aliases && aliases.get(language) instanceof List<?> values) {
                for (var value : values) {
                    if (value instanceof Map<?, ?> alias) {
                        spellings.add(JsonLine.string(alias.get("value")));
                    }
                }
            }
        }
        spellings.removeIf(String::isBlank);
        return spellings.isEmpty() ? null : new ImportedName(new KnownName(type, spellings.getFirst(), "", ""), spellings);
    }

    private static @Nullable NameType type(Map<?, ?> claims) {
        if (claims.get("P31") instanceof List<?> kinds && kinds.stream().anyMatch(kind -> HUMAN.equals(value(kind)))) {
            return NameType.PERSON;
        }
        if (claims.containsKey("P159")) {
            return NameType.ORGANIZATION;
        }
        return claims.containsKey("P625") ? NameType.PLACE : claims.containsKey("P571") ? NameType.ORGANIZATION : null;
    }

    private static @Nullable Object value(@Nullable Object claim) {
        return claim instanceof Map<?, ?> c && c.get("mainsnak") instanceof Map<?, ?> snak && snak.get("datavalue") instanceof Map<?, ?> data
                        && data.get("value") instanceof Map<?, ?> value
                ? value.get("id") : null;
    }
}
