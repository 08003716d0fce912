package org.sayso.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "stories",
        description = "Print which story and which origin each document belongs to as one JSON object a line.",
        mixinStandardHelpOptions = true)
final class StoriesCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Sayso sayso;

    @Mixin
    private InputOptions options = new InputOptions();

    /** @param origin documents of one origin repeat each other and count once */
    record Assignment(String id, String story, String origin) {}

    @Override
    public Integer call() {
        var reconciliation = new Reconciliation();
        int exit = reconciliation.read(options, sayso.console());
        Map<String, Assignment> assignments = new HashMap<>();
        for (var story : reconciliation.stories()) {
            for (var report : reconciliation.dossier(story).documents()) {
                assignments.put(report.id(), new Assignment(report.id(), story.id(), report.origin()));
            }
        }
        try (var sink = Sink.open(options.out, sayso.console())) {
            for (var id : reconciliation.documents()) {
                var assignment = assignments.get(id);
                if (assignment == null) {
                    throw new IllegalStateException("document " + id + " belongs to no story");
                }
                sink.line(Sink.json(assignment));
            }
        }
        return exit;
    }
}
