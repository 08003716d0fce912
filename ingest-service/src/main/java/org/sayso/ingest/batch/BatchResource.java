package org.sayso.ingest.batch;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Document;
import org.sayso.ingest.document.Priority;
import org.sayso.ingest.document.Receipt;
import org.sayso.service.caller.CurrentCaller;
import org.sayso.service.caller.Roles;

/** Many documents in one request. */
@Path("/v1/documents")
@Tag(name = "documents")
@RolesAllowed(Roles.DOCUMENTS_WRITE)
class BatchResource {

    private static final String LINES = "application/x-ndjson";

    private final CurrentCaller caller;
    private final BatchAnswer answer;

    BatchResource(CurrentCaller caller, BatchAnswer answer) {
        this.caller = caller;
        this.answer = answer;
    }

    @POST
    @Blocking
    @Consumes(LINES)
    @Produces(LINES)
    @Operation(
            summary = "Send many documents, one a line",
            description = "Up to 10,000 lines. Each line has one receipt, in order, streamed back while later lines still come in. A line that is"
                    + " refused says why and costs only itself.")
    @RequestBody(content = @Content(mediaType = LINES, schema = @Schema(implementation = Document.class)))
    @APIResponse(responseCode = "200", description = "A receipt a line", content = @Content(mediaType = LINES, schema = @Schema(implementation = Receipt.class)))
    @APIResponse(responseCode = "422", description = "The Idempotency-Key stands for another request")
    public Multi<JsonNode> send(
            InputStream body,
            @Parameter(hidden = true) @HeaderParam("Content-Encoding") @Nullable String encoding,
            @Parameter(description = "The same key with the same body gets the same answer, for a day; all of the body is awaited first")
                    @HeaderParam("Idempotency-Key")
                    @Nullable String key,
            @Parameter(description = "live, or bulk, which yields to live news") @QueryParam("priority") @DefaultValue("live") String priority) {
        var workspace = caller.get().workspace();
        var topic = Priority.of(priority).topic();
        return key == null ? answer.stream(body, encoding, workspace, topic) : answer.streamOnce(body, encoding, workspace, topic, key);
    }
}
