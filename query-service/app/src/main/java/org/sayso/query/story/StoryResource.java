package org.sayso.query.story;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sayso.query.request.Page;
import org.sayso.query.request.Parameters;
import org.sayso.service.caller.CurrentCaller;
import org.sayso.service.caller.Roles;

/** Lists stories. */
@Path("/v1/stories")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEDGER_READ)
@RunOnVirtualThread
@Tag(name = "Stories")
public final class StoryResource {

    private final CurrentCaller caller;
    private final StorySearch search;

    StoryResource(CurrentCaller caller, StorySearch search) {
        this.caller = caller;
        this.search = search;
    }

    @GET
    @Operation(operationId = "listStories", summary = "Stories, the one with the latest document first")
    public Page<StoryEntry> list(
            @Parameter(description = "Words, \"phrases\", or, -without; found in any document of the story") @QueryParam("q") @Nullable String q,
            @Parameter(description = "Stories that go on until then or later: a date or a moment") @QueryParam("from") @Nullable String from,
            @Parameter(description = "Stories that begin then or earlier") @QueryParam("to") @Nullable String to,
            @Parameter(description = "1 to 100, else 20") @QueryParam("limit") @Nullable String limit,
            @QueryParam("pageToken") @Nullable String pageToken) {
        return search.find(caller.get().workspace(), StorySearch.filter(q, from, to), Parameters.limit(limit), pageToken);
    }
}
