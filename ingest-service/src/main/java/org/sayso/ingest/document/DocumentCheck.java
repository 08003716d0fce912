package org.sayso.ingest.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Document;
import org.sayso.contracts.Limits;
import org.sayso.contracts.Rights;
import org.sayso.contracts.Utf8;
import org.sayso.service.problem.Problem;
import org.sayso.service.problem.Problem.Fault;
import org.sayso.service.problem.ProblemException;
import org.sayso.service.problem.Problems;

/** What a document must be to come in. All its faults are named at once, except that a field too large is named alone. */
final class DocumentCheck {

    static final int ID_LENGTH = 200;
    static final int URL_LENGTH = 2048;
    static final int LINE_OF_WORDS = 2000;

    private static final Set<String> BODIES = Set.of("text/html", "application/xhtml+xml", "application/json", "application/xml");
    private static final Set<String> DISPLAY = Set.of("full", "snippet", "none");
    private static final Set<String> TDM = Set.of("allowed", "reserved", "unknown");
    // A trailing parameter such as ; charset=utf-8 is allowed.
    private static final Pattern MEDIA_TYPE = Pattern.compile("([a-z]+/[a-z0-9.+-]+)(?: *;[ -~]{1,100})?");

    private final List<Fault> faults = new ArrayList<>();

    private DocumentCheck() {}

    /**
     * The document with every blank optional field made null.
     *
     * @throws ProblemException naming each field that is not acceptable
     */
    static Document check(Document document) {
        return new DocumentCheck().accept(document);
    }

    private Document accept(Document sent) {
        characters("id", sent.id());
        characters("text", sent.text());
        words("outlet", sent.outlet());
        words("title", sent.title());
        words("byline", sent.byline());
        id(sent.id());
        url(sent.url());
        time(sent.publishedAt());
        language(sent.language());
        rights(sent.rights());
        content(sent);
        if (!faults.isEmpty()) {
            throw new ProblemException(Problems.invalidFields(faults));
        }
        return new Document(
                sent.id(),
                known(sent.url()),
                known(sent.outlet()),
                known(sent.title()),
                known(sent.byline()),
                sent.publishedAt(),
                known(sent.language()),
                sent.text(),
                known(sent.contentType()),
                sent.bodyBase64(),
                sent.rights());
    }

    private void content(Document sent) {
        if (sent.text() != null && sent.bodyBase64() != null) {
            fault("bodyBase64", "a document has either \"text\" or \"bodyBase64\", not both");
        } else if (sent.text() != null) {
            text(sent.text(), sent.contentType());
        } else if (sent.bodyBase64() != null) {
            body(sent.bodyBase64(), sent.contentType());
        } else {
            fault("text", "a document needs \"text\", or \"bodyBase64\" with its \"contentType\"");
        }
    }

    private void text(String text, @Nullable String contentType) {
        if (text.isBlank()) {
            fault("text", "\"text\" is empty");
        }
        var bytes = Utf8.length(text);
        if (bytes > Limits.TEXT_BYTES) {
            throw tooLarge("text", "\"text\" is longer than " + Limits.TEXT_BYTES + " bytes in UTF-8", Limits.TEXT_BYTES, bytes);
        }
        if (contentType != null && !contentType.isBlank() && !"text/plain".equals(mediaType(contentType))) {
            fault("contentType", "\"contentType\" of a \"text\" can only be text/plain; send anything else as \"bodyBase64\"");
        }
    }

    private void body(String base64, @Nullable String contentType) {
        if (contentType == null || !BODIES.contains(mediaType(contentType))) {
            fault("contentType", "\"contentType\" of a \"bodyBase64\" must be text/html, application/json (ninjs) or application/xml (NewsML-G2)");
        }
        // Three bytes come out of four characters, so a body far too long need not be decoded to be refused.
        if (base64.length() / 4L * 3 > Limits.BODY_BYTES + 2L) {
            throw bodyTooLarge(base64.length() / 4L * 3);
        }
        byte[] body;
        try {
            body = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            fault("bodyBase64", "\"bodyBase64\" is not base64 (RFC 4648, section 4)");
            return;
        }
        if (body.length == 0) {
            fault("bodyBase64", "\"bodyBase64\" is empty");
        }
        if (body.length > Limits.BODY_BYTES) {
            throw bodyTooLarge(body.length);
        }
    }

