package org.sayso.extraction.lexicon.imports;

import java.util.List;
import org.sayso.extraction.lexicon.KnownName;

/** A thing and all its spellings, the preferred one among them. */
public record ImportedName(KnownName thing, List<String> spellings) {

    public ImportedName {
        spellings = List.copyOf(spellings);
    }
}
