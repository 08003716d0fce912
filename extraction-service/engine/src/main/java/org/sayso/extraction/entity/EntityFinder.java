package org.sayso.extraction.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.language.LanguagePack;
import org.sayso.extraction.lexicon.Gazetteer;
import org.sayso.extraction.lexicon.NameType;
import org.sayso.extraction.tag.TaggedTokens;

/** Finds names, roles and pronouns and tells who they refer to. Immutable and safe for any number of threads. */
public final class EntityFinder {

    private final NameLexicon lexicon;
    private final MentionFinder mentions;
    private final NameKeys keys;

    EntityFinder(NameLexicon lexicon, NameTagger tagger) {
        this.lexicon = lexicon;
        this.mentions = new MentionFinder(lexicon, tagger);
        this.keys = new NameKeys(lexicon.gazetteers().getFirst());
    }

    /** @param gazetteers the operator's own, matched beside the core */
    public static EntityFinder load(List<Gazetteer> gazetteers) {
        var lexicon = NameLexicon.load(gazetteers);
        return new EntityFinder(lexicon, NameTagger.load(lexicon));
    }

    public Entities find(TaggedTokens tokens) {
        return new Run(tokens).entities();
    }

    /** One document. */
    private final class Run {

        private final TaggedTokens tokens;
        private final NameGroups groups;
        private final List<Mention> found;
        private final int[] entityOfToken;
        private final int[] roleOfToken;
        private final Map<Integer, List<Draft>> officeAt = new HashMap<>();

        Run(TaggedTokens tokens) {
            this.tokens = tokens;
            this.groups = new NameGroups(tokens, lexicon, keys);
            this.found = mentions.find(tokens);
            this.entityOfToken = new int[tokens.size()];
            this.roleOfToken = new int[tokens.size()];
            Arrays.fill(entityOfToken, Entities.NONE);
            Arrays.fill(roleOfToken, Entities.NONE);
        }

        Entities entities() {
            var persons = new ArrayList<Mention>();
            for (var mention : found) {
                var draft = place(mention, groups.add(mention));
                Arrays.fill(entityOfToken, mention.firstToken(), mention.endToken(), draft.number);
                if (draft.type == NameType.PERSON) {
                    persons.add(mention);
                }
            }
            if (!LanguagePack.of(tokens.segments().language()).hasRules()) {
                return new Entities(tokens, groups.drafts().stream().map(Draft::entity).toList());
            }
            var roles = new RoleFinder(tokens, lexicon);
            for (var person : persons) {
                var draft = groups.drafts().get(entityOfToken[person.firstToken()]);
                add(draft, roles.before(person));
                add(draft, roles.after(person));
            }
            new Coreference(tokens, lexicon, groups.drafts()).resolve(entityOfToken, roleOfToken, officeAt);
            return new Entities(tokens, groups.drafts().stream().map(Draft::entity).toList());
        }

        /** The place itself, or the government that acts under its name. */
        private Draft place(Mention mention, Draft draft) {
            boolean seat = draft.kind.equals("capital") || draft.kind.equals("seat") || draft.kind.equals("facility") && Metonyms.isSeat(preferred(draft));
            if (draft.type != NameType.PLACE && draft.type != NameType.ORGANIZATION || !seat && !acquired(draft) || !Agency.acts(tokens, mention)) {
                return draft;
            }
            var country = groups.country(draft.country);
            return country == draft ? draft : groups.acting(mention, draft, country.number);
        }

        /** A seat of government the tagger took for a place or an organisation. */
        private boolean acquired(Draft draft) {
            if (!draft.kind.isEmpty()) {
                return false;
            }
            for (var fact : lexicon.find(draft.name)) {
                if (fact.type() == NameType.FACILITY && Metonyms.isSeat(fact.name())) {
                    draft.kind = "seat";
                    draft.country = fact.country();
                    return true;
                }
            }
            return false;
        }

        private String preferred(Draft draft) {
            return lexicon.find(draft.name).stream().map(fact -> fact.name()).findFirst().orElse(draft.name);
        }

        private void add(Draft person, RoleFinder.@Nullable Role role) {
            if (role == null || roleOfToken[role.head()] != Entities.NONE) {
                return;
            }
            int organization = Entities.NONE;
            for (int i = role.from(); i < role.to(); i++) {
                int named = entityOfToken[i];
                if (named != Entities.NONE && named != person.number) {
                    var type = groups.drafts().get(named).type;
                    boolean holdsOffices = type != NameType.PERSON && type != NameType.EVENT && type != NameType.PRODUCT;
                    if (holdsOffices && (organization == Entities.NONE || type == NameType.ORGANIZATION)) {
                        organization = named;
                    }
                }
            }
            if (organization != Entities.NONE && person.country.isEmpty()) {
                person.country = groups.drafts().get(organization).country;
            }
            if (person.gender == 'u') {
                person.gender = lexicon.genderOfOffice(tokens.word(role.head()).hash());
            }
            Arrays.fill(roleOfToken, role.from(), role.to(), person.number);
            officeAt.computeIfAbsent(role.head(), head -> new ArrayList<>(1)).add(person);
            person.roles.add(new Entities.FoundRole(tokens.tokens().text(role.from(), role.to()), organization, tokens.span(role.from(), role.to())));
        }
    }
}