    private static ProblemException bodyTooLarge(long bytes) {
        return tooLarge("bodyBase64", "the decoded \"bodyBase64\" is longer than " + Limits.BODY_BYTES + " bytes", Limits.BODY_BYTES, bytes);
    }

    private static ProblemException tooLarge(String field, String detail, long limit, long actual) {
        return new ProblemException(Problems.tooLarge(Fault.over(field, detail, limit, actual)));
    }

    private void id(@Nullable String id) {
        if (id == null) {
            return;
        }
        if (id.isBlank() || !id.strip().equals(id)) {
            fault("id", "\"id\" must not be blank, nor begin or end with a space; leave it out to be given one");
        } else if (id.codePoints().anyMatch(Character::isISOControl)) {
            fault("id", "\"id\" must not hold control characters");
        }
        length("id", id, ID_LENGTH);
    }

    private void url(@Nullable String url) {
        if (url == null || url.isBlank()) {
            return;
        }
        length("url", url, URL_LENGTH);
        try {
            var uri = new URI(url);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.equals("https") && !scheme.equals("http") || uri.getRawAuthority() == null) {
                fault("url", "\"url\" must be an absolute http or https address");
            }
        } catch (URISyntaxException e) {
            fault("url", "\"url\" is not an address: " + e.getReason() + (e.getIndex() < 0 ? "" : " at character " + (e.getIndex() + 1)));
        }
    }

    private void time(@Nullable OffsetDateTime time) {
        if (time != null && (time.getYear() < 1600 || time.getYear() > 2200)) {
            fault("publishedAt", "\"publishedAt\" must lie between the years 1600 and 2200");
        }
    }

    private void language(@Nullable String language) {
        if (language == null || language.isBlank()) {
            return;
        }
        try {
            new Locale.Builder().setLanguageTag(language).build();
        } catch (IllformedLocaleException e) {
            fault("language", "\"language\" must be a BCP 47 tag such as en or pt-BR");
        }
    }

    private void rights(@Nullable Rights rights) {
        if (rights == null) {
            return;
        }
        if (rights.display() != null && !DISPLAY.contains(rights.display())) {
            fault("rights.display", "\"rights.display\" must be full, snippet or none");
        }
        if (rights.tdm() != null && !TDM.contains(rights.tdm())) {
            fault("rights.tdm", "\"rights.tdm\" must be allowed, reserved or unknown");
        }
    }

    private void words(String field, @Nullable String words) {
        characters(field, words);
        if (words != null) {
            length(field, words, LINE_OF_WORDS);
        }
    }

    /** A lone surrogate is no character, so no UTF-8 can hold it; PostgreSQL keeps no NUL. */
    private void characters(String field, @Nullable String value) {
        if (value == null) {
            return;
        }
        int count = 0;
        for (int i = 0; i < value.length(); ) {
            int point = value.codePointAt(i);
            if (point == 0) {
                fault(field, "\"" + field + "\" holds a NUL character at code point " + count);
                return;
            }
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                fault(field, "\"" + field + "\" holds a lone surrogate at code point " + count);
                return;
            }
            i += Character.charCount(point);
            count++;
        }
    }

    private void length(String field, String value, int limit) {
        if (value.length() > limit) {
            faults.add(Fault.over(field, "\"" + field + "\" is longer than " + limit + " characters", limit, (long) value.length()));
        }
    }

    private void fault(String field, String detail) {
        faults.add(Fault.of(field, detail));
    }

    private static String mediaType(String contentType) {
        var match = MEDIA_TYPE.matcher(contentType.strip().toLowerCase(Locale.ROOT));
        return match.matches() ? match.group(1) : "";
    }

    private static @Nullable String known(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
