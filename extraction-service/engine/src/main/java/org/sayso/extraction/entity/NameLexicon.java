package org.sayso.extraction.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.lexicon.CoreGazetteer;
import org.sayso.extraction.lexicon.Gazetteer;
import org.sayso.extraction.lexicon.KnownName;
import org.sayso.extraction.lexicon.LexiconTable;
import org.sayso.extraction.lexicon.NameType;
import org.sayso.extraction.lexicon.WordSet;
import org.sayso.extraction.token.Hashing;

/** Everything the finders of names look words up in: gazetteers, given names, offices and titles. Immutable. */
public final class NameLexicon {

    /** What a word of office is, as {@code offices.tsv} says; a word may be several. */
    enum Office {
        FORM,
        RANK,
        OFFICE,
        HEAD,
        GROUP
    }

    static final String COMMON_WORDS = "entity/english.common.words";
    static final String PROPER_WORDS = "entity/english.proper.words";

    /** What the thing beside a common noun is. */
    enum Noun {
        NONE,
        PLACE,
        ORG,
        PERSON,
        FACILITY
    }

    private static final String GENDERS = "umf";
    private static final Office[] OFFICES = Office.values();
    private static final Noun[] NOUNS = Noun.values();
    private static final NameType[] TYPES = NameType.values();

    // What WordFacts keeps of a word: a bit for each kind of office, then these.
    private static final int COMMON = 1 << OFFICES.length;
    private static final int GIVEN_NAME = COMMON << 1;
    private static final int PHRASE = GIVEN_NAME << 1;
    private static final int TITLE = 1 << Office.FORM.ordinal() | 1 << Office.RANK.ordinal() | 1 << Office.OFFICE.ordinal();
    private static final int NOUN_SHIFT = 8;
    private static final int GENDER_OF_NAME_SHIFT = 12;
    private static final int GENDER_OF_OFFICE_SHIFT = 14;
    /** One more than the type's number, as 0 is no type. */
    private static final int LOWER_CASE_NAME_SHIFT = 16;
    private static final int FAMILY_NAME = 1 << 20;
    private static final int PROPER = 1 << 21;
    private static final int LOWER_CASE_PHRASE = 1 << 22;
    private static final int ABBREVIATION = 1 << 23;

    private final WordFacts facts;
    private final WordSet postalCodes;
    private final List<Gazetteer> gazetteers;
    private final List<int[]> kinds;
    private final Map<Integer, List<int[]>> phrases = new HashMap<>();
    private final Map<Integer, List<int[]>> lowerCasePhrases = new HashMap<>();

