package org.sayso.cli;

import java.time.OffsetDateTime;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

@Command(name = "text", description = "Print the article text and the facts of each page as one JSON object a line.", mixinStandardHelpOptions = true)
final class TextCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Sayso sayso;

    @Mixin
    private InputOptions options = new InputOptions();

    record Article(
            @Nullable String id,
            @Nullable String title,
            @Nullable String byline,
            @Nullable OffsetDateTime publishedAt,
            @Nullable String outlet,
            @Nullable String language,
            @Nullable String text) {

        static Article of(Document document) {
            return new Article(
                    document.id(),
                    document.title(),
                    document.byline(),
                    document.publishedAt(),
                    document.outlet(),
                    document.language(),
                    document.text());
        }
    }

    @Override
    public Integer call() {
        try (var sink = Sink.open(options.out, sayso.console())) {
            return new Reading(options, sayso.console())
                    .run(true, read -> Sink.json(Article.of(read.text().document())), sink::line);
        }
    }
}
