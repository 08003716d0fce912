package org.sayso.extraction.service.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Topics;
import org.sayso.extraction.service.ExtractionConfig;
import org.sayso.extraction.service.worker.TimeBudgetException;
import org.sayso.extraction.service.worker.Workers;

/**
 * The loop: takes a batch, has it worked on by all workers, writes the results in the order of the batch, waits for the broker's word on each, then
 * commits. Whatever fails on the way to or from the broker ends in new clients that begin again at the last commit: no message is lost, some come
 * twice, and none goes to the dead letters because something else was away.
 */
@ApplicationScoped
public class DocumentStream {

    private static final Logger LOG = Logger.getLogger(DocumentStream.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(20);

    private final ExtractionConfig config;
    private final Clients clients;
    private final DocumentWork work;
    private final Workers workers;
    private final Traces traces;
    private final MeterRegistry metrics;

    private volatile StreamState state = new StreamState.Joining(Instant.now());
    private volatile boolean stopping;
    private volatile int held;
    private @Nullable Thread loop;

    DocumentStream(ExtractionConfig config, Clients clients, DocumentWork work, Workers workers, Traces traces, MeterRegistry metrics) {
        this.config = config;
        this.clients = clients;
        this.work = work;
        this.workers = workers;
        this.traces = traces;
        this.metrics = metrics;
        metrics.gauge("sayso.extraction.backfill.held.partitions", this, stream -> stream.held);
        metrics.gauge("sayso.extraction.stalled", this, stream -> stream.state instanceof StreamState.Stalled ? 1 : 0);
    }

    StreamState state() {
        return state;
    }

    void start(@Observes StartupEvent event) {
        if (!config.consume()) {
            state = new StreamState.Off();
            return;
        }
        loop = Thread.ofPlatform().name("document-stream").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        if (loop != null) {
            loop.join(PATIENCE_AT_STOP);
        }
        state = new StreamState.Stopped();
    }

    private void run() {
        int attempts = 0;
        while (!stopping) {
            try (var pair = clients.open()) {
                pair.consumer().subscribe(List.of(Topics.DOCUMENTS, Topics.DOCUMENTS_BACKFILL));
                while (!stopping) {
                    turn(pair);
                    attempts = 0;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                attempts++;
                var since = state instanceof StreamState.Stalled stalled ? stalled.since() : Instant.now();
                state = new StreamState.Stalled(e.getClass().getSimpleName() + ": " + e.getMessage(), since, attempts);
                LOG.warnf("Stream stalled, attempt=%d cause=%s", attempts, e.toString());
                pause(attempts);
            }
        }
    }

    private void pause(int attempts) {
        long most = Math.min(config.longestPause().toMillis(), FIRST_PAUSE.toMillis() << Math.min(attempts - 1, 10));
        Instant until = Instant.now().plusMillis(most / 2 + ThreadLocalRandom.current().nextLong(most / 2 + 1));
        while (!stopping && Instant.now().isBefore(until)) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void turn(Clients.Pair pair) throws InterruptedException {
        var consumer = pair.consumer();
        hold(consumer);
        var batch = consumer.poll(POLL);
        if (!batch.isEmpty()) {
            write(pair, batch);
        }
        int partitions = consumer.assignment().size();
        if (partitions > 0 || !(state instanceof StreamState.Joining)) {
            state = new StreamState.Running(partitions, heartbeatAge(consumer), Instant.now());
        }
    }

    /** Held partitions stay assigned and keep their place; the broker is just not asked for their messages. */
    private void hold(KafkaConsumer<byte[], byte[]> consumer) {
        Set<TopicPartition> toHold = BackfillGate.held(consumer.assignment(), consumer::currentLag);
        if (!toHold.equals(consumer.paused())) {
            consumer.resume(consumer.paused());
            consumer.pause(toHold);
        }
        held = toHold.size();
    }

    private record Running(ConsumerRecord<byte[], byte[]> message, Span span, CompletableFuture<Outcome> outcome) {}

    private record Sent(ConsumerRecord<byte[], byte[]> message, Future<RecordMetadata> word) {}

    private void write(Clients.Pair pair, ConsumerRecords<byte[], byte[]> batch) throws InterruptedException {
        var running = new ArrayList<Running>(batch.count());
        for (var message : batch) {
            running.add(new Running(message, traces.begin(message), workers.start(() -> work.process(message))));
        }
        var sent = new ArrayList<Sent>();
        var commits = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var one : running) {
            var outcome = outcome(one);
            sent.addAll(send(pair, one, outcome));
            traces.end(one.span(), outcome);
            count(one.message(), outcome);
            commits.put(new TopicPartition(one.message().topic(), one.message().partition()), new OffsetAndMetadata(one.message().offset() + 1));
        }
        confirm(pair, sent);
        commit(pair, commits);
    }

    private static Outcome outcome(Running one) throws InterruptedException {
        try {
            return one.outcome().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TimeBudgetException) {
                return new Outcome.Dead("extraction " + e.getCause().getMessage(), Outcome.Subject.of(one.message().headers()));
            }
            throw new IllegalStateException("a worker failed", e.getCause());
        }
    }

    private List<Sent> send(Clients.Pair pair, Running one, Outcome outcome) {
        return Outgoing.of(one.message(), outcome).stream()
                .map(message -> {
                    traces.carry(one.span(), message);
                    return new Sent(one.message(), pair.producer().send(message));
                })
                .toList();
    }

    private void confirm(Clients.Pair pair, List<Sent> sent) throws InterruptedException {
        pair.producer().flush();
        for (var one : sent) {
            try {
                one.word().get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RecordTooLargeException tooLarge)) {
                    throw e.getCause() instanceof RuntimeException cause ? cause : new KafkaException(e.getCause());
                }
                // The topic allows less than this process is set to: no later attempt will pass either.
                refuse(pair, one.message(), "the topic refuses the extraction's size: " + tooLarge.getMessage());
            }
        }
    }

    private void refuse(Clients.Pair pair, ConsumerRecord<byte[], byte[]> message, String cause) throws InterruptedException {
        var outcome = new Outcome.Dead(cause, Outcome.Subject.of(message.headers()));
        count(message, outcome);
        for (ProducerRecord<byte[], byte[]> letter : Outgoing.of(message, outcome)) {
            try {
                pair.producer().send(letter).get();
            } catch (ExecutionException e) {
                throw new KafkaException("a dead letter was not taken", e.getCause());
            }
        }
    }

    private static void commit(Clients.Pair pair, Map<TopicPartition, OffsetAndMetadata> offsets) {
        try {
            pair.consumer().commitSync(offsets);
        } catch (org.apache.kafka.clients.consumer.CommitFailedException | org.apache.kafka.common.errors.RebalanceInProgressException e) {
            // The partitions went to another process meanwhile, which will repeat what is not committed.
            LOG.infof("Commit left to the partitions' next owner: %s", e.getMessage());
        }
    }

    private void count(ConsumerRecord<byte[], byte[]> message, Outcome outcome) {
        var kind = switch (outcome) {
            case Outcome.Extracted extracted -> "extracted";
            case Outcome.Takedown takedown -> "takedown";
            case Outcome.Dead(var cause, var subject) -> {
                LOG.warnf("Dead letter topic=%s partition=%d offset=%d cause=%s", message.topic(), message.partition(), message.offset(), cause);
                yield "dead";
            }
        };
        metrics.counter("sayso.extraction.documents", "outcome", kind, "topic", message.topic()).increment();
    }

    private static double heartbeatAge(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.metrics().entrySet().stream()
                .filter(entry -> entry.getKey().name().equals("last-heartbeat-seconds-ago"))
                .map(entry -> entry.getValue().metricValue())
                .filter(Number.class::isInstance)
                .mapToDouble(value -> ((Number) value).doubleValue())
                .findFirst()
                .orElse(-1);
    }
}
