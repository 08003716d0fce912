package org.sayso.stack.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * A real PostgreSQL and a real Kafka for a service's integration tests, on random ports, over fresh folders, with every topic made.
 * One pair serves all test classes of a JVM and ends with it.
 *
 * <p>The init argument {@code database} ({@code ingest} or {@code query}) names the database the service gets, as that database's owner;
 * without it there is no datasource.
 */
public final class StackResource implements QuarkusTestResourceLifecycleManager {

    private String database = "";

    @Override
    public void init(Map<String, String> initArgs) {
        database = initArgs.getOrDefault("database", "");
    }

    @Override
    public Map<String, String> start() {
        var stack = TestStack.shared();
        var config = new HashMap<String, String>();
        config.put("kafka.bootstrap.servers", stack.bootstrap());
        config.put("KAFKA_BOOTSTRAP_SERVERS", stack.bootstrap());
        if (!database.isEmpty()) {
            config.put("quarkus.datasource.jdbc.url", stack.jdbcUrl(database));
            config.put("quarkus.datasource.username", database);
            config.put("quarkus.datasource.password", TestStack.PASSWORD);
        }
        return config;
    }

    /** Nothing: the JVM's other test classes use the same servers. */
    @Override
    public void stop() {}
}
