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
import org.presencemonitor.app.simulator.WatchedProvider;
import org.presencemonitor.cli.ConsoleMonitor;
import org.presencemonitor.cli.ConsoleMonitors;
import org.presencemonitor.desktop.SingleInstance;
import org.presencemonitor.presence.monitor.Sources;
import org.presencemonitor.thread.Shutdown;
import picocli.CommandLine.ExitCode;

/** Runs the console monitor on this process's standard streams. */
final class Console {
    private Console() {}

    /** Returns the exit code once the input has ended; Ctrl-C ends the program through the shutdown hook. */
    static int run(Options options) throws IOException {
        return run(options, Optional.empty());
    }

    /** @param recording of the first provider's sources; begins when nothing else can fail any more */
    @SuppressWarnings("try") // the instance is held, not used
    static int run(Options options, Optional<Recording> recording) throws IOException {
        // Wrong options are refused before a file is touched.
        options.simulated();
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
        if (recording.isPresent() && !recording.get().begin()) {
            instance.get().close();
            return ExitCode.SOFTWARE;
        }
        UnaryOperator<Sources> between =
                recording.<UnaryOperator<Sources>>map(one -> one::of).orElse(UnaryOperator.identity());
        try (SingleInstance held = instance.get();
                Program program = new Program(options, between)) {
            Shutdown.atExit("shutdown", program::close);
            System.err.println("Type help for the commands.");
            program.start();
            program.openHistory();
            // Not System.in: it asks how much is available, which not every pipe supports.
            Reader input = new InputStreamReader(new FileInputStream(FileDescriptor.in), Charset.defaultCharset());
            if (program.parts().isOneSimulated()) {
                one(program.parts()).run(input);
            } else {
                named(program.parts()).run(input);
            }
        }
        return ExitCode.OK;
    }

    private static ConsoleMonitor one(ProgramParts parts) {
        WatchedProvider one = parts.first();
        return new ConsoleMonitor(
                "",
                one.monitor(),
                one.monitor(),
                one.client(),
                parts.clock,
                ZoneId.systemDefault(),
                System.out,
                System.err);
    }

    private static ConsoleMonitors named(ProgramParts parts) {
        ConsoleMonitors monitors =
                new ConsoleMonitors(parts.providers, parts.clock, ZoneId.systemDefault(), System.out, System.err);
        parts.watched.forEach(one -> monitors.add(one.provider(), one.monitor(), one.monitor(), one.client()));
        return monitors;
    }
}
