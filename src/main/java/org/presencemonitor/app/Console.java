package org.presencemonitor.app;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.presencemonitor.cli.ConsoleMonitor;
import org.presencemonitor.cli.ConsoleMonitors;
import org.presencemonitor.desktop.SingleInstance;
import org.presencemonitor.presence.monitor.Sources;
import picocli.CommandLine.ExitCode;

/** Runs the console monitor on this process's standard streams. */
final class Console {
    private Console() {}

    /** Returns the exit code once the input has ended; Ctrl-C ends it through the shutdown hook. */
    static int run(Options options) throws IOException {
        return run(options, UnaryOperator.identity());
    }

    /**
     * The same, with something between the monitor and its sources.
     *
     * @param between makes the sources that are watched of those there are
     */
    @SuppressWarnings("try") // the instance is held, not used
    static int run(Options options, UnaryOperator<Sources> between) throws IOException {
        options.dataFolder().create();
        Path folder = options.dataFolder().path();
        Optional<SingleInstance> instance = SingleInstance.claim(
                folder,
                () -> System.err.println("Somebody tried to open Presence Monitor; it runs here, on the console."));
        if (instance.isEmpty()) {
            System.err.println("Presence Monitor is already running with " + folder
                    + ". End it first, or choose another folder with --data-dir.");
            return ExitCode.SOFTWARE;
        }
        try (SingleInstance held = instance.get();
                Program program = new Program(options, between)) {
            Runtime.getRuntime().addShutdownHook(new Thread(program::close, "shutdown"));
            System.err.println("Type help for the commands.");
            program.start();
            program.openHistory();
            // Not System.in, which asks how much is available: not every pipe can tell.
            Reader input = new InputStreamReader(new FileInputStream(FileDescriptor.in), Charset.defaultCharset());
            if (program.watched().size() == 1) {
                one(program).run(input);
            } else {
                several(program).run(input);
            }
        }
        return ExitCode.OK;
    }

    private static ConsoleMonitor one(Program program) {
        return new ConsoleMonitor(
                "",
                program.monitor(),
                program.monitor(),
                program.simulator(),
                program.clock(),
                ZoneId.systemDefault(),
                System.out,
                System.err);
    }

    private static ConsoleMonitors several(Program program) {
        ConsoleMonitors monitors = new ConsoleMonitors(
                program.providers(), program.clock(), ZoneId.systemDefault(), System.out, System.err);
        program.watched().forEach(one -> monitors.add(one.provider(), one.monitor(), one.monitor(), one.client()));
        return monitors;
    }
}
