package org.sayso.extraction.service.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** One document's trace goes on through here: from the incoming message's headers into those of the outgoing ones. */
@ApplicationScoped
public class Traces {

    private static final TextMapGetter<Headers> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Headers headers) {
            List<String> keys = new ArrayList<>();
            headers.forEach(header -> keys.add(header.key()));
            return keys;
        }

        @Override
        public @Nullable String get(@Nullable Headers headers, String key) {
            var header = headers == null ? null : headers.lastHeader(key);
            return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
        }
    };

    private final Tracer tracer;
    private final TextMapPropagator propagator;

    Traces(OpenTelemetry telemetry) {
        tracer = telemetry.getTracer("org.sayso.extraction");
        propagator = telemetry.getPropagators().getTextMapPropagator();
    }

    Span begin(ConsumerRecord<byte[], byte[]> message) {
        return tracer.spanBuilder("extract document")
                .setParent(propagator.extract(Context.root(), message.headers(), HEADERS))
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.source.name", message.topic())
                .setAttribute("messaging.kafka.message.offset", message.offset())
                .startSpan();
    }

    void end(Span span, Outcome outcome) {
        if (outcome instanceof Outcome.Dead(var cause, var subject)) {
            span.setStatus(StatusCode.ERROR, cause);
        }
        span.end();
    }

    void carry(Span span, ProducerRecord<byte[], byte[]> message) {
        propagator.inject(Context.root().with(span), message.headers(), (headers, key, value) -> {
            if (headers != null) {
                headers.remove(key).add(key, value.getBytes(UTF_8));
            }
        });
    }
}
