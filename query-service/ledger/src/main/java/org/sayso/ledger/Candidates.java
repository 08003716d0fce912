package org.sayso.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sayso.ledger.archive.Hit;

/** Documents that share keys with a batch. As sets of bits, for many near-alike documents share dozens of keys each with all of the others. */
final class Candidates {

    private final List<String> documentIds = new ArrayList<>();
    private final Map<Long, BitSet> byKey = new HashMap<>();

    Candidates(Collection<Hit> hits) {
        var index = new HashMap<String, Integer>();
        for (var hit : hits) {
            var at = index.computeIfAbsent(hit.documentId(), id -> {
                documentIds.add(id);
                return documentIds.size() - 1;
            });
            byKey.computeIfAbsent(hit.key(), any -> new BitSet()).set(at);
        }
    }

    List<String> documentIds() {
        return documentIds;
    }

    /** Those that carry any of these keys, by id. */
    SortedSet<String> sharing(long[] keys) {
        var any = new BitSet();
        for (var key : keys) {
            var carriers = byKey.get(key);
            if (carriers != null) {
                any.or(carriers);
            }
        }
        var ids = new TreeSet<String>();
        any.stream().forEach(at -> ids.add(documentIds.get(at)));
        return ids;
    }
}
