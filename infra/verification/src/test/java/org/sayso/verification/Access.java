package org.sayso.verification;

import java.util.Set;
import java.util.TreeSet;
import org.sayso.stack.launcher.Settings.Port;

/**
 * One operation of a service's OpenAPI.
 *
 * @param contentType of the body it takes, empty when it takes none
 */
record Access(Port service, String method, String path, String contentType) {

    private static final Set<String> ROLES = Set.of("documents:write", "ledger:read", "admin");

    /** The name under which the table of roles lists it. */
    String name() {
        return service + " " + method + " " + path;
    }

    /** The realm's client that has no role but these; each has every audience. */
    static Set<String> clientsWithout(Set<String> roles) {
        var clients = new TreeSet<>(Set.of("demo-nobody"));
        if (!roles.contains("documents:write")) {
            clients.add("demo-writer");
        }
        if (!roles.contains("ledger:read")) {
            clients.add("demo-reader");
        }
        return clients;
    }

    static boolean known(Set<String> roles) {
        return ROLES.containsAll(roles) && !roles.isEmpty();
    }
}
