package org.presencemonitor.app;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.time.ZoneId;
import org.presencemonitor.cli.ConsoleMonitor;

/** Runs the console monitor on this process's standard streams. */
final class Console {
    private Console() {}

    /** Returns the exit code once the input has ended; Ctrl-C ends it through the shutdown hook. */
    @SuppressWarnings("SystemConsoleNull") // standard input may be a pipe
    static int run(Options options) throws IOException {
        try (Program program = new Program(options)) {
            Runtime.getRuntime().addShutdownHook(new Thread(program::close, "shutdown"));
            ConsoleMonitor monitor = new ConsoleMonitor(
                    program.monitor(),
                    program.monitor(),
                    program.clientControl(),
                    program.clock(),
                    ZoneId.systemDefault(),
                    System.out,
                    System.err);
            program.start();
            monitor.run(new InputStreamReader(System.in, Charset.defaultCharset()));
        }
        return 0;
    }
}
