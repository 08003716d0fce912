package org.sayso.cli;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sayso.cli.input.Intake;
import org.sayso.cli.input.Item;
import org.sayso.contracts.DocumentMessage;
import org.sayso.extraction.text.SourceText;
import org.sayso.extraction.text.UnreadableDocumentException;

/** Takes the documents of a command through reading and a function of their text, in order, and counts what was broken. */
final class Reading {

    /** The one tenant of a command. */
    static final String WORKSPACE = "local";

    private final InputOptions options;
    private final Console console;
    private final Intake intake = new Intake(WORKSPACE, Instant.now());
    private int documents;
    private int unread;
    private int broken;

    Reading(InputOptions options, Console console) {
        this.options = options;
        this.console = console;
    }

    /** A document with its text filled in, as the engine takes it. */
    record Read(DocumentMessage message, SourceText text) {

        /** The message as it would go on to the ledger: its text filled in. */
        DocumentMessage withText() {
            return new DocumentMessage(
                    text.document(),
                    message.workspace(),
                    message.version(),
                    message.versionOf(),
                    message.revision(),
                    message.contentSha256(),
                    message.receivedAt());
        }
    }

    private sealed interface Outcome<O> {
        record Done<O>(O value) implements Outcome<O> {}

        record Failed<O>(Item.Place place, String reason) implements Outcome<O> {}
    }

    private record Work(Item.Place place, DocumentMessage message) {}

    /**
     * Reads all inputs.
     *
     * @param repeated whether a document that came before with the same bytes is handed on again
     * @param function run on the command's threads
     * @param sink run on the caller's, in the order of the inputs
     * @return the exit code
     */
    <O> int run(boolean repeated, Function<Read, O> function, Consumer<O> sink) {
        try (var work = new OrderedWork<Work, Outcome<O>>(options.threads(), one -> apply(one, function), outcome -> take(outcome, sink))) {
            options.read(console, item -> {
                switch (item) {
                    case Item.Broken(var place, var reason) -> complain(place, reason);
                    case Item.Found(var place, var document) -> {
                        documents++;
                        var receipt = intake.take(document);
                        if (repeated || !receipt.repeated()) {
                            work.submit(new Work(place, receipt.message()));
                        }
                    }
                }
            });
            work.finish();
        }
        if (broken > 0) {
            console.say(broken + " of " + (documents + unread) + " inputs broken, the others done");
        }
        return broken == 0 ? 0 : 1;
    }

    private <O> Outcome<O> apply(Work work, Function<Read, O> function) {
        try {
            // What came with its text was told apart by the digest of that text.
            var document = work.message().document();
            var text = SourceText.read(document, work.message().version(), document.text() == null ? null : work.message().contentSha256());
            return new Outcome.Done<>(function.apply(new Read(work.message(), text)));
        } catch (UnreadableDocumentException e) {
            return new Outcome.Failed<>(work.place(), String.valueOf(e.getMessage()));
        } catch (OutputException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return new Outcome.Failed<>(work.place(), "document " + work.message().document().id() + " could not be worked on, a fault of Sayso: " + e + at(e));
        }
    }

    private static String at(Throwable e) {
        return e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
    }

    private <O> void take(Outcome<O> outcome, Consumer<O> sink) {
        switch (outcome) {
            case Outcome.Done<O>(var value) -> sink.accept(value);
            case Outcome.Failed<O>(var place, var reason) -> {
                broken++;
                console.say(place + ": " + reason);
            }
        }
    }

    private void complain(Item.Place place, String reason) {
        broken++;
        unread++;
        console.say(place + ": " + reason);
    }
}
