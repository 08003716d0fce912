package org.sayso.query.projection;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sayso.query.database.DatabaseException;

/** Tries again with growing pauses until work passes or the process stops, and says meanwhile why it stands still. */
@Singleton
final class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);

    private final ProjectionSettings settings;
    private final ProjectionMeters meters;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final AtomicInteger standing = new AtomicInteger();
    private volatile String fault = "";

    Patience(ProjectionSettings settings, ProjectionMeters meters) {
        this.settings = settings;
        this.meters = meters;
    }

    void stop(@Observes ShutdownEvent event) {
        stop.countDown();
    }

    boolean stopping() {
        return stop.getCount() == 0;
    }

    /** Why work stands still, null while all of it goes on. */
    @Nullable String fault() {
        return standing.get() == 0 ? null : fault;
    }

    /**
     * Tries until the work passes.
     *
     * @throws RuntimeException the work's, when it will not pass later or the process stops
     */
    <T> T overTransient(Supplier<T> work) {
        return attempt(e -> e instanceof KafkaException || e instanceof DatabaseException database && database.isTransient(), work);
    }

    /** Tries until the work passes, whatever its fault; ends without it only when the process stops. */
    void overAll(Runnable work) {
        try {
            attempt(e -> true, () -> {
                work.run();
                return true;
            });
        } catch (RuntimeException e) {
            LOG.debugf(e, "given up, for the process stops: %s", e.getMessage());
        }
    }

    private <T> T attempt(Predicate<RuntimeException> passesLater, Supplier<T> work) {
        var pause = settings.firstPause();
        var stood = false;
        try {
            while (true) {
                try {
                    return work.get();
                } catch (RuntimeException e) {
                    if (stopping() || !passesLater.test(e)) {
                        throw e;
                    }
                    fault = e.getClass().getSimpleName() + ": " + e.getMessage();
                    if (!stood) {
                        stood = true;
                        standing.incrementAndGet();
                        LOG.warnf(e, "the projector stands still and tries again: %s", e.getMessage());
                    }
                    meters.stood();
                }
                pause = sleep(pause);
            }
        } finally {
            if (stood) {
                standing.decrementAndGet();
            }
        }
    }

    private Duration sleep(Duration pause) {
        try {
            stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // The connector ends its threads thus.
            Thread.currentThread().interrupt();
            stop.countDown();
        }
        var twice = pause.multipliedBy(2);
        return twice.compareTo(settings.longestPause()) < 0 ? twice : settings.longestPause();
    }
}
