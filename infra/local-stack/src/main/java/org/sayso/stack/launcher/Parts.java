package org.sayso.stack.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayso.stack.Folders;
import org.sayso.stack.Ports;
import org.sayso.stack.kafka.KafkaNode;
import org.sayso.stack.kafka.TopicList;
import org.sayso.stack.launcher.Settings.Port;
import org.sayso.stack.postgres.Postgres;
import org.sayso.stack.postgres.PostgresBinaries;

/** The six parts, as they run on one machine. */
final class Parts {

    static final String POSTGRES = "postgresql";
    static final String KAFKA = "kafka";
    static final String KEYCLOAK = "keycloak";
    static final String INGEST = "ingest-service";
    static final String EXTRACTION = "extraction-service";
    static final String QUERY = "query-service";

    private final Path checkout;
    private final Folder folder;
    private final Settings settings;
    private final Secrets secrets;
    private final Map<String, String> environment;
    private final PostgresBinaries binaries;
    private final String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    Parts(Path checkout, Folder folder, Settings settings, Map<String, String> environment) throws IOException {
        this.checkout = checkout;
        this.folder = folder;
        this.settings = settings;
        this.secrets = Secrets.of(folder);
        this.environment = Map.copyOf(environment);
        this.binaries = PostgresBinaries.in(folder.cache());
    }

    /** In the order in which they are told of. */
    List<Part> all() throws IOException {
        return List.of(postgresql(), kafka(), keycloak(), ingest(), extraction(), query());
    }

    Postgres postgres() throws IOException {
        var server = Map.of("shared_buffers", "64MB", "fsync", "on", "synchronous_commit", "on", "log_min_messages", "warning", "checkpoint_timeout", "15min");
        return new Postgres(binaries, folder.data().resolve(POSTGRES), settings.port(Port.POSTGRES), secrets.get("postgres"), server);
    }

    private Part postgresql() throws IOException {
        var postgres = postgres();
        return new Part(POSTGRES, postgres.command(), Map.of(), Set.of(Port.POSTGRES), Set.of(), "-D " + postgres.data() + " ", Part.Probe.NEVER,
                () -> {
                    postgres.prepare();
                    sameRelease(postgres.data());
                    // Whoever held the folder is gone, or its process would have been found.
                    Files.deleteIfExists(postgres.data().resolve("postmaster.pid"));
                },
                () -> {
                    try (var connection = postgres.superuser("postgres")) {
                        return connection.isValid(2);
                    } catch (SQLException notYet) {
                        return false;
                    }
                },
                () -> {
                    try {
                        for (var database : List.of("ingest", "query")) {
                            postgres.ensureDatabase(database, secrets.get(database));
                        }
                    } catch (SQLException e) {
                        throw new IOException("the databases could not be made: " + e.getMessage(), e);
                    }
                });
    }

    private Part kafka() {
        var data = folder.data().resolve(KAFKA);
        var command = List.of(java, mark(KAFKA), "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError",
                "-cp", folder.apps().resolve("launcher/lib").resolve("*") + ":" + folder.apps().resolve("launcher").resolve("*"),
                KafkaNode.class.getName(), data.toString(), Integer.toString(settings.port(Port.KAFKA)), Integer.toString(settings.port(Port.KAFKA_CONTROLLER)));
        return new Part(KAFKA, command, Map.of(), Set.of(Port.KAFKA, Port.KAFKA_CONTROLLER), Set.of(), mark(KAFKA), Part.Probe.NEVER,
                Part.Step.NOTHING, () -> Ports.taken(settings.port(Port.KAFKA)), () -> TopicList.load().create(settings.bootstrap(), 60));
    }

