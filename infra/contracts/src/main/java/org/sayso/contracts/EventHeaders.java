package org.sayso.contracts;

/**
 * Kafka header names: CloudEvents 1.0 in binary mode, with Sayso's own attributes as extensions. A message with a null value (a takedown)
 * still tells its workspace, document and revision by them.
 */
public final class EventHeaders {

    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String TYPE = "ce_type";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String WORKSPACE = "ce_workspace";
    public static final String REVISION = "ce_revision";
    /** Why a message lies in a dead-letter topic. */
    public static final String CAUSE = "ce_cause";
    /** The topic a dead letter came from: where a replay sends it back. */
    public static final String ORIGIN_TOPIC = "ce_origintopic";
    /** Partition and offset a dead letter had there, as {@code 3/1024}. */
    public static final String ORIGIN_OFFSET = "ce_originoffset";

    public static final String TYPE_RECEIVED = "org.sayso.document.received.v1";
    public static final String TYPE_TAKEDOWN = "org.sayso.document.takedown.v1";
    public static final String TYPE_EXTRACTED = "org.sayso.document.extracted.v1";
    public static final String TYPE_PROGRESS = "org.sayso.document.progress.v1";

    private EventHeaders() {}
}
