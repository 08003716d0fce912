package org.sayso.stack.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The ports, each movable by one setting ({@code SAYSO_QUERY_PORT} and so on). */
public record Settings(Map<Port, Integer> ports) {

    /** What listens, and where unless told otherwise. */
    public enum Port {
        QUERY(8080),
        INGEST(8081),
        EXTRACTION(8082),
        KEYCLOAK(8180),
        POSTGRES(5433),
        KAFKA(9092),
        /** Kafka's talk with itself. */
        KAFKA_CONTROLLER(9093);

        private final int usual;

        Port(int usual) {
            this.usual = usual;
        }

        /** The environment variable that moves it. */
        public String variable() {
            return "SAYSO_" + name() + "_PORT";
        }
    }

    private static final String FILE = "settings.properties";

    public Settings {
        ports = Map.copyOf(ports);
    }

    public int port(Port port) {
        return ports.get(port);
    }

    public String url(Port port) {
        return "http://localhost:" + port(port);
    }

    /** The realm's address, which is also the issuer of its tokens. */
    public String realm() {
        return url(Port.KEYCLOAK) + "/realms/sayso";
    }

    public String bootstrap() {
        return "localhost:" + port(Port.KAFKA);
    }

    /** From the environment, then from the stack that runs, then the usual ones. */
    static Settings read(Folder folder, Map<String, String> environment) throws IOException, TroubleException {
        var kept = new Properties();
        var file = folder.run().resolve(FILE);
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                kept.load(in);
            }
        }
        var ports = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            var value = environment.getOrDefault(port.variable(), kept.getProperty(port.variable(), Integer.toString(port.usual)));
            ports.put(port, number(port, value));
        }
        return new Settings(ports);
    }

    void keep(Folder folder) throws IOException {
        var kept = new Properties();
        ports.forEach((port, number) -> kept.setProperty(port.variable(), number.toString()));
        try (Writer out = Files.newBufferedWriter(folder.run().resolve(FILE))) {
            kept.store(out, null);
        }
    }

    static void forget(Folder folder) throws IOException {
        Files.deleteIfExists(folder.run().resolve(FILE));
    }

    private static int number(Port port, String value) throws TroubleException {
        try {
            var number = Integer.parseInt(value.strip());
            if (number > 0 && number < 65536) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new TroubleException(String.format(Locale.ROOT, "%s is '%s', which is no port number (1 to 65535)", port.variable(), value));
    }
}