    private Part keycloak() throws IOException {
        var keycloak = new Keycloak(keycloakArchive(), folder.cache(), folder.data().resolve(KEYCLOAK));
        var realm = realm();
        var placeholders = new HashMap<String, String>();
        environment.forEach((name, value) -> {
            if (name.startsWith("SAYSO_")) {
                placeholders.put(name, value);
            }
        });
        placeholders.putIfAbsent("SAYSO_PAGES_URL", settings.url(Port.QUERY));
        var variables = new HashMap<>(placeholders);
        variables.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        variables.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("keycloak-admin"));
        return new Part(KEYCLOAK, keycloak.start(settings.port(Port.KEYCLOAK), mark(KEYCLOAK)), variables, Set.of(Port.KEYCLOAK), Set.of(), mark(KEYCLOAK), Part.Probe.NEVER,
                () -> {
                    keycloak.prepare();
                    keycloak.prepareRealm(realm, placeholders);
                },
                () -> Http.ok(settings.realm() + "/.well-known/openid-configuration"),
                () -> keycloak.noteImport(realm, placeholders));
    }

    private Part ingest() throws IOException {
        var variables = service(Port.INGEST);
        variables.putAll(database("ingest"));
        return service(INGEST, Port.INGEST, checkout.resolve("ingest-service/target/quarkus-app"), Set.of(POSTGRES, KAFKA), variables, List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"));
    }

    private Part extraction() throws IOException {
        // The one service whose speed is its work: it keeps the second compiler.
        return service(EXTRACTION, Port.EXTRACTION, checkout.resolve("extraction-service/app/target/quarkus-app"), Set.of(KAFKA), service(Port.EXTRACTION), List.of("-Xmx384m"));
    }

    private Part query() throws IOException {
        var variables = service(Port.QUERY);
        variables.putAll(database("query"));
        return service(QUERY, Port.QUERY, checkout.resolve("query-service/app/target/quarkus-app"), Set.of(POSTGRES, KAFKA), variables, List.of("-Xmx768m", "-XX:TieredStopAtLevel=1"));
    }

    private Part service(String name, Port port, Path built, Set<String> needs, Map<String, String> variables, List<String> heap) {
        var app = folder.apps().resolve(name);
        var command = new ArrayList<String>(List.of(java, mark(name), "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Xms32m"));
        command.addAll(heap);
        command.addAll(List.of("-jar", app.resolve("quarkus-run.jar").toString()));
        return new Part(name, command, variables, Set.of(port), needs, mark(name),
                () -> Files.isDirectory(built) && !Folders.same(built, app),
                () -> {
                    if (!Files.exists(built.resolve("quarkus-run.jar")) && !Files.exists(app.resolve("quarkus-run.jar"))) {
                        throw new TroubleException(name + " is not built: ./sayso build");
                    }
                    Folders.mirror(built, app);
                },
                () -> Http.ok(settings.url(port) + "/q/health/ready"),
                Part.Step.NOTHING);
    }

    private Map<String, String> service(Port port) throws IOException {
        var variables = new HashMap<String, String>();
        variables.put("QUARKUS_HTTP_PORT", Integer.toString(settings.port(port)));
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put("KAFKA_BOOTSTRAP_SERVERS", settings.bootstrap());
        variables.put("OIDC_URL", settings.realm());
        variables.put("SAYSO_PAGE_TOKEN_SECRET", secrets.get("page-token"));
        variables.put("SAYSO_SESSION_SECRET", secrets.get("session"));
        variables.put("SAYSO_PAGES_SECRET", environment.getOrDefault("SAYSO_PAGES_SECRET", "sayso-pages-secret"));
        return variables;
    }

    private Map<String, String> database(String name) throws IOException {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:" + settings.port(Port.POSTGRES) + "/" + name,
                "QUARKUS_DATASOURCE_USERNAME", name,
                "QUARKUS_DATASOURCE_PASSWORD", secrets.get(name));
    }

    /** Words that only a part of this very folder has in its command line. */
    private String mark(String name) {
        return "-Dsayso.part=" + folder.root().resolve(name);
    }

    private Path keycloakArchive() throws IOException {
        var built = checkout.resolve("infra/local-stack/target/keycloak");
        if (Files.isDirectory(built)) {
            try (var files = Files.list(built)) {
                var found = files.filter(file -> file.toString().endsWith(".zip")).findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        return built.resolve("keycloak-quarkus-dist.zip");
    }

    static byte[] realm() throws IOException {
        try (var in = Parts.class.getResourceAsStream("/org/sayso/stack/sayso-realm.json")) {
            if (in == null) {
                throw new IOException("sayso-realm.json is missing from the build");
            }
            return in.readAllBytes();
        }
    }

    private static void sameRelease(Path data) throws IOException, TroubleException {
        var release = Files.readString(data.resolve("PG_VERSION"), StandardCharsets.US_ASCII).strip();
        if (!release.equals("18")) {
            throw new TroubleException("the data in " + data + " is PostgreSQL " + release + "'s and this is 18: ./sayso up --fresh begins anew");
        }
    }

    static Duration patience(String part) {
        // A first start imports the realm and builds Keycloak; a crashed Kafka reads its logs again.
        return part.equals(KEYCLOAK) ? Duration.ofMinutes(5) : Duration.ofMinutes(3);
    }
}
