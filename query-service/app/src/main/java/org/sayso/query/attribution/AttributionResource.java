package org.sayso.query.attribution;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sayso.query.request.Page;
import org.sayso.query.request.Parameters;
import org.sayso.service.caller.CurrentCaller;
import org.sayso.service.caller.Roles;

/** Who says what. */
@Path("/v1/attributions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEDGER_READ)
@RunOnVirtualThread
@Tag(name = "Attributions")
public final class AttributionResource {

    private static final Set<String> STANCES =
            Set.of("asserts", "accuses", "denies", "questions", "confirms", "declines", "demands", "predicts");

    private final CurrentCaller caller;
    private final AttributionSearch search;

    AttributionResource(CurrentCaller caller, AttributionSearch search) {
        this.caller = caller;
        this.search = search;
    }

    @GET
    @Operation(operationId = "listAttributions", summary = "Attributions, those of the newest documents first")
    public Page<AttributionEntry> list(
            @Parameter(description = "Words of the speaker's name as reported") @QueryParam("speaker") @Nullable String speaker,
            @Parameter(description = "asserts, accuses, denies, questions, confirms, declines, demands or predicts") @QueryParam("stance") @Nullable String stance,
            @Parameter(description = "Words, \"phrases\", or, -without; in the content") @QueryParam("text") @Nullable String text,
            @Parameter(description = "Id of a story") @QueryParam("story") @Nullable String story,
            @Parameter(description = "Documents published then or later: a date or a moment") @QueryParam("from") @Nullable String from,
            @Parameter(description = "Documents published then or earlier") @QueryParam("to") @Nullable String to,
            @Parameter(description = "1 to 100, else 20") @QueryParam("limit") @Nullable String limit,
            @QueryParam("pageToken") @Nullable String pageToken) {
        var filter = new AttributionSearch.Filter(
                Parameters.text("speaker", speaker),
                Parameters.oneOf("stance", STANCES, stance),
                Parameters.text("text", text),
                Parameters.text("story", story),
                Parameters.moment("from", from),
                Parameters.end("to", to));
        return search.find(caller.get().workspace(), filter, Parameters.limit(limit), pageToken);
    }
}
