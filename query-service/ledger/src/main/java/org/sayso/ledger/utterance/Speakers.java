package org.sayso.ledger.utterance;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.ledger.entity.Identity;
import org.sayso.ledger.text.StopWords;
import org.sayso.ledger.text.Words;

/** Whether two statements have one speaker, or one side. */
public final class Speakers {

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

    /** One speaker, or a body and who speaks for it. */
    public static boolean oneSide(Statement a, Statement b) {
        return same(a, b) || speaksFor(a, b);
    }

    /** A speaker and the body he or she speaks for, whichever of the two comes first. */
    static boolean speaksFor(Statement a, Statement b) {
        return holdsRoleAt(a, b.identity()) || holdsRoleAt(b, a.identity());
    }

    private static boolean holdsRoleAt(Statement speaker, @Nullable Identity body) {
        var source = speaker.attribution().source();
        var entity = source == null ? null : speaker.report().entity(source.entity());
        if (entity == null || body == null || body.type().equals("PERSON")) {
            return false;
        }
        return entity.roles().stream().anyMatch(role -> {
            var organization = speaker.report().entity(role.organization());
            var name = (organization == null ? role.exact() : organization.name()).toLowerCase(Locale.ROOT);
            return name.contains(body.name().toLowerCase(Locale.ROOT)) || body.aliases().stream().anyMatch(alias -> name.equals(alias.toLowerCase(Locale.ROOT)));
        });
    }

    private static Set<String> words(String name) {
        var words = new HashSet<>(Words.lower(Words.of(name)));
        words.removeIf(StopWords::isStop);
        return words;
    }
}
