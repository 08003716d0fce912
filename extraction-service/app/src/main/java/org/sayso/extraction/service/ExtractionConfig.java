package org.sayso.extraction.service;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** What an operator can set. */
@ConfigMapping(prefix = "sayso.extraction")
public interface ExtractionConfig {

    /** Documents worked on at once; 0 stands for one a core. */
    @WithDefault("0")
    @Min(0)
    @Max(256)
    int workers();

    /** How long one document may take before it is given up. */
    @WithDefault("30s")
    Duration documentBudget();

    /** Whether this process reads the topics; without, it only answers requests. */
    @WithDefault("true")
    boolean consume();

    /** Messages taken from a topic at once. */
    @WithDefault("64")
    @Min(1)
    @Max(1000)
    int batch();

    /** The longest pause between two attempts to hand the broker the results of a batch. */
    @WithDefault("30s")
    Duration longestPause();

    /** Without a heartbeat from the broker for so long, the process is not ready. */
    @WithDefault("15s")
    Duration heartbeatLimit();

    /** How long a request waits for a free worker before it is told to come back. */
    @WithDefault("5s")
    Duration requestPatience();

    /** The largest message written, in bytes. The topic must let it pass. */
    @WithDefault("8000000")
    @Min(10_000)
    int messageBytes();
}
