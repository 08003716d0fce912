package org.sayso.extraction.entity;

import java.util.ArrayList;
import java.util.List;
import org.sayso.extraction.lexicon.NameType;

/** An entity while its mentions are being gathered. */
final class Draft {

    final int number;
    NameType type;
    String name;
    String key;
    char gender = 'u';
    /** Of a role-holder or an organisation: the country by its preferred name; empty where unknown. */
    String country = "";
    /** The gazetteer's kind, empty where unknown. */
    String kind = "";
    int metonymFor = Entities.NONE;
    int nameTokens;
    final List<Entities.FoundMention> mentions = new ArrayList<>();
    final List<Entities.FoundRole> roles = new ArrayList<>();

    Draft(int number, NameType type, String name, String key) {
        this.number = number;
        this.type = type;
        this.name = name;
        this.key = key;
    }

    void named(String text, int tokens, String key) {
        if (tokens > nameTokens) {
            this.name = text;
            this.key = key;
            this.nameTokens = tokens;
        }
    }

    Entities.FoundEntity entity() {
        return new Entities.FoundEntity(type.name(), name, key, roles, metonymFor, mentions);
    }
}
