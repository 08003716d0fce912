package org.sayso.stack.launcher;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The stack's processes on this machine. A pid file names each; a process whose pid file was lost, because the launcher was killed between
 * start and note, is found by the mark in its command line.
 */
final class Processes {

    private final Folder folder;
    private final boolean setsid;

    Processes(Folder folder) {
        this.folder = folder;
        this.setsid = Files.isExecutable(Path.of("/usr/bin/setsid"));
    }

    /** The process of a part, if one runs. */
    Optional<ProcessHandle> find(Part part) throws IOException {
        var file = pidFile(part);
        if (Files.exists(file)) {
            var noted = Files.readString(file).strip();
            var found = noted.matches("[0-9]{1,18}") ? ProcessHandle.of(Long.parseLong(noted)).filter(process -> isOf(part, process)) : Optional.<ProcessHandle>empty();
            if (found.isPresent()) {
                return found;
            }
            // The machine was restarted, or the process killed: the number may be another's by now.
            Files.deleteIfExists(file);
        }
        var stray = ProcessHandle.allProcesses().filter(process -> isOf(part, process)).findFirst();
        if (stray.isPresent()) {
            note(part, stray.get().pid());
        }
        return stray;
    }

    /** Starts a part in a process group of its own, so that Ctrl-C at the launcher's terminal does not reach it. */
    ProcessHandle start(Part part) throws IOException {
        var command = new ArrayList<String>();
        if (setsid) {
            command.add("/usr/bin/setsid");
        }
        command.addAll(part.command());
        var builder = new ProcessBuilder(command)
                .directory(folder.root().toFile())
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(freshLog(part).toFile());
        builder.environment().putAll(part.environment());
        var process = builder.start();
        note(part, process.pid());
        return process.toHandle();
    }

    /** Asks a process to end, and ends it after a while. */
    void stop(Part part, ProcessHandle process) throws IOException, InterruptedException {
        process.destroy();
        if (!endsWithin(process, 25)) {
            process.destroyForcibly();
            endsWithin(process, 10);
        }
        Files.deleteIfExists(pidFile(part));
    }

    static boolean endsWithin(ProcessHandle process, int seconds) throws InterruptedException {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The last lines a part wrote. */
    List<String> tail(Part part, int lines) throws IOException {
        var log = part.log(folder);
        if (!Files.exists(log)) {
            return List.of();
        }
        var all = Files.readAllLines(log, java.nio.charset.StandardCharsets.ISO_8859_1);
        return all.subList(Math.max(0, all.size() - lines), all.size());
    }

    private Path freshLog(Part part) throws IOException {
        var log = part.log(folder);
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(part.name() + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return Files.createFile(log);
    }

    private void note(Part part, long pid) throws IOException {
        var fresh = folder.run().resolve(part.name() + ".pid.new");
        Files.writeString(fresh, pid + "\n");
        Files.move(fresh, pidFile(part), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path pidFile(Part part) {
        return folder.run().resolve(part.name() + ".pid");
    }

    private static boolean isOf(Part part, ProcessHandle process) {
        return process.isAlive() && commandLine(process).contains(part.mark());
    }

    /** The JDK leaves out arguments of a process whose command line is long; Linux itself does not. */
    private static String commandLine(ProcessHandle process) {
        try {
            var raw = Path.of("/proc", Long.toString(process.pid()), "cmdline");
            if (Files.isReadable(raw)) {
                return Files.readString(raw, java.nio.charset.StandardCharsets.ISO_8859_1).replace('\0', ' ');
            }
        } catch (IOException gone) {
            return "";
        }
        return process.info().commandLine().orElse("");
    }
}
