package org.sayso.extraction.service.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.ContractJson;
import org.sayso.contracts.Document;
import org.sayso.contracts.Extraction;
import org.sayso.contracts.Limits;
import org.sayso.service.caller.CurrentCaller;
import org.sayso.service.caller.Roles;
import org.sayso.service.problem.JsonFaults;
import org.sayso.service.problem.Problem;
import org.sayso.service.problem.ProblemException;
import org.sayso.service.problem.Problems;

/** Extraction while you wait. */
@Path("/v1/extract")
@RolesAllowed({Roles.DOCUMENTS_WRITE, Roles.LEDGER_READ})
public class ExtractResource {

    static final String NDJSON = "application/x-ndjson";

    private static final ObjectReader READER = ContractJson.strict().readerFor(Document.class);
    private static final ObjectWriter WRITER = ContractJson.messages().writer();

    private final DirectExtraction direct;
    private final CurrentCaller caller;

    ExtractResource(DirectExtraction direct, CurrentCaller caller) {
        this.direct = direct;
        this.caller = caller;
    }

    /** A line that was not extracted, in the place its extraction would have had. */
    @RegisterForReflection
    record Refusal(@Nullable String documentId, long line, Problem problem) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(operationId = "extract", summary = "What is found in one document; nothing is stored")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Extraction.class)))
    @APIResponse(responseCode = "422", description = "the document cannot be read", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Extraction extract(@RequestBody(required = true, content = @Content(schema = @Schema(implementation = Document.class))) byte[] body) {
        caller.get();
        return direct.extract(document(body), "document");
    }

    @POST
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @RunOnVirtualThread
    @Operation(
            operationId = "extractLines",
            summary = "The same for a document a line, up to 10,000; one line of answer for each, in order, a problem where a line was refused")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(oneOf = {Extraction.class, Refusal.class})))
    public StreamingOutput extractLines(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Document.class))) InputStream body) {
        caller.get();
        return out -> lines(new Lines(body, Limits.BODY_BYTES * 2), out);
    }

    private void lines(Lines lines, OutputStream out) throws IOException {
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (line.number() > Limits.BATCH_LINES) {
                var fault = Problem.Fault.over(null, "a request takes " + Limits.BATCH_LINES + " lines", Limits.BATCH_LINES, null);
                write(new Refusal(null, line.number(), Problems.tooLarge(fault)), out);
                return;
            }
            if (!line.blank()) {
                write(answer(line), out);
            }
        }
    }

    private Object answer(Lines.Line line) {
        @Nullable String id = null;
        try {
            byte[] bytes = line.bytes();
            if (bytes == null) {
                throw new ProblemException(Problems.tooLarge(Problem.Fault.of(null, "the line is longer than any document")));
            }
            var document = document(bytes);
            id = document.id();
            return direct.extract(document, "line-" + line.number());
        } catch (ProblemException e) {
            return new Refusal(id, line.number(), e.problem());
        }
    }

    private static Document document(byte[] body) {
        try {
            Document document = READER.readValue(body);
            if (document == null) {
                throw new ProblemException(Problems.invalidField(Problem.Fault.of(null, "the body must be an object")));
            }
            return document;
        } catch (JsonProcessingException e) {
            throw new ProblemException(JsonFaults.problem(e), e);
        } catch (IOException e) {
            throw new ProblemException(Problems.invalidEncoding(Problem.Fault.of(null, "the body cannot be read")), e);
        }
    }

    private static void write(Object answer, OutputStream out) throws IOException {
        out.write(WRITER.writeValueAsBytes(answer));
        out.write('\n');
        out.flush();
    }
}
