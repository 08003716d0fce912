package org.sayso.stack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.sayso.stack.Folders;
import org.sayso.stack.Ports;
import org.sayso.stack.kafka.KafkaNode;
import org.sayso.stack.kafka.TopicList;
import org.sayso.stack.postgres.Postgres;
import org.sayso.stack.postgres.PostgresBinaries;

/**
 * The pair of servers of this JVM: their addresses.
 *
 * @param bootstrap Kafka's
 * @param postgresPort PostgreSQL's
 */
public record TestStack(String bootstrap, int postgresPort) {

    /** Of every role of the test server. */
    public static final String PASSWORD = "for-tests-only";

    private static final String BOOTSTRAP = "sayso.test-stack.bootstrap";
    private static final String POSTGRES = "sayso.test-stack.postgres";

    /** The JVM's pair, started by the first caller. Test frameworks load this class more than once, so the addresses are kept with the JVM. */
    public static TestStack shared() {
        synchronized (System.getProperties()) {
            var bootstrap = System.getProperty(BOOTSTRAP);
            if (bootstrap != null) {
                return new TestStack(bootstrap, Integer.getInteger(POSTGRES));
            }
            var stack = start();
            System.setProperty(BOOTSTRAP, stack.bootstrap());
            System.setProperty(POSTGRES, Integer.toString(stack.postgresPort()));
            return stack;
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + postgresPort + "/" + database;
    }

    private static TestStack start() {
        try {
            var postgres = startPostgres(Files.createTempDirectory("sayso-test-postgres-"));
            var bootstrap = startKafka(Files.createTempDirectory("sayso-test-kafka-"));
            return new TestStack(bootstrap, postgres.port());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the test stack does not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Postgres startPostgres(Path folder) throws IOException, InterruptedException, SQLException {
        // A test server's data need not outlive a power cut.
        var settings = Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off", "shared_buffers", "64MB");
        var postgres = new Postgres(PostgresBinaries.in(cache()), folder.resolve("data"), Ports.free(), PASSWORD, settings);
        postgres.prepare();
        var log = folder.resolve("postgres.log").toFile();
        new ProcessBuilder(postgres.command()).redirectErrorStream(true).redirectOutput(log).start();
        onExit(folder, postgres::stop);
        postgres.awaitReady(Duration.ofSeconds(60));
        for (var database : new String[] {"ingest", "query"}) {
            postgres.ensureDatabase(database, PASSWORD);
        }
        return postgres;
    }

    private static String startKafka(Path folder) throws IOException, InterruptedException {
        var port = Ports.free();
        var kafka = new KafkaNode(folder.resolve("data"), port, Ports.free());
        onExit(folder, kafka::close);
        var bootstrap = "localhost:" + port;
        TopicList.load().create(bootstrap, 60);
        return bootstrap;
    }

    private static void onExit(Path folder, Stop stop) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                stop.run();
                Folders.delete(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, "stop-" + folder.getFileName()));
    }

    private interface Stop {
        void run() throws IOException, InterruptedException;
    }

    /** The checkout's ignored folder, or a temporary one outside a checkout. */
    private static Path cache() throws IOException {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("infra/kafka/topics.yaml"))) {
                return folder.resolve(".sayso/cache");
            }
        }
        return Path.of(System.getProperty("java.io.tmpdir"), "sayso-cache-" + System.getProperty("user.name"));
    }
}
