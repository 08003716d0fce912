package org.sayso.query.projection;

/** A record that can never become rows, whatever is tried. Its message never holds text of the document. */
final class UnreadableRecordException extends Exception {

    UnreadableRecordException(String message) {
        super(message);
    }
}
