package org.sayso.stack.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.sayso.contracts.EventHeaders;
import org.sayso.contracts.Topics;
import org.sayso.stack.testing.TestStack;

class ReplayIT {

    private static final String BROKER = TestStack.shared().bootstrap();

    private final String workspace = "replay-" + UUID.randomUUID().toString().substring(0, 8);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void theNewestLetterOfEachDocumentGoesBackAsItWas() throws Exception {
        // Given
        die(Topics.DOCUMENTS_DEAD, "a", "first", "lexicon lacks a word", Topics.DOCUMENTS);
        die(Topics.DOCUMENTS_DEAD, "a", "second", "lexicon lacks a word", Topics.DOCUMENTS);
        die(Topics.DOCUMENTS_DEAD, "b", "bulk", "lexicon lacks a word", Topics.DOCUMENTS_BACKFILL);
        die(Topics.EXTRACTIONS_DEAD, "c", "found", "no such column", Topics.EXTRACTIONS);
        // When
        int exit = run("--workspace", workspace);
        // Then
        assertEquals(0, exit, err.toString(UTF_8));
        assertEquals(List.of("second"), values(Topics.DOCUMENTS));
        assertEquals(List.of("bulk"), values(Topics.DOCUMENTS_BACKFILL));
        assertEquals(List.of("found"), values(Topics.EXTRACTIONS));
        var back = messages(Topics.DOCUMENTS).getFirst();
        assertNull(back.headers().lastHeader(EventHeaders.CAUSE));
        assertNull(back.headers().lastHeader(EventHeaders.ORIGIN_TOPIC));
        assertEquals("7", new String(back.headers().lastHeader(EventHeaders.REVISION).value(), UTF_8));
        assertTrue(out.toString(UTF_8).contains("3 sent back"), out.toString(UTF_8));
    }

    @Test
    void aDryRunShowsAndSendsNothing() throws Exception {
        // Given
        die(Topics.DOCUMENTS_DEAD, "a", "x", "took longer than 30000 ms", Topics.DOCUMENTS);
        // When
        run("--workspace", workspace, "--dry-run");
        // Then
        assertTrue(out.toString(UTF_8).contains("took longer than 30000 ms"), out.toString(UTF_8));
        assertEquals(List.of(), values(Topics.DOCUMENTS));
    }

    @Test
    void onlyWhatTheFiltersLetThroughGoes() throws Exception {
        // Given
        die(Topics.DOCUMENTS_DEAD, "a", "late", "took longer than 30000 ms", Topics.DOCUMENTS);
        die(Topics.DOCUMENTS_DEAD, "b", "broken", "not a document message", Topics.DOCUMENTS);
        die(Topics.DOCUMENTS_DEAD, "c", "late too", "took longer than 30000 ms", Topics.DOCUMENTS);
        // When
        run("--workspace", workspace, "--from", "documents", "--cause", "longer than", "--document", "c");
        // Then
        assertEquals(List.of("late too"), values(Topics.DOCUMENTS));
    }

    @Test
    void theRateIsKept() throws Exception {
        // Given
        for (int i = 0; i < 10; i++) {
            die(Topics.DOCUMENTS_DEAD, "d" + i, "x", "cause", Topics.DOCUMENTS);
        }
        // When
        long begun = System.nanoTime();
        run("--workspace", workspace, "--rate", "10", "--limit", "5");
        // Then
        assertTrue(System.nanoTime() - begun >= 400_000_000L);
        assertEquals(5, values(Topics.DOCUMENTS).size());
    }

    @Test
    void aWrongCallIsToldAndSendsNothing() throws Exception {
        assertEquals(64, run("--rate", "0"));
        assertEquals(64, run("--since", "Tuesday"));
        assertEquals(64, run("--everything"));
        assertTrue(err.toString(UTF_8).contains("Usage: ./sayso replay"));
        assertEquals(0, run("--help"));
    }

    private int run(String... arguments) throws InterruptedException {
        return Replay.run(BROKER, List.of(arguments), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    private void die(String topic, String document, String value, String cause, String origin) throws Exception {
        var headers = new RecordHeaders()
                .add(EventHeaders.REVISION, "7".getBytes(UTF_8))
                .add(EventHeaders.CAUSE, cause.getBytes(UTF_8))
                .add(EventHeaders.ORIGIN_TOPIC, origin.getBytes(UTF_8))
                .add(EventHeaders.ORIGIN_OFFSET, "0/1".getBytes(UTF_8));
        try (var producer = new KafkaProducer<>(Map.<String, Object>of("bootstrap.servers", BROKER), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, null, Topics.key(workspace, document).getBytes(UTF_8), value.getBytes(UTF_8), headers)).get();
        }
    }

    private List<String> values(String topic) {
        return messages(topic).stream().map(message -> new String(message.value(), UTF_8)).toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> messages(String topic) {
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", BROKER), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream().map(info -> new TopicPartition(topic, info.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    if (new String(message.key(), UTF_8).startsWith(workspace + "/")) {
                        found.add(message);
                    }
                }
            }
        }
        return found;
    }
}
