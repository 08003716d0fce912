package org.sayso.service;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.sayso.contracts.Document;
import org.sayso.contracts.DocumentMessage;
import org.sayso.contracts.Dossier;
import org.sayso.contracts.Extraction;
import org.sayso.contracts.ExtractionMessage;
import org.sayso.contracts.ProgressMessage;
import org.sayso.contracts.Rights;
import org.sayso.contracts.Selector;
import org.sayso.service.problem.Problem;

/** Lets a native image read and write the contract records; records nested in these are registered with them. */
@RegisterForReflection(
        targets = {
            Document.class,
            DocumentMessage.class,
            Dossier.class,
            Extraction.class,
            ExtractionMessage.class,
            ProgressMessage.class,
            Rights.class,
            Selector.class,
            Problem.class
        })
final class ContractReflection {}
