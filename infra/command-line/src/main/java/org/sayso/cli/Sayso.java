package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.sayso.cli.evaluate.EvaluateCommand;
import org.sayso.cli.train.TrainCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The commands that need no server. Exit codes: 0 all well, 1 some input was broken (it is named; the rest was done) or the output failed, 2 the call
 * itself is wrong.
 */
@Command(
        name = "sayso",
        description = "Who says what about whom, who denies it, in how many independent sources: over files, without a server.",
        subcommands = {ExtractCommand.class, TextCommand.class, StoriesCommand.class, DossierCommand.class, EvaluateCommand.class, TrainCommand.class,
            GazetteerCommand.class},
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Sayso implements Runnable {

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    public Sayso(Console console) {
        this.console = console;
    }

    public static void main(String[] arguments) {
        System.exit(run(Console.ofProcess(), arguments));
    }

    /** Runs one command over the given streams and tells its exit code. */
    static int run(Console console, String... arguments) {
        return new CommandLine(new Sayso(console))
                .setOut(new PrintWriter(console.out(), true))
                .setErr(new PrintWriter(console.err(), true))
                .setExecutionExceptionHandler((exception, line, parsed) -> {
                    if (!(exception instanceof OutputException output)) {
                        throw exception;
                    }
                    if (!output.closedByReader()) {
                        console.say(String.valueOf(output.getMessage()));
                    }
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(arguments);
    }

    /** Runs another command over the same streams; its standard output is only for what {@code --out} does not take. */
    public int command(String... arguments) {
        return run(console, arguments);
    }

    /** Prints words on standard output. */
    public void print(String words) {
        try {
            console.out().write(words.getBytes(StandardCharsets.UTF_8));
            console.out().flush();
        } catch (IOException e) {
            throw new OutputException("standard output", e);
        }
    }

    /** The streams all commands speak over. */
    public Console console() {
        return console;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? One of " + String.join(", ", spec.subcommands().keySet()) + ".");
    }
}
