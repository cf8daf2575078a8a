package org.presencemonitor.dist;

import java.io.IOException;
import java.util.List;
import java.util.spi.ToolProvider;

/** Other programs, whose words are ours and whose failure is ours. */
final class Commands {
    private Commands() {}

    /** Runs one of the JDK's tools. */
    static void jdk(String name, String... args) throws IOException {
        ToolProvider tool = ToolProvider.findFirst(name).orElseThrow(() -> new IOException("This JDK has no " + name));
        if (tool.run(System.out, System.err, args) != 0) {
            throw new IOException(name + " failed");
        }
    }

    /** Runs a program of this system, with nothing to read. */
    static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + status);
        }
    }
}
