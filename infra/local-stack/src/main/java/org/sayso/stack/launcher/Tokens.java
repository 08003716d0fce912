package org.sayso.stack.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;

/** Access tokens of the realm's clients, with the secrets the realm file and the environment give them. */
public final class Tokens {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+):([^}]*)}");

    private final Settings settings;
    private final Map<String, String> environment;

    public Tokens(Settings settings, Map<String, String> environment) {
        this.settings = settings;
        this.environment = Map.copyOf(environment);
    }

    /** A fresh access token of a client that has a service account. */
    public String of(String client) throws IOException, InterruptedException, TroubleException {
        var form = "grant_type=client_credentials&client_id=" + encode(client) + "&client_secret=" + encode(secret(client));
        var request = HttpRequest.newBuilder(URI.create(settings.realm() + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> answer;
        try {
            answer = Http.CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new TroubleException("Keycloak does not answer at " + settings.realm() + ": is the suite up? (./sayso status)", e);
        }
        var token = JSON.readTree(answer.body()).path("access_token").asText();
        if (answer.statusCode() != 200 || token.isEmpty()) {
            throw new TroubleException("Keycloak gives no token to " + client + ": " + answer.statusCode() + " " + answer.body());
        }
        return token;
    }

    private String secret(String client) throws IOException, TroubleException {
        var names = new ArrayList<String>();
        for (JsonNode found : JSON.readTree(Parts.realm()).path("clients")) {
            if (!found.path("serviceAccountsEnabled").asBoolean()) {
                continue;
            }
            names.add(found.path("clientId").asText());
            if (found.path("clientId").asText().equals(client)) {
                return PLACEHOLDER.matcher(found.path("secret").asText())
                        .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(environment.getOrDefault(match.group(1), match.group(2))));
            }
        }
        throw new TroubleException("the realm has no client '" + client + "' with tokens of its own; it has " + String.join(", ", names));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
