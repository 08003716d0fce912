package org.sayso.stack.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a process and its children hold in memory. */
final class Memory {

    private Memory() {}

    /** Resident bytes, pages shared between processes counted once where the system tells; 0 where it does not. */
    static long of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants()).mapToLong(each -> kilobytes(each.pid()) * 1024).sum();
    }

    private static long kilobytes(long pid) {
        for (var source : new String[][] {{"smaps_rollup", "Pss:"}, {"status", "VmRSS:"}}) {
            try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), source[0]), StandardCharsets.ISO_8859_1)) {
                var found = lines.filter(line -> line.startsWith(source[1])).findFirst();
                if (found.isPresent()) {
                    return Long.parseLong(found.get().replaceAll("[^0-9]", ""));
                }
            } catch (IOException | java.io.UncheckedIOException gone) {
                // the next source, or nothing
            }
        }
        return 0;
    }
}
