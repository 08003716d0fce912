package org.sayso.service.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sayso.service.problem.ProblemException;
import org.sayso.service.problem.Problems;

/**
 * Issues and reads page tokens. A token holds the sort key of the last entry seen, and a keyed digest over it, the workspace and the filter: a token
 * from another workspace or under another filter is refused, and so is any that was not issued here.
 *
 * <p>Replicas must share {@code sayso.page-token.secret}; without it each process makes up its own, and tokens end with the process.
 */
@ApplicationScoped
public class PageTokens {

    /** The longest token that is looked at. */
    public static final int LONGEST = 2048;

    private static final byte FORMAT = 1;
    private static final int MAC_BYTES = 16;
    private static final int MOST_PARTS = 16;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    public PageTokens(@ConfigProperty(name = "sayso.page-token.secret") Optional<String> secret) {
        this.key = new SecretKeySpec(secret.map(text -> text.getBytes(StandardCharsets.UTF_8)).orElseGet(PageTokens::random), ALGORITHM);
    }

    /**
     * @param filter all that decides which entries a list holds and in which order
     * @param position the sort key of the last entry on the page
     */
    public String issue(String workspace, String filter, List<String> position) {
        var payload = encode(position);
        var token = new ByteArrayOutputStream(1 + MAC_BYTES + payload.length);
        token.write(FORMAT);
        token.writeBytes(mac(workspace, filter, payload));
        token.writeBytes(payload);
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(token.toByteArray());
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a page position of " + payload.length + " bytes does not fit a token");
        }
        return text;
    }

    /**
     * @return the position {@link #issue} was given
     * @throws ProblemException 400 for any token that was not issued for this workspace and filter
     */
    public List<String> read(String workspace, String filter, String token) {
        if (token.length() > LONGEST) {
            throw refused();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            throw refused();
        }
        if (bytes.length < 1 + MAC_BYTES || bytes[0] != FORMAT) {
            throw refused();
        }
        var payload = Arrays.copyOfRange(bytes, 1 + MAC_BYTES, bytes.length);
        if (!MessageDigest.isEqual(Arrays.copyOfRange(bytes, 1, 1 + MAC_BYTES), mac(workspace, filter, payload))) {
            throw refused();
        }
        return decode(payload);
    }

    private static ProblemException refused() {
        return new ProblemException(Problems.invalidPageToken("take the token from the answer before, under the same filter"));
    }

    private byte[] mac(String workspace, String filter, byte[] payload) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            // Lengths go in too, so that no two different triples make the same stream of bytes.
            mac.update(encode(List.of(workspace, filter)));
            mac.update(payload);
            return Arrays.copyOf(mac.doFinal(), MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    private static byte[] encode(List<String> parts) {
        try {
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            out.writeByte(parts.size());
            for (var part : parts) {
                var utf8 = part.getBytes(StandardCharsets.UTF_8);
                out.writeInt(utf8.length);
                out.write(utf8);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory", e);
        }
    }

    private static List<String> decode(byte[] payload) {
        try {
            var in = new DataInputStream(new ByteArrayInputStream(payload));
            int count = in.readUnsignedByte();
            if (count > MOST_PARTS) {
                throw refused();
            }
            var parts = new ArrayList<String>(count);
            for (int i = 0; i < count; i++) {
                parts.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
            }
            return List.copyOf(parts);
        } catch (IOException e) {
            throw refused();
        }
    }

    private static byte[] random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
