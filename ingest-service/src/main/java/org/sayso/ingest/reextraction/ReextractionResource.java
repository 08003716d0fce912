package org.sayso.ingest.reextraction;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sayso.service.caller.CurrentCaller;
import org.sayso.service.caller.Roles;

/** After a better engine: once more through extraction. */
@Path("/v1/reextractions")
@Tag(name = "reextractions")
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
class ReextractionResource {

    private final CurrentCaller caller;
    private final Reextractions reextractions;

    ReextractionResource(CurrentCaller caller, Reextractions reextractions) {
        this.caller = caller;
        this.reextractions = reextractions;
    }

    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Send stored documents through extraction once more, behind live news")
    @APIResponse(
            responseCode = "202",
            description = "Queued",
            content = @Content(schema = @Schema(implementation = Queued.class)))
    public Response queue(@Valid @NotNull(message = "must be a JSON object") ReextractionRequest request) {
        var workspace = caller.get().workspace();
        if (request.dryRun()) {
            return Response.ok(new Queued(reextractions.count(workspace, request), true)).build();
        }
        return Response.accepted(new Queued(reextractions.queue(workspace, request), false)).build();
    }

    /** @param documents how many */
    record Queued(long documents, boolean dryRun) {}
}
