package org.sayso.extraction.service.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sayso.extraction.service.ExtractionConfig;

@Timeout(30)
class WorkersTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Workers workers = new Workers(new Settings(2, Duration.ofMillis(300)), metrics);

    @AfterEach
    void stop() {
        workers.stop();
    }

    @Test
    void noMoreThanItsSizeAtOnce() throws Exception {
        // Given
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var done = new CountDownLatch(20);
        // When
        for (int i = 0; i < 20; i++) {
            workers.start(() -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                Thread.sleep(5);
                now.decrementAndGet();
                done.countDown();
                return null;
            });
        }
        // Then
        assertTrue(done.await(10, TimeUnit.SECONDS));
        assertEquals(2, most.get());
    }

    @Test
    void workThatOverrunsIsGivenUpAndItsPlaceGoesOn() throws Exception {
        // Given
        var release = new CountDownLatch(1);
        var first = workers.start(() -> uninterruptibly(release));
        var second = workers.start(() -> uninterruptibly(release));
        // When
        var third = workers.start(() -> "done");
        // Then
        assertEquals("done", third.get());
        assertInstanceOf(TimeBudgetException.class, assertThrows(ExecutionException.class, first::get).getCause());
        assertThrows(ExecutionException.class, second::get);
        assertEquals(2, metrics.get("sayso.extraction.abandoned").gauge().value());
        assertFalse(workers.exhausted());
        release.countDown();
        for (int i = 0; i < 200 && metrics.get("sayso.extraction.abandoned").gauge().value() > 0; i++) {
            Thread.sleep(10);
        }
        assertEquals(0, metrics.get("sayso.extraction.abandoned").gauge().value());
        assertEquals("more", workers.start(() -> "more").get());
    }

    @Test
    void patienceEndsWhileAllAreBusy() throws Exception {
        // Given
        var release = new CountDownLatch(1);
        workers.start(() -> uninterruptibly(release));
        workers.start(() -> uninterruptibly(release));
        // When
        var none = workers.start(() -> "late", Duration.ofMillis(20));
        // Then
        assertTrue(none.isEmpty());
        release.countDown();
    }

    private static String uninterruptibly(CountDownLatch latch) {
        while (true) {
            try {
                latch.await();
                return "released";
            } catch (InterruptedException e) {
                // goes on, as a runaway loop would
            }
        }
    }

    private record Settings(int workers, Duration documentBudget) implements ExtractionConfig {
        @Override
        public boolean consume() {
            return false;
        }

        @Override
        public int batch() {
            return 1;
        }

        @Override
        public Duration longestPause() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration heartbeatLimit() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration requestPatience() {
            return Duration.ofSeconds(1);
        }

        @Override
        public int messageBytes() {
            return 1_000_000;
        }
    }
}
