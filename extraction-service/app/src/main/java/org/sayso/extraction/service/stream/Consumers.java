package org.sayso.extraction.service.stream;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;

/** What the consumers behind the channels tell of themselves. */
@ApplicationScoped
public class Consumers {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KafkaClientService clients;

    Consumers(KafkaClientService clients) {
        this.clients = clients;
    }

    /** Whether messages of this process's partitions wait at the broker. */
    boolean waiting(String channel) {
        Function<Consumer<byte[], byte[]>, Boolean> look = consumer -> BackfillGate.closed(consumer.assignment(), consumer::currentLag);
        try {
            return consumer(channel).map(consumer -> consumer.runOnPollingThread(look).await().atMost(PATIENCE)).orElse(true);
        } catch (TimeoutException e) {
            return true;
        }
    }

    int partitions(String channel) {
        return consumer(channel).map(consumer -> (int) Math.max(0, figure(consumer, "assigned-partitions"))).orElse(0);
    }

    /** Joining while one of them is no member of its group yet, else what the least of them does. */
    StreamState state(List<String> channels, Instant since) {
        int partitions = 0;
        double heartbeat = -1;
        double poll = -1;
        for (var channel : channels) {
            var consumer = consumer(channel);
            if (consumer.isEmpty()) {
                return new StreamState.Joining(since);
            }
            double last = figure(consumer.get(), "last-heartbeat-seconds-ago");
            int own = partitions(channel);
            if (own == 0 && last < 0) {
                return new StreamState.Joining(since);
            }
            partitions += own;
            heartbeat = Math.max(heartbeat, last);
            poll = Math.max(poll, figure(consumer.get(), "last-poll-seconds-ago"));
        }
        return new StreamState.Running(partitions, heartbeat, Instant.now().minusSeconds((long) Math.max(0, poll)));
    }

    private Optional<KafkaConsumer<byte[], byte[]>> consumer(String channel) {
        return clients.<byte[], byte[]>getConsumers(channel).stream().findFirst();
    }

    /** The figures may be read on any thread, unlike the consumer itself. */
    private static double figure(KafkaConsumer<byte[], byte[]> consumer, String name) {
        return consumer.unwrap().metrics().entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(name))
                .map(entry -> entry.getValue().metricValue())
                .filter(Number.class::isInstance)
                .mapToDouble(value -> ((Number) value).doubleValue())
                .findFirst()
                .orElse(-1);
    }
}
