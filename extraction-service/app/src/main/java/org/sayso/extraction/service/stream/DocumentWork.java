package org.sayso.extraction.service.stream;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.ContractJson;
import org.sayso.contracts.Document;
import org.sayso.contracts.DocumentMessage;
import org.sayso.contracts.ExtractionMessage;
import org.sayso.contracts.Topics;
import org.sayso.extraction.Extractor;
import org.sayso.extraction.service.ExtractionConfig;
import org.sayso.extraction.text.SourceText;
import org.sayso.extraction.text.UnreadableDocumentException;
import org.sayso.service.event.Envelope;

/** One message of a document topic to what becomes of it: a function of the message alone. */
@ApplicationScoped
public class DocumentWork {

    private static final Logger LOG = Logger.getLogger(DocumentWork.class);

    private final Extractor extractor;
    private final MessageSize size;
    private final ObjectReader reader = ContractJson.messages().readerFor(DocumentMessage.class);
    private final Timer reading;
    private final Timer extracting;
    private final Timer writing;

    DocumentWork(Extractor extractor, ExtractionConfig config, MeterRegistry metrics) {
        this.extractor = extractor;
        this.size = new MessageSize(config.messageBytes());
        this.reading = stage(metrics, "read");
        this.extracting = stage(metrics, "extract");
        this.writing = stage(metrics, "write");
    }

    private static Timer stage(MeterRegistry metrics, String name) {
        return Timer.builder("sayso.extraction.stage").tag("stage", name).publishPercentileHistogram().register(metrics);
    }

    Outcome process(ConsumerRecord<byte[], byte[]> message) {
        return message.value() == null ? takedown(message) : extract(message);
    }

    private static Outcome takedown(ConsumerRecord<byte[], byte[]> message) {
        try {
            var envelope = Envelope.read(message.headers());
            var fault = misplaced(message, envelope.workspace(), envelope.subject());
            return fault == null ? new Outcome.Takedown(envelope) : new Outcome.Dead(fault, null);
        } catch (IllegalArgumentException e) {
            return new Outcome.Dead("a takedown that does not say of what: " + e.getMessage(), null);
        }
    }

    private Outcome extract(ConsumerRecord<byte[], byte[]> message) {
        DocumentMessage source;
        try {
            long start = System.nanoTime();
            source = reader.readValue(message.value());
            reading.record(System.nanoTime() - start, java.util.concurrent.TimeUnit.NANOSECONDS);
        } catch (IOException e) {
            return new Outcome.Dead("not a document message: " + reason(e), null);
        }
        var incomplete = incomplete(source);
        if (incomplete != null) {
            return new Outcome.Dead("not a document message: " + incomplete + " is missing", null);
        }
        String id = String.valueOf(source.document().id());
        var misplaced = misplaced(message, source.workspace(), id);
        if (misplaced != null) {
            return new Outcome.Dead(misplaced, null);
        }
        var subject = new Outcome.Subject(source.workspace(), id, source.revision());
        try {
            return extracted(source, subject);
        } catch (UnreadableDocumentException e) {
            return new Outcome.Dead(String.valueOf(e.getMessage()), subject);
        } catch (MessageSize.OversizeException e) {
            return new Outcome.Dead("document " + id + ": " + e.getMessage(), subject);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.errorf(e, "Extraction failed documentId=%s version=%d workspace=%s", id, source.version(), source.workspace());
            return new Outcome.Dead("document " + id + ": extraction failed, " + e.getClass().getName() + at(e), subject);
        }
    }

    private Outcome extracted(DocumentMessage source, Outcome.Subject subject) {
        var text = reading.record(() -> SourceText.read(source.document(), source.version()));
        var extraction = extracting.record(() -> extractor.extract(text));
        byte[] value = writing.record(() -> size.fit(new ExtractionMessage(withText(source, text.document()), extraction)));
        return new Outcome.Extracted(subject.workspace(), subject.documentId(), subject.revision(), value);
    }

    /** From here on the document is its text: the page it was read from stays with ingest. */
    private static DocumentMessage withText(DocumentMessage source, Document read) {
        var document = new Document(
                read.id(),
                read.url(),
                read.outlet(),
                read.title(),
                read.byline(),
                read.publishedAt(),
                read.language(),
                read.text(),
                read.contentType(),
                null,
                read.rights());
        return new DocumentMessage(
                document,
                source.workspace(),
                source.version(),
                source.versionOf(),
                source.revision(),
                source.contentSha256(),
                source.receivedAt());
    }

    /** A message under another document's key would break the order of that document's messages, or cross into another workspace. */
    private static @Nullable String misplaced(ConsumerRecord<byte[], byte[]> message, String workspace, String id) {
        String key = message.key() == null ? null : new String(message.key(), StandardCharsets.UTF_8);
        return Topics.key(workspace, id).equals(key) ? null : "the message's key is not that of its workspace and document";
    }

    @SuppressWarnings("ConstantValue")
    private static @Nullable String incomplete(@Nullable DocumentMessage source) {
        if (source == null || source.document() == null) {
            return "document";
        }
        if (source.document().id() == null) {
            return "document.id";
        }
        return source.workspace() == null ? "workspace" : source.receivedAt() == null ? "receivedAt" : null;
    }

    /** Where and what, never the text itself. */
    private static String reason(IOException e) {
        return switch (e) {
            case JsonMappingException mapping ->
                "field " + mapping.getPath().stream().map(step -> String.valueOf(step.getFieldName())).collect(Collectors.joining(".")) + " cannot be read";
            case JacksonException json -> "broken JSON at byte " + (json.getLocation() == null ? "?" : json.getLocation().getByteOffset());
            default -> e.getClass().getSimpleName();
        };
    }

    private static String at(Throwable e) {
        return e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
    }
}
