package org.sayso.stack.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.sayso.contracts.EventHeaders;
import org.sayso.contracts.Topics;

/** A message nobody could take, as it came, with its cause. */
record DeadLetter(ConsumerRecord<byte[], byte[]> message) {

    String key() {
        return message.key() == null ? "" : new String(message.key(), UTF_8);
    }

    String workspace() {
        return key().contains("/") ? key().substring(0, key().indexOf('/')) : header(EventHeaders.WORKSPACE);
    }

    String document() {
        return key().contains("/") ? key().substring(key().indexOf('/') + 1) : header(EventHeaders.SUBJECT);
    }

    String cause() {
        return header(EventHeaders.CAUSE);
    }

    Instant died() {
        return Instant.ofEpochMilli(message.timestamp());
    }

    /** The topic it came from; without the header, the one its dead-letter topic stands for. */
    String origin() {
        var named = header(EventHeaders.ORIGIN_TOPIC);
        return switch (named) {
            case Topics.DOCUMENTS, Topics.DOCUMENTS_BACKFILL, Topics.EXTRACTIONS -> named;
            default -> message.topic().equals(Topics.EXTRACTIONS_DEAD) ? Topics.EXTRACTIONS : Topics.DOCUMENTS;
        };
    }

    /** The message as it was before it died. */
    ProducerRecord<byte[], byte[]> revived() {
        var headers = new RecordHeaders(message.headers());
        headers.remove(EventHeaders.CAUSE).remove(EventHeaders.ORIGIN_TOPIC).remove(EventHeaders.ORIGIN_OFFSET);
        return new ProducerRecord<>(origin(), null, message.key(), message.value(), headers);
    }

    private String header(String name) {
        var header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }
}
