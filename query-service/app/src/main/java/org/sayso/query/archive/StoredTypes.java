package org.sayso.query.archive;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.sayso.contracts.ExtractionMessage;
import org.sayso.contracts.ProgressMessage;

/** Tells the native build which records become JSON without standing in any resource's signature. */
@RegisterForReflection(targets = {ExtractionMessage.class, ProgressMessage.class}, registerFullHierarchy = true)
final class StoredTypes {

    private StoredTypes() {}
}
