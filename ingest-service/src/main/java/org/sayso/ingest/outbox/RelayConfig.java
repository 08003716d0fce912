package org.sayso.ingest.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How the outbox is emptied. */
@ConfigMapping(prefix = "sayso.ingest.relay")
interface RelayConfig {

    /** Off, this replica only fills the outbox; another one must empty it. */
    @WithDefault("true")
    boolean enabled();

    /** Documents sent before the broker's answers are awaited and their rows deleted. */
    @WithDefault("500")
    @Min(1)
    @Max(10_000)
    int batch();

    /** How long to wait for news before looking all the same. */
    @WithDefault("2s")
    Duration poll();

    /** The longest pause between two tries while the broker or the database is away. */
    @WithDefault("10s")
    Duration backOff();
}
