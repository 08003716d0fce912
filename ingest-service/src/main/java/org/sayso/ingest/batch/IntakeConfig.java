package org.sayso.ingest.batch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** What one request may bring. */
@ConfigMapping(prefix = "sayso.ingest.intake")
public interface IntakeConfig {

    /** Documents stored in one transaction at most. */
    @WithDefault("200")
    @Min(1)
    int group();

    /** Bytes of JSON gathered before they are stored, whatever their number. */
    @WithDefault("4194304")
    @Min(1)
    int groupBytes();

    /** Bytes a request body may have, after it was decompressed. */
    @WithDefault("268435456")
    @Min(1)
    long requestBytes();
}
