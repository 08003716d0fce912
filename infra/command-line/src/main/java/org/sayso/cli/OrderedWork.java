package org.sayso.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Applies one function to many things on a number of threads and hands the results on in the order of the things, holding a bounded number of them.
 * With one thread all happens on the caller's.
 */
final class OrderedWork<I, O> implements AutoCloseable {

    private static final int IN_FLIGHT_PER_THREAD = 4;

    private final Function<I, O> work;
    private final Consumer<O> sink;
    private final boolean direct;
    private final int bound;
    private final Deque<Future<O>> inFlight = new ArrayDeque<>();
    private final ExecutorService workers;

    OrderedWork(int threads, Function<I, O> work, Consumer<O> sink) {
        this.work = work;
        this.sink = sink;
        this.bound = threads * IN_FLIGHT_PER_THREAD;
        this.workers = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name("extract-", 0).factory());
        this.direct = threads == 1;
    }

    void submit(I thing) {
        if (direct) {
            sink.accept(work.apply(thing));
            return;
        }
        inFlight.add(workers.submit(() -> work.apply(thing)));
        if (inFlight.size() >= bound) {
            handOn();
        }
    }

    private void handOn() {
        try {
            sink.accept(inFlight.remove().get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /** Waits for what is in flight and hands it on. */
    void finish() {
        while (!inFlight.isEmpty()) {
            handOn();
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
