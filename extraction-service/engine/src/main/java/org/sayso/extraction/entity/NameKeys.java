package org.sayso.extraction.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.lexicon.Gazetteer;
import org.sayso.extraction.lexicon.LexiconTable;
import org.sayso.extraction.lexicon.NameType;

/**
 * The normal form under which the spellings of one name meet, across scripts and desks, and no two names of different things. A key is a handle to
 * compare by, not a spelling to show.
 *
 * <p>A person's key is the sounds of given names and family name, variants of one given name (Serhii, Sergei) made one; initials, patronymics between two
 * names, and generation suffixes do not count. Other names go by the spelling the gazetteer prefers, where it knows them, then by their sounds.
 */
public final class NameKeys {

    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "phd", "md", "esq");
    private static final Set<String> ARTICLES = Set.of("al", "el", "ad", "ar", "as", "ash", "an");
    private static final Set<String> LEGAL_FORMS = Set.of("inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "plc", "gmbh",
            "ag", "sa", "se", "spa", "nv", "bv", "oao", "ooo", "pao", "jsc", "holdings", "group");

    private static final int REMEMBERED_BITS = 13;
    private static final int LONGEST_REMEMBERED = 64;

    /** The news names the same few thousand over and over. */
    private record Remembered(NameType type, String name, String key) {}

    /** Direct-mapped, of fixed size, and safe for many threads, as a key depends on nothing but its name. */
    private final @Nullable Remembered[] remembered = new Remembered[1 << REMEMBERED_BITS];

    private final Romanizer romanizer = new Romanizer();
    private final Map<String, String> given = new HashMap<>();
    private final Map<String, String> family = new HashMap<>();
    private final Gazetteer gazetteer;
    /** Other spellings of places by their sounds: Kiev and Киев lead to Kyiv. */
    private final Map<String, String> places = new HashMap<>();

    public NameKeys(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        for (var row : LexiconTable.read("lexicon/name-variants.tsv")) {
            var variants = row.get(0).equals("given") ? given : family;
            var preferred = sounds(row.get(1));
            for (var variant : row.items(2)) {
                variants.put(sounds(variant), preferred);
            }
        }
        for (var table : List.of("lexicon/countries.tsv", "lexicon/regions.tsv", "lexicon/cities.tsv")) {
            for (var row : LexiconTable.read(table)) {
                var preferred = plain(row.get(0));
                for (var other : row.items(1)) {
                    if (!other.contains(".")) {
                        places.putIfAbsent(plain(other), preferred);
                    }
                }
            }
        }
    }

    /** Never empty for a name with a letter or a digit in it. */
    public String of(NameType type, String name) {
        if (name.length() > LONGEST_REMEMBERED) {
            return make(type, name);
        }
        int slot = (name.hashCode() * 31 + type.ordinal()) * 0x9E3779B1 >>> Integer.SIZE - REMEMBERED_BITS;
        var seen = remembered[slot];
        if (seen != null && seen.type == type && seen.name.equals(name)) {
            return seen.key;
        }
        var key = make(type, name);
        remembered[slot] = new Remembered(type, name, key);
        return key;
    }

    private String make(NameType type, String name) {
        return switch (type) {
            case PERSON -> person(name);
            case ORGANIZATION, FACILITY, EVENT, PRODUCT -> thing(type, name, type == NameType.ORGANIZATION);
            case PLACE -> place(name);
            case NATIONALITY -> thing(type, name, false);
        };
    }

    private String person(String name) {
        var words = words(inverted(name));
        var kept = new ArrayList<String>();
        for (var word : words) {
            if (kept.isEmpty() || !SUFFIXES.contains(word)) {
                kept.add(word);
            }
        }
        kept.removeIf(word -> kept.size() > 1 && ARTICLES.contains(word));
        if (kept.size() > 2) {
            var between = kept.subList(1, kept.size() - 1);
            between.removeIf(word -> word.length() == 1 || patronymic(word));
        }
        if (kept.size() > 2 && kept.getFirst().length() == 1) {
            kept.removeFirst();
        }
        var key = new StringBuilder();
        for (int i = 0; i < kept.size(); i++) {
            boolean last = i == kept.size() - 1;
            var sounds = Sounds.fold(kept.get(i));
            if (last && sounds.length() > 5 && kept.get(i).endsWith("ine")) {
                sounds = sounds.substring(0, sounds.length() - 1);
            }
            var one = last ? family.getOrDefault(sounds, sounds) : given.getOrDefault(sounds, sounds);
            if (!one.isEmpty()) {
                key.append(key.isEmpty() ? "" : " ").append(one);
            }
        }
        return key.isEmpty() ? fallback(name) : key.toString();
    }

    private String place(String name) {
        var sounds = plain(name);
        var known = gazetteer.find(name);
        for (var thing : known) {
            if (thing.type() == NameType.PLACE) {
                return plain(thing.name());
            }
        }
        var key = places.getOrDefault(sounds, sounds);
        return key.isEmpty() ? fallback(name) : key;
    }

    private String thing(NameType type, String name, boolean legal) {
        var known = gazetteer.find(name).stream().filter(thing -> thing.type() == type).findFirst();
        var words = new ArrayList<>(words(known.map(thing -> thing.name()).orElse(name)));
        if (words.size() > 1 && words.getFirst().equals("the")) {
            words.removeFirst();
        }
        while (legal && words.size() > 1 && LEGAL_FORMS.contains(words.getLast())) {
            words.removeLast();
        }
        var key = joined(words);
        return key.isEmpty() ? fallback(name) : key;
    }

    private String plain(String name) {
        var words = new ArrayList<>(words(name));
        if (words.size() > 1 && words.getFirst().equals("the")) {
            words.removeFirst();
        }
        return joined(words);
    }

    private static String joined(List<String> words) {
        var key = new StringBuilder();
        for (var word : words) {
            var sounds = Sounds.fold(word);
            if (!sounds.isEmpty()) {
                key.append(key.isEmpty() ? "" : " ").append(sounds);
            }
        }
        return key.toString();
    }

    private String sounds(String word) {
        return Sounds.fold(romanizer.romanize(word));
    }

    /** A name of nothing but marks is its own key. */
    private static String fallback(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** "Putin, Vladimir" as "Vladimir Putin". */
    private static String inverted(String name) {
        int comma = name.indexOf(',');
        return comma > 0 && name.indexOf(',', comma + 1) < 0 && !SUFFIXES.contains(name.substring(comma + 1).strip().replace(".", "").toLowerCase(Locale.ROOT))
                ? name.substring(comma + 1) + " " + name.substring(0, comma)
                : name;
    }

    private static boolean patronymic(String word) {
        return word.endsWith("ovich") || word.endsWith("evich") || word.endsWith("ovych") || word.endsWith("yovych") || word.endsWith("ovna")
                || word.endsWith("evna") || word.endsWith("ivna") || word.endsWith("iovych");
    }

    /** Words of a name in Latin letters, lower case; hyphens part words, full stops and apostrophes do not count. */
    private List<String> words(String name) {
        var words = new ArrayList<String>();
        int from = -1;
        for (int i = 0; i <= name.length(); i++) {
            char c = i < name.length() ? name.charAt(i) : ' ';
            boolean inside = Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '\'' || c == '’' || c == 'ʼ' || c == '&'
                    || Character.getType(c) == Character.NON_SPACING_MARK || c == '.' && !spaceFollows(name, i);
            if (inside && from < 0) {
                from = i;
            } else if (!inside && from >= 0) {
                var word = romanizer.romanize(name.substring(from, i)).replace(".", "").replace("'", "").replace("’", "").replace("ʼ", "");
                if (!word.isEmpty()) {
                    words.add(word);
                }
                from = -1;
            }
        }
        return words;
    }

    private static boolean spaceFollows(String name, int i) {
        return i + 1 >= name.length() || !Character.isLetterOrDigit(name.charAt(i + 1));
    }
}
