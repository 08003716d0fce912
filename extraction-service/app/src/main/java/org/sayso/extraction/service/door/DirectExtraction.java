package org.sayso.extraction.service.door;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutionException;
import org.sayso.contracts.Document;
import org.sayso.contracts.Extraction;
import org.sayso.extraction.Extractor;
import org.sayso.extraction.service.ExtractionConfig;
import org.sayso.extraction.service.worker.TimeBudgetException;
import org.sayso.extraction.service.worker.Workers;
import org.sayso.extraction.text.SourceText;
import org.sayso.extraction.text.UnreadableDocumentException;
import org.sayso.service.problem.Problem;
import org.sayso.service.problem.ProblemException;
import org.sayso.service.problem.Problems;

/** Extracts on the shared workers and says every refusal as a problem. */
@ApplicationScoped
public class DirectExtraction {

    private final Extractor extractor;
    private final Workers workers;
    private final ExtractionConfig config;

    DirectExtraction(Extractor extractor, Workers workers, ExtractionConfig config) {
        this.extractor = extractor;
        this.workers = workers;
        this.config = config;
    }

    /**
     * @param fallbackId the id of a document that has none
     * @throws ProblemException 422 for a document that cannot be read, 503 when no worker is free for it in time
     */
    Extraction extract(Document document, String fallbackId) {
        var named = document.id() == null ? document.withId(fallbackId) : document;
        try {
            return workers.start(() -> extractor.extract(SourceText.read(named, 1)), config.requestPatience())
                    .orElseThrow(() -> new ProblemException(Problems.unavailable("all workers are busy")))
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problems.unavailable("the service is stopping"), e);
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case UnreadableDocumentException unreadable ->
                    new ProblemException(Problems.unreadable(Problem.Fault.of(unreadable.field(), String.valueOf(unreadable.getMessage()))), unreadable);
                case TimeBudgetException late ->
                    new ProblemException(Problems.unreadable(Problem.Fault.of("text", "extraction " + late.getMessage())), late);
                case RuntimeException fault -> fault;
                case null, default -> new IllegalStateException(e.getCause());
            };
        }
    }
}
