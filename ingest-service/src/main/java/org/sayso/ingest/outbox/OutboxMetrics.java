package org.sayso.ingest.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.sayso.ingest.workspace.WorkspaceTransactions;

/** How much waits in the outbox, and for how long: the two figures an alert stands on. */
@ApplicationScoped
class OutboxMetrics {

    private final EntityManager entities;
    private final WorkspaceTransactions transactions;
    private volatile double rows = Double.NaN;
    private volatile double age = Double.NaN;

    OutboxMetrics(EntityManager entities, WorkspaceTransactions transactions, MeterRegistry meters) {
        this.entities = entities;
        this.transactions = transactions;
        Gauge.builder("sayso.outbox.rows", () -> rows).description("Changes not yet at the broker").register(meters);
        Gauge.builder("sayso.outbox.age.seconds", () -> age).description("How long the oldest of them has waited").register(meters);
    }

    @Scheduled(every = "5s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void measure() {
        try {
            var row = (Object[]) transactions.asRelay(() -> entities.createNativeQuery(
                            "select count(*), coalesce(extract(epoch from now() - min(created_at)), 0) from outbox", Object[].class)
                    .getSingleResult());
            rows = ((Number) row[0]).doubleValue();
            age = ((Number) row[1]).doubleValue();
        } catch (RuntimeException e) {
            // Not known is not zero.
            rows = Double.NaN;
            age = Double.NaN;
        }
    }
}
