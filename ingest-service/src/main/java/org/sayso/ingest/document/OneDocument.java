package org.sayso.ingest.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Limits;
import org.sayso.ingest.batch.RequestBody;
import org.sayso.ingest.idempotency.IdempotencyKeys;
import org.sayso.ingest.idempotency.IdempotencyKeys.Answer;
import org.sayso.service.problem.Problem;
import org.sayso.service.problem.Problem.Fault;
import org.sayso.service.problem.ProblemException;
import org.sayso.service.problem.Problems;

/** A request that brings one document. */
@ApplicationScoped
class OneDocument {

    private final Registrar registrar;
    private final IdempotencyKeys keys;
    private final ObjectMapper json;

    OneDocument(Registrar registrar, IdempotencyKeys keys, ObjectMapper json) {
        this.registrar = registrar;
        this.keys = keys;
        this.json = json;
    }

    Response take(InputStream body, @Nullable String encoding, @Nullable String key, Priority priority, String workspace) {
        var bytes = read(body, encoding);
        if (key == null) {
            return response(answer(bytes, workspace, priority));
        }
        var given = keys.claim(workspace, key, "one " + priority + ' ' + sha256(bytes));
        if (given != null) {
            return response(given);
        }
        try {
            var answer = answer(bytes, workspace, priority);
            if (answer.status() < 500) {
                keys.finish(workspace, key, answer);
            } else {
                keys.release(workspace, key);
            }
            return response(answer);
        } catch (RuntimeException e) {
            keys.release(workspace, key);
            throw e;
        }
    }

    private Answer answer(byte[] bytes, String workspace, Priority priority) {
        var receipt = registrar.register(workspace, List.of(Submission.read(null, bytes, 0, bytes.length)), priority.topic()).getFirst();
        try {
            if (receipt.problem() != null) {
                return new Answer(receipt.problem().status(), null, json.writeValueAsBytes(receipt.problem().at("/v1/documents")));
            }
            var location = "/v1/documents/" + URLEncoder.encode(String.valueOf(receipt.id()), StandardCharsets.UTF_8).replace("+", "%20");
            return new Answer(receipt.outcome() == Receipt.Outcome.UNCHANGED ? 200 : 201, location, json.writeValueAsBytes(receipt));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a receipt cannot be written", e);
        }
    }

    private static Response response(Answer answer) {
        var response = Response.status(answer.status())
                .entity(answer.body())
                .type(answer.status() < 400 ? MediaType.APPLICATION_JSON : Problem.MEDIA_TYPE);
        return answer.location() == null ? response.build() : response.header(HttpHeaders.LOCATION, answer.location()).build();
    }

    private static byte[] read(InputStream body, @Nullable String encoding) {
        try {
            return RequestBody.open(body, encoding, Limits.LINE_BYTES).readAllBytes();
        } catch (RequestBody.TooLarge e) {
            throw new ProblemException(Problems.tooLarge(Fault.over(null, e.getMessage(), Limits.LINE_BYTES, null)), e);
        } catch (IOException e) {
            throw new ProblemException(Problems.invalidEncoding(Fault.of(null, "the body breaks off or is damaged")), e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
