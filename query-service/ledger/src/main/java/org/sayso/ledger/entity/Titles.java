package org.sayso.ledger.entity;

import java.util.Set;

/** Words around a name that are no part of it: titles and legal forms. */
final class Titles {

    private static final Set<String> TITLES = Set.of(
            "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "lord", "lady", "gen", "general", "col", "colonel", "capt", "captain", "maj", "major", "lt",
            "lieutenant", "sgt", "sergeant", "adm", "admiral", "commissioner", "president", "minister", "senator", "sen", "rep", "gov", "governor", "mayor", "judge",
            "king", "queen", "prince", "princess", "pope", "father", "sheikh", "ayatollah", "chancellor", "secretary", "spokesman", "spokeswoman", "the", "inc", "ltd", "llc", "plc", "gmbh", "corp", "pt");

    private Titles() {}

    static boolean isTitle(String lower) {
        return TITLES.contains(lower);
    }
}
