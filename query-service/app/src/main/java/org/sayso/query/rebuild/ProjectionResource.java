package org.sayso.query.rebuild;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sayso.query.projection.Positions;
import org.sayso.service.caller.CurrentCaller;
import org.sayso.service.caller.Roles;

/** The projection of the topic, for operators. */
@Path("/v1/projection")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Tag(name = "Operation")
public final class ProjectionResource {

    private final CurrentCaller caller;
    private final Rebuild rebuild;

    ProjectionResource(CurrentCaller caller, Rebuild rebuild) {
        this.caller = caller;
        this.rebuild = rebuild;
    }

    @GET
    @Operation(operationId = "getProjection", summary = "How far the topic of extractions has been projected")
    public Positions.Projection state() {
        return rebuild.state();
    }

    @POST
    @Path("rebuild")
    @Operation(
            operationId = "rebuild",
            summary = "Empties the read side of all workspaces and projects the topic again",
            description = "Answers are incomplete until the lag is back at zero. Operators' judgements stay.")
    @APIResponse(responseCode = "202", description = "Begun")
    public RestResponse<Positions.Projection> begin() {
        rebuild.begin(caller.get().subject());
        return RestResponse.accepted(rebuild.state());
    }
}
