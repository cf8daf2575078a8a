package org.presencemonitor.app;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Presence Monitor: the window and the tray, or the console where there is no display. */
@Command(
        name = "presence-monitor",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = WatchCommand.class,
        description = "Shows whether your IM client is up and running and whether you are signed in.")
public final class Main implements Callable<Integer> {
    @Mixin
    private Options options = new Options();

    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        if (!Display.isThere()) {
            System.err.println(
                    "No display, so the console monitor starts instead of the window. Type help for commands.");
            return Console.run(options);
        }
        return Console.run(options);
    }
}
