package org.sayso.stack.replay;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** {@code ./sayso replay}: reads the dead-letter topics to their present end and sends back what the options ask for. */
public final class Replay {

    private static final int WRONG_CALL = 64;
    private static final int UNAVAILABLE = 69;
    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, Object> broker;

    private Replay(String bootstrap) {
        broker = Map.of("bootstrap.servers", bootstrap, "default.api.timeout.ms", 20_000, "request.timeout.ms", 15_000);
    }

    /**
     * Runs the command.
     *
     * @return the exit code: 0 done, 64 a wrong call, 69 the broker is away
     */
    public static int run(String bootstrap, List<String> arguments, PrintStream out, PrintStream err) throws InterruptedException {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(ReplayOptions.HELP);
            return 0;
        }
        try {
            new Replay(bootstrap).replay(ReplayOptions.parse(arguments), out);
            return 0;
        } catch (ReplayOptions.WrongOption e) {
            err.println("sayso: " + e.getMessage());
            err.print(ReplayOptions.HELP);
            return WRONG_CALL;
        } catch (KafkaException e) {
            err.println("sayso: the broker at " + bootstrap + " does not answer: " + e.getMessage());
            return UNAVAILABLE;
        }
    }

    private void replay(ReplayOptions options, PrintStream out) throws InterruptedException {
        var letters = newest(options);
        out.println(letters.size() + (letters.size() == 1 ? " letter" : " letters") + (options.dryRun() ? " would go back" : " to send back"));
        if (options.dryRun()) {
            letters.forEach(letter -> out.println(letter.died() + "  " + letter.origin() + "  " + letter.key() + "  " + letter.cause()));
            return;
        }
        int sent = 0;
        try (var producer = new KafkaProducer<>(producing(), new ByteArraySerializer(), new ByteArraySerializer())) {
            long begun = System.nanoTime();
            for (var letter : letters) {
                producer.send(letter.revived()).get();
                sent++;
                long due = begun + sent * 1_000_000_000L / options.rate();
                Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
            }
        } catch (ExecutionException e) {
            throw new KafkaException("after " + sent + " letters: " + e.getCause().getMessage(), e.getCause());
        }
        out.println(sent + " sent back");
    }

    /** The letters asked for, of each document the last one only, in the order they died. */
    private Collection<DeadLetter> newest(ReplayOptions options) {
        var byKey = new LinkedHashMap<String, DeadLetter>();
        try (var consumer = new KafkaConsumer<>(consuming(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            for (String topic : options.topics()) {
                var partitions = consumer.partitionsFor(topic).stream().map(info -> new TopicPartition(topic, info.partition())).toList();
                consumer.assign(partitions);
                consumer.seekToBeginning(partitions);
                var ends = consumer.endOffsets(partitions);
                while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                    for (var message : consumer.poll(POLL)) {
                        var letter = new DeadLetter(message);
                        if (options.wants(letter)) {
                            String key = letter.origin() + " " + (letter.key().isEmpty() ? message.partition() + "/" + message.offset() : letter.key());
                            byKey.remove(key);
                            byKey.put(key, letter);
                        }
                    }
                }
            }
        }
        return byKey.values().stream().limit(options.limit()).toList();
    }

    private Map<String, Object> consuming() {
        var settings = new HashMap<>(broker);
        settings.put("max.partition.fetch.bytes", 16 * 1024 * 1024);
        return settings;
    }

    private Map<String, Object> producing() {
        var settings = new HashMap<>(broker);
        settings.put("acks", "all");
        settings.put("max.request.size", 16 * 1024 * 1024);
        return settings;
    }
}
