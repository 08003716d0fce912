package org.sayso.service.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sayso.service.problem.Problem.Fault;

/** Turns every way a request can end badly into one kind of answer. */
final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response problem(ProblemException error, UriInfo uri) {
        return answer(error.problem(), uri);
    }

    @ServerExceptionMapper
    Response mismatch(MismatchedInputException error, UriInfo uri) {
        return answer(JsonFaults.problem(error), uri);
    }

    @ServerExceptionMapper
    Response violation(ConstraintViolationException error, UriInfo uri) {
        var faults = error.getConstraintViolations().stream()
                .map(violation -> {
                    var last = StreamSupport.stream(violation.getPropertyPath().spliterator(), false).reduce((first, second) -> second);
                    var name = last.map(node -> node.getName()).orElse(null);
                    return Fault.of(name, (name == null ? "" : name + " ") + violation.getMessage());
                })
                .toList();
        return answer(Problems.invalidFields(faults), uri);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException error, UriInfo uri) {
        var response = error.getResponse();
        if (error.getCause() instanceof JsonProcessingException json) {
            return answer(JsonFaults.problem(json), uri);
        }
        if (response.hasEntity() || response.getStatus() < 400) {
            return response;
        }
        var problem = Problems.status(response.getStatus(), response.getStatusInfo().getReasonPhrase());
        return Response.fromResponse(response).entity(problem.at(uri.getPath())).type(Problem.MEDIA_TYPE).build();
    }

    @ServerExceptionMapper
    Uni<Response> unauthorized(UnauthorizedException error, RoutingContext context, UriInfo uri) {
        return challenge(context, uri);
    }

    @ServerExceptionMapper
    Uni<Response> unauthorized(AuthenticationFailedException error, RoutingContext context, UriInfo uri) {
        return challenge(context, uri);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException error, UriInfo uri) {
        return answer(Problems.forbidden(null), uri);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable error, UriInfo uri) {
        var id = UUID.randomUUID().toString();
        LOG.errorf(error, "Request failed, errorId=%s path=%s", id, uri.getPath());
        return answer(Problems.internal(id), uri);
    }

    /** A browser on its way to the sign-in page is sent there; a program is told what it lacks. */
    private static Uni<Response> challenge(RoutingContext context, UriInfo uri) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        Uni<ChallengeData> challenge = authenticator == null ? Uni.createFrom().nullItem() : authenticator.getChallenge(context);
        return challenge.map(data -> {
            if (data != null && data.status != 401) {
                var redirect = Response.status(data.status);
                data.getHeaders().forEach((name, value) -> redirect.header(name.toString(), value));
                return redirect.build();
            }
            var refusal = Response.fromResponse(answer(Problems.unauthorized(), uri));
            if (data == null || data.getHeaders().isEmpty()) {
                return refusal.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
            }
            data.getHeaders().forEach((name, value) -> refusal.header(name.toString(), value));
            return refusal.build();
        });
    }

    private static Response answer(Problem problem, UriInfo uri) {
        return Response.status(problem.status()).entity(problem.at(uri.getPath())).type(Problem.MEDIA_TYPE).build();
    }
}
