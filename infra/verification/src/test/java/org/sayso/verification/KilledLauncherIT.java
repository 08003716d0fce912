package org.sayso.verification;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sayso.stack.Folders;
import org.sayso.stack.Ports;
import org.sayso.stack.launcher.Folder;
import org.sayso.stack.launcher.LocalStack;
import org.sayso.stack.launcher.Settings.Port;

/** A launcher killed in the middle of its work leaves real processes and half a data folder: the next one finds them all. */
class KilledLauncherIT {

    private static final Path ROOT = Suite.CHECKOUT.resolve("infra/verification/target/killed-stack");
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void portsOfItsOwn() throws Exception {
        for (var port : Port.values()) {
            environment.put(port.variable(), Integer.toString(Ports.free()));
        }
        stack(Map.of()).down();
        Folders.delete(ROOT);
    }

    @AfterEach
    void nothingLeft() throws Exception {
        stack(environment).down();
    }

    @Test
    void downEndsWhatAKilledLauncherHadStarted() throws Exception {
        // Given a launcher killed while the database and the broker come up, and one of its notes lost
        var launcher = launcher();
        await().atMost(Duration.ofSeconds(90)).until(() -> Files.exists(pidFile("postgresql")) && Files.exists(pidFile("kafka")));
        launcher.destroyForcibly().waitFor();
        Files.delete(pidFile("kafka"));
        assertFalse(ofThisStack().isEmpty());
        // When
        stack(environment).down();
        // Then
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertEquals(List.of(), ofThisStack()));
        // And the folder it left half written is no obstacle
        var again = stack(environment);
        again.start("postgresql");
        again.start("kafka");
        assertEquals(2, again.states().stream().filter(LocalStack.State::ready).count());
    }

    private Process launcher() throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp", System.getProperty("java.class.path"), Launcher.class.getName());
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Command lines of the processes that work in this stack's folder. */
    private static List<String> ofThisStack() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .map(KilledLauncherIT::commandLine)
                .filter(line -> line.contains(ROOT.toString()))
                .toList();
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"), StandardCharsets.ISO_8859_1).replace('\0', ' ');
        } catch (IOException noSuchFile) {
            return process.info().commandLine().orElse("");
        }
    }

    private static Path pidFile(String part) {
        return ROOT.resolve("run").resolve(part + ".pid");
    }

    private static LocalStack stack(Map<String, String> environment) throws Exception {
        return new LocalStack(Suite.CHECKOUT, new Folder(ROOT, Suite.CHECKOUT.resolve(".sayso/cache")), environment, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    /** What the test kills: a launcher at work, in a process of its own. */
    static final class Launcher {
        private Launcher() {}

        public static void main(String[] arguments) throws Exception {
            stack(System.getenv()).up();
        }
    }
}
