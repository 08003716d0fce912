package org.sayso.ledger.figure;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Extraction;
import org.sayso.ledger.text.Words;

/** What part of a whole a quantity is, by the words that say so. */
final class Narrowing {

    private static final Set<String> FURTHER = Set.of("more", "another", "other", "further", "additional", "new");
    private static final Set<String> NARROWING = Set.of("of", "out", "among", "including", "more", "another", "other", "further", "additional", "new", "instead");
    private static final Set<String> POINTING = Set.of("them", "whom", "which", "those", "these", "us");
    private static final int TOGETHER = 20;
    private Narrowing() {}

    /**
     * The part, null for a whole.
     *
     * @param offset of the quantity in its sentence, UTF-16
     * @param end of the quantity in its sentence
     */
    static @Nullable String part(Extraction.Quantity quantity, String sentence, int offset, int end) {
        if (quantity.scope() != null && !behindComma(quantity.scope(), sentence.substring(Math.min(sentence.length(), end)))) {
            var narrowing = Words.lower(Words.of(quantity.scope()));
            if (!narrowing.isEmpty() && NARROWING.contains(narrowing.getFirst()) && !owned(quantity)) {
                return FURTHER.contains(narrowing.getFirst()) ? "further" : narrowing.getFirst().equals("of") ? "of them" : narrowing.getFirst();
            }
        }
        var told = Words.lower(Words.of(sentence.substring(offset, Math.min(sentence.length(), end + 12))));
        for (var i = 0; i < Math.min(4, told.size()); i++) {
            if (FURTHER.contains(told.get(i)) && !(told.get(i).equals("more") && i + 1 < told.size() && told.get(i + 1).equals("than"))) {
                return "further";
            }
        }
        var spare = told.indexOf("too");
        if (spare > 0 && spare < 4 && spare + 1 < told.size() && (told.get(spare + 1).equals("many") || told.get(spare + 1).equals("few"))) {
            return "further";
        }
        var after = Words.lower(Words.of(sentence.substring(Math.min(sentence.length(), end), Math.min(sentence.length(), end + TOGETHER))));
        if (after.size() > 1 && after.get(0).equals("and") && (People.is(after.get(1)) || People.isPart(after.get(1)))) {
            return "and " + after.get(1);
        }
        if (after.size() > 2 && after.get(0).equals("of") && after.get(1).equals("the") && People.isState(after.get(2))) {
            return "of them";
        }
        if (told.size() > 2 && told.get(1).equals("of") && POINTING.contains(told.get(2))) {
            return "of them";
        }
        var before = Words.lower(Words.of(sentence.substring(Math.max(0, offset - 14), offset)));
        if (!before.isEmpty() && before.getLast().equals("not")) {
            return "not";
        }
        if (!before.isEmpty() && (FURTHER.contains(before.getLast()) || before.getLast().equals("of") && before.size() > 1 && before.get(before.size() - 2).equals("instead"))) {
            return before.getLast().equals("of") ? "instead of" : "further";
        }
        return null;
    }

    /** "29, of whom 21": what comes after the comma takes a part of the number. */
    private static boolean behindComma(String scope, String after) {
        var comma = after.indexOf(',');
        return comma >= 0 && after.indexOf(scope) > comma;
    }

    /** "Eleven of its bolts" are eleven bolts: whose they are narrows nothing, and no number of the whole is given. */
    private static boolean owned(Extraction.Quantity quantity) {
        var scope = Words.of(String.valueOf(quantity.scope()));
        return scope.size() > 2 && scope.getFirst().lower().equals("of") && Set.of("its", "their", "his", "her", "our").contains(scope.get(1).lower())
                && scope.stream().noneMatch(Words.Word::number);
    }

    /** Whether the quantity is given as part of what another quantity counts: "five of them", "nine of the 31 devices". */
    static boolean ofAnother(Extraction.Quantity quantity) {
        var scope = quantity.scope() == null ? Set.<String>of() : Set.copyOf(Words.lower(Words.of(quantity.scope())));
        return scope.stream().anyMatch(POINTING::contains) && (scope.contains("of") || scope.contains("among")) || scope.stream().anyMatch(word -> Character.isDigit(word.charAt(0))) || Words.of(String.valueOf(quantity.scope())).stream().anyMatch(Words.Word::number);
    }
}
