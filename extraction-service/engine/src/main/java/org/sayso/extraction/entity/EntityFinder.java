package org.sayso.extraction.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.sayso.extraction.tag.Tag;
import org.sayso.extraction.tag.TaggedTokens;

/** Finds names, roles and pronouns and tells who they refer to. */
public final class EntityFinder {

    public Entities find(TaggedTokens tokens) {
        var mentions = new LinkedHashMap<String, List<Entities.FoundMention>>();
        int i = 0;
        while (i < tokens.size()) {
            int end = i;
            while (end < tokens.size() && tokens.tag(end).kind() == Tag.Kind.NAME && tokens.sentence(end) == tokens.sentence(i)) {
                end++;
            }
            if (end > i) {
                mentions.computeIfAbsent(tokens.tokens().text(i, end), name -> new ArrayList<>()).add(new Entities.FoundMention(i, end, "name"));
            }
            i = Math.max(end, i + 1);
        }
        var all = new ArrayList<Entities.FoundEntity>();
        mentions.forEach((name, places) -> all.add(
                new Entities.FoundEntity("PERSON", name, name.toLowerCase(Locale.ROOT), List.of(), Entities.NONE, List.copyOf(places))));
        return new Entities(tokens, all);
    }
}
