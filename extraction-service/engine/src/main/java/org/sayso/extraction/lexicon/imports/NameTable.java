package org.sayso.extraction.lexicon.imports;

import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.lexicon.KnownName;
import org.sayso.extraction.lexicon.NameType;

/** A table of one's own: name, type, other names by semicolons, kind, country, by tabs; from the third column on all may be missing. */
public record NameTable() implements NameSource {

    @Override
    public @Nullable ImportedName read(String line) {
        if (line.isBlank() || line.charAt(0) == '#') {
            return null;
        }
        var columns = line.split("\t", -1);
        if (columns.length < 2) {
            throw new IllegalArgumentException("a name and its type are needed, by tab");
        }
        var spellings = new ArrayList<String>();
        spellings.add(columns[0].strip());
        if (columns.length > 2) {
            for (var other : columns[2].split(";")) {
                spellings.add(other.strip());
            }
        }
        var thing = new KnownName(type(columns[1].strip()), columns[0].strip(), columns.length > 3 ? columns[3].strip() : "", columns.length > 4 ? columns[4].strip() : "");
        return new ImportedName(thing, spellings);
    }

    private static NameType type(String name) {
        try {
            return NameType.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("unknown type " + name, unknown);
        }
    }
}
