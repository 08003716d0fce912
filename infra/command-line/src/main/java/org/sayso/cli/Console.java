package org.sayso.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and speaks: results on {@code out}, everything meant for the person on {@code err}.
 *
 * @param out UTF-8, whatever the platform's locale
 */
public record Console(InputStream in, OutputStream out, PrintStream err) {

    static Console ofProcess() {
        return new Console(
                System.in,
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    }

    /** One line to the person. */
    public synchronized void say(String message) {
        err.println("sayso: " + message);
    }
}
