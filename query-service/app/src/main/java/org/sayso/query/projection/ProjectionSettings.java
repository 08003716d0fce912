package org.sayso.query.projection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;

/** Settings of the projector. */
@ConfigMapping(prefix = "sayso.projection")
public interface ProjectionSettings {

    /** Whether this process projects at all; a process that only answers may leave it to others. */
    @WithDefault("true")
    boolean enabled();

    /** The consumer group; processes of one group share the partitions. */
    @WithDefault("query-service")
    @NotBlank
    String group();

    /** Records taken at once, at most: one transaction per workspace. */
    @WithDefault("250")
    @Min(1)
    @Max(5000)
    int batch();

    /** First pause after a transient fault; it doubles up to {@link #longestPause()}. */
    @WithDefault("200ms")
    Duration firstPause();

    /** Longest pause between two tries. */
    @WithDefault("15s")
    Duration longestPause();
}
