package org.sayso.ingest.outbox;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes, in the transaction that changes documents, that they changed; the relay does the rest. */
@ApplicationScoped
public class Outbox {

    /** The channel on which the relay waits. */
    static final String CHANNEL = "sayso_outbox";

    /** One document that changed, and where its message goes. */
    public record Change(String documentId, long revision, String topic) {}

    /** The connection must be in a transaction that is confined to the workspace. */
    public void write(Connection connection, String workspace, List<Change> changes) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        var traceparent = traceparent();
        try (var insert = connection.prepareStatement(
                        "insert into outbox (workspace, document_id, revision, topic, traceparent) values (?, ?, ?, ?, ?)");
                var notify = connection.prepareStatement("select pg_notify('" + CHANNEL + "', '')")) {
            for (var change : changes) {
                insert.setString(1, workspace);
                insert.setString(2, change.documentId());
                insert.setLong(3, change.revision());
                insert.setString(4, change.topic());
                insert.setString(5, traceparent);
                insert.addBatch();
            }
            insert.executeBatch();
            notify.execute();
        }
    }

    /** The trace of the request at hand, as W3C writes it. */
    private static @Nullable String traceparent() {
        var carrier = new HashMap<String, String>();
        GlobalOpenTelemetry.getPropagators().getTextMapPropagator().inject(Context.current(), carrier, (map, name, value) -> {
            if (map != null) {
                map.put(name, value);
            }
        });
        return carrier.get("traceparent");
    }
}
