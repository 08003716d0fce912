package org.sayso.extraction.service.stream;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Topics;

/** The channels out. What is sent into one reaches its topic in that order. */
@ApplicationScoped
public class Delivery {

    private final MutinyEmitter<ProducerRecord<byte[], byte[]>> extractions;
    private final MutinyEmitter<ProducerRecord<byte[], byte[]>> progress;
    private final MutinyEmitter<ProducerRecord<byte[], byte[]>> dead;

    // No more is ever under way than came in with the batches at work.
    Delivery(
            @Channel("extractions") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<ProducerRecord<byte[], byte[]>> extractions,
            @Channel("progress") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<ProducerRecord<byte[], byte[]>> progress,
            @Channel("dead") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<ProducerRecord<byte[], byte[]>> dead) {
        this.extractions = extractions;
        this.progress = progress;
        this.dead = dead;
    }

    /**
     * @param trace the trace of the message it came of, which it goes on in
     * @return done when the broker has taken it, failed when it did not
     */
    CompletableFuture<Void> send(ProducerRecord<byte[], byte[]> message, @Nullable TracingMetadata trace) {
        var metadata = trace == null ? Metadata.empty() : Metadata.of(trace);
        return channel(message.topic()).sendMessage(Message.of(message, metadata)).subscribeAsCompletionStage();
    }

    private MutinyEmitter<ProducerRecord<byte[], byte[]>> channel(String topic) {
        return switch (topic) {
            case Topics.EXTRACTIONS -> extractions;
            case Topics.PROGRESS -> progress;
            case Topics.DOCUMENTS_DEAD -> dead;
            default -> throw new IllegalArgumentException("no channel to " + topic);
        };
    }
}
