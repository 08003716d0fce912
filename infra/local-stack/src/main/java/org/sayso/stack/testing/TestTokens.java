package org.sayso.stack.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Access tokens as the realm gives them out, signed with a key made up anew for each run of the tests. {@link TokenResource} makes a service trust it.
 */
public final class TestTokens {

    private static final String PRIVATE = "sayso.test.private-key";
    private static final String PUBLIC = "sayso.test.public-key";

    private TestTokens() {}

    /** A good token for one service, without any role. */
    public static Token audience(String service) {
        return new Token(service, "north", List.of(), "demo-partner", Duration.ofMinutes(10), Signing.GOOD);
    }

    /** The public key in base64, as {@code quarkus.oidc.public-key} takes it. */
    static String publicKey() {
        makeKeys();
        return System.getProperty(PUBLIC);
    }

    /** How a token is signed; the bad ways are for tests of refusal. */
    public enum Signing {
        GOOD,
        FOREIGN_KEY,
        NONE
    }

    /**
     * A token to be.
     *
     * @param workspace empty for a token without that claim
     * @param lifetime negative for an expired token
     */
    public record Token(String audience, String workspace, List<String> roles, String client, Duration lifetime, Signing signing) {

        public Token workspace(String name) {
            return new Token(audience, name, roles, client, lifetime, signing);
        }

        public Token roles(String... names) {
            return new Token(audience, workspace, List.of(names), client, lifetime, signing);
        }

        public Token client(String name) {
            return new Token(audience, workspace, roles, name, lifetime, signing);
        }

        public Token lifetime(Duration duration) {
            return new Token(audience, workspace, roles, client, duration, signing);
        }

        public Token signing(Signing how) {
            return new Token(audience, workspace, roles, client, lifetime, how);
        }

        /** The token in compact form. */
        public String sign() {
            var now = Instant.now();
            var claims = new StringBuilder("{\"iss\":\"https://tokens.test/realms/sayso\",\"typ\":\"Bearer\"");
            claims.append(",\"jti\":\"").append(UUID.randomUUID()).append('"');
            claims.append(",\"sub\":\"service-account-").append(client).append("\",\"azp\":\"").append(client).append('"');
            claims.append(",\"aud\":\"").append(audience).append('"');
            claims.append(",\"iat\":").append(now.minusSeconds(3600).getEpochSecond());
            claims.append(",\"exp\":").append(now.plus(lifetime).getEpochSecond());
            if (!workspace.isEmpty()) {
                claims.append(",\"workspace\":\"").append(workspace).append('"');
            }
            claims.append(",\"realm_access\":{\"roles\":[")
                    .append(roles.stream().map(role -> '"' + role + '"').collect(Collectors.joining(",")))
                    .append("]}}");
            var algorithm = signing == Signing.NONE ? "none" : "RS256";
            var content = base64(("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}").getBytes(UTF_8)) + "." + base64(claims.toString().getBytes(UTF_8));
            return content + "." + signature(content);
        }

        private String signature(String content) {
            try {
                return switch (signing) {
                    case NONE -> "";
                    case GOOD -> signature(content, privateKey());
                    case FOREIGN_KEY -> signature(content, generator().generateKeyPair().getPrivate());
                };
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every JDK signs with RSA", e);
            }
        }

        private static String signature(String content, PrivateKey key) throws GeneralSecurityException {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(UTF_8));
            return base64(signature.sign());
        }
    }

    private static PrivateKey privateKey() throws GeneralSecurityException {
        makeKeys();
        var bytes = Base64.getDecoder().decode(System.getProperty(PRIVATE));
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
    }

    /** In system properties, because the tests and the resource may see this class through two class loaders. */
    private static void makeKeys() {
        synchronized (System.class) {
            if (System.getProperty(PRIVATE) != null) {
                return;
            }
            try {
                var pair = generator().generateKeyPair();
                System.setProperty(PUBLIC, Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
                System.setProperty(PRIVATE, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every JDK makes RSA keys", e);
            }
        }
    }

    private static KeyPairGenerator generator() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
