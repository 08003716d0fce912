package org.sayso.ingest.document;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Document;
import org.sayso.service.caller.CurrentCaller;
import org.sayso.service.caller.Roles;
import org.sayso.service.problem.Problem;

/** One document: sent, looked after, taken down. */
@Path("/v1/documents")
@Tag(name = "documents")
@RolesAllowed(Roles.DOCUMENTS_WRITE)
@Produces(MediaType.APPLICATION_JSON)
class DocumentResource {

    private final CurrentCaller caller;
    private final OneDocument one;
    private final Documents documents;

    DocumentResource(CurrentCaller caller, OneDocument one, Documents documents) {
        this.caller = caller;
        this.one = one;
        this.documents = documents;
    }

    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Send one document",
            description = "A second document with the same outlet and url is a new version of the first. The same id or address with the same content"
                    + " changes nothing. Send many documents as application/x-ndjson, a document a line, to the same path.")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Document.class)))
    @APIResponse(responseCode = "201", description = "Accepted, or a new version", content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(responseCode = "200", description = "Unchanged", content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(
            responseCode = "400",
            description = "Not JSON, or a field is not acceptable",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "409", description = "Taken down before, or id and address disagree")
    @APIResponse(responseCode = "413", description = "Over a limit")
    @APIResponse(responseCode = "422", description = "The Idempotency-Key stands for another request")
    public Response send(
            InputStream body,
            @Parameter(hidden = true) @HeaderParam("Content-Encoding") @Nullable String encoding,
            @Parameter(description = "The same key with the same body gets the same answer, for a day") @HeaderParam("Idempotency-Key")
                    @Nullable String key,
            @Parameter(description = "live, or bulk, which yields to live news") @QueryParam("priority") @DefaultValue("live") String priority) {
        return one.take(body, encoding, key, Priority.of(priority), caller.get().workspace());
    }

    @GET
    @Blocking
    @Path("{id: .+}")
    @Operation(summary = "Where a document stands among its versions, and how far it has come")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DocumentView.class)))
    @APIResponse(responseCode = "404", description = "No such document in this workspace")
    @APIResponse(responseCode = "410", description = "Taken down")
    public DocumentView show(@PathParam("id") @Schema(type = SchemaType.STRING) String id) {
        return documents.show(caller.get().workspace(), id);
    }

    @DELETE
    @Blocking
    @Path("{id: .+}")
    @Operation(
            summary = "Take a document down",
            description = "Its text is erased here and it disappears from every answer. The same content, or another under the same id, is refused"
                    + " from then on.")
    @APIResponse(responseCode = "204", description = "Taken down, now or before")
    @APIResponse(responseCode = "404", description = "No such document in this workspace")
    public void takeDown(
            @PathParam("id") String id,
            @Parameter(description = "this: the one version named; all: every version of the document") @QueryParam("versions") @DefaultValue("this")
                    String versions) {
        documents.takeDown(caller.get().workspace(), id, Reach.of(versions) == Reach.ALL);
    }
}
