package org.sayso.extraction.service.worker;

import java.time.Duration;

/** A document took longer than any document should. */
public final class TimeBudgetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TimeBudgetException(Duration budget) {
        super("took longer than " + budget.toMillis() + " ms");
    }
}
