package org.sayso.ingest.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.ContractJson;
import org.sayso.contracts.Document;
import org.sayso.service.problem.JsonFaults;
import org.sayso.service.problem.Problem;
import org.sayso.service.problem.Problem.Fault;
import org.sayso.service.problem.Problems;
import org.sayso.service.problem.ProblemException;

/**
 * What one line, or one request, turned out to be.
 */
public sealed interface Submission {

    /** The line of the request, null for a request of one document. */
    @Nullable Long line();

    /**
     * A document fit to be kept.
     *
     * @param document as sent, blanks made null; its id may be null
     * @param digest of all but the id
     * @param address of outlet and url, null without a url
     * @param contentSha256 of the text or the decoded body
     */
    record Sound(@Nullable Long line, Document document, String digest, @Nullable String address, String contentSha256)
            implements Submission {

        /** The id its sender gave it, else one that follows from its content, so that sending it again finds it. */
        String ownId() {
            return document.id() == null ? "doc-" + digest.substring(0, 24) : document.id();
        }
    }

    /** @param id the sender's id, where it could be read */
    record Refused(@Nullable Long line, @Nullable String id, Problem problem) implements Submission {}

    /** Reads UTF-8 bytes as one document. Never throws for what a sender can send. */
    static Submission read(@Nullable Long line, byte[] json, int offset, int length) {
        return Reading.read(line, json, offset, length);
    }

    /** Reads and judges bytes. */
    final class Reading {

        private static final ObjectReader READER = ContractJson.strict().readerFor(Document.class);
        private static final ObjectMapper WRITER = ContractJson.messages();
        private static final HexFormat HEX = HexFormat.of();

        private Reading() {}

        private static Submission read(@Nullable Long line, byte[] json, int offset, int length) {
            String text;
            try {
                text = decode(json, offset, length);
            } catch (ProblemException e) {
                return new Refused(line, null, at(line, e.problem()));
            }
            Document document;
            try {
                document = READER.readValue(text);
            } catch (JsonProcessingException e) {
                return new Refused(line, null, at(line, JsonFaults.problem(e)));
            }
            if (document == null) {
                return new Refused(line, null, at(line, Problems.invalidField(Fault.of(null, "the body must be an object"))));
            }
            try {
                var sound = DocumentCheck.check(document);
                var bytes = WRITER.writeValueAsBytes(sound.withId(null));
                MessageSize.check(bytes);
                return new Sound(line, sound, sha256(bytes), address(sound), contentSha256(sound));
            } catch (ProblemException e) {
                return new Refused(line, printable(document.id()), at(line, e.problem()));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a document that was read cannot be written", e);
            }
        }

        private static String decode(byte[] json, int offset, int length) {
            var bytes = ByteBuffer.wrap(json, offset, length);
            var decoder = StandardCharsets.UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            try {
                return decoder.decode(bytes).toString();
            } catch (CharacterCodingException e) {
                // The decoder leaves the buffer at the byte it could not take.
                var column = bytes.position() - offset + 1L;
                throw new ProblemException(
                        Problems.invalidEncoding(Fault.of(null, "not UTF-8 from byte " + column + " on").on(null, column)), e);
            }
        }

        /** On a line of its own JSON's line is always 1; the sender wants the line of the request. */
        private static Problem at(@Nullable Long line, Problem problem) {
            if (line == null) {
                return problem;
            }
            var faults = problem.errors().stream().map(fault -> fault.on(line, fault.column())).toList();
            return new Problem(problem.type(), problem.title(), problem.status(), problem.detail(), null, faults);
        }

        private static @Nullable String printable(@Nullable String id) {
            if (id == null || id.length() > DocumentCheck.ID_LENGTH || id.chars().anyMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c))) {
                return null;
            }
            return id;
        }

        private static @Nullable String address(Document document) {
            if (document.url() == null) {
                return null;
            }
            var outlet = document.outlet() == null ? "" : document.outlet();
            return sha256((outlet + '\n' + document.url()).getBytes(StandardCharsets.UTF_8));
        }

        private static String contentSha256(Document document) {
            return sha256(document.text() != null
                    ? document.text().getBytes(StandardCharsets.UTF_8)
                    : Base64.getDecoder().decode(document.bodyBase64()));
        }

        private static String sha256(byte[] bytes) {
            try {
                return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }
    }
}
