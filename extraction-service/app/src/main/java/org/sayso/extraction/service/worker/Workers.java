package org.sayso.extraction.service.worker;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.sayso.extraction.service.ExtractionConfig;

/**
 * As many pieces of work at once as there are cores, for the topics and the requests together. A piece that overruns its time is given up: its place
 * goes to the next one while its thread runs out in the background, counted by the gauge {@code sayso.extraction.abandoned}.
 */
@ApplicationScoped
public class Workers {

    private final int size;
    private final Duration budget;
    private final Semaphore places;
    private final AtomicInteger abandoned = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("extract-", 0).factory());
    private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("extract-watch").factory());

    public Workers(ExtractionConfig config, MeterRegistry metrics) {
        size = config.workers() == 0 ? Runtime.getRuntime().availableProcessors() : config.workers();
        budget = config.documentBudget();
        places = new Semaphore(size, true);
        watch.setRemoveOnCancelPolicy(true);
        metrics.gauge("sayso.extraction.workers", this, workers -> workers.size);
        metrics.gauge("sayso.extraction.in.flight", places, free -> size - free.availablePermits());
        metrics.gauge("sayso.extraction.abandoned", abandoned);
    }

    /** Waits for a free worker and starts the work on it. */
    public <T> CompletableFuture<T> start(Callable<T> work) throws InterruptedException {
        places.acquire();
        return run(work);
    }

    /** The same, but waits no longer than the patience given. */
    public <T> Optional<CompletableFuture<T>> start(Callable<T> work, Duration patience) throws InterruptedException {
        return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS) ? Optional.of(run(work)) : Optional.empty();
    }

    /** Whether every core is busy with work that was given up: only a new process helps then. */
    public boolean exhausted() {
        return abandoned.get() >= 2 * size;
    }

    private <T> CompletableFuture<T> run(Callable<T> work) {
        var result = new CompletableFuture<T>();
        threads.execute(() -> {
            var alarm = watch.schedule(() -> giveUp(result), budget.toMillis(), TimeUnit.MILLISECONDS);
            boolean inTime;
            try {
                inTime = result.complete(work.call());
            } catch (Throwable failure) {
                inTime = result.completeExceptionally(failure);
            }
            alarm.cancel(false);
            if (inTime) {
                places.release();
            } else {
                abandoned.decrementAndGet();
            }
        });
        return result;
    }

    private void giveUp(CompletableFuture<?> result) {
        abandoned.incrementAndGet();
        if (result.completeExceptionally(new TimeBudgetException(budget))) {
            places.release();
        } else {
            abandoned.decrementAndGet();
        }
    }

    @PreDestroy
    void stop() {
        watch.shutdownNow();
        threads.shutdownNow();
    }
}
