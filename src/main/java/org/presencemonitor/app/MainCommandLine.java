package org.presencemonitor.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.presencemonitor.app.remote.RemoteCommands;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** The program and all its commands for the parser of arguments, which starts that do without it never load. */
final class MainCommandLine {
    private MainCommandLine() {}

    static CommandLine of(Main main, StandardStreams streams) {
        CommandErrors errors = new CommandErrors();
        CommandLine commandLine = RemoteCommands.addTo(new CommandLine(main));
        // For bash and zsh; the packages have what it prints.
        CommandLine completion = new CommandLine(new GenerateCompletion());
        completion.getCommandSpec().usageMessage().hidden(true);
        commandLine.addSubcommand(completion);
        return commandLine
                .registerConverter(Path.class, new PathOption())
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionStrategy(arguments -> execute(arguments, streams))
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
    }

    /** Each command below the program prints to the console; the window prints nothing, whoever reads. */
    private static int execute(ParseResult arguments, StandardStreams streams) {
        try {
            return arguments.hasSubcommand()
                    ? streams.run(() -> new RunLast().execute(arguments))
                    : new RunLast().execute(arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // never: the strategy wraps what a command throws
        }
    }
}
