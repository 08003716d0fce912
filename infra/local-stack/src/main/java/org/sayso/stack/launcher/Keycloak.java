package org.sayso.stack.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;
import org.sayso.stack.Folders;

/** Keycloak: its distribution, built once for the options used here, and its data folder with the realm imported. */
final class Keycloak {

    private static final List<String> BUILD_OPTIONS = List.of(
            "--db=dev-file", "--cache=local", "--health-enabled=false", "--metrics-enabled=false",
            "--features-disabled=kerberos,device-flow,ciba,par,organization");
    private static final Map<String, Integer> HEAP = Map.of("build", 512, "start", 384);

    private final Path archive;
    private final Path home;
    private final Path data;
    private final Path work;

    /**
     * @param archive the distribution's zip
     * @param cache where it is unpacked and built
     * @param data its home for this stack: the shared programs as links, the database and the realm as its own
     */
    Keycloak(Path archive, Path cache, Path data) {
        this.archive = archive;
        var name = archive.getFileName().toString().replaceFirst("\\.zip$", "");
        this.home = cache.resolve(name);
        this.work = cache.resolve(name + ".new");
        this.data = data;
    }

    /** Unpacks and builds the distribution unless that is done; takes half a minute. Built beside its place and moved in whole. */
    void prepare() throws IOException, InterruptedException, TroubleException {
        if (Files.isDirectory(home)) {
            return;
        }
        if (!Files.exists(archive)) {
            throw new TroubleException("Keycloak's distribution is missing: " + archive + " (./sayso build fetches it)");
        }
        Folders.delete(work);
        unpack();
        var log = work.resolve("build.log").toFile();
        var build = new ProcessBuilder(command(work, "build", BUILD_OPTIONS, List.of())).redirectErrorStream(true).redirectOutput(log).start();
        if (!build.waitFor(5, TimeUnit.MINUTES) || build.exitValue() != 0 && build.exitValue() != 10) {
            build.destroyForcibly();
            throw new TroubleException("Keycloak could not be built for this machine:\n" + Files.readString(log.toPath()));
        }
        Files.move(work, home, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Imports the realm at the next start if it is not the one imported last: a realm that changed, or a setting in it, begins anew.
     * Nothing but the realm lives in Keycloak's database, so nothing is lost.
     */
    void prepareRealm(byte[] realm, Map<String, String> placeholders) throws IOException {
        var wanted = digest(realm, placeholders);
        var note = data.resolve("imported");
        if (Files.exists(note) && Files.readString(note).equals(wanted)) {
            return;
        }
        Folders.delete(data);
        Files.createDirectories(data.resolve("data/import"));
        for (var shared : List.of("lib", "conf", "providers", "themes")) {
            Files.createSymbolicLink(data.resolve(shared), home.resolve(shared));
        }
        Files.write(data.resolve("data/import/sayso-realm.json"), realm);
    }

    /** Notes that the realm is imported; to be called once it answers. */
    void noteImport(byte[] realm, Map<String, String> placeholders) throws IOException {
        Files.writeString(data.resolve("imported"), digest(realm, placeholders));
    }

    /** The command that serves on the loopback interface. */
    List<String> start(int port, String mark) {
        return command(data, "start", List.of(
                "--optimized", "--http-enabled=true", "--http-host=127.0.0.1", "--http-port=" + port, "--hostname-strict=false",
                "--import-realm", "--log-level=warn,org.keycloak.exportimport:info"),
                List.of(mark, "-XX:TieredStopAtLevel=1", "-Dkc.config.built=true"));
    }

    private static List<String> command(Path home, String verb, List<String> options, List<String> jvm) {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m", "-Xmx" + HEAP.get(verb) + "m", "-XX:+UseSerialGC", "-XX:MaxMetaspaceSize=256m", "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8", "-Duser.language=en", "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true",
                "-Dkc.home.dir=" + home, "-Djboss.server.config.dir=" + home.resolve("conf")));
        command.addAll(jvm);
        command.addAll(List.of("-cp", home.resolve("lib/quarkus-run.jar").toString(), "io.quarkus.bootstrap.runner.QuarkusEntryPoint", verb));
        command.addAll(options);
        return List.copyOf(command);
    }

    private void unpack() throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var slash = entry.getName().indexOf('/');
                var place = work.resolve(entry.getName().substring(slash + 1)).normalize();
                if (!place.startsWith(work)) {
                    throw new IOException("Keycloak's archive points outside itself: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(place);
                } else {
                    Files.createDirectories(place.getParent());
                    copy(zip, place);
                }
            }
        }
    }

    private static void copy(InputStream from, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            from.transferTo(out);
        }
    }

    private static String digest(byte[] realm, Map<String, String> placeholders) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(realm);
            placeholders.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> digest.update((entry.getKey() + "=" + entry.getValue() + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
