package org.sayso.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayso.ledger.archive.Card;
import org.sayso.ledger.archive.StoryRow;

/** What a batch adds to stories too large to be read as a whole, and takes from them. A settled story keeps its title and its names. */
final class SettledStories {

    private final Set<String> ids;
    private final Map<String, List<Instant>> come = new HashMap<>();
    private final Map<String, Integer> gone = new HashMap<>();

    SettledStories(Set<String> ids) {
        this.ids = ids;
    }

    void moved(Card earlier, Card now) {
        if (now.story() != null && !now.story().equals(earlier.story())) {
            if (ids.contains(now.story())) {
                come.computeIfAbsent(now.story(), any -> new ArrayList<>()).add(now.at());
            }
            left(earlier);
        }
    }

    void left(Card earlier) {
        if (earlier.story() != null && ids.contains(earlier.story())) {
            gone.merge(earlier.story(), 1, Integer::sum);
        }
    }

    /** Its span may be wider than what is left of it: what went is not looked up. */
    StoryRow row(StoryRow old) {
        var from = old.from();
        var to = old.to();
        for (var at : come.getOrDefault(old.id(), List.of())) {
            from = at.isBefore(from) ? at : from;
            to = at.isAfter(to) ? at : to;
        }
        var documents = old.documents() + come.getOrDefault(old.id(), List.of()).size() - gone.getOrDefault(old.id(), 0);
        return new StoryRow(old.id(), old.title(), from, to, documents, old.names(), old.revision() + 1);
    }
}
