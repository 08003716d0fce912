package org.sayso.query.entity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.sayso.ledger.archive.Handle;
import org.sayso.ledger.archive.Judgement;
import org.sayso.query.archive.Judgements;
import org.sayso.query.request.Page;
import org.sayso.query.request.Parameters;
import org.sayso.service.caller.CurrentCaller;
import org.sayso.service.caller.Roles;
import org.sayso.service.problem.ProblemException;
import org.sayso.service.problem.Problems;

/** Entities, and operators' judgements about them. */
@Path("/v1/entities")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Entities")
public final class EntityResource {

    private static final Set<String> TYPES = Set.of("PERSON", "ORGANIZATION", "PLACE", "FACILITY", "NATIONALITY", "EVENT", "PRODUCT");

    private final CurrentCaller caller;
    private final EntitySearch search;
    private final Judgements judgements;

    EntityResource(CurrentCaller caller, EntitySearch search, Judgements judgements) {
        this.caller = caller;
        this.search = search;
        this.judgements = judgements;
    }

    @GET
    @RolesAllowed(Roles.LEDGER_READ)
    @Operation(operationId = "listEntities", summary = "Entities by name, or all of them")
    public Page<EntitySearch.EntityEntry> list(
            @Parameter(description = "A name, or something near it") @QueryParam("name") @Nullable String name,
            @Parameter(description = "PERSON, ORGANIZATION, PLACE, FACILITY, NATIONALITY, EVENT or PRODUCT") @QueryParam("type") @Nullable String type,
            @Parameter(description = "1 to 100, else 20") @QueryParam("limit") @Nullable String limit,
            @QueryParam("pageToken") @Nullable String pageToken) {
        var filter = new EntitySearch.Filter(Parameters.text("name", name), Parameters.oneOf("type", TYPES, type));
        return search.find(caller.get().workspace(), filter, Parameters.limit(limit), pageToken);
    }

    @GET
    @Path("judgements")
    @RolesAllowed(Roles.LEDGER_READ)
    @Operation(operationId = "listJudgements", summary = "What operators decided about entities, oldest first")
    public List<Judgement> judgements() {
        return judgements.of(caller.get().workspace());
    }

    @POST
    @Path("judgements")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @ResponseStatus(201)
    @Operation(operationId = "judge", summary = "Decides that two entities are one, or two")
    @APIResponse(responseCode = "201", description = "It stands")
    public Judgement judge(@NotNull @Valid JudgementRequest request) {
        var who = caller.get();
        var a = handle("a", Objects.requireNonNull(request.a()));
        var b = handle("b", Objects.requireNonNull(request.b()));
        if (a.equals(b)) {
            throw Parameters.refused("b", "names the same entity as a");
        }
        var judgement = new Judgement(
                UUID.randomUUID().toString(), Objects.requireNonNull(request.same()), a, b, who.subject(), Instant.now().truncatedTo(ChronoUnit.MICROS));
        judgements.add(who.workspace(), judgement);
        return judgement;
    }

    private static Handle handle(String field, JudgementRequest.Named named) {
        var type = Objects.requireNonNull(named.type());
        if (!TYPES.contains(type)) {
            throw Parameters.refused(field + ".type", "is one of " + String.join(", ", TYPES.stream().sorted().toList()));
        }
        return new Handle(type, Objects.requireNonNull(named.key()), named.document());
    }

    @DELETE
    @Path("judgements/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "withdrawJudgement", summary = "Takes a judgement back")
    @APIResponse(responseCode = "204", description = "It stands no longer")
    public void withdraw(@PathParam("id") String id) {
        if (!judgements.withdraw(caller.get().workspace(), id)) {
            throw new ProblemException(Problems.notFound("No judgement has this id"));
        }
    }
}
