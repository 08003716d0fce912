package org.sayso.stack.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.sayso.stack.Folders;
import org.sayso.stack.Ports;
import org.sayso.stack.postgres.Postgres;

/** The stack of one folder: started, stopped, looked at. Every method may be repeated. */
public final class LocalStack {

    private final Folder folder;
    private final Settings settings;
    private final Parts parts;
    private final Processes processes;
    private final PrintStream words;
    private final Path checkout;

    /**
     * @param checkout where the built services are
     * @param folder where everything is written
     * @param environment ports and secrets, as environment variables
     * @param words where progress is told
     */
    public LocalStack(Path checkout, Folder folder, Map<String, String> environment, PrintStream words) throws IOException, TroubleException {
        folder.make();
        this.folder = folder;
        this.settings = Settings.read(folder, environment);
        this.parts = new Parts(checkout, folder, settings, environment);
        this.processes = new Processes(folder);
        this.words = words;
        this.checkout = checkout;
    }

    public Settings settings() {
        return settings;
    }

    /** The database server, for housekeeping. */
    public Postgres postgres() throws IOException {
        return parts.postgres();
    }

    /** Starts what does not run, in parallel as far as the parts allow, and returns when all are ready. */
    public void up() throws IOException, InterruptedException, TroubleException {
        try (var lock = lock()) {
            var all = parts.all();
            var running = new LinkedHashMap<String, ProcessHandle>();
            for (var part : all) {
                var process = processes.find(part);
                if (process.isPresent() && part.outdated().answers()) {
                    words.printf(Locale.ROOT, "  %-19s runs an older build%n", part.name());
                    stop(part);
                } else if (process.isPresent()) {
                    running.put(part.name(), process.get());
                }
            }
            if (running.isEmpty()) {
                Folders.mirror(checkout.resolve("infra/local-stack/target/launcher"), folder.apps().resolve("launcher"));
            }
            checkPorts(all, running);
            settings.keep(folder);
            startAll(all);
        }
    }

    /** Starts one part and waits until it is ready. */
    public void start(String name) throws IOException, InterruptedException, TroubleException {
        bring(part(name));
    }

    /** Stops every part, the services first; none is left behind. */
    public void down() throws IOException, InterruptedException, TroubleException {
        try (var lock = lock()) {
            for (var part : parts.all().reversed()) {
                stop(part);
            }
            Settings.forget(folder);
        }
    }

    /** Stops one part. */
    public void stop(String name) throws IOException, InterruptedException {
        stop(part(name));
    }

    /** Ends one part at once, as a crash would. */
    public void kill(String name) throws IOException, InterruptedException {
        var process = processes.find(part(name));
        if (process.isPresent()) {
            process.get().destroyForcibly();
            Processes.endsWithin(process.get(), 20);
        }
    }

    /** Throws away all data; only while nothing runs. */
    public void forget() throws IOException {
        Folders.delete(folder.data());
        folder.make();
    }

    /** How each part is. */
    public List<State> states() throws IOException, InterruptedException {
        var states = new java.util.ArrayList<State>();
        for (var part : parts.all()) {
            var process = processes.find(part);
            var ready = process.isPresent() && part.ready().answers();
            states.add(new State(part.name(), process.map(ProcessHandle::pid), ready, address(part), process.map(Memory::of).orElse(0L)));
        }
        return List.copyOf(states);
    }

    /**
     * How one part is.
     *
     * @param pid empty when it does not run
     * @param memory resident, in bytes, with that of its children
     */
    public record State(String part, Optional<Long> pid, boolean ready, String address, long memory) {}

