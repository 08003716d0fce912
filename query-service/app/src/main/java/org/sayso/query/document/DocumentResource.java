package org.sayso.query.document;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sayso.service.caller.CurrentCaller;
import org.sayso.service.caller.Roles;
import org.sayso.service.problem.ProblemException;
import org.sayso.service.problem.Problems;

/** One document. */
@Path("/v1/documents/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEDGER_READ)
@RunOnVirtualThread
@Tag(name = "Documents")
public final class DocumentResource {

    private final CurrentCaller caller;
    private final Documents documents;
    private final DocumentComparison comparison;

    DocumentResource(CurrentCaller caller, Documents documents, DocumentComparison comparison) {
        this.caller = caller;
        this.documents = documents;
        this.comparison = comparison;
    }

    @GET
    @Operation(operationId = "getDocument", summary = "A document's text and what was found in it, as far as its rights permit")
    @APIResponse(responseCode = "200", description = "The document")
    @APIResponse(responseCode = "404", description = "No such document in this workspace, or taken down")
    public DocumentView document(@PathParam("id") String id) {
        return documents.find(caller.get().workspace(), id).orElseThrow(() -> new ProblemException(Problems.notFound("No document has this id")));
    }

    @GET
    @Path("changes")
    @Operation(
            operationId = "getDocumentChanges",
            summary = "What is found otherwise than in the version before, and than an earlier engine found",
            description = "version is null for a first version, reading is null while one engine alone has read the document. Ids of findings do not count; "
                    + "findings are the same when they stand on the same words.")
    @APIResponse(responseCode = "200", description = "What differs")
    @APIResponse(responseCode = "404", description = "No such document in this workspace, or taken down")
    public DocumentChanges changes(@PathParam("id") String id) {
        return comparison.of(caller.get().workspace(), id).orElseThrow(() -> new ProblemException(Problems.notFound("No document has this id")));
    }
}
