package org.sayso.stack.launcher;

/** Something the person at the keyboard can mend: the message says what and how. */
public final class TroubleException extends Exception {

    private static final long serialVersionUID = 1;

    TroubleException(String message) {
        super(message);
    }

    TroubleException(String message, Throwable cause) {
        super(message, cause);
    }
}
