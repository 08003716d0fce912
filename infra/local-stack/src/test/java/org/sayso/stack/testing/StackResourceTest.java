package org.sayso.stack.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.sayso.stack.kafka.TopicList;

class StackResourceTest {

    @Test
    void givesAServiceItsDatabaseAsAnOwnerBoundByRowLevelSecurity() throws Exception {
        // Given
        var config = started("query");
        // When
        try (var connection = DriverManager.getConnection(
                        config.get("quarkus.datasource.jdbc.url"), config.get("quarkus.datasource.username"), config.get("quarkus.datasource.password"));
                var statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_trgm");
            try (var rows = statement.executeQuery("select rolsuper or rolbypassrls, current_setting('server_version') from pg_roles where rolname = current_user")) {
                // Then
                assertTrue(rows.next());
                assertFalse(rows.getBoolean(1));
                assertTrue(rows.getString(2).startsWith("18"), rows.getString(2));
            }
        }
    }

    @Test
    void anOwnerCannotOpenTheOtherDatabase() {
        var config = started("ingest");
        var others = config.get("quarkus.datasource.jdbc.url").replace("/ingest", "/query");
        assertThrows(SQLException.class, () -> DriverManager.getConnection(others, "ingest", TestStack.PASSWORD).close());
    }

    @Test
    void kafkaHasEveryTopicAndOnlyOnePairRuns() throws Exception {
        // Given
        var first = started("ingest");
        var second = started("");
        assertEquals(first.get("kafka.bootstrap.servers"), second.get("KAFKA_BOOTSTRAP_SERVERS"));
        assertFalse(second.containsKey("quarkus.datasource.jdbc.url"));
        // When
        try (var admin = Admin.create(Map.of("bootstrap.servers", first.get("kafka.bootstrap.servers")))) {
            var names = admin.listTopics().names().get();
            // Then
            assertEquals(TopicList.load().names(), names);
        }
    }

    private static Map<String, String> started(String database) {
        var resource = new StackResource();
        resource.init(database.isEmpty() ? Map.of() : Map.of("database", database));
        return resource.start();
    }
}
