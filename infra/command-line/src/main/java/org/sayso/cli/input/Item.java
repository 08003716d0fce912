package org.sayso.cli.input;

import org.sayso.contracts.Document;

/** One thing read from the inputs: a document, or what is wrong with it. */
public sealed interface Item {

    /** Where it stands, for messages: a file, and the line where a file holds many. */
    Place place();

    record Found(Place place, Document document) implements Item {}

    record Broken(Place place, String reason) implements Item {}

    /** @param line counted from 1; 0 where the whole file is one document */
    record Place(String source, int line) {

        @Override
        public String toString() {
            return line == 0 ? source : source + ", line " + line;
        }
    }
}