    private NameLexicon(List<Gazetteer> gazetteers, CommonWords commonWords, CommonWords properWords) {
        this.facts = new WordFacts(commonWords.hashes().length + properWords.hashes().length);
        for (int hash : properWords.hashes()) {
            facts.add(hash, PROPER);
        }
        for (var row : LexiconTable.read("lexicon/surnames.txt")) {
            for (var name : row.get(1).split(" ")) {
                facts.add(Hashing.of(name.toLowerCase(Locale.ROOT)), FAMILY_NAME);
            }
        }
        for (int hash : commonWords.hashes()) {
            facts.add(hash, COMMON);
        }
        for (var row : LexiconTable.read("lexicon/chat-words.txt")) {
            for (var word : row.get(0).split(" ")) {
                facts.add(Hashing.of(word), COMMON);
            }
        }
        for (var row : LexiconTable.read("lexicon/abbreviations.txt")) {
            for (var word : row.get(0).split(" ")) {
                facts.add(Hashing.of(word.toLowerCase(Locale.ROOT)), ABBREVIATION);
            }
        }
        this.gazetteers = List.copyOf(gazetteers);
        this.kinds = gazetteers.stream().map(NameLexicon::kinds).toList();
        var genders = new HashMap<Integer, Character>();
        for (var row : LexiconTable.read("lexicon/given-names.txt")) {
            char gender = row.get(0).charAt(0);
            for (var name : row.get(1).split(" ")) {
                int hash = Hashing.of(name.toLowerCase(Locale.ROOT));
                facts.add(hash, GIVEN_NAME);
                genders.merge(hash, gender, (a, b) -> a.equals(b) ? a : Character.valueOf('u'));
            }
        }
        genders.forEach((hash, gender) -> facts.add(hash, gender(gender) << GENDER_OF_NAME_SHIFT));
        offices();
        var codes = new ArrayList<String>();
        LexiconTable.read("lexicon/postal-codes.tsv").forEach(row -> codes.add(row.get(0)));
        this.postalCodes = WordSet.of(codes);
        lowerCaseNames();
        var nouns = new HashMap<Integer, Noun>();
        for (var row : LexiconTable.read("lexicon/nouns.tsv")) {
            nouns.put(Hashing.of(row.get(0)), Noun.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
        }
        nouns.forEach((hash, noun) -> facts.add(hash, noun.ordinal() << NOUN_SHIFT));
    }

    private static int gender(char letter) {
        int number = GENDERS.indexOf(letter);
        if (number < 0) {
            throw new IllegalStateException("no gender: " + letter);
        }
        return number;
    }

    private void offices() {
        var genders = new HashMap<Integer, Character>();
        for (var row : LexiconTable.read("lexicon/offices.tsv")) {
            var parts = row.get(0).split(" ");
            var kind = Office.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            if (parts.length == 1) {
                int hash = Hashing.of(parts[0]);
                facts.add(hash, 1 << kind.ordinal());
                if (!row.get(2).isEmpty()) {
                    genders.put(hash, row.get(2).charAt(0));
                }
            } else {
                var hashes = new int[parts.length];
                for (int i = 0; i < parts.length; i++) {
                    hashes[i] = Hashing.of(parts[i]);
                }
                phrases.computeIfAbsent(hashes[0], h -> new ArrayList<>()).add(hashes);
                facts.add(hashes[0], PHRASE);
            }
        }
        genders.forEach((hash, gender) -> facts.add(hash, gender(gender) << GENDER_OF_OFFICE_SHIFT));
    }

    private void lowerCaseNames() {
        var traps = new HashSet<String>();
        for (var row : LexiconTable.read("lexicon/lower-case-traps.txt")) {
            traps.addAll(List.of(row.get(0).split(" ")));
        }
        for (var row : LexiconTable.read("lexicon/countries.tsv")) {
            lowerCase(row.get(0), NameType.PLACE, traps);
            row.items(2).forEach(capital -> lowerCase(capital, NameType.PLACE, traps));
            row.items(3).forEach(people -> lowerCase(people, NameType.NATIONALITY, traps));
        }
        for (var table : List.of("lexicon/regions.tsv", "lexicon/cities.tsv")) {
            for (var row : LexiconTable.read(table)) {
                int length = row.get(0).length();
                if (length > 5 || length == 5 && !familyName(Hashing.of(row.get(0).toLowerCase(Locale.ROOT)))) {
                    lowerCase(row.get(0), NameType.PLACE, traps);
                }
                lowerCasePhrase(row.get(0));
            }
        }
    }

    /** "san francisco" is one however it is written; "long beach" may be any. */
    private void lowerCasePhrase(String name) {
        var words = name.toLowerCase(Locale.ROOT).split(" ");
        if (words.length < 2 || List.of(words).stream().allMatch(word -> common(Hashing.of(word)))) {
            return;
        }
        int[] hashes = List.of(words).stream().mapToInt(Hashing::of).toArray();
        lowerCasePhrases.computeIfAbsent(hashes[0], h -> new ArrayList<>(1)).add(hashes);
        facts.add(hashes[0], LOWER_CASE_PHRASE);
    }

    /** Names of places of several words that begin with this one, as hashes of their words. */
    List<int[]> lowerCasePhrasesFrom(int hash) {
        return (facts.of(hash) & LOWER_CASE_PHRASE) == 0 ? List.of() : lowerCasePhrases.getOrDefault(hash, List.of());
    }

    private void lowerCase(String name, NameType type, Set<String> traps) {
        var lower = name.toLowerCase(Locale.ROOT);
        int hash = Hashing.of(lower);
        if (lower.length() >= 4 && lower.indexOf(' ') < 0 && !traps.contains(lower) && (facts.of(hash) & (COMMON | GIVEN_NAME)) == 0
                && lowerCaseName(hash) == null) {
            facts.add(hash, type.ordinal() + 1 << LOWER_CASE_NAME_SHIFT);
        }
    }

    /** The type of a name that is one even in lower case, as in messages and mangled feeds; null for all other words. */
    @Nullable NameType lowerCaseName(int hash) {
        int type = facts.of(hash) >>> LOWER_CASE_NAME_SHIFT & 15;
        return type == 0 ? null : TYPES[type - 1];
    }

    boolean postalCode(int formHash) {
        return postalCodes.has(formHash);
    }

    private static int[] kinds(Gazetteer gazetteer) {
        var kinds = new int[gazetteer.size()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = Hashing.of(gazetteer.entry(i).kind());
        }
        return kinds;
    }

    /** The core gazetteer and the operator's own. */
    public static NameLexicon load(List<Gazetteer> operators) {
        return load(operators, CommonWords.load(COMMON_WORDS), CommonWords.load(PROPER_WORDS));
    }

    static NameLexicon load(List<Gazetteer> operators, CommonWords commonWords, CommonWords properWords) {
        var all = new ArrayList<Gazetteer>();
        all.add(CoreGazetteer.load());
        all.addAll(operators);
        return new NameLexicon(all, commonWords, properWords);
    }

    List<Gazetteer> gazetteers() {
        return gazetteers;
    }

    /** Hash of the kind of an entry of the n-th gazetteer. */
    int kind(int gazetteer, int entry) {
        return kinds.get(gazetteer)[entry];
    }

    boolean common(int hash) {
        return (facts.of(hash) & COMMON) != 0;
    }

    Noun noun(int hash) {
        return NOUNS[facts.of(hash) >>> NOUN_SHIFT & 15];
    }

    boolean familyName(int hash) {
        return (facts.of(hash) & FAMILY_NAME) != 0;
    }

    /** A word that lists of words write with a capital only. */
    boolean proper(int hash) {
        return (facts.of(hash) & PROPER) != 0;
    }

    /** Written in capitals, an abbreviation of a common noun and no name. */
    boolean abbreviation(int hash) {
        return (facts.of(hash) & ABBREVIATION) != 0;
    }

    boolean givenName(int hash) {
        return (facts.of(hash) & GIVEN_NAME) != 0;
    }

    /** m, f or u, which also stands for unknown. */
    char genderOfName(int hash) {
        return GENDERS.charAt(facts.of(hash) >>> GENDER_OF_NAME_SHIFT & 3);
    }

    char genderOfOffice(int hash) {
        return GENDERS.charAt(facts.of(hash) >>> GENDER_OF_OFFICE_SHIFT & 3);
    }

    boolean is(Office office, int hash) {
        return (facts.of(hash) & 1 << office.ordinal()) != 0;
    }

    /** A form of address, a rank, or an office of one word. */
    boolean title(int hash) {
        return (facts.of(hash) & TITLE) != 0;
    }

    /** Offices of several words that begin with this one, as hashes of their words. */
    List<int[]> phrasesFrom(int hash) {
        return (facts.of(hash) & PHRASE) == 0 ? List.of() : phrases.getOrDefault(hash, List.of());
    }

    /** What is known under a name, core first. */
    List<KnownName> find(String name) {
        var found = new ArrayList<KnownName>();
        for (var gazetteer : gazetteers) {
            found.addAll(gazetteer.find(name));
        }
        return found;
    }
}
