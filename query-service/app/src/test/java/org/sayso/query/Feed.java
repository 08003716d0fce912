package org.sayso.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.sayso.contracts.ContractJson;
import org.sayso.contracts.Document;
import org.sayso.contracts.DocumentMessage;
import org.sayso.contracts.EventHeaders;
import org.sayso.contracts.ExtractionMessage;
import org.sayso.contracts.Rights;
import org.sayso.contracts.Topics;
import org.sayso.extraction.Extractor;
import org.sayso.extraction.text.SourceText;

/** Plays extraction-service: reads documents with the real engine and puts the messages on the topic. */
public final class Feed {

    private static final ObjectMapper JSON = ContractJson.messages();
    private static final Extractor ENGINE = Extractor.load();
    private static final Instant RECEIVED = Instant.parse("2026-02-01T08:00:00Z");

    private Feed() {}

    /** The project's sample documents of one file, as messages of a workspace; each is received a minute after the one before. */
    public static List<ExtractionMessage> samples(String file, String workspace) {
        try (var lines = Files.lines(Path.of("../../samples").resolve(file))) {
            var messages = new ArrayList<ExtractionMessage>();
            for (var line : lines.filter(line -> !line.isBlank()).toList()) {
                messages.add(message(JSON.readValue(line, Document.class), workspace, 1, RECEIVED.plus(Duration.ofMinutes(messages.size()))));
            }
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ExtractionMessage message(Document document, String workspace, long revision, Instant receivedAt) {
        var read = SourceText.read(document, 1);
        return new ExtractionMessage(
                new DocumentMessage(read.document(), workspace, 1, null, revision, "00", receivedAt), ENGINE.extract(read));
    }

    public static Document document(String id, String title, String text, String publishedAt, String display) {
        return new Document(id, "https://example.org/" + id, "The Harbour Post", title, null, java.time.OffsetDateTime.parse(publishedAt), "en", text, "text/plain", null,
                new Rights(display, "unknown"));
    }

    public static void send(List<ExtractionMessage> messages) {
        try (var producer = producer()) {
            for (var message : messages) {
                producer.send(entry(message));
            }
        }
    }

    public static void takedown(String workspace, String id, long revision) {
        try (var producer = producer()) {
            var entry = new ProducerRecord<String, byte[]>(Topics.EXTRACTIONS, Topics.key(workspace, id), null);
            headers(entry, workspace, revision);
            producer.send(entry);
        }
    }

    public static void raw(String key, byte[] value, String workspace, long revision) {
        try (var producer = producer()) {
            var entry = new ProducerRecord<>(Topics.EXTRACTIONS, key, value);
            headers(entry, workspace, revision);
            producer.send(entry);
        }
    }

    private static ProducerRecord<String, byte[]> entry(ExtractionMessage message) {
        try {
            var source = message.source();
            var entry = new ProducerRecord<>(Topics.EXTRACTIONS, Topics.key(source.workspace(), source.document().id()), JSON.writeValueAsBytes(message));
            headers(entry, source.workspace(), source.revision());
            return entry;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void headers(ProducerRecord<String, byte[]> entry, String workspace, long revision) {
        entry.headers().add(EventHeaders.WORKSPACE, workspace.getBytes(UTF_8)).add(EventHeaders.REVISION, Long.toString(revision).getBytes(UTF_8));
    }

    /** All records of a topic whose key begins with the workspace. */
    public static List<ConsumerRecord<String, byte[]>> all(String topic, String workspace) {
        try (var consumer = new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", bootstrap(), "group.id", UUID.randomUUID().toString()),
                new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream().map(info -> new TopicPartition(topic, info.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(entry -> {
                    if (entry.key() != null && entry.key().startsWith(workspace + "/")) {
                        found.add(entry);
                    }
                });
            }
            return found;
        }
    }

    private static KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap(), "acks", "all", "compression.type", "gzip"), new StringSerializer(), new ByteArraySerializer());
    }

    private static String bootstrap() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}
