package org.sayso.stack.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.logging.LogManager;
import org.sayso.stack.kafka.KafkaNode;
import org.sayso.stack.replay.Replay;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands of {@code ./sayso} that concern the running suite. The system property {@code sayso.checkout} names the checkout. */
@Command(name = "./sayso", mixinStandardHelpOptions = true, description = "The suite on this machine.")
public final class Main {

    private static final int NOT_READY = 3;

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        try (var logging = KafkaNode.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(logging);
        }
        if (arguments.length > 0 && arguments[0].equals("replay")) {
            System.exit(replay(List.of(arguments).subList(1, arguments.length)));
        }
        var line = new CommandLine(new Main());
        for (var command : new Object[] {new Up(), new Down(), new Status(), new Token(), new RebuildCommand()}) {
            line.addSubcommand(command);
        }
        line.setExecutionExceptionHandler((trouble, where, parsed) -> {
            if (trouble instanceof TroubleException) {
                System.err.println("sayso: " + trouble.getMessage());
            } else {
                trouble.printStackTrace();
            }
            return CommandLine.ExitCode.SOFTWARE;
        });
        System.exit(line.execute(arguments));
    }

    /** Reads its own words. */
    private static int replay(List<String> arguments) {
        try {
            return Replay.run(stack().settings().bootstrap(), arguments, System.out, System.err);
        } catch (IOException | TroubleException e) {
            System.err.println("sayso: " + e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private static Path checkout() {
        return Path.of(System.getProperty("sayso.checkout", "")).toAbsolutePath().normalize();
    }

    private static LocalStack stack() throws IOException, TroubleException {
        var state = checkout().resolve(".sayso");
        return new LocalStack(checkout(), new Folder(state, state.resolve("cache")), System.getenv(), System.out);
    }

    @Command(name = "up", description = "Starts PostgreSQL, Kafka, Keycloak and the three services, and loads samples/.", mixinStandardHelpOptions = true)
    private static final class Up implements Callable<Integer> {

        @Option(names = "--fresh", description = "begin with empty databases")
        private boolean fresh;

        @Option(names = "--no-samples", description = "do not load samples/")
        private boolean bare;

        @Override
        public Integer call() throws Exception {
            var stack = stack();
            if (fresh) {
                stack.down();
                stack.forget();
                stack = stack();
            }
            stack.up();
            var tokens = new Tokens(stack.settings(), System.getenv());
            var story = bare ? "" : load(new Samples(stack.settings(), tokens));
            addresses(stack, story);
            return 0;
        }

        private static String load(Samples samples) throws IOException, InterruptedException, TroubleException {
            var folder = checkout().resolve("samples");
            if (!Files.isDirectory(folder)) {
                return "";
            }
            var receipts = samples.send(folder);
            System.out.println("samples: " + receipts.toString().replaceAll("[{}]", ""));
            var stories = samples.stories(Duration.ofSeconds(60));
            // The one with the most reports shows best what a dossier is.
            return stories.stream().max(Comparator.comparingInt(story -> story.path("documents").asInt())).map(story -> story.path("id").asText()).orElse("");
        }

        private static void addresses(LocalStack stack, String story) {
            var settings = stack.settings();
            var query = settings.url(Settings.Port.QUERY);
            System.out.printf(Locale.ROOT, """

                    Pages and answers    %s      (API: %s/q/swagger-ui)
                    Documents in         %s      (API: %s/q/swagger-ui)
                    Extraction alone     %s      (API: %s/q/swagger-ui)
                    Keycloak             %s      (pages: user analyst, password analyst)
                    Kafka, PostgreSQL    %s, localhost:%d
                    Logs                 ./sayso logs

                    """,
                    query, query,
                    settings.url(Settings.Port.INGEST), settings.url(Settings.Port.INGEST),
                    settings.url(Settings.Port.EXTRACTION), settings.url(Settings.Port.EXTRACTION),
                    settings.url(Settings.Port.KEYCLOAK), settings.bootstrap(), settings.port(Settings.Port.POSTGRES));
            var here = Path.of("").toAbsolutePath().equals(checkout()) ? "./sayso" : checkout().resolve("sayso").toString();
            System.out.printf("Try:%n  curl -s -H \"Authorization: Bearer $(%s token)\" %s/v1/stories%s%n", here, query, story.isEmpty() ? "" : "/" + story + "/dossier");
        }
    }

    @Command(name = "down", description = "Stops everything.", mixinStandardHelpOptions = true)
    private static final class Down implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            stack().down();
            return 0;
        }
    }

    @Command(name = "status", description = "What runs, where, and how much memory it takes. Exit code 0 when all is ready, 3 otherwise.", mixinStandardHelpOptions = true)
    private static final class Status implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            var ready = true;
            long memory = 0;
            for (var state : stack().states()) {
                System.out.printf(Locale.ROOT, "%-19s %-10s %8s %7.0f MB  %s%n", state.part(),
                        state.ready() ? "ready" : state.pid().isPresent() ? "not ready" : "stopped",
                        state.pid().map(String::valueOf).orElse("-"), state.memory() / 1e6, state.address());
                ready &= state.ready();
                memory += state.memory();
            }
            System.out.printf(Locale.ROOT, "%-19s %-10s %8s %7.0f MB%n", "all", ready ? "ready" : "not ready", "", memory / 1e6);
            return ready ? 0 : NOT_READY;
        }
    }

    @Command(name = "token", description = "Prints an access token.", mixinStandardHelpOptions = true)
    private static final class Token implements Callable<Integer> {

        @Parameters(arity = "0..1", defaultValue = "demo-partner", description = "the client (default: ${DEFAULT-VALUE})")
        private String client = "demo-partner";

        @Override
        public Integer call() throws Exception {
            System.out.println(new Tokens(stack().settings(), System.getenv()).of(client));
            return 0;
        }
    }

    @Command(name = "rebuild", description = "Makes the query service's database anew from the extractions topic.", mixinStandardHelpOptions = true)
    private static final class RebuildCommand implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            var settings = stack().settings();
            new Rebuild(settings, new Tokens(settings, System.getenv())).run(System.out);
            return 0;
        }
    }
}
