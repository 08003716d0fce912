package org.sayso.service.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.sayso.contracts.EventHeaders;

class EnvelopeTest {

    private final Envelope envelope = Envelope.of("ingest-service", EventHeaders.TYPE_RECEIVED, "north", "döc-1", 7);

    @Test
    void readsWhatItWrote() {
        assertEquals(envelope, Envelope.read(envelope.toHeaders()));
    }

    @Test
    void namesTheHeaderThatIsMissingOrBroken() {
        var missing = envelope.toHeaders().remove(EventHeaders.WORKSPACE);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Envelope.read(missing)).getMessage().contains(EventHeaders.WORKSPACE));
        var broken = envelope.toHeaders().add(EventHeaders.REVISION, "seven".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Envelope.read(broken)).getMessage().contains(EventHeaders.REVISION));
    }
}
