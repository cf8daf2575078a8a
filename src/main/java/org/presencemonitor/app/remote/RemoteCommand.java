package org.presencemonitor.app.remote;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.desktop.instance.InstanceRequest;
import org.presencemonitor.print.LinePrinter;
import org.presencemonitor.settings.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that the running program carries out. */
@Command(
        mixinStandardHelpOptions = true,
        footer = {"", RemoteExit.FOOTER})
public abstract class RemoteCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec command;

    @Option(names = "--data-dir", paramLabel = "DIR", description = "The data folder of the program, when not yours.")
    private @Nullable Path dataDir;

    protected final CommandSpec command() {
        if (command == null) {
            throw new IllegalStateException("Not a command of the command line");
        }
        return command;
    }

    /** Null for the user's own. */
    protected final @Nullable Path dataDir() {
        return dataDir;
    }

    protected final LinePrinter out() {
        return new LinePrinter(command().commandLine().getOut());
    }

    protected final LinePrinter err() {
        return new LinePrinter(command().commandLine().getErr());
    }

    /** Asks the program of the data folder. */
    protected final RemoteQuestion question(InstanceRequest request, boolean json) {
        DataFolder folder = dataDir == null ? DataFolder.ofThisUser() : new DataFolder(dataDir);
        return new RemoteQuestion(folder.path(), request, new StatusLines(json));
    }

    /** The exit code, also of a program that is not there. */
    protected final int ask(InstanceRequest request, boolean json) {
        return question(request, json).askRunning(out(), err());
    }
}
