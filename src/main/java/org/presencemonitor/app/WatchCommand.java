package org.presencemonitor.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.thread.Shutdown;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The console monitor, with or without a display. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = "Print the state and each change of it; take commands on standard input (help lists them).")
final class WatchCommand implements Callable<Integer> {
    @Mixin
    private Options options = new Options();

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description =
                    "Write what the first provider's client does into FILE, a scenario that simulate plays again. It holds your "
                            + "names and no passwords.")
    private @Nullable Path record;

    @Override
    public Integer call() throws Exception {
        if (record == null) {
            return Console.run(options);
        }
        Recording recording;
        try {
            recording = new Recording(record, options.providers().getFirst());
        } catch (IOException e) {
            System.err.println("The recording cannot be written to " + record + " ("
                    + e.getClass().getSimpleName() + "). Choose another file with --record.");
            return ExitCode.SOFTWARE;
        }
        Shutdown.atExit("recording's end", recording::close);
        try (recording) {
            return Console.run(options, recording::of);
        }
    }
}
