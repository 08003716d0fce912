package org.sayso.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lines and receipts on the wire, and several senders at once. */
@QuarkusTest
class StreamingTest extends IngestTest {

    private final String workspace = freshWorkspace();

    @Test
    @Timeout(30)
    void whoSendsOneLineAndWaitsIsAnswered() throws IOException {
        try (var socket = connect()) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (int i = 1; i <= 3; i++) {
                chunk(socket.getOutputStream(), document("slow-" + i, "Line " + i + ".") + "\n");
                assertTrue(awaitLine(in, "slow-" + i).contains("\"outcome\":\"accepted\""));
            }
            socket.getOutputStream().write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    @Timeout(60)
    void whoReadsNothingBeforeAllIsSentIsNotLockedUp() throws IOException {
        try (var socket = connect()) {
            socket.setReceiveBufferSize(64 * 1024);
            // Ten thousand refusals are some four megabytes of answer, far more than the sockets hold.
            for (int i = 0; i < 100; i++) {
                chunk(socket.getOutputStream(), "{\"id\":\"none\"}\n".repeat(100));
            }
            socket.getOutputStream().write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertTrue(awaitLine(in, "\"line\":10000,").contains("rejected"));
        }
    }

    @Test
    void whatWasReadBeforeTheSenderBrokeOffIsKept() throws IOException {
        try (var socket = connect()) {
            chunk(socket.getOutputStream(), document("kept", "All of it.") + "\n{\"id\":\"cut\",\"text\":\"half of");
            awaitLine(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)), "kept");
        }
        partner(workspace).get("/v1/documents/kept").then().statusCode(200);
        partner(workspace).get("/v1/documents/cut").then().statusCode(404);
    }

    @Test
    void severalSendersOfTheSameDocumentsMakeEachOnce() throws Exception {
        var lines = IntStream.range(0, 60)
                .mapToObj(i -> "{\"id\":\"same-" + i + "\",\"outlet\":\"Courier\",\"url\":\"https://courier.example/" + i + "\",\"text\":\"Number " + i + ".\"}")
                .collect(Collectors.joining("\n"));
        List<Callable<String>> senders = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            senders.add(() -> partner(workspace).contentType(LINES).body(lines).post("/v1/documents").then().statusCode(200).extract().asString());
        }
        var outcomes = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var answer : threads.invokeAll(senders)) {
                receipts(answer.get()).forEach(receipt -> outcomes.add(receipt.get("outcome").asText()));
            }
        }
        assertEquals(60, outcomes.stream().filter("accepted"::equals).count());
        assertEquals(300, outcomes.stream().filter("unchanged"::equals).count());
    }

    private Socket connect() throws IOException {
        var socket = new Socket("localhost", RestAssured.port);
        socket.getOutputStream().write(("POST /v1/documents HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token(workspace, "documents:write")
                + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void chunk(OutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String awaitLine(BufferedReader in, String part) throws IOException {
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.contains(part)) {
                return line;
            }
        }
        throw new AssertionError("the answer ended without " + part);
    }
}
