package org.sayso.query.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.sayso.query.database.DatabaseException;

/**
 * One batch on its way into the rows: each workspace's changes in one transaction, and where one of them is refused for good, halved until it is found.
 * A batch may be applied again from the start after a transient fault; what stands already stays as it is.
 */
final class Batch {

    private final Map<String, List<Entry>> byWorkspace = new LinkedHashMap<>();
    private final List<Dead> dead = new ArrayList<>();
    private final List<Change> applied = new ArrayList<>();

    /** A change and the record it came in. */
    record Entry(Change change, ConsumerRecord<String, byte[]> origin) {}

    /** A record that can never pass, and why. */
    record Dead(ConsumerRecord<String, byte[]> origin, String cause) {}

    Batch(Iterable<ConsumerRecord<String, byte[]>> entries, ChangeReader reader) {
        for (var entry : entries) {
            try {
                var change = reader.read(entry);
                byWorkspace.computeIfAbsent(change.workspace(), workspace -> new ArrayList<>()).add(new Entry(change, entry));
            } catch (UnreadableRecordException e) {
                dead.add(new Dead(entry, e.getMessage()));
            }
        }
    }

    List<Dead> dead() {
        return dead;
    }

    List<Change> applied() {
        return applied;
    }

    /** @throws DatabaseException transient ones only; what was applied before is not applied again by the next call */
    void applyTo(ReadSide readSide) {
        for (var workspaces = byWorkspace.entrySet().iterator(); workspaces.hasNext(); ) {
            var next = workspaces.next();
            var passed = new ArrayList<Change>();
            var refused = new ArrayList<Dead>();
            apply(readSide, next.getKey(), next.getValue(), passed, refused);
            applied.addAll(passed);
            dead.addAll(refused);
            workspaces.remove();
        }
    }

    private static void apply(ReadSide readSide, String workspace, List<Entry> entries, List<Change> passed, List<Dead> refused) {
        try {
            readSide.apply(workspace, entries.stream().map(Entry::change).toList());
            entries.forEach(entry -> passed.add(entry.change()));
        } catch (RuntimeException e) {
            if (e instanceof DatabaseException fault && fault.isTransient()) {
                throw e;
            }
            if (entries.size() == 1) {
                refused.add(new Dead(entries.getFirst().origin(), cause(e)));
                return;
            }
            var middle = entries.size() / 2;
            apply(readSide, workspace, entries.subList(0, middle), passed, refused);
            apply(readSide, workspace, entries.subList(middle, entries.size()), passed, refused);
        }
    }

    /** The kind and place of a fault; its message may quote the document and stays out. */
    private static String cause(RuntimeException e) {
        if (e instanceof DatabaseException && e.getCause() instanceof java.sql.SQLException sql) {
            return "PostgreSQL refuses it with SQL state " + sql.getSQLState();
        }
        var at = e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
        return "the ledger refuses it: " + e.getClass().getName() + at;
    }
}
