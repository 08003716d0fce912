package org.sayso.query.search;

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
import org.sayso.query.request.Parameters;
import org.sayso.service.caller.CurrentCaller;
import org.sayso.service.caller.Roles;

/** Search over everything. */
@Path("/v1/search")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEDGER_READ)
@RunOnVirtualThread
@Tag(name = "Search")
public final class SearchResource {

    private final CurrentCaller caller;
    private final Search search;

    SearchResource(CurrentCaller caller, Search search) {
        this.caller = caller;
        this.search = search;
    }

    @GET
    @Operation(operationId = "search", summary = "Stories, documents and entities, the best answers of each")
    public SearchAnswer search(
            @Parameter(description = "Words, \"phrases\", or, -without", required = true) @QueryParam("q") @Nullable String q,
            @Parameter(description = "1 to 100 of each, else 20") @QueryParam("limit") @Nullable String limit) {
        var words = Parameters.text("q", q);
        if (words == null) {
            throw Parameters.refused("q", "is missing");
        }
        return search.find(caller.get().workspace(), words, Parameters.limit(limit));
    }
}
