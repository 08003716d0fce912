package org.sayso.extraction.lexicon.imports;

import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.lexicon.KnownName;
import org.sayso.extraction.lexicon.NameType;

/**
 * The main table of GeoNames (allCountries.txt, cities15000.txt and the like): nineteen columns by tabs, as its readme.txt describes.
 *
 * @param leastPopulation settlements of fewer people are passed over
 */
public record GeoNames(long leastPopulation) implements NameSource {

    @Override
    public @Nullable ImportedName read(String line) {
        if (line.isBlank() || line.charAt(0) == '#') {
            return null;
        }
        var columns = line.split("\t", -1);
        if (columns.length < 15) {
            throw new IllegalArgumentException(columns.length + " columns, GeoNames has 19");
        }
        char kind = columns[6].isEmpty() ? ' ' : columns[6].charAt(0);
        if (kind == 'P' && Long.parseLong(columns[14].isEmpty() ? "0" : columns[14]) < leastPopulation) {
            return null;
        }
        var country = columns[8].length() == 2 ? Locale.of("", columns[8]).getDisplayCountry(Locale.ENGLISH) : "";
        var type = kind == 'S' ? NameType.FACILITY : NameType.PLACE;
        var spellings = new ArrayList<String>();
        spellings.add(columns[1]);
        spellings.add(columns[2]);
        for (var other : columns[3].split(",")) {
            // Short other names are airport codes and abbreviations, and would match half the words in capitals.
            if (other.length() > 3) {
                spellings.add(other);
            }
        }
        return new ImportedName(new KnownName(type, columns[1], finer(columns[7], kind), country), spellings);
    }

    private static String finer(String code, char kind) {
        return switch (code) {
            case "PPLC" -> "capital";
            case "PCLI", "PCLD", "PCLS", "PCLF", "TERR" -> "country";
            default -> kind == 'P' ? "city" : kind == 'S' ? "facility" : "region";
        };
    }
}
