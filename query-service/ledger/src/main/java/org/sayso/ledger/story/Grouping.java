package org.sayso.ledger.story;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.sayso.ledger.archive.Card;
import org.sayso.ledger.archive.Link;
import org.sayso.ledger.text.AverageLink;

/** Stories within one cluster: average link over the documents' links. */
final class Grouping {

    private static final double JOIN = 0.26;

    private Grouping() {}

    /** @param ordered by {@link Cluster#FIRST} */
    static List<List<Card>> stories(List<Card> ordered, Collection<Link> links) {
        var index = new HashMap<String, Integer>();
        for (var i = 0; i < ordered.size(); i++) {
            index.put(ordered.get(i).documentId(), i);
        }
        var clustering = new AverageLink(ordered.size(), JOIN);
        for (var link : links) {
            var a = index.get(link.a());
            var b = index.get(link.b());
            if (a != null && b != null) {
                clustering.link(a, b, link.weight());
            }
        }
        return clustering.groups().stream()
                .map(group -> group.stream().map(ordered::get).toList())
                .sorted(Comparator.comparing(List::getFirst, Cluster.FIRST))
                .toList();
    }
}
