package org.sayso.extraction.service;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.sayso.extraction.Extractor;

/** Loads the engine before the first document waits for it. */
final class EngineProvider {

    @Produces
    @Singleton
    @Startup
    Extractor extractor() {
        return Extractor.load();
    }
}
