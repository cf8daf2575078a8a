package org.presencemonitor.app;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.presencemonitor.app.simulator.WatchedProvider;
import org.presencemonitor.cli.ConsoleMonitor;
import org.presencemonitor.cli.ConsoleMonitors;
import org.presencemonitor.cli.OfficeDefaultLines;
import org.presencemonitor.desktop.instance.FolderClaim;
import org.presencemonitor.desktop.instance.InstanceAnswer;
import org.presencemonitor.desktop.instance.SingleInstance;
import org.presencemonitor.presence.Commands;
import org.presencemonitor.presence.monitor.Sources;
import org.presencemonitor.print.ThrownReason;
import org.presencemonitor.thread.DaemonThreads;
import org.presencemonitor.thread.Shutdown;
import org.presencemonitor.thread.Subscription;
import picocli.CommandLine.ExitCode;

/** Runs the console monitor on this process's standard streams. */
final class Console {
    private Console() {}

    /** The same without a recording. */
    static int run(Options options) throws IOException {
        return run(options, Optional.empty());
    }

    /** @param recording of the first provider's sources; begins when nothing else can fail any more */
    static int run(Options options, Optional<Recording> recording) throws IOException {
        // Wrong options are refused before a file is touched.
        options.check();
        options.dataFolder().create();
        return switch (FolderClaim.take(options.dataFolder().path())) {
            case FolderClaim.Taken taken -> {
                LogFile.copyStandardError(options.dataFolder().logFolder());
                yield run(options, taken.instance(), recording);
            }
            case FolderClaim.Elsewhere other -> {
                System.err.println(other.sentence());
                yield ExitCode.SOFTWARE;
            }
        };
    }

    /**
     * The same with a data folder that this process has, and a log that has been begun.
     *
     * @param instance closed at the end
     */
    static int run(Options options, SingleInstance instance, Optional<Recording> recording) throws IOException {
        if (recording.isPresent() && !recording.get().begin()) {
            instance.close();
            return ExitCode.SOFTWARE;
        }
        try (instance;
                Program program = new Program(options, between(recording))) {
            Shutdown.atExit("shutdown", () -> end(program, instance));
            instance.answerWith(new ProgramRequests(program.parts().source, Console::noWindow, Console::quit));
            System.err.println("Type help for the commands.");
            program.start();
            program.openHistory();
            int code = carryOutCommands(program.parts(), recording);
            instance.announceEnd();
            return code;
        }
    }

    private static int carryOutCommands(ProgramParts parts, Optional<Recording> recording) {
        // Not System.in: it asks how much is available, which not every pipe supports.
        Reader input = new InputStreamReader(new FileInputStream(FileDescriptor.in), Charset.defaultCharset());
        try {
            if (parts.watched().isOneSimulated()) {
                Subscription missing = OfficeDefaultLines.printMissing(
                        parts.watched().providers, parts.clock, ZoneId.systemDefault(), System.out);
                try {
                    one(parts, recording).run(input);
                } finally {
                    missing.close();
                }
            } else {
                named(parts, recording).run(input);
            }
            return ExitCode.OK;
        } catch (IOException e) {
            System.err.println("The commands cannot be read: " + ThrownReason.of(e));
            return ExitCode.SOFTWARE;
        }
    }

    private static void end(Program program, SingleInstance instance) {
        instance.announceEnd();
        program.close();
    }

    private static CompletableFuture<InstanceAnswer> noWindow() {
        System.err.println("Somebody tried to open Presence Monitor; it runs here, on the console.");
        return CompletableFuture.completedFuture(InstanceAnswer.failed("it runs on a console"));
    }

    /** The console waits for a line; its end is that of a signal. */
    private static void quit() {
        DaemonThreads.start("quit", () -> System.exit(ExitCode.OK));
    }

    private static UnaryOperator<Sources> between(Optional<Recording> recording) {
        return sources -> recording.map(recorded -> recorded.of(sources)).orElse(sources);
    }

    /** The commands of the first provider, which is the one that is recorded. */
    private static Commands commands(WatchedProvider first, Optional<Recording> recording) {
        return recording.map(recorded -> recorded.of(first.monitor())).orElse(first.monitor());
    }

    private static ConsoleMonitor one(ProgramParts parts, Optional<Recording> recording) {
        WatchedProvider one = parts.watched().first();
        return new ConsoleMonitor(
                "",
                one.monitor(),
                commands(one, recording),
                one.client(),
                parts.clock,
                ZoneId.systemDefault(),
                System.out,
                System.err);
    }

    private static ConsoleMonitors named(ProgramParts parts, Optional<Recording> recording) {
        ConsoleMonitors monitors = new ConsoleMonitors(
                parts.watched().providers, parts.clock, ZoneId.systemDefault(), System.out, System.err);
        for (WatchedProvider one : parts.watched().watched) {
            Commands commands = one.equals(parts.watched().first()) ? commands(one, recording) : one.monitor();
            monitors.add(one.provider(), one.monitor(), commands, one.client());
        }
        return monitors;
    }
}
