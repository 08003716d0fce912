package org.sayso.extraction.lexicon;

import java.util.List;

/** The names that ship with the engine. */
public final class CoreGazetteer {

    private CoreGazetteer() {}

    /** Reads the tables of names. */
    public static Gazetteer load() {
        var names = new Gazetteer.Builder();
        for (var row : LexiconTable.read("lexicon/countries.tsv")) {
            var country = new KnownName(NameType.PLACE, row.get(0), "country", row.get(0));
            add(names, country, row.items(1));
            for (var capital : row.items(2)) {
                names.add(capital, new KnownName(NameType.PLACE, capital, "capital", row.get(0)));
            }
            for (var people : row.items(3)) {
                names.add(people, new KnownName(NameType.NATIONALITY, row.items(3).getFirst(), "people", row.get(0)));
            }
        }
        places(names, "lexicon/regions.tsv", NameType.PLACE, "region");
        places(names, "lexicon/cities.tsv", NameType.PLACE, "city");
        places(names, "lexicon/facilities.tsv", NameType.FACILITY, "facility");
        for (var row : LexiconTable.read("lexicon/organizations.tsv")) {
            add(names, new KnownName(NameType.ORGANIZATION, row.get(0), row.get(2), row.get(3)), row.items(1));
        }
        for (var row : LexiconTable.read("lexicon/other-names.tsv")) {
            add(names, new KnownName(NameType.valueOf(row.get(2)), row.get(0), "", ""), row.items(1));
        }
        return names.build();
    }

    private static void places(Gazetteer.Builder names, String table, NameType type, String kind) {
        for (var row : LexiconTable.read(table)) {
            add(names, new KnownName(type, row.get(0), kind, row.get(2)), row.items(1));
        }
    }

    private static void add(Gazetteer.Builder names, KnownName thing, List<String> others) {
        names.add(thing.name(), thing);
        for (var other : others) {
            names.add(other, thing);
        }
    }
}
