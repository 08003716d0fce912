package org.sayso.stack.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/** Has the query service empty its tables and read the whole topic of extractions again, and waits until it has. */
public final class Rebuild {

    private static final Duration PATIENCE = Duration.ofHours(6);

    private final Settings settings;
    private final Tokens tokens;

    public Rebuild(Settings settings, Tokens tokens) {
        this.settings = settings;
        this.tokens = tokens;
    }

    /** Returns when nothing is left to be read. */
    public void run(PrintStream words) throws IOException, InterruptedException, TroubleException {
        var query = settings.url(Settings.Port.QUERY);
        var request = HttpRequest.newBuilder(URI.create(query + "/v1/projection/rebuild"))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + tokens.of("demo-admin"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        var answer = Http.CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new TroubleException("the query service does not rebuild: " + answer.statusCode() + " " + answer.body());
        }
        var begun = Instant.now();
        words.println("rebuilding; answers fill up again meanwhile");
        var quiet = 0;
        while (quiet < 3) {
            if (Duration.between(begun, Instant.now()).compareTo(PATIENCE) > 0) {
                throw new TroubleException("the rebuild does not end: ./sayso logs query-service");
            }
            Thread.sleep(Duration.ofSeconds(1));
            var lag = lag(query + "/q/metrics");
            quiet = lag == 0 ? quiet + 1 : 0;
            if (lag > 0) {
                words.println("  " + lag + " messages to go");
            }
        }
        words.println("rebuilt after " + Duration.between(begun, Instant.now()).toSeconds() + " s");
    }

    /** Messages of the topic that are not projected yet; -1 when the service does not say. */
    private static long lag(String metrics) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(metrics)).timeout(Duration.ofSeconds(10)).build();
            var lines = Http.CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body().lines()
                    .filter(line -> line.startsWith("sayso_projection_lag"))
                    .toList();
            if (lines.isEmpty()) {
                return -1;
            }
            return lines.stream().mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
        } catch (IOException away) {
            return -1;
        }
    }
}
