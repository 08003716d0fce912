package org.sayso.cli;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.sayso.ledger.archive.StoryRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "dossier",
        description = "Print who says what, who denies it and how many independent origins stand behind it, for the largest story among the documents.",
        mixinStandardHelpOptions = true)
final class DossierCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Sayso sayso;

    @Mixin
    private InputOptions options = new InputOptions();

    @Option(names = "--all", description = "Every story, the largest first, one JSON object a line.")
    private boolean all;

    @Override
    public Integer call() {
        var reconciliation = new Reconciliation();
        int exit = reconciliation.read(options, sayso.console());
        List<StoryRow> stories = reconciliation.stories().stream().sorted(Comparator.comparingInt(StoryRow::documents).reversed()).toList();
        if (stories.isEmpty()) {
            sayso.console().say("no document, so no story");
            return 1;
        }
        try (var sink = Sink.open(options.out, sayso.console())) {
            if (!all) {
                sink.line(Sink.pretty(reconciliation.dossier(stories.getFirst())));
                if (stories.size() > 1) {
                    sayso.console().say("the largest of " + stories.size() + " stories; --all prints every one");
                }
            } else {
                for (var story : stories) {
                    sink.line(Sink.json(reconciliation.dossier(story)));
                }
            }
        }
        return exit;
    }
}
