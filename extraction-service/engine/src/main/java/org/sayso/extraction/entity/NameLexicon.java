package org.sayso.extraction.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sayso.extraction.lexicon.CoreGazetteer;
import org.sayso.extraction.lexicon.Gazetteer;
import org.sayso.extraction.lexicon.KnownName;
import org.sayso.extraction.lexicon.LexiconTable;
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

    private final List<Gazetteer> gazetteers;
    private final List<int[]> kinds;
    private final WordSet givenNames;
    private final Map<Integer, Character> genderOfName = new HashMap<>();
    private final Map<Integer, Character> genderOfOffice = new HashMap<>();
    private final Map<Office, WordSet> offices = new HashMap<>();
    private final Map<Integer, List<int[]>> phrases = new HashMap<>();

    private NameLexicon(List<Gazetteer> gazetteers) {
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

    private static int[] kinds(Gazetteer gazetteer) {
        var kinds = new int[gazetteer.size()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = Hashing.of(gazetteer.entry(i).kind());
        }
        return kinds;
    }

    /** The core gazetteer and the operator's own. */
    public static NameLexicon load(List<Gazetteer> operators) {
        var all = new ArrayList<Gazetteer>();
        all.add(CoreGazetteer.load());
        all.addAll(operators);
        return new NameLexicon(all);
    }

    List<Gazetteer> gazetteers() {
        return gazetteers;
    }

    /** Hash of the kind of an entry of the n-th gazetteer. */
    int kind(int gazetteer, int entry) {
        return kinds.get(gazetteer)[entry];
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