    private void startAll(List<Part> all) throws IOException, InterruptedException, TroubleException {
        var begun = Instant.now();
        var started = new LinkedHashMap<String, CompletableFuture<Void>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var part : all) {
                var needed = part.needs().stream().map(started::get).toArray(CompletableFuture[]::new);
                started.put(part.name(), CompletableFuture.allOf(needed).thenRunAsync(() -> {
                    try {
                        bring(part);
                    } catch (IOException | TroubleException e) {
                        throw new CompletionException(e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw new CompletionException(e);
                    }
                }, threads));
            }
            CompletableFuture.allOf(started.values().toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case TroubleException trouble -> throw trouble;
                case IOException trouble -> throw trouble;
                default -> throw e;
            }
        }
        words.printf(Locale.ROOT, "all ready after %.1f s%n", seconds(begun));
    }

    private void bring(Part part) throws IOException, InterruptedException, TroubleException {
        var begun = Instant.now();
        var found = processes.find(part);
        ProcessHandle process;
        if (found.isPresent()) {
            process = found.get();
        } else {
            words.printf(Locale.ROOT, "  %-19s preparing%n", part.name());
            part.before().run();
            process = processes.start(part);
            words.printf(Locale.ROOT, "  %-19s starting (pid %d)%n", part.name(), process.pid());
        }
        awaitReady(part, process);
        part.after().run();
        words.printf(Locale.ROOT, "  %-19s %s after %.1f s%n", part.name(), found.isPresent() ? "runs already" : "ready", seconds(begun));
    }

    private void awaitReady(Part part, ProcessHandle process) throws IOException, InterruptedException, TroubleException {
        var until = Instant.now().plus(Parts.patience(part.name()));
        while (!part.ready().answers()) {
            if (!process.isAlive()) {
                throw new TroubleException(part.name() + " ended while starting. Its last words (" + part.log(folder) + "):\n  "
                        + String.join("\n  ", processes.tail(part, 20)));
            }
            if (Instant.now().isAfter(until)) {
                throw new TroubleException(part.name() + " is not ready after " + Parts.patience(part.name()).toSeconds() + " s. Its last words ("
                        + part.log(folder) + "):\n  " + String.join("\n  ", processes.tail(part, 20)));
            }
            Thread.sleep(Duration.ofMillis(200));
        }
    }

    private void stop(Part part) throws IOException, InterruptedException {
        // More than one may be left over from launchers that were killed.
        for (var process = processes.find(part); process.isPresent(); process = processes.find(part)) {
            if (part.name().equals(Parts.POSTGRES)) {
                try {
                    parts.postgres().stop();
                } catch (IOException e) {
                    words.println("  " + e.getMessage());
                }
            }
            processes.stop(part, process.get());
            words.printf(Locale.ROOT, "  %-19s stopped%n", part.name());
        }
    }

    private void checkPorts(List<Part> all, Map<String, ProcessHandle> running) throws TroubleException {
        for (var part : all) {
            if (running.containsKey(part.name())) {
                continue;
            }
            for (var port : part.ports()) {
                if (Ports.taken(settings.port(port))) {
                    throw new TroubleException(part.name() + " cannot have port " + settings.port(port) + ": another program of this machine listens there."
                            + " End it, or give " + part.name() + " another one: " + port.variable() + "=" + (settings.port(port) + 1000) + " ./sayso up");
                }
            }
        }
    }

    private Part part(String name) throws IOException {
        return parts.all().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no part '" + name + "'"));
    }

    private String address(Part part) {
        return switch (part.name()) {
            case Parts.POSTGRES -> "localhost:" + settings.port(Settings.Port.POSTGRES);
            case Parts.KAFKA -> settings.bootstrap();
            case Parts.KEYCLOAK -> settings.realm();
            case Parts.INGEST -> settings.url(Settings.Port.INGEST);
            case Parts.EXTRACTION -> settings.url(Settings.Port.EXTRACTION);
            default -> settings.url(Settings.Port.QUERY);
        };
    }

    private Lock lock() throws IOException, TroubleException {
        var channel = FileChannel.open(folder.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var held = channel.tryLock();
        if (held == null) {
            channel.close();
            throw new TroubleException("another ./sayso up or down is at work on " + folder.root() + "; wait for it to end");
        }
        return new Lock(channel, held);
    }

    /** Held as long as this launcher works; the system lets go of it should the launcher die. */
    private record Lock(FileChannel channel, FileLock held) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            held.release();
            channel.close();
        }
    }

    private static double seconds(Instant since) {
        return Duration.between(since, Instant.now()).toMillis() / 1000.0;
    }
}
