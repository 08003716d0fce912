package org.sayso.extraction.entity;

import java.util.ArrayList;
import java.util.EnumMap;
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

    /** What the thing beside a common noun is. */
    enum Noun {
        NONE,
        PLACE,
        ORG,
        PERSON,
        FACILITY
    }

    private final CommonWords commonWords;
    private final Map<Integer, NameType> lowerCaseNames = new HashMap<>();
    private final WordSet postalCodes;
    private final Map<Integer, Noun> nouns = new HashMap<>();
    private final List<Gazetteer> gazetteers;
    private final List<int[]> kinds;
    private final WordSet givenNames;
    private final Map<Integer, Character> genderOfName = new HashMap<>();
    private final Map<Integer, Character> genderOfOffice = new HashMap<>();
    private final Map<Office, WordSet> offices = new EnumMap<>(Office.class);
    private final Map<Integer, List<int[]>> phrases = new HashMap<>();

    private NameLexicon(List<Gazetteer> gazetteers, CommonWords commonWords) {
        this.commonWords = commonWords;
        this.gazetteers = List.copyOf(gazetteers);
        this.kinds = gazetteers.stream().map(NameLexicon::kinds).toList();
        var given = new ArrayList<String>();
        for (var row : LexiconTable.read("lexicon/given-names.txt")) {
            char gender = row.get(0).charAt(0);
            for (var name : row.get(1).split(" ")) {
                var lower = name.toLowerCase(Locale.ROOT);
                given.add(lower);
                genderOfName.merge(Hashing.of(lower), gender, (a, b) -> a.equals(b) ? a : Character.valueOf('u'));
            }
        }
        this.givenNames = WordSet.of(given);
        offices();
        var codes = new ArrayList<String>();
        LexiconTable.read("lexicon/postal-codes.tsv").forEach(row -> codes.add(row.get(0)));
        this.postalCodes = WordSet.of(codes);
        lowerCaseNames();
        for (var row : LexiconTable.read("lexicon/nouns.tsv")) {
            nouns.put(Hashing.of(row.get(0)), Noun.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
        }
    }

    private void offices() {
        var words = new HashMap<Office, List<String>>();
        for (var row : LexiconTable.read("lexicon/offices.tsv")) {
            var parts = row.get(0).split(" ");
            var kind = Office.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            if (parts.length == 1) {
                words.computeIfAbsent(kind, k -> new ArrayList<>()).add(parts[0]);
                if (!row.get(2).isEmpty()) {
                    genderOfOffice.put(Hashing.of(parts[0]), row.get(2).charAt(0));
                }
            } else {
                var hashes = new int[parts.length];
                for (int i = 0; i < parts.length; i++) {
                    hashes[i] = Hashing.of(parts[i]);
                }
                phrases.computeIfAbsent(hashes[0], h -> new ArrayList<>()).add(hashes);
            }
        }
        for (var kind : Office.values()) {
            offices.put(kind, WordSet.of(words.getOrDefault(kind, List.of())));
        }
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
        for (var row : LexiconTable.read("lexicon/cities.tsv")) {
            if (row.get(0).length() >= 6) {
                lowerCase(row.get(0), NameType.PLACE, traps);
            }
        }
    }

    private void lowerCase(String name, NameType type, Set<String> traps) {
        var lower = name.toLowerCase(Locale.ROOT);
        int hash = Hashing.of(lower);
        if (lower.length() >= 4 && lower.indexOf(' ') < 0 && !traps.contains(lower) && !commonWords.has(hash) && !givenNames.has(hash)) {
            lowerCaseNames.putIfAbsent(hash, type);
        }
    }

    /** The type of a name that is one even in lower case, as in messages and mangled feeds; null for all other words. */
    @Nullable NameType lowerCaseName(int hash) {
        return lowerCaseNames.get(hash);
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
        return load(operators, CommonWords.load(COMMON_WORDS));
    }

    static NameLexicon load(List<Gazetteer> operators, CommonWords commonWords) {
        var all = new ArrayList<Gazetteer>();
        all.add(CoreGazetteer.load());
        all.addAll(operators);
        return new NameLexicon(all, commonWords);
    }

    List<Gazetteer> gazetteers() {
        return gazetteers;
    }

    /** Hash of the kind of an entry of the n-th gazetteer. */
    int kind(int gazetteer, int entry) {
        return kinds.get(gazetteer)[entry];
    }

    boolean common(int hash) {
        return commonWords.has(hash);
    }

    Noun noun(int hash) {
        return nouns.getOrDefault(hash, Noun.NONE);
    }

    boolean givenName(int hash) {
        return givenNames.has(hash);
    }

    /** m, f or u, which also stands for unknown. */
    char genderOfName(int hash) {
        return genderOfName.getOrDefault(hash, 'u');
    }

    char genderOfOffice(int hash) {
        return genderOfOffice.getOrDefault(hash, 'u');
    }

    boolean is(Office office, int hash) {
        return offices.get(office).has(hash);
    }

    /** A form of address, a rank, or an office of one word. */
    boolean title(int hash) {
        return is(Office.FORM, hash) || is(Office.RANK, hash) || is(Office.OFFICE, hash);
    }

    /** Offices of several words that begin with this one, as hashes of their words. */
    List<int[]> phrasesFrom(int hash) {
        return phrases.getOrDefault(hash, List.of());
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
