package org.sayso.ingest.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sayso.ingest.document.Receipt;
import org.sayso.ingest.idempotency.IdempotencyKeys;
import org.sayso.ingest.idempotency.IdempotencyKeys.Answer;
import org.sayso.service.problem.Problem.Fault;
import org.sayso.service.problem.ProblemException;
import org.sayso.service.problem.Problems;

/**
 * Streams the receipts of a request back while its lines still come in. Reading never waits for the sender to read the answer: many clients read
 * nothing before they have sent everything, and would wait for ever. The answer is bounded by the number of lines.
 */
@ApplicationScoped
public class BatchAnswer {

    private static final Logger LOG = Logger.getLogger(BatchAnswer.class);

    private final BatchIntake intake;
    private final IntakeConfig config;
    private final IdempotencyKeys keys;
    private final ObjectMapper json = JsonMapper.builder().build();

    BatchAnswer(BatchIntake intake, IntakeConfig config, IdempotencyKeys keys) {
        this.intake = intake;
        this.config = config;
        this.keys = keys;
    }

    /** @return the receipts, one a line of the request */
    public Multi<JsonNode> stream(InputStream body, @Nullable String encoding, String workspace, String topic) {
        var bytes = RequestBody.open(body, encoding, config.requestBytes());
        return onOwnThread(emitter -> read(bytes, workspace, topic, emitter));
    }

    /** As {@link #stream}, under an idempotency key: all of the body is awaited before any of it is acted upon. */
    public Multi<JsonNode> streamOnce(InputStream body, @Nullable String encoding, String workspace, String topic, String key) {
        var spool = spool(body);
        try {
            var given = keys.claim(workspace, key, "lines " + topic + ' ' + spool.sha256());
            if (given != null) {
                spool.close();
                return Multi.createFrom().iterable(unzip(given.body()));
            }
            return onOwnThread(emitter -> readOnce(spool, encoding, workspace, topic, key, emitter));
        } catch (IOException | RuntimeException e) {
            discard(spool);
            throw e instanceof RuntimeException known ? known : new IllegalStateException("a spooled request cannot be read", e);
        }
    }

    private void readOnce(Spool spool, @Nullable String encoding, String workspace, String topic, String key, MultiEmitter<? super JsonNode> emitter)
            throws IOException {
        var given = new ByteArrayOutputStream();
        var complete = new boolean[] {true};
        try (spool; var zip = new GZIPOutputStream(given)) {
            var bytes = RequestBody.open(spool.open(), encoding, config.requestBytes());
            intake.take(bytes, workspace, topic, receipts -> {
                complete[0] &= receipts.stream().allMatch(BatchAnswer::lasting);
                for (var receipt : receipts) {
                    JsonNode node = json.valueToTree(receipt);
                    write(zip, node);
                    // Carried out to the end even when nobody listens: the sender will come back with the same key.
                    emitter.emit(node);
                }
                return true;
            });
            zip.finish();
            if (complete[0]) {
                keys.finish(workspace, key, new Answer(200, null, given.toByteArray()));
            } else {
                keys.release(workspace, key);
            }
        } catch (IOException | RuntimeException e) {
            keys.release(workspace, key);
            throw e;
        }
    }

    private void read(InputStream body, String workspace, String topic, MultiEmitter<? super JsonNode> emitter) throws IOException {
        var listening = new boolean[] {true};
        emitter.onTermination(() -> listening[0] = false);
        Predicate<List<Receipt>> answer = receipts -> {
            receipts.forEach(receipt -> emitter.emit(json.valueToTree(receipt)));
            return listening[0];
        };
        intake.take(body, workspace, topic, answer);
    }

    private Multi<JsonNode> onOwnThread(Work work) {
        var trace = Context.current();
        return Multi.createFrom().emitter(
                emitter -> Thread.ofVirtual().name("intake").start(trace.wrap(() -> {
                    try {
                        work.run(emitter);
                        emitter.complete();
                    } catch (IOException e) {
                        LOG.debugf(e, "The sender went away");
                        emitter.complete();
                    } catch (RuntimeException | Error e) {
                        LOG.error("A request of many lines broke off", e);
                        emitter.fail(e);
                    }
                })),
                BackPressureStrategy.BUFFER);
    }

    private interface Work {
        void run(MultiEmitter<? super JsonNode> emitter) throws IOException;
    }

    private Spool spool(InputStream body) {
        try {
            return Spool.of(RequestBody.open(body, null, config.requestBytes()));
        } catch (RequestBody.TooLarge e) {
            throw new ProblemException(Problems.tooLarge(Fault.over(null, e.getMessage(), config.requestBytes(), null)), e);
        } catch (IOException e) {
            throw new IllegalStateException("the request could not be put by", e);
        }
    }

    private static void discard(Spool spool) {
        try {
            spool.close();
        } catch (IOException e) {
            LOG.warnf("Left behind: %s", spool.file());
        }
    }

    /** A refusal because the database was away is not the answer to keep for this key. */
    private static boolean lasting(Receipt receipt) {
        return receipt.problem() == null || receipt.problem().status() < 500;
    }

    private static void write(GZIPOutputStream zip, JsonNode node) {
        try {
            zip.write(node.toString().getBytes(StandardCharsets.UTF_8));
            zip.write('\n');
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory", e);
        }
    }

    private List<JsonNode> unzip(byte[] answer) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(answer))) {
            return json.readerFor(JsonNode.class).<JsonNode>readValues(in).readAll();
        } catch (IOException e) {
            throw new IllegalStateException("a kept answer cannot be read", e);
        }
    }
}
