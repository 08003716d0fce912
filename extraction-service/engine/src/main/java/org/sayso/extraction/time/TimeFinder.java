package org.sayso.extraction.time;

import java.util.ArrayList;
import org.sayso.extraction.tag.Tag;
import org.sayso.extraction.tag.TaggedTokens;

/** Finds expressions of time and reads them against the publication date. */
public final class TimeFinder {

    public Times find(TaggedTokens tokens) {
        var found = new ArrayList<Times.FoundTime>();
        for (int i = 0; i < tokens.size(); i++) {
            var form = tokens.lower(i);
            if (tokens.tag(i) == Tag.CD && form.length() == 4 && (form.startsWith("19") || form.startsWith("20")) && form.chars().allMatch(Character::isDigit)) {
                found.add(new Times.FoundTime(tokens.span(i, i + 1), "DATE", form));
            }
        }
        return new Times(tokens, found);
    }
}
