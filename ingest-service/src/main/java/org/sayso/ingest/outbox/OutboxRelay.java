package org.sayso.ingest.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * One thread that empties the outbox: woken by the database when something was committed, and looking by itself now and then, because a wake-up call
 * reaches only those who listen at that moment. While broker or database is away it backs off, with jitter, and tries for ever.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private final RelayConfig config;
    private final OutboxBatch batch;
    private final DataSource database;

    private volatile boolean running;
    private @Nullable Thread thread;

    OutboxRelay(RelayConfig config, OutboxBatch batch, DataSource database) {
        this.config = config;
        this.batch = batch;
        this.database = database;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            running = true;
            thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        if (thread != null) {
            thread.interrupt();
            thread.join(Duration.ofSeconds(10));
        }
    }

    private void run() {
        var pause = FIRST_PAUSE;
        while (running) {
            try (var listening = database.getConnection()) {
                listen(listening);
                while (running) {
                    drain();
                    pause = FIRST_PAUSE;
                    listening.unwrap(PGConnection.class).getNotifications(Math.toIntExact(config.poll().toMillis()));
                }
            } catch (SQLException | RuntimeException e) {
                if (running) {
                    LOG.warnf("Outbox not emptied, next try within %s: %s", pause, e.toString());
                    LOG.debug("Outbox not emptied", e);
                    pause = sleep(pause);
                }
            }
        }
    }

    /** Until nothing is left that this replica may send. */
    private void drain() {
        while (running && batch.send(config.batch()) > 0) {
            Thread.onSpinWait();
        }
    }

    private static void listen(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + Outbox.CHANNEL);
        }
    }

    private Duration sleep(Duration pause) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(pause.toMillis() / 2, pause.toMillis()));
        } catch (InterruptedException e) {
            // Only stop() interrupts, and it has cleared `running`.
            Thread.currentThread().interrupt();
        }
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(config.backOff()) > 0 ? config.backOff() : doubled;
    }
}
