package org.sayso.extraction.quantity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.language.Lexicon;
import org.sayso.extraction.tag.TaggedTokens;

/** Phrases of one to four words and the code each stands for, looked up at a token by its first or its last word. */
final class PhraseTable {

    private record Phrase(String code, String[] words) {}

    /** A phrase found. @param from its first token @param end the token after its last */
    record Match(String code, int from, int end) {}

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();
    private final Map<String, List<Phrase>> byLast = new HashMap<>();

    /** @param name a resource of lines {@code code|form|form} */
    static PhraseTable load(String name) {
        var table = new PhraseTable();
        for (var line : Lexicon.lines(name)) {
            var parts = line.split("\\|");
            for (int i = 1; i < parts.length; i++) {
                var phrase = new Phrase(parts[0], parts[i].split(" "));
                table.byFirst.computeIfAbsent(phrase.words()[0], word -> new ArrayList<>()).add(phrase);
                table.byLast.computeIfAbsent(phrase.words()[phrase.words().length - 1], word -> new ArrayList<>()).add(phrase);
            }
        }
        for (var phrases : table.byFirst.values()) {
            phrases.sort((a, b) -> b.words().length - a.words().length);
        }
        for (var phrases : table.byLast.values()) {
            phrases.sort((a, b) -> b.words().length - a.words().length);
        }
        return table;
    }

    /** What a form of one word stands for, or null. */
    @Nullable String code(String form) {
        for (var phrase : byFirst.getOrDefault(form, List.of())) {
            if (phrase.words().length == 1) {
                return phrase.code();
            }
        }
        return null;
    }

    /** The longest phrase that begins at the token and stays in its sentence. */
    @Nullable Match startingAt(TaggedTokens tokens, int at, int sentence) {
        if (at < 0 || at >= tokens.size() || tokens.sentence(at) != sentence) {
            return null;
        }
        for (var phrase : byFirst.getOrDefault(tokens.lower(at), List.of())) {
            if (stands(tokens, phrase, at, sentence)) {
                return new Match(phrase.code(), at, at + phrase.words().length);
            }
        }
        return null;
    }

    /** The longest phrase whose last word is the token before {@code end}. */
    @Nullable Match endingAt(TaggedTokens tokens, int end, int sentence) {
        if (end <= 0 || tokens.sentence(end - 1) != sentence) {
            return null;
        }
        for (var phrase : byLast.getOrDefault(tokens.lower(end - 1), List.of())) {
            int from = end - phrase.words().length;
            if (from >= 0 && stands(tokens, phrase, from, sentence)) {
                return new Match(phrase.code(), from, end);
            }
        }
        return null;
    }

    private static boolean stands(TaggedTokens tokens, Phrase phrase, int from, int sentence) {
        for (int k = 0; k < phrase.words().length; k++) {
            if (from + k >= tokens.size() || tokens.sentence(from + k) != sentence || !tokens.lower(from + k).equals(phrase.words()[k])) {
                return false;
            }
        }
        return true;
    }
}
