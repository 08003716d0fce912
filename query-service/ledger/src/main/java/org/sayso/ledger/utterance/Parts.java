package org.sayso.ledger.utterance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Extraction;
import org.sayso.contracts.Selector;

/**
 * What one attribution says is several things where a quotation runs over sentences with its attribution between them, or where a report strings clauses together
 * ("said that …, and that …"). A quotation broken in the middle of a sentence says one thing.
 */
final class Parts {

    private static final List<String> JOINTS = List.of(" and that ", " adding that ", " and added that ", " and repeated that ", " and said that ", " but said that ");

    private Parts() {}

    static List<Extraction.Attribution> of(Extraction.Attribution attribution) {
        var parts = new ArrayList<List<Selector>>();
        for (var content : attribution.content()) {
            var reported = attribution.kind().equals("indirect") ? clauses(content) : List.of(content);
            for (var i = 0; i < reported.size(); i++) {
                if (parts.isEmpty() || i > 0 || !goesOn(content.exact()) || attribution.kind().equals("indirect") && addsClause(content.exact())) {
                    parts.add(new ArrayList<>());
                }
                parts.getLast().add(reported.get(i));
            }
        }
        return parts.size() == 1 && parts.getFirst().size() == attribution.content().size()
                ? List.of(attribution)
                : parts.stream().map(part -> with(attribution, part)).toList();
    }

    /** Takes up in the middle of a sentence. */
    static boolean goesOn(String text) {
        var first = text.codePoints().filter(Character::isLetter).findFirst();
        return first.isPresent() && Character.isLowerCase(first.getAsInt());
    }

    /** "Forty took part, they said, and nobody was shown a warrant": another thing said. */
    private static boolean addsClause(String text) {
        return text.startsWith("and ") || text.startsWith("but ");
    }

    private static List<Selector> clauses(Selector content) {
        var clauses = new ArrayList<Selector>();
        var text = content.exact();
        var from = 0;
        for (var joint = next(text, from); joint != null; joint = next(text, from)) {
            var at = text.indexOf(joint, from);
            clauses.add(slice(content, from, at));
            from = at + joint.length();
        }
        clauses.add(slice(content, from, text.length()));
        return clauses;
    }

    /** The joint that comes next, null for none. */
    private static @Nullable String next(String text, int from) {
        return JOINTS.stream().filter(joint -> text.indexOf(joint, from) > 0).min(Comparator.comparingInt(joint -> text.indexOf(joint, from))).orElse(null);
    }

    /** @param from and to UTF-16 positions in the content */
    private static Selector slice(Selector content, int from, int to) {
        var text = content.exact();
        var end = to;
        while (end > from && (text.charAt(end - 1) == ',' || text.charAt(end - 1) == ';' || text.charAt(end - 1) == ' ')) {
            end--;
        }
        var start = content.start() + text.codePointCount(0, from);
        return to == text.length() && from == 0 ? content : new Selector(start, start + text.codePointCount(from, end), text.substring(from, end));
    }

    private static Extraction.Attribution with(Extraction.Attribution a, List<Selector> content) {
        return new Extraction.Attribution(a.id(), a.kind(), a.source(), a.cue(), List.copyOf(content), a.stance(), a.target(), a.hedges(), a.via(), a.saidAt(), a.venue(), a.confidence(), a.rule());
    }
}
