package org.sayso.extraction.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.lexicon.NameType;
import org.sayso.extraction.lexicon.WordSet;
import org.sayso.extraction.tag.Tag;
import org.sayso.extraction.tag.TaggedTokens;

/** Who "he", "the mayor" and "the company" are: read once from left to right with the persons and organisations named last in mind. */
final class Coreference {

    private static final int REMEMBERED = 24;
    private static final int SENTENCES_BACK = 3;
    /** Characters of a name that are looked at: a page of capitals stays linear. */
    private static final int LONGEST_NAME = 160;
    private static final WordSet MALE = WordSet.of("he", "him", "his", "himself");
    private static final WordSet FEMALE = WordSet.of("she", "her", "hers", "herself");
    private static final WordSet DEFINITE = WordSet.of("the", "his", "her", "its", "their", "'s", "’s");
    private static final WordSet TOO_COMMON = WordSet.of("official", "source", "member", "man", "woman", "expert", "resident", "witness", "person", "soldier", "officer",
            "deputy", "head", "player", "student", "survivor", "mother", "father", "sister", "brother", "wife", "husband", "son", "daughter", "partner", "count",
            "private", "general", "major", "center", "forward", "guard", "model", "champion", "marshal", "inspector", "anchor", "host", "star", "insider");
    private static final WordSet COMPANIES = WordSet.of("company", "firm", "operator", "manufacturer", "airline", "bank", "retailer", "carrier");
    private static final WordSet BODIES = WordSet.of("ministry", "agency", "party", "newspaper", "network", "organization", "organisation", "department", "court", "council",
            "commission", "university", "army", "union", "committee", "parliament", "magazine", "broadcaster", "institute");

    private final TaggedTokens tokens;
    private final NameLexicon lexicon;
    private final List<Draft> drafts;
    /** Persons by the noun of their office, the newest last. */
    private final Map<String, List<Draft>> holders = new HashMap<>();
    private final List<Seen> persons = new ArrayList<>();
    private final List<Seen> organizations = new ArrayList<>();

    private record Seen(Draft draft, int token, int sentence, boolean subject) {}

