package org.sayso.cli;

import java.io.IOException;

/** The output could not be written: a full disk, a folder that is not there, a reader that went away. */
public final class OutputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean closedByReader;

    public OutputException(String where, IOException cause) {
        super("cannot write to " + where + ": " + cause.getMessage(), cause);
        closedByReader = "Broken pipe".equals(cause.getMessage());
    }

    /** True for {@code sayso extract … | head}: nothing to complain about. */
    boolean closedByReader() {
        return closedByReader;
    }
}
