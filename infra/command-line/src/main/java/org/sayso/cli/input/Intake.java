package org.sayso.cli.input;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Document;
import org.sayso.contracts.DocumentMessage;

/**
 * Gives documents their ids, versions and digests by the rules ingest-service follows: a second document of one outlet and address, or of one id, is
 * a new version of the first; the same bytes again are no change.
 */
public final class Intake {

    private static final int ID_DIGITS = 16;

    private final String workspace;
    private final Instant now;
    private final Map<String, Series> byAddress = new HashMap<>();
    private final Map<String, Series> byId = new HashMap<>();

    /** @param now when a document without a publication time is held to have been received */
    public Intake(String workspace, Instant now) {
        this.workspace = workspace;
        this.now = now;
    }

    /** @param repeated true when these bytes came before under the same id or address: the message is then the earlier one's */
    public record Receipt(DocumentMessage message, boolean repeated) {}

    /** What is remembered of a document: never its text, so that a stream of any length fits. */
    private record Stored(String id, int version) {}

    private static final class Series {
        final String firstId;
        final Map<String, Stored> byDigest = new HashMap<>();

        Series(String firstId) {
            this.firstId = firstId;
        }
    }

    public Receipt take(Document document) {
        String digest = digest(document);
        String address = address(document);
        Series known = address == null ? null : byAddress.get(address);
        if (known == null && document.id() != null) {
            known = byId.get(document.id());
        }
        Series series = known == null ? new Series(document.id() == null ? identify(address, digest) : document.id()) : known;
        Stored earlier = series.byDigest.get(digest);
        if (earlier != null) {
            return new Receipt(message(document, digest, series, earlier), true);
        }
        int version = series.byDigest.size() + 1;
        String own = document.id();
        String id = version == 1 ? series.firstId : own != null && !byId.containsKey(own) ? own : series.firstId + "~" + version;
        var stored = new Stored(id, version);
        series.byDigest.put(digest, stored);
        byId.put(id, series);
        if (address != null) {
            byAddress.put(address, series);
        }
        return new Receipt(message(document, digest, series, stored), false);
    }

    private DocumentMessage message(Document document, String digest, Series series, Stored stored) {
        return new DocumentMessage(
                document.withId(stored.id()),
                workspace,
                stored.version(),
                stored.version() == 1 ? null : series.firstId,
                stored.version(),
                digest,
                received(document));
    }

    private Instant received(Document document) {
        return document.publishedAt() == null ? now : document.publishedAt().toInstant();
    }

    private static @Nullable String address(Document document) {
        return document.url() == null ? null : document.outlet() + "\n" + document.url();
    }

    private static String identify(@Nullable String address, String digest) {
        return (address == null ? digest : sha256(address)).substring(0, ID_DIGITS);
    }

    private static String digest(Document document) {
        String body = document.text() != null ? document.text() : document.bodyBase64();
        return sha256(body == null ? "" : body);
    }

    private static String sha256(String value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
