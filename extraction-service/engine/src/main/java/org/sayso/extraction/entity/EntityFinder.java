package org.sayso.extraction.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.sayso.extraction.lexicon.Gazetteer;
import org.sayso.extraction.lexicon.NameType;
import org.sayso.extraction.tag.TaggedTokens;

/** Finds names, roles and pronouns and tells who they refer to. */
public final class EntityFinder {

    private final MentionFinder mentions;
    private final NameKeys keys;

    private EntityFinder(NameLexicon lexicon) {
        this.mentions = new MentionFinder(lexicon, NameTagger.load(lexicon));
        this.keys = new NameKeys(lexicon.gazetteers().getFirst());
    }

    /** @param gazetteers the operator's own, matched beside the core */
    public static EntityFinder load(List<Gazetteer> gazetteers) {
        return new EntityFinder(NameLexicon.load(gazetteers));
    }

    public Entities find(TaggedTokens tokens) {
        record Name(NameType type, String text) {}
        var groups = new LinkedHashMap<Name, List<Entities.FoundMention>>();
        for (var mention : mentions.find(tokens)) {
            groups.computeIfAbsent(new Name(mention.type(), tokens.tokens().text(mention.firstToken(), mention.endToken())), name -> new ArrayList<>())
                    .add(new Entities.FoundMention(mention.firstToken(), mention.endToken(), "name"));
        }
        var all = new ArrayList<Entities.FoundEntity>();
        groups.forEach((name, places) -> all.add(new Entities.FoundEntity(
                name.type().name(), name.text(), keys.of(name.type(), name.text()), List.of(), Entities.NONE, List.copyOf(places))));
        return new Entities(tokens, all);
    }
}
