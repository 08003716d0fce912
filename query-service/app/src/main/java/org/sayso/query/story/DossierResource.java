package org.sayso.query.story;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Dossier;
import org.sayso.ledger.Ledger;
import org.sayso.ledger.dossier.DossierChanges;
import org.sayso.query.request.Parameters;
import org.sayso.service.caller.CurrentCaller;
import org.sayso.service.caller.Roles;
import org.sayso.service.problem.ProblemException;
import org.sayso.service.problem.Problems;

/** One story: its entry, its dossier, and the dossier's parts. All of them carry an entity tag. */
@Path("/v1/stories/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEDGER_READ)
@RunOnVirtualThread
@Tag(name = "Stories")
@APIResponse(responseCode = "200", description = "As it stands, with an ETag")
@APIResponse(responseCode = "304", description = "Unchanged since the tag in If-None-Match")
@APIResponse(responseCode = "307", description = "The story goes under another id now")
@APIResponse(responseCode = "404", description = "No such story in this workspace, or nothing of it was known then")
public final class DossierResource {

    private static final String MOMENT = "Only what was known at this moment: a date or a moment";

    private final CurrentCaller caller;
    private final DossierShelf shelf;
    private final Ledger ledger;
    private final DisplayRights rights;

    @Context
    Request request;

    @Context
    UriInfo uri;

    DossierResource(CurrentCaller caller, DossierShelf shelf, Ledger ledger, DisplayRights rights) {
        this.caller = caller;
        this.shelf = shelf;
        this.ledger = ledger;
        this.rights = rights;
    }

    @GET
    @Operation(operationId = "getStory", summary = "A story's entry")
    public RestResponse<StoryEntry> story(@PathParam("id") String id) {
        return answer(id, null, standing -> StoryEntry.of(standing.story()));
    }

    @GET
    @Path("dossier")
    @Operation(operationId = "getDossier", summary = "All that is known of a story", description = MOMENT)
    public RestResponse<Dossier> dossier(@PathParam("id") String id, @QueryParam("asKnownAt") @Nullable String asKnownAt) {
        return part(id, asKnownAt, dossier -> dossier);
    }

    @GET
    @Path("documents")
    @Operation(operationId = "listStoryDocuments", summary = "Its documents, with origin and relation")
    public RestResponse<List<Dossier.Report>> documents(@PathParam("id") String id, @QueryParam("asKnownAt") @Nullable String asKnownAt) {
        return part(id, asKnownAt, Dossier::documents);
    }

    @GET
    @Path("origins")
    @Operation(operationId = "listOrigins", summary = "Independent origins, and why documents were folded into one")
    public RestResponse<List<Dossier.Origin>> origins(@PathParam("id") String id, @QueryParam("asKnownAt") @Nullable String asKnownAt) {
        return part(id, asKnownAt, Dossier::origins);
    }

    @GET
    @Path("entities")
    @Operation(operationId = "listStoryEntities", summary = "Who and what its documents name")
    public RestResponse<List<Dossier.EntityEntry>> entities(@PathParam("id") String id, @QueryParam("asKnownAt") @Nullable String asKnownAt) {
        return part(id, asKnownAt, Dossier::entities);
    }

    @GET
    @Path("claims")
    @Operation(operationId = "listClaims", summary = "Claims, who takes which position, in how many independent origins")
    public RestResponse<List<Dossier.Claim>> claims(@PathParam("id") String id, @QueryParam("asKnownAt") @Nullable String asKnownAt) {
        return part(id, asKnownAt, Dossier::claims);
    }

    @GET
    @Path("utterances")
    @Operation(operationId = "listUtterances", summary = "Utterances with all their renderings")
    public RestResponse<List<Dossier.Utterance>> utterances(@PathParam("id") String id, @QueryParam("asKnownAt") @Nullable String asKnownAt) {
        return part(id, asKnownAt, Dossier::utterances);
    }

    @GET
    @Path("figures")
    @Operation(operationId = "listFigures", summary = "Numbers by what they count, each with its speaker")
    public RestResponse<List<Dossier.Figure>> figures(@PathParam("id") String id, @QueryParam("asKnownAt") @Nullable String asKnownAt) {
        return part(id, asKnownAt, Dossier::figures);
    }

    @GET
    @Path("contradictions")
    @Operation(operationId = "listContradictions", summary = "Pairs of passages that cannot both be right, each with its reason")
    public RestResponse<List<Dossier.Contradiction>> contradictions(@PathParam("id") String id, @QueryParam("asKnownAt") @Nullable String asKnownAt) {
        return part(id, asKnownAt, Dossier::contradictions);
    }

    @GET
    @Path("timeline")
    @Operation(operationId = "getTimeline", summary = "What is said to have happened when")
    public RestResponse<List<Dossier.TimelineEntry>> timeline(@PathParam("id") String id, @QueryParam("asKnownAt") @Nullable String asKnownAt) {
        return part(id, asKnownAt, Dossier::timeline);
    }

    @GET
    @Path("changes")
    @Operation(operationId = "getChanges", summary = "What the dossier says at one moment and did not at another, and the other way round")
    public RestResponse<DossierChanges> changes(
            @PathParam("id") String id, @QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        var first = Parameters.moment("from", from);
        if (first == null) {
            throw Parameters.refused("from", "is missing");
        }
        var given = Parameters.moment("to", to);
        var last = given == null ? Instant.now() : given;
        if (last.isBefore(first)) {
            throw Parameters.refused("to", "lies before from");
        }
        return answer(id, first, standing -> DossierChanges.between(
                at(standing, first), given == null ? at(standing, null) : at(standing, last)), last);
    }

    private @Nullable Dossier at(DossierShelf.Standing standing, @Nullable Instant moment) {
        var workspace = caller.get().workspace();
        return ledger.dossier(workspace, standing.story().id(), moment).map(dossier -> rights.apply(workspace, dossier)).orElse(null);
    }

    private <T> RestResponse<T> part(String id, @Nullable String asKnownAt, Function<Dossier, T> part) {
        var moment = Parameters.moment("asKnownAt", asKnownAt);
        return answer(id, moment, standing -> shelf.dossier(caller.get().workspace(), standing, moment)
                .map(part)
                .orElseThrow(() -> new ProblemException(Problems.notFound("Nothing of this story was known at " + moment))));
    }

    private <T> RestResponse<T> answer(String id, @Nullable Instant moment, Function<DossierShelf.Standing, T> make, Object... tagParts) {
        var standing = shelf.standing(caller.get().workspace(), id, moment)
                .orElseThrow(() -> new ProblemException(Problems.notFound("No story goes or went by this id")));
        if (!standing.story().id().equals(id)) {
            return ResponseBuilder.<T>create(RestResponse.Status.TEMPORARY_REDIRECT).location(under(standing.story().id())).build();
        }
        var tag = new EntityTag(standing.tag() + (tagParts.length == 0 ? "" : "-" + Integer.toHexString(List.of(tagParts).hashCode())));
        var unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return ResponseBuilder.<T>create(RestResponse.Status.NOT_MODIFIED).tag(tag).build();
        }
        return ResponseBuilder.ok(make.apply(standing)).tag(tag).header("Cache-Control", "private, no-cache").build();
    }

    /** The same request under another story id. */
    private URI under(String id) {
        var segments = uri.getPathSegments();
        var builder = uri.getBaseUriBuilder();
        for (var i = 0; i < segments.size(); i++) {
            builder.segment(i == 2 ? id : segments.get(i).getPath());
        }
        var query = uri.getRequestUri().getRawQuery();
        return builder.replaceQuery(query).build();
    }
}
