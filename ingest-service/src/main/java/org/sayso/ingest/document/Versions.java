package org.sayso.ingest.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.service.problem.Problem;
import org.sayso.service.problem.Problem.Fault;
import org.sayso.service.problem.Problems;

/**
 * Tells first reports, later versions and repetitions apart, given all versions that share an id or an address with what came in. Pure: it knows no
 * database, and learns what it decided, so that two documents of one batch meet as they would in two.
 *
 * <p>A document belongs to the chain its id or its address leads to. Within a chain the same content is a repetition; other content is the next
 * version. An id wins over an address, and the two must not lead to different chains. A takedown sticks to the id and to the content.
 */
final class Versions {

    /** One version as far as it matters here. */
    record Known(String id, String chain, int version, @Nullable String address, String digest, boolean takenDown) {}

    /** What is to happen with a submission. */
    sealed interface Decision {

        /** @param known the version it becomes; its chain is its own id for a first version */
        record Keep(Known known) implements Decision {}

        /** @param known the version it repeats */
        record Repeat(Known known) implements Decision {}

        record Refuse(String id, Problem problem) implements Decision {}
    }

    private final Map<String, Known> byId = new HashMap<>();
    private final Map<String, String> chainByAddress = new HashMap<>();
    private final Map<String, List<Known>> chains = new HashMap<>();

    Versions(List<Known> known) {
        known.forEach(this::learn);
    }

    Decision decide(Submission.Sound submission) {
        var id = submission.ownId();
        var here = byId.get(id);
        var atAddress = submission.address() == null ? null : chainByAddress.get(submission.address());
        if (here != null && atAddress != null && !here.chain().equals(atAddress)) {
            return refuse(id, "url", "the id belongs to document \"" + here.chain() + "\", but outlet and url to \"" + atAddress + "\"");
        }
        var chain = here != null ? here.chain() : atAddress;
        if (chain == null) {
            return keep(new Known(id, id, 1, submission.address(), submission.digest(), false));
        }
        var versions = chains.getOrDefault(chain, List.of());
        for (var version : versions) {
            if (version.digest().equals(submission.digest())) {
                return version.takenDown() ? refuse(version.id(), "text", "this content was taken down") : new Decision.Repeat(version);
            }
        }
        if (here != null && here.takenDown()) {
            return refuse(id, "id", "the document under this id was taken down");
        }
        var next = versions.stream().mapToInt(Known::version).max().orElse(0) + 1;
        var ownId = here == null && submission.document().id() != null;
        return keep(new Known(ownId ? id : free(chain + "~" + next), chain, next, submission.address(), submission.digest(), false));
    }

    /** A sender may have used our way of naming versions for an id of its own. */
    private String free(String id) {
        var candidate = id;
        while (byId.containsKey(candidate)) {
            candidate += "~";
        }
        return candidate;
    }

    private Decision keep(Known known) {
        learn(known);
        return new Decision.Keep(known);
    }

    private void learn(Known known) {
        byId.put(known.id(), known);
        chains.computeIfAbsent(known.chain(), chain -> new ArrayList<>()).add(known);
        if (known.address() != null) {
            chainByAddress.putIfAbsent(known.address(), known.chain());
        }
    }

    private static Decision refuse(String id, String field, String detail) {
        return new Decision.Refuse(id, Problems.conflict(Fault.of(field, detail)));
    }
}
