package org.sayso.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sayso.contracts.Dossier;
import org.sayso.contracts.ExtractionMessage;
import org.sayso.extraction.Extractor;
import org.sayso.ledger.Delivery;
import org.sayso.ledger.Ledger;
import org.sayso.ledger.archive.MemoryArchive;
import org.sayso.ledger.archive.StoryRow;

/** The documents of one command in a ledger of their own. */
final class Reconciliation {

    private static final int BATCH = 256;
    private static final int PAGE = 1000;

    private final Ledger ledger = new Ledger(new MemoryArchive());
    private final List<Delivery> waiting = new ArrayList<>();
    private final Set<String> documents = new LinkedHashSet<>();

    /**
     * Reads and records all inputs.
     *
     * @return the exit code
     */
    int read(InputOptions options, Console console) {
        var extractor = Extractor.load();
        int exit = new Reading(options, console)
                .run(false, read -> new ExtractionMessage(read.withText(), extractor.extract(read.text())), this::record);
        flush();
        return exit;
    }

    private void record(ExtractionMessage message) {
        var delivery = new Delivery.Read(message);
        documents.add(delivery.documentId());
        waiting.add(delivery);
        if (waiting.size() == BATCH) {
            flush();
        }
    }

    private void flush() {
        if (!waiting.isEmpty()) {
            ledger.record(Reading.WORKSPACE, waiting);
            waiting.clear();
        }
    }

    /** Ids of all that was recorded, in the order of the inputs. */
    Set<String> documents() {
        return documents;
    }

    /** All stories, the newest first. */
    List<StoryRow> stories() {
        var all = new ArrayList<StoryRow>();
        var page = ledger.stories(Reading.WORKSPACE, null, PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = page.size() < PAGE ? List.of() : ledger.stories(Reading.WORKSPACE, page.getLast(), PAGE);
        }
        return all;
    }

    Dossier dossier(StoryRow story) {
        return ledger.dossier(Reading.WORKSPACE, story.id(), null)
                .orElseThrow(() -> new IllegalStateException("story " + story.id() + " is listed and has no dossier"));
    }
}
