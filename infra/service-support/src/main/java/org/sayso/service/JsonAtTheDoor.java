package org.sayso.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.sayso.contracts.ContractJson;

/** The mapper behind every HTTP body: strict with what comes in. Messages between parts are read by {@link ContractJson#messages()}. */
final class JsonAtTheDoor {

    @Produces
    @Singleton
    ObjectMapper mapper() {
        return ContractJson.strict();
    }
}
