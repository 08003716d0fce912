package org.sayso.query.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Keeps the pages' session out of the partners' API. The cookie of a session names its tenant, and would be taken at every path; so a request to the API is seen
 * without cookies, and has nothing but its bearer token to show.
 */
@Singleton
final class PartnersDoor {

    /** Before authentication, which is registered at 200. */
    private static final int FIRST = 1_000;

    void register(@Observes Filters filters) {
        filters.register(routing -> {
            if (routing.normalizedPath().startsWith("/v1/")) {
                routing.request().headers().remove("Cookie");
            }
            routing.next();
        }, FIRST);
    }
}
