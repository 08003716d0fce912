package org.sayso.ingest.progress;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.ContractJson;
import org.sayso.contracts.ProgressMessage;
import org.sayso.ingest.workspace.DatabaseFailures;
import org.sayso.ingest.workspace.WorkspaceTransactions;

/**
 * Keeps what the other services report. While the database is away it waits and tries again, holding its place in the topic. A report that cannot be
 * read is logged and passed over: it tells of a document, it is none.
 */
@ApplicationScoped
class ProgressConsumer {

    private static final Logger LOG = Logger.getLogger(ProgressConsumer.class);
    private static final Set<String> STAGES = Set.of("extracted", "indexed", "failed");
    private static final int LONGEST_CAUSE = 2000;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final WorkspaceTransactions transactions;
    private final ProgressRepository repository;
    private final MeterRegistry meters;
    private final ObjectMapper json = ContractJson.messages();

    ProgressConsumer(WorkspaceTransactions transactions, ProgressRepository repository, MeterRegistry meters) {
        this.transactions = transactions;
        this.repository = repository;
        this.meters = meters;
    }

    @Incoming("progress")
    @Blocking("progress")
    void take(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        var byWorkspace = new LinkedHashMap<String, List<ProgressMessage>>();
        for (var record : records) {
            var step = read(record);
            if (step != null) {
                byWorkspace.computeIfAbsent(step.workspace(), workspace -> new ArrayList<>()).add(step);
            }
        }
        for (var entry : byWorkspace.entrySet()) {
            // One order for all, so that two replicas do not wait for each other's rows.
            entry.getValue().sort(Comparator.comparing(ProgressMessage::documentId).thenComparing(ProgressMessage::stage));
            keep(entry.getKey(), entry.getValue());
        }
    }

    private void keep(String workspace, List<ProgressMessage> steps) throws InterruptedException {
        var pause = Duration.ofMillis(100);
        while (true) {
            try {
                transactions.in(workspace, () -> {
                    repository.keep(steps);
                    return null;
                });
                meters.counter("sayso.progress", "outcome", "kept").increment(steps.size());
                return;
            } catch (RuntimeException e) {
                if (!DatabaseFailures.away(e) && !DatabaseFailures.lostRace(e)) {
                    apart(workspace, steps, e);
                    return;
                }
                LOG.warnf("Progress not kept, next try within %s, workspace=%s: %s", pause, workspace, e.toString());
                Thread.sleep(ThreadLocalRandom.current().nextLong(pause.toMillis() / 2, pause.toMillis()));
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
    }

    /** One of them cannot be kept: find out which, and keep the rest. */
    private void apart(String workspace, List<ProgressMessage> steps, RuntimeException cause) throws InterruptedException {
        if (steps.size() == 1) {
            var step = steps.getFirst();
            LOG.errorf(cause, "Progress passed over, documentId=%s workspace=%s stage=%s", step.documentId(), workspace, step.stage());
            meters.counter("sayso.progress", "outcome", "refused").increment();
            return;
        }
        for (var step : steps) {
            keep(workspace, List.of(step));
        }
    }

    private @Nullable ProgressMessage read(ConsumerRecord<String, byte[]> record) {
        try {
            var step = record.value() == null ? null : json.readValue(record.value(), ProgressMessage.class);
            if (step == null
                    || step.workspace() == null
                    || step.documentId() == null
                    || step.at() == null
                    || step.service() == null
                    || !STAGES.contains(step.stage())) {
                throw new IOException("a step names workspace, document, stage, time and service");
            }
            return new ProgressMessage(
                    step.workspace(), step.documentId(), step.revision(), step.stage(), step.at(), step.service(), storable(step.cause()));
        } catch (IOException e) {
            LOG.errorf("Progress unreadable, topic=%s partition=%d offset=%d", record.topic(), record.partition(), record.offset());
            meters.counter("sayso.progress", "outcome", "unreadable").increment();
            return null;
        }
    }

    private static @Nullable String storable(@Nullable String cause) {
        if (cause == null) {
            return null;
        }
        var text = cause.replace("\0", "");
        return text.length() <= LONGEST_CAUSE ? text : text.substring(0, LONGEST_CAUSE) + "…";
    }
}
