package org.sayso.extraction.token;

/** Dictionary forms by rule. */
final class Lemmas {

    private Lemmas() {}

    static String verb(String lower) {
        return lower;
    }

    static String noun(String lower) {
        return lower;
    }

    static String adjective(String lower) {
        return lower;
    }
}
