package org.sayso.service.caller;

/** The realm roles a token may carry. An operation that names none of them is denied to all. */
public final class Roles {

    /** May send documents, read back what it sent, and take it down. */
    public static final String DOCUMENTS_WRITE = "documents:write";

    /** May read what the ledger knows. */
    public static final String LEDGER_READ = "ledger:read";

    /** May start work that touches a whole workspace. */
    public static final String ADMIN = "admin";

    private Roles() {}
}
