package org.presencemonitor.app;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import org.presencemonitor.print.LinePrinter;
import org.presencemonitor.print.ThrownReason;
import org.presencemonitor.settings.NoHomeFolderException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a command prints when it cannot do its work: a sentence where the user can solve it. */
final class CommandErrors implements IExecutionExceptionHandler, IParameterExceptionHandler {
    /** Without colours: the message may hold what the user, or another program, has given as an argument. */
    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        new LinePrinter(command.getErr()).print(ThrownReason.of(e));
        if (!UnmatchedArgumentException.printSuggestions(e, command.getErr())) {
            command.usage(command.getErr(), Ansi.OFF);
        }
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult arguments) throws Exception {
        LinePrinter err = new LinePrinter(command.getErr());
        switch (e) {
            case IOException unusable -> err.print(sentence(unusable));
            case InvalidPathException unusable -> err.print(sentence(unusable));
            case NoHomeFolderException homeless -> err.print(sentence(homeless));
            default -> throw e;
        }
        return ExitCode.SOFTWARE;
    }

    static String sentence(IOException e) {
        return folderUnusable(e.getClass().getSimpleName() + ": " + ThrownReason.of(e));
    }

    static String sentence(InvalidPathException e) {
        return folderUnusable(PathOption.sentence(e));
    }

    static String sentence(NoHomeFolderException e) {
        return "There is no data folder: " + e.getMessage() + ". Choose one with --data-dir.";
    }

    private static String folderUnusable(String why) {
        return "The data folder cannot be used (" + why + "). Choose another with --data-dir.";
    }
}
