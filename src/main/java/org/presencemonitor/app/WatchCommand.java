package org.presencemonitor.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The console monitor, with or without a display. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = "Print the state and each change of it; take commands on standard input (help lists them).")
final class WatchCommand implements Callable<Integer> {
    @Mixin
    private Options options = new Options();

    @Override
    public Integer call() throws Exception {
        return Console.run(options);
    }
}
