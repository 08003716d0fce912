package org.sayso.query;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.sayso.stack.testing.TokenResource;

/** Trusts the tests' tokens for the pages too, which otherwise take a browser's session only. */
public final class PagesTokenResource implements QuarkusTestResourceLifecycleManager {

    private final TokenResource tokens = new TokenResource();

    @Override
    public Map<String, String> start() {
        var config = new HashMap<>(tokens.start());
        config.put("quarkus.oidc.pages.public-key", config.get("quarkus.oidc.public-key"));
        config.put("quarkus.oidc.pages.auth-server-url", "");
        config.put("quarkus.oidc.pages.application-type", "service");
        config.put("quarkus.oidc.pages.token.audience", "query-service");
        config.put("quarkus.oidc.pages.roles.source", "accesstoken");
        return config;
    }

    @Override
    public void stop() {
        tokens.stop();
    }
}
