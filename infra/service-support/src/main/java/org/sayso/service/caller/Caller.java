package org.sayso.service.caller;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who stands behind a request. All of it comes from a verified token, nothing from the request itself.
 *
 * @param subject the token's {@code sub}
 * @param client the OAuth client the token was given to ({@code azp}), null where the issuer names none
 * @param workspace the tenant whose documents this caller may see and change
 * @param roles realm roles
 */
public record Caller(String subject, @Nullable String client, String workspace, Set<String> roles) {

    private static final Pattern WORKSPACE = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    public Caller {
        if (!WORKSPACE.matcher(workspace).matches()) {
            throw new IllegalArgumentException("a workspace is 1 to 63 lower-case letters, digits and inner hyphens");
        }
        roles = Set.copyOf(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }
}
