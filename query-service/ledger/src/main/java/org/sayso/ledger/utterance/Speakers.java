package org.sayso.ledger.utterance;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.sayso.ledger.text.StopWords;
import org.sayso.ledger.text.Words;

/** Whether two statements have one speaker, or one side. */
public final class Speakers {

    private static final Set<String> BODY = Set.of("office", "agency", "department", "service", "authority", "authorities", "officials", "ministry's");

    private Speakers() {}

    /** By entity; where a report leaves one of them a description, by the words of the name. */
    public static boolean same(Statement a, Statement b) {
        var x = a.identity();
        var y = b.identity();
        if (x != null && y != null && (x.id().equals(y.id()) || x.type().equals("PERSON") || y.type().equals("PERSON"))) {
            return x.id().equals(y.id());
        }
        var first = x == null ? a.speaker() : x.name();
        var second = y == null ? b.speaker() : y.name();
        if (first == null || second == null) {
            return false;
        }
        var one = words(first);
        var other = words(second);
        return one.equals(other) || !one.isEmpty() && !other.isEmpty() && (a.report() == b.report() || Math.min(one.size(), other.size()) > 1)
                && (one.containsAll(other) || other.containsAll(one));
    }

    /** One speaker, a body and who speaks for it, or two who speak for one body. */
    public static boolean oneSide(Statement a, Statement b) {
        return same(a, b) || speaksFor(a, b) || !Collections.disjoint(a.bodies(), b.bodies());
    }

    /** A speaker and the body he or she speaks for, whichever of the two comes first. */
    static boolean speaksFor(Statement a, Statement b) {
        var x = a.identity();
        var y = b.identity();
        return x != null && y != null && (a.bodies().contains(y.id()) || b.bodies().contains(x.id())) || inRole(a, b) || inRole(b, a);
    }

    /** The one holds a role that names the other: "police" and "the police spokesman", "the interior ministry" and its minister. */
    private static boolean inRole(Statement holder, Statement body) {
        if (holder.roles().isEmpty() || body.speaker() == null || body.identity() != null && body.identity().type().equals("PERSON")) {
            return false;
        }
        var role = holder.roles().stream().map(Speakers::office).collect(Collectors.toSet());
        var name = words(body.speaker()).stream().map(Speakers::office).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
        return !name.isEmpty() && role.containsAll(name);
    }

    /** Ministry and minister, prosecutor and prosecutors; empty for words that say no more than "body". */
    private static String office(String word) {
        return BODY.contains(word) ? "" : word.startsWith("minist") ? "minist" : word.startsWith("prosecut") ? "prosecut" : word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    private static Set<String> words(String name) {
        var words = new HashSet<>(Words.lower(Words.of(name)));
        words.removeIf(StopWords::isStop);
        return words;
    }
}
