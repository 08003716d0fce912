package org.sayso.query.projection;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** The projector seen from outside: lag, documents by outcome, times by stage, and each document's span in the trace its headers carry. */
@Singleton
final class ProjectionMeters {

    private final MeterRegistry registry;
    private final OpenTelemetry telemetry;
    private final Tracer tracer;
    private final AtomicLong lag = new AtomicLong();

    ProjectionMeters(MeterRegistry registry, OpenTelemetry telemetry, Tracer tracer) {
        this.registry = registry;
        this.telemetry = telemetry;
        this.tracer = tracer;
        registry.gauge("sayso.projection.lag", lag);
        for (var outcome : List.of("indexed", "takedown", "dead")) {
            registry.counter("sayso.projection.documents", "outcome", outcome);
        }
    }

    <T> T time(String stage, Supplier<T> work) {
        return Timer.builder("sayso.projection.stage").tag("stage", stage).publishPercentileHistogram().register(registry).record(work);
    }

    void stood() {
        registry.counter("sayso.projection.pauses").increment();
    }

    void count(Batch batch) {
        var now = Instant.now();
        for (var change : batch.applied()) {
            switch (change) {
                case Change.Report report -> {
                    registry.counter("sayso.projection.documents", "outcome", "indexed").increment();
                    registry.timer("sayso.projection.age").record(Duration.between(report.message().source().receivedAt(), now));
                }
                case Change.Takedown takedown -> registry.counter("sayso.projection.documents", "outcome", "takedown").increment();
            }
        }
        registry.counter("sayso.projection.documents", "outcome", "dead").increment(batch.dead().size());
    }

    void lag(long records) {
        lag.set(records);
    }

    /** So many records are in hand, and the next measurement is not due before they are rows. */
    void lagAtLeast(long records) {
        lag.accumulateAndGet(records, Math::max);
    }

    /** How many records lie between the rows and the end of the topic, in this process's partitions. */
    long lag() {
        return lag.get();
    }

    /** One span a record; the batch they share is the unit of work, so they begin and end with it. */
    Spans begin(ConsumerRecords<String, byte[]> records) {
        var spans = new HashMap<String, Span>();
        for (var entry : records) {
            var before = spans.put(entry.key(), begin(entry));
            if (before != null) {
                before.end();
            }
        }
        return new Spans(spans);
    }

    /** A batch's spans by record key; the last record of a document speaks for it. */
    final class Spans {
        private final Map<String, Span> byKey;

        private Spans(Map<String, Span> byKey) {
            this.byKey = byKey;
        }

        /** Lets a message that tells of a record go on in its trace. */
        void carry(String key, Headers headers) {
            var span = byKey.get(key);
            if (span != null) {
                telemetry.getPropagators().getTextMapPropagator().inject(Context.root().with(span), headers, (carrier, name, value) -> {
                    carrier.remove(name);
                    carrier.add(name, value.getBytes(StandardCharsets.UTF_8));
                });
            }
        }

        void end() {
            byKey.values().forEach(Span::end);
        }
    }

    private Span begin(ConsumerRecord<String, byte[]> entry) {
        var parent = telemetry.getPropagators().getTextMapPropagator().extract(Context.root(), entry.headers(), HeadersGetter.INSTANCE);
        return tracer.spanBuilder("project document")
                .setParent(parent)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", entry.topic())
                .setAttribute("messaging.kafka.message.key", entry.key() == null ? "" : entry.key())
                .setAttribute("messaging.kafka.offset", entry.offset())
                .startSpan();
    }

    private enum HeadersGetter implements TextMapGetter<Headers> {
        INSTANCE;

        @Override
        public Iterable<String> keys(Headers headers) {
            return Arrays.stream(headers.toArray()).map(org.apache.kafka.common.header.Header::key).toList();
        }

        @Override
        public @Nullable String get(@Nullable Headers headers, String key) {
            if (headers == null) {
                return null;
            }
            var header = headers.lastHeader(key);
            return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        }
    }
}
