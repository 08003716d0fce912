package org.sayso.query.page;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.sayso.query.document.Documents;
import org.sayso.query.request.Parameters;
import org.sayso.query.search.Search;
import org.sayso.query.story.DossierShelf;
import org.sayso.query.story.StorySearch;
import org.sayso.service.caller.CurrentCaller;
import org.sayso.service.caller.Roles;

/** The pages. A browser is signed in by the realm; everything shown is escaped by Qute, and the policy below lets no script run that is not ours. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.LEDGER_READ)
@RunOnVirtualThread
public final class PageResource {

    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final int HITS = 10;
    private static final Pattern SPAN = Pattern.compile("(\\d{1,7})-(\\d{1,7})");

    private final CurrentCaller caller;
    private final SecurityIdentity identity;
    private final StorySearch stories;
    private final DossierShelf shelf;
    private final Documents documents;
    private final Search search;

    PageResource(
            CurrentCaller caller, SecurityIdentity identity, StorySearch stories, DossierShelf shelf, Documents documents, Search search) {
        this.caller = caller;
        this.identity = identity;
        this.stories = stories;
        this.shelf = shelf;
        this.documents = documents;
        this.search = search;
    }

    @GET
    @Operation(hidden = true)
    public Response home() {
        return Response.seeOther(URI.create("/stories")).build();
    }

    @GET
    @Path("stories")
    @Operation(hidden = true)
    public Response stories(
            @QueryParam("q") @Nullable String q,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("pageToken") @Nullable String pageToken) {
        var workspace = caller.get().workspace();
        var filter = StorySearch.filter(q, from, to);
        var page = stories.find(workspace, filter, Parameters.PAGE, pageToken);
        List<StoryListPage.Hit> hits = filter.words() == null || pageToken != null
                ? List.of()
                : search.documents(workspace, filter.words(), HITS).stream().map(StoryListPage.Hit::of).toList();
        var token = page.nextPageToken();
        var next = token == null
                ? null
                : "/stories?" + Stream.of(parameter("q", q), parameter("from", from), parameter("to", to), parameter("pageToken", token))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("&"));
        return html(200, new StoryListPage(
                frame(filter.words() == null ? "Stories" : "Search", filter.words()), page.items().stream().map(StoryListPage.Entry::of).toList(), hits, next));
    }

    @GET
    @Path("stories/{id}")
    @Operation(hidden = true)
    public Response story(@PathParam("id") String id, @QueryParam("asKnownAt") @Nullable String asKnownAt) {
        var workspace = caller.get().workspace();
        var moment = Parameters.moment("asKnownAt", asKnownAt);
        var standing = shelf.standing(workspace, id, moment);
        if (standing.isEmpty()) {
            return missing("No story goes or went by this id.");
        }
        var story = standing.get().story();
        if (!story.id().equals(id)) {
            return Response.seeOther(URI.create(Link.story(story.id()))).build();
        }
        return shelf.dossier(workspace, standing.get(), moment)
                .map(dossier -> StoryView.of(story, dossier))
                .map(view -> html(200, new StoryPage(frame(view.title(), null), view, Stance.all(), moment == null ? null : When.minute(moment))))
                .orElseGet(() -> missing("Nothing of this story was known then."));
    }

    @GET
    @Path("documents/{id}")
    @Operation(hidden = true)
    public Response document(@PathParam("id") String id, @QueryParam("at") @Nullable String at) {
        var span = SPAN.matcher(at == null ? "" : at);
        var found = span.matches();
        return documents.find(caller.get().workspace(), id)
                .map(document -> Reader.of(document, found ? Integer.parseInt(span.group(1)) : -1, found ? Integer.parseInt(span.group(2)) : -1))
                .map(reader -> html(200, new DocumentPage(frame(reader.title(), null), reader, Stance.all())))
                .orElseGet(() -> missing("No document has this id, or it was taken down."));
    }

    private Response missing(String what) {
        return html(404, new MissingPage(frame("Not here", null), what));
    }

    private Frame frame(String title, @Nullable String words) {
        var name = identity.getPrincipal() instanceof JsonWebToken token ? token.<String>getClaim("preferred_username") : null;
        var who = caller.get();
        return new Frame(title, Objects.requireNonNullElse(words, ""), who.workspace(), Objects.requireNonNullElse(name, who.subject()));
    }

    private static Response html(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page.render())
                .type("text/html;charset=utf-8")
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "same-origin")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private static @Nullable String parameter(String name, @Nullable String value) {
        return value == null || value.isEmpty() ? null : name + "=" + Link.encode(value);
    }
}
