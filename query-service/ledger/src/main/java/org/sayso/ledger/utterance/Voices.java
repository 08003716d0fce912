package org.sayso.ledger.utterance;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.sayso.ledger.text.Lexicon;
import org.sayso.ledger.text.Words;

/** Who can say something: an entity, people without a name, and whatever is called by a word for people or bodies ({@code voices.txt}). */
public final class Voices {

    private static final List<String> LINES = Lexicon.lines(Voices.class, "voices.txt");
    private static final Set<String> NOUNS = Set.copyOf(Arrays.asList(String.join(" ", LINES.subList(0, LINES.size() - 1)).split(" +")));
    private static final Set<String> NONE = Set.copyOf(Arrays.asList(LINES.getLast().split(" +")));
    private static final List<String> FORMS = List.of("er", "or", "ist", "ian", "man", "men", "woman", "women", "ee", "ant");
    private static final Set<String> BEHIND = Set.of("of", "at", "in", "for", "from", "on", "to", "with", "near", "who", "which", "whose", "familiar", "close", "by", "around", "inside", "outside");

    private Voices() {}

    /** Whether somebody says it. What is only described by other words may be no speaker at all ("the sum remains disputed"). */
    public static boolean known(Statement statement) {
        var source = statement.attribution().source();
        if (statement.identity() != null || source != null && "anonymous".equals(source.anonymity())) {
            return true;
        }
        return statement.speaker() != null && speaks(statement.speaker());
    }

    /** A report is no side of what it tells. */
    public static boolean ofOutlet(Statement statement) {
        var outlet = statement.report().outlet();
        var identity = statement.identity();
        return outlet != null && identity != null && (identity.name().equalsIgnoreCase(outlet) || identity.aliases().contains(outlet));
    }

    private static boolean speaks(String speaker) {
        var words = Words.of(speaker);
        var head = words.size();
        for (var i = words.size() - 1; i > 0; i--) {
            head = BEHIND.contains(words.get(i).lower()) ? i : head;
        }
        if (head == 0) {
            return false;
        }
        var last = words.get(head - 1);
        var name = words.stream().limit(head).skip(1).anyMatch(Words.Word::capital) && last.capital();
        return name || NOUNS.contains(last.lower()) || NOUNS.contains(singular(last.lower())) || FORMS.stream().anyMatch(singular(last.lower())::endsWith) && !NONE.contains(singular(last.lower()));
    }

    private static String singular(String word) {
        return word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y" : word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }
}
