package org.sayso.query.page;

/**
 * A stance as the pages show it: told apart by its sign, by its word and by its colour, so that none of the three is needed.
 *
 * @param word as in the contract
 * @param sign one character
 */
public record Stance(String word, String sign) {

    static Stance of(String word) {
        return new Stance(word, switch (word) {
            case "asserts" -> "+";
            case "confirms" -> "✓";
            case "accuses" -> "▲";
            case "denies" -> "−";
            case "questions" -> "?";
            case "declines" -> "○";
            case "demands" -> "!";
            case "predicts" -> "»";
            default -> "·";
        });
    }

    static java.util.List<Stance> all() {
        return java.util.stream.Stream.of("asserts", "confirms", "accuses", "denies", "questions", "declines", "demands", "predicts").map(Stance::of).toList();
    }
}
