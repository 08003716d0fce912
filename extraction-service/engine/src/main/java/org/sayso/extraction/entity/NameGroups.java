package org.sayso.extraction.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.lexicon.KnownName;
import org.sayso.extraction.lexicon.NameType;
import org.sayso.extraction.lexicon.WordLabels;
import org.sayso.extraction.tag.Tag;
import org.sayso.extraction.tag.TaggedTokens;
import org.sayso.extraction.token.Word;

/** Names that name the same thing in one document: by key, a family name after the full one, an acronym after what it abbreviates. */
final class NameGroups {

    private static final String NAME = "name";

    private final TaggedTokens tokens;
    private final NameLexicon lexicon;
    private final NameKeys keys;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, Draft> byKey = new HashMap<>();
    private final Map<String, List<Draft>> byFamily = new HashMap<>();
    private final Map<String, Draft> byGiven = new HashMap<>();
    private final Map<String, Draft> byAcronym = new HashMap<>();
    private final Map<String, Draft> byFirstWord = new HashMap<>();
    private final Map<String, List<KnownName>> known = new HashMap<>();
    private @Nullable Draft last;
    private int lastEnd = -1;

    NameGroups(TaggedTokens tokens, NameLexicon lexicon, NameKeys keys) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.keys = keys;
    }

    List<Draft> drafts() {
        return drafts;
    }

    /** The entity of the mention, which becomes one of its mentions. */
    Draft add(Mention mention) {
        var text = tokens.tokens().text(mention.firstToken(), mention.endToken());
        var draft = mention.type() == NameType.PERSON ? person(mention, text) : thing(mention, text);
        draft.mentions.add(new Entities.FoundMention(mention.firstToken(), mention.endToken(), NAME));
        last = draft;
        lastEnd = mention.endToken();
        return draft;
    }

    private Draft person(Mention mention, String text) {
        var key = keys.of(NameType.PERSON, text);
        int words = mention.endToken() - mention.firstToken();
        char gender = gender(mention);
        int space = key.lastIndexOf(' ');
        var draft = space < 0 ? partOfName(key, gender) : byKey.get("P " + key);
        if (draft == null && space >= 0) {
            draft = familyAlone(key.substring(space + 1), gender);
        }
        if (draft == null) {
            draft = draft(NameType.PERSON, text, key);
            byKey.put("P " + key, draft);
        }
        draft.named(text, words, key);
        if (draft.gender == 'u') {
            draft.gender = gender;
        }
        if (space >= 0) {
            byKey.putIfAbsent("P " + key, draft);
            byGiven.put(key.substring(0, key.indexOf(' ')), draft);
        }
        var family = byFamily.computeIfAbsent(key.substring(space + 1), k -> new ArrayList<>(1));
        family.remove(draft);
        family.add(draft);
        return draft;
    }

    private @Nullable Draft partOfName(String key, char gender) {
        var family = byFamily.get(key);
        if (family != null) {
            for (int i = family.size() - 1; i >= Math.max(0, family.size() - 8); i--) {
                if (agree(family.get(i).gender, gender)) {
                    return family.get(i);
                }
            }
        }
        var given = byGiven.get(key);
        return given != null ? given : byKey.get("P " + key);
    }

    /** A family name that stood alone so far now gets its given name. */
    private @Nullable Draft familyAlone(String family, char gender) {
        for (var draft : byFamily.getOrDefault(family, List.of())) {
            if (draft.key.equals(family) && agree(draft.gender, gender)) {
                return draft;
            }
        }
        return null;
    }

    static boolean agree(char a, char b) {
        return a == 'u' || b == 'u' || a == b;
    }

    /** By the title before the name, else by the given name. */
    private char gender(Mention mention) {
        int before = mention.firstToken() - 1;
        if (before >= 0 && tokens.sentence(before) == tokens.sentence(mention.firstToken())) {
            char title = lexicon.genderOfOffice(tokens.word(before).hash());
            if (title != 'u') {
                return title;
            }
        }
        return mention.endToken() - mention.firstToken() > 1 ? lexicon.genderOfName(tokens.word(mention.firstToken()).hash()) : 'u';
    }

    private Draft thing(Mention mention, String text) {
        var facts = known.computeIfAbsent(text, lexicon::find);
        var type = type(mention, facts);
        var abbreviated = abbreviated(mention, text, type);
        if (abbreviated != null) {
            return abbreviated;
        }
        var key = keys.of(type, text);
        var draft = byKey.get(type + " " + key);
        if (draft == null && type == NameType.ORGANIZATION) {
            draft = otherForm(mention, facts);
        }
        if (draft == null) {
            draft = draft(type, text, key);
            byKey.put(type + " " + key, draft);
            var chosen = type;
            var end = draft;
            facts.stream().filter(fact -> fact.type() == chosen).findFirst().ifPresent(fact -> {
                end.country = fact.country();
                end.kind = fact.kind();
            });
        }
        draft.named(text, mention.endToken() - mention.firstToken(), key);
        if (type == NameType.ORGANIZATION && mention.endToken() - mention.firstToken() > 1) {
            byAcronym.putIfAbsent(initials(mention), draft);
            byFirstWord.putIfAbsent(tokens.word(mention.firstToken()).form(), draft);
        } else if (type == NameType.ORGANIZATION && WordLabels.isAcronym(text)) {
            byAcronym.putIfAbsent(text.replace(".", ""), draft);
        }
        return draft;
    }

    /** An organisation that stood under its acronym so far, or goes on under its first word. */
    private @Nullable Draft otherForm(Mention mention, List<KnownName> facts) {
        if (!facts.isEmpty()) {
            return null;
        }
        if (mention.endToken() - mention.firstToken() == 1) {
            return byFirstWord.get(tokens.word(mention.firstToken()).form());
        }
        var initials = initials(mention);
        var acronym = initials.length() > 2 ? byAcronym.get(initials) : null;
        return acronym != null && acronym.nameTokens == 1 ? acronym : null;
    }

    /** What the tagger calls a place the gazetteer may know for a building. */
    private static NameType type(Mention mention, List<KnownName> facts) {
        if (mention.type() == NameType.PLACE && !facts.isEmpty() && facts.stream().allMatch(fact -> fact.type() == NameType.FACILITY && !Metonyms.isSeat(fact.name()))) {
            return NameType.FACILITY;
        }
        return mention.type();
    }

    private @Nullable Draft abbreviated(Mention mention, String text, NameType type) {
        if (mention.endToken() - mention.firstToken() != 1) {
            return null;
        }
        var bare = text.replace(".", "");
        int next = mention.endToken();
        boolean closed = next < tokens.size() && tokens.tag(next) == Tag.CLOSE_BRACKET;
        if (tokens.word(mention.firstToken()).shape() != Word.Shape.UPPER && !(closed && type == NameType.ORGANIZATION && !byAcronym.containsKey(bare))) {
            return type == NameType.ORGANIZATION ? byAcronym.get(bare) : null;
        }
        boolean inBrackets = last != null && lastEnd == mention.firstToken() - 1 && tokens.tag(lastEnd) == Tag.OPEN_BRACKET && last.nameTokens > 1;
        if (inBrackets && last.type == NameType.ORGANIZATION) {
            byAcronym.put(bare, last);
            return last;
        }
        return type == NameType.ORGANIZATION ? byAcronym.get(bare) : null;
    }

    private String initials(Mention mention) {
        var initials = new StringBuilder();
        for (int i = mention.firstToken(); i < mention.endToken(); i++) {
            // A legal form or a ship's prefix is no part of an acronym.
            if (tokens.word(i).startsUpper() && tokens.word(i).shape() != Word.Shape.UPPER) {
                initials.append(tokens.word(i).form().charAt(0));
            }
        }
        return initials.toString();
    }

    /** A government's seat that acts is another entity than the place. */
    Draft acting(Mention mention, Draft place, int standsFor) {
        var key = "acting " + place.type + " " + place.key;
        var draft = byKey.get(key);
        if (draft == null) {
            draft = draft(place.type, place.name, place.key);
            draft.metonymFor = standsFor;
            draft.country = place.country;
            draft.kind = place.kind;
            byKey.put(key, draft);
        }
        place.mentions.removeLast();
        draft.mentions.add(new Entities.FoundMention(mention.firstToken(), mention.endToken(), NAME));
        return draft;
    }

    /** The entity of a country, made without mentions where the text does not name it. */
    Draft country(String name) {
        var key = keys.of(NameType.PLACE, name);
        var draft = byKey.get(NameType.PLACE + " " + key);
        if (draft == null) {
            draft = draft(NameType.PLACE, name, key);
            draft.country = name;
            draft.kind = "country";
            byKey.put(NameType.PLACE + " " + key, draft);
        }
        return draft;
    }

    private Draft draft(NameType type, String name, String key) {
        var draft = new Draft(drafts.size(), type, name, key);
        drafts.add(draft);
        return draft;
    }
}
