package org.sayso.extraction.entity;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.tag.TaggedTokens;
import org.sayso.extraction.text.Span;

/** Who and what is named in a document, each with its mentions. An entity's place in the list is its number. */
public final class Entities {

    /** The entity of a token that mentions none. */
    public static final int NONE = -1;

    private final TaggedTokens tokens;
    private final List<FoundEntity> all;
    private final int[] entityOfToken;

    /**
     * @param type PERSON, ORGANIZATION, PLACE, FACILITY, NATIONALITY, EVENT or PRODUCT
     * @param key the normal form under which transliterations meet
     * @param metonymFor number of the entity the name stands for, or {@link Entities#NONE}
     */
    public record FoundEntity(String type, String name, String key, List<FoundRole> roles, int metonymFor, List<FoundMention> mentions) {

        public FoundEntity {
            roles = List.copyOf(roles);
            mentions = List.copyOf(mentions);
        }
    }

    /** @param organization number of the entity the role is held at, or {@link Entities#NONE} */
    public record FoundRole(String title, int organization, Span span) {}

    /** @param kind name, role or pronoun */
    public record FoundMention(int firstToken, int endToken, String kind) {}

    public Entities(TaggedTokens tokens, List<FoundEntity> all) {
        this.tokens = tokens;
        this.all = List.copyOf(all);
        this.entityOfToken = new int[tokens.size()];
        Arrays.fill(entityOfToken, NONE);
        fill("role", true);
        fill("role", false);
    }

    /** Roles first, so that a name inside of one ("the Kremlin spokesman") keeps its own entity. */
    private void fill(String kind, boolean same) {
        for (int e = 0; e < all.size(); e++) {
            for (var mention : all.get(e).mentions()) {
                if (mention.kind().equals(kind) == same) {
                    Arrays.fill(entityOfToken, mention.firstToken(), mention.endToken(), e);
                }
            }
        }
    }

    public TaggedTokens tokens() {
        return tokens;
    }

    public List<FoundEntity> all() {
        return all;
    }

    /** Number of the entity token i mentions, by name, role or pronoun, or {@link #NONE}. */
    public int entityAt(int token) {
        return entityOfToken[token];
    }

    /** The entity token i mentions. */
    public @Nullable FoundEntity at(int token) {
        int e = entityOfToken[token];
        return e == NONE ? null : all.get(e);
    }
}
