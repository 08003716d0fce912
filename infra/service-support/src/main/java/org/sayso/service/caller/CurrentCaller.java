package org.sayso.service.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.sayso.service.problem.ProblemException;
import org.sayso.service.problem.Problems;

/** The caller of the request at hand. */
@RequestScoped
public class CurrentCaller {

    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * @throws ProblemException 401 without a token, 403 when the token names no workspace
     */
    public Caller get() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new ProblemException(Problems.unauthorized());
        }
        var workspace = token.<Object>getClaim("workspace");
        if (!(workspace instanceof String name)) {
            throw new ProblemException(Problems.forbidden("the token carries no workspace claim"));
        }
        try {
            return new Caller(token.getSubject() == null ? token.getName() : token.getSubject(), token.getClaim("azp"), name, identity.getRoles());
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problems.forbidden("the token's workspace claim is not a workspace: " + e.getMessage()), e);
        }
    }
}