    Coreference(TaggedTokens tokens, NameLexicon lexicon, List<Draft> drafts) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.drafts = drafts;
    }

    /**
     * @param entityOfToken number of the entity a token names, or {@link Entities#NONE}
     * @param roleOfToken number of the person in whose role a token stands, or {@link Entities#NONE}
     */
    void resolve(int[] entityOfToken, int[] roleOfToken, Map<Integer, List<Draft>> officeAt) {
        for (int i = 0; i < tokens.size(); i++) {
            int entity = entityOfToken[i];
            if (entity != Entities.NONE) {
                if (i == 0 || entityOfToken[i - 1] != entity) {
                    name(drafts.get(entity), i, entityOfToken);
                }
            } else if (tokens.tag(i).kind() == Tag.Kind.PRONOUN) {
                pronoun(i);
            } else if (roleOfToken[i] == Entities.NONE && tokens.tag(i) == Tag.NN || tokens.tag(i) == Tag.NNP && roleOfToken[i] == Entities.NONE) {
                nominal(i, entityOfToken);
            }
            for (var holder : officeAt.getOrDefault(i, List.of())) {
                var of = holders.computeIfAbsent(tokens.lemma(i), lemma -> new ArrayList<>(2));
                of.remove(holder);
                of.add(holder);
            }
        }
    }

    private void name(Draft draft, int i, int[] entityOfToken) {
        int end = i;
        while (end < tokens.size() && entityOfToken[end] == draft.number) {
            end++;
        }
        if (draft.type == NameType.PERSON) {
            remember(persons, new Seen(draft, i, tokens.sentence(i), subject(end)));
        } else if (draft.type == NameType.ORGANIZATION) {
            remember(organizations, new Seen(draft, i, tokens.sentence(i), subject(end)));
        }
    }

    private static void remember(List<Seen> list, Seen seen) {
        list.add(seen);
        if (list.size() > 2 * REMEMBERED) {
            list.subList(0, REMEMBERED).clear();
        }
    }

    /** Whether a verb follows, perhaps after an adverb. */
    private boolean subject(int end) {
        int i = end;
        while (i < tokens.size() && i < end + 2 && tokens.tag(i).kind() == Tag.Kind.ADVERB) {
            i++;
        }
        return i < tokens.size() && (tokens.tag(i).isVerb() && tokens.tag(i) != Tag.VBG || tokens.tag(i) == Tag.MD);
    }

    private void pronoun(int i) {
        int hash = tokens.word(i).hash();
        char gender = MALE.has(hash) ? 'm' : FEMALE.has(hash) ? 'f' : 0;
        if (gender == 0) {
            return;
        }
        var best = salient(i, gender);
        if (best != null) {
            best.mentions.add(new Entities.FoundMention(i, i + 1, "pronoun"));
            if (best.gender == 'u') {
                best.gender = gender;
            }
            remember(persons, new Seen(best, i, tokens.sentence(i), subject(i + 1)));
        }
    }

    private @Nullable Draft salient(int i, char gender) {
        int sentence = tokens.sentence(i);
        Draft best = null;
        int least = Integer.MAX_VALUE;
        for (int k = persons.size() - 1; k >= Math.max(0, persons.size() - REMEMBERED); k--) {
            var seen = persons.get(k);
            int distance = sentence - seen.sentence();
            if (distance > SENTENCES_BACK) {
                break;
            }
            if (!NameGroups.agree(seen.draft().gender, gender)) {
                continue;
            }
            int cost = distance * 10 + (seen.subject() ? 0 : 6) + (seen.draft().gender == gender ? 0 : 3);
            if (cost < least) {
                least = cost;
                best = seen.draft();
            }
        }
        return best;
    }

    /** "the mayor", "the Ukrainian president", "its spokeswoman", "the company". */
    private void nominal(int i, int[] entityOfToken) {
        int hash = tokens.word(i).hash();
        boolean office = (lexicon.is(NameLexicon.Office.HEAD, hash) || lexicon.is(NameLexicon.Office.OFFICE, hash)) && !TOO_COMMON.has(hash);
        boolean body = COMPANIES.has(hash) || BODIES.has(hash);
        if (!office && !body) {
            return;
        }
        int next = i + 1;
        if (next < tokens.size() && tokens.sentence(next) == tokens.sentence(i) && (tokens.tag(next).isNoun() || tokens.tag(next) == Tag.HYPH)) {
            return;
        }
        int first = tokens.sentences().first(tokens.sentence(i));
        int from = i;
        while (from > first && i - from < 5 && (tokens.tag(from - 1).isNoun() || tokens.tag(from - 1).kind() == Tag.Kind.ADJECTIVE)) {
            from--;
        }
        if (from == first || !DEFINITE.has(tokens.word(from - 1).hash())) {
            return;
        }
        var draft = office ? named(i, entityOfToken) : null;
        if (draft == null) {
            draft = office ? holder(i, from, entityOfToken) : organization(i);
        }
        if (draft != null) {
            int begin = tokens.tag(from - 1) == Tag.POS ? from : from - 1;
            draft.mentions.add(new Entities.FoundMention(begin, i + 1, "role"));
            remember(office ? persons : organizations, new Seen(draft, i, tokens.sentence(i), subject(i + 1)));
        }
    }

    /** "the foreign minister, Ines Calloway": the name that follows says who it is. */
    private @Nullable Draft named(int i, int[] entityOfToken) {
        int name = i + 2;
        if (name >= tokens.size() || tokens.sentence(name) != tokens.sentence(i) || !tokens.lower(i + 1).equals(",") || entityOfToken[name] == Entities.NONE) {
            return null;
        }
        var draft = drafts.get(entityOfToken[name]);
        return draft.type == NameType.PERSON ? draft : null;
    }

    /** An interior minister is not the foreign minister: words that narrow the office must stand in the title the holder was given. */
    private boolean contradicts(Draft holder, int from, int i, int[] entityOfToken) {
        for (int k = from; k < i; k++) {
            if (entityOfToken[k] != Entities.NONE) {
                continue;
            }
            var word = tokens.lower(k);
            boolean given = holder.roles.stream().map(Entities.FoundRole::title)
                    .filter(title -> title.indexOf(' ') > 0)
                    .allMatch(title -> hasWord(title, word));
            if (!given) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Draft holder(int i, int from, int[] entityOfToken) {
        var all = holders.getOrDefault(tokens.lemma(i), List.of());
        String country = "";
        int named = Entities.NONE;
        for (int k = from; k < i; k++) {
            if (entityOfToken[k] != Entities.NONE) {
                named = entityOfToken[k];
                country = drafts.get(named).country;
            }
        }
        for (int k = all.size() - 1; k >= Math.max(0, all.size() - 8); k--) {
            var holder = all.get(k);
            int at = named;
            boolean fits = named == Entities.NONE
                    || holder.roles.stream().anyMatch(role -> role.organization() == at)
                    || !country.isEmpty() && country.equals(holder.country);
            if (fits && !contradicts(holder, from, i, entityOfToken)) {
                return holder;
            }
        }
        return null;
    }

    private @Nullable Draft organization(int i) {
        int sentence = tokens.sentence(i);
        boolean company = COMPANIES.has(tokens.word(i).hash());
        var noun = tokens.lemma(i);
        for (int k = organizations.size() - 1; k >= Math.max(0, organizations.size() - REMEMBERED); k--) {
            var seen = organizations.get(k);
            if (sentence - seen.sentence() > 2) {
                return null;
            }
            var draft = seen.draft();
            boolean fits = company ? draft.kind.equals("company") || draft.kind.isEmpty() : draft.kind.equals(noun) || hasWord(draft.name, noun);
            if (fits) {
                return draft;
            }
        }
        return null;
    }

    private static boolean hasWord(String name, String word) {
        int last = Math.min(name.length(), LONGEST_NAME) - word.length();
        for (int at = 0; at <= last; at++) {
            if (name.regionMatches(true, at, word, 0, word.length())
                    && (at == 0 || !Character.isLetter(name.charAt(at - 1)))
                    && (at + word.length() == name.length() || !Character.isLetter(name.charAt(at + word.length())))) {
                return true;
            }
        }
        return false;
    }
}
