package org.sayso.stack.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Makes the service under test trust the tokens of {@link TestTokens} and ask no realm. */
public final class TokenResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("quarkus.oidc.public-key", TestTokens.publicKey(), "quarkus.oidc.auth-server-url", "");
    }

    @Override
    public void stop() {}
}
