package org.presencemonitor.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.thread.Shutdown;
import picocli.CommandLine.Command;
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
        Recording recording = new Recording(record, options.source().providers().getFirst());
        Shutdown.atExit("recording's end", recording::close);
        try (recording) {
            return Console.run(options, Optional.of(recording));
        }
    }
}
