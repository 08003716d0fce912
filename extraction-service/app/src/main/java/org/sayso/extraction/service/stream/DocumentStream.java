package org.sayso.extraction.service.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.service.ExtractionConfig;
import org.sayso.extraction.service.worker.TimeBudgetException;
import org.sayso.extraction.service.worker.Workers;

/**
 * The channels in. Each takes a batch, has it worked on by all workers, sends the results in the order of the batch and waits for the broker's word on
 * each; only then is the batch acknowledged. While the broker does not take them the batch is sent again, whole and in order, after growing pauses: no
 * message is lost, some come twice, and none goes to the dead letters because something else was away.
 */
@ApplicationScoped
public class DocumentStream {

    static final String LIVE = "documents";
    static final String BACKFILL = "backfill";

    private static final Logger LOG = Logger.getLogger(DocumentStream.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final ExtractionConfig config;
    private final Consumers consumers;
    private final Delivery delivery;
    private final DocumentWork work;
    private final Workers workers;
    private final MeterRegistry metrics;

    private final Instant since = Instant.now();
    private final AtomicInteger liveBatches = new AtomicInteger();
    private final Map<String, StreamState.Stalled> stalled = new ConcurrentHashMap<>();
    private volatile boolean holding;
    private volatile boolean stopping;

    DocumentStream(ExtractionConfig config, Consumers consumers, Delivery delivery, DocumentWork work, Workers workers, MeterRegistry metrics) {
        this.config = config;
        this.consumers = consumers;
        this.delivery = delivery;
        this.work = work;
        this.workers = workers;
        this.metrics = metrics;
        metrics.gauge("sayso.extraction.backfill.held.partitions", this, stream -> stream.holding ? consumers.partitions(BACKFILL) : 0);
        metrics.gauge("sayso.extraction.stalled", this, stream -> stream.stalled.isEmpty() ? 0 : 1);
    }

    StreamState state() {
        if (!config.consume()) {
            return new StreamState.Off();
        }
        if (stopping) {
            return new StreamState.Stopped();
        }
        var fault = stalled.values().stream().findAny();
        return fault.isPresent() ? fault.get() : consumers.state(List.of(LIVE, BACKFILL), since);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    // Blocking and ordered: one batch of a channel after the other. The order of a document's messages hangs on it.
    @Incoming(LIVE)
    @Blocking(LIVE)
    void live(ConsumerRecords<byte[], byte[]> batch, IncomingKafkaRecordBatchMetadata<byte[], byte[]> metadata) throws InterruptedException {
        liveBatches.incrementAndGet();
        try {
            take(LIVE, batch, metadata);
        } finally {
            liveBatches.decrementAndGet();
        }
    }

    @Incoming(BACKFILL)
    @Blocking(BACKFILL)
    void backfill(ConsumerRecords<byte[], byte[]> batch, IncomingKafkaRecordBatchMetadata<byte[], byte[]> metadata) throws InterruptedException {
        hold();
        take(BACKFILL, batch, metadata);
    }

    /** The connector goes on polling meanwhile, without asking for more: the partitions and their place are kept. */
    private void hold() throws InterruptedException {
        try {
            while (liveBatches.get() > 0 || consumers.waiting(LIVE)) {
                holding = true;
                sleep(LOOK);
            }
        } finally {
            holding = false;
        }
    }

    private record Done(ConsumerRecord<byte[], byte[]> message, @Nullable TracingMetadata trace, Outcome outcome) {}

    private void take(String channel, ConsumerRecords<byte[], byte[]> batch, IncomingKafkaRecordBatchMetadata<byte[], byte[]> metadata)
            throws InterruptedException {
        @Nullable List<Done> done = null;
        for (int attempt = 1; ; attempt++) {
            try {
                if (done == null) {
                    done = process(batch, metadata);
                }
                deliver(done);
                stalled.remove(channel);
                return;
            } catch (RuntimeException e) {
                int attempts = attempt;
                stalled.compute(channel, (name, before) -> new StreamState.Stalled(
                        e.getClass().getSimpleName() + ": " + e.getMessage(), before == null ? Instant.now() : before.since(), attempts));
                LOG.warnf("Stream stalled, channel=%s attempt=%d cause=%s", channel, attempt, e.toString());
                pause(attempt);
            }
        }
    }

    private void pause(int attempts) throws InterruptedException {
        long most = Math.min(config.longestPause().toMillis(), FIRST_PAUSE.toMillis() << Math.min(attempts - 1, 10));
        Instant until = Instant.now().plusMillis(most / 2 + ThreadLocalRandom.current().nextLong(most / 2 + 1));
        while (Instant.now().isBefore(until)) {
            sleep(LOOK);
        }
    }

    private void sleep(Duration time) throws InterruptedException {
        if (stopping) {
            // Not acknowledged: whoever has the partitions next takes the batch again.
            throw new CancellationException("the service stops");
        }
        Thread.sleep(time);
    }

    private List<Done> process(ConsumerRecords<byte[], byte[]> batch, IncomingKafkaRecordBatchMetadata<byte[], byte[]> metadata)
            throws InterruptedException {
        record Running(ConsumerRecord<byte[], byte[]> message, CompletableFuture<Outcome> outcome) {}
        var running = new ArrayList<Running>(batch.count());
        for (var message : batch) {
            running.add(new Running(message, workers.start(() -> work.process(message))));
        }
        var done = new ArrayList<Done>(running.size());
        for (var one : running) {
            var trace = metadata.getMetadataForRecord(one.message(), TracingMetadata.class);
            done.add(new Done(one.message(), trace, outcome(one.message(), one.outcome())));
        }
        return done;
    }

    private static Outcome outcome(ConsumerRecord<byte[], byte[]> message, CompletableFuture<Outcome> outcome) throws InterruptedException {
        try {
            return outcome.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TimeBudgetException) {
                return new Outcome.Dead("extraction " + e.getCause().getMessage(), Outcome.Subject.of(message.headers()));
            }
            throw new IllegalStateException("a worker failed", e.getCause());
        }
    }

    private void deliver(List<Done> batch) throws InterruptedException {
        record Sent(Done done, List<CompletableFuture<Void>> words) {}
        var sent = batch.stream().map(done -> new Sent(done, send(done))).toList();
        // All of them, that none of this attempt comes after one of the next.
        var refused = new ArrayList<Done>();
        @Nullable RuntimeException fault = null;
        for (var one : sent) {
            for (var word : one.words()) {
                var failure = failure(word);
                if (failure instanceof RecordTooLargeException tooLarge) {
                    // The topic allows less than this process is set to: no later attempt will pass either.
                    var cause = "the topic refuses the extraction's size: " + tooLarge.getMessage();
                    refused.add(new Done(one.done().message(), one.done().trace(), new Outcome.Dead(cause, Outcome.Subject.of(one.done().message().headers()))));
                } else if (failure != null) {
                    fault = failure instanceof RuntimeException exception ? exception : new KafkaException(failure);
                }
            }
        }
        if (fault != null) {
            throw fault;
        }
        for (var one : refused) {
            for (var word : send(one)) {
                var failure = failure(word);
                if (failure != null) {
                    throw new KafkaException("a dead letter was not taken", failure);
                }
            }
            count(one);
        }
        batch.forEach(this::count);
    }

    private List<CompletableFuture<Void>> send(Done done) {
        return Outgoing.of(done.message(), done.outcome()).stream()
                .map(message -> delivery.send(message, done.trace()))
                .toList();
    }

    private static @Nullable Throwable failure(CompletableFuture<Void> word) throws InterruptedException {
        try {
            word.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    private void count(Done done) {
        var message = done.message();
        var kind = switch (done.outcome()) {
            case Outcome.Extracted extracted -> "extracted";
            case Outcome.Takedown takedown -> "takedown";
            case Outcome.Dead(var cause, var subject) -> {
                LOG.warnf("Dead letter topic=%s partition=%d offset=%d cause=%s", message.topic(), message.partition(), message.offset(), cause);
                yield "dead";
            }
        };
        metrics.counter("sayso.extraction.documents", "outcome", kind, "topic", message.topic()).increment();
    }
}
