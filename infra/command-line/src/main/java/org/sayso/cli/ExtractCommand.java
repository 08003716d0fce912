package org.sayso.cli;

import java.util.concurrent.Callable;
import org.sayso.extraction.Extractor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "extract",
        description = "Print what is found in each document (who says what, when, how many) as one JSON object a line.",
        mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Sayso sayso;

    @Mixin
    private InputOptions options = new InputOptions();

    @Override
    public Integer call() {
        var extractor = Extractor.load();
        try (var sink = Sink.open(options.out, sayso.console())) {
            return new Reading(options, sayso.console()).run(true, read -> Sink.json(extractor.extract(read.text())), sink::line);
        }
    }
}
