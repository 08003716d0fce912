package org.sayso.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sayso.service.problem.Problem;

/** A record that a native image cannot read fails only there, so it is found here. */
class ContractReflectionTest {

    @Test
    void everyContractRecordIsRegistered() throws IOException {
        var records = new TreeSet<String>();
        try (var sources = Files.list(Path.of("../contracts/src/main/java/org/sayso/contracts"))) {
            for (var source : sources.toList()) {
                if (Files.readString(source).contains("\npublic record ")) {
                    records.add(source.getFileName().toString().replace(".java", ""));
                }
            }
        }
        records.add(Problem.class.getSimpleName());
        var registered = Arrays.stream(ContractReflection.class.getAnnotation(RegisterForReflection.class).targets())
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(records, registered);
    }
}
