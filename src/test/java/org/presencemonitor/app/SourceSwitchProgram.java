package org.presencemonitor.app;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.settings.SourceChoice;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * The program in a process of its own, which another one tells to change its source: the environment, and with it the
 * session bus, is that of a process. Reads a number of changes from each line, makes them, and prints one line.
 */
final class SourceSwitchProgram {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Program program;
    private final List<SourceChoice> round;
    private int seen;

    private SourceSwitchProgram(Program program, List<SourceChoice> round) {
        this.program = program;
        this.round = round;
    }

    @Command(name = "test")
    private static final class WithOptions {
        @Mixin
        private Options options = new Options();
    }

    /** Argument: its data folder. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Path file = Files.writeString(
                folder.resolve("own.reg"),
                "REGEDIT4\n\n[HKCU\\Software\\IM Providers\\MyClient]\n\"UpAndRunning\"=dword:1\n");
        WithOptions command = new WithOptions();
        new CommandLine(command).parseArgs("--data-dir", folder.toString());
        try (Program program = new Program(command.options)) {
            program.start();
            new SourceSwitchProgram(
                            program,
                            List.of(new SourceChoice.OfFile(file), SourceChoice.SYSTEM, SourceChoice.SIMULATED))
                    .obey(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
        }
    }

    private void obey(BufferedReader orders) throws IOException {
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            int changes = Integer.parseInt(order);
            for (int i = 0; i < changes; i++) {
                change(round.get(i % round.size()), i);
            }
            System.out.println("Pidgin seen signed in or out " + seen + " times; " + ProcessFigures.now());
        }
    }

    /** The client may be starting, signing in or signing out when its source is replaced. */
    private void change(SourceChoice next, int number) {
        program.watch(next);
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> program.parts().watched().choice.equals(next));
        // Every second Pidgin is replaced before it has answered.
        if (next.equals(SourceChoice.SYSTEM) && number % 2 == 0) {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> current().session().status().isPresent());
            seen++;
        }
        if (!next.equals(SourceChoice.SYSTEM)) {
            program.parts().watched().shown.signOut();
        }
    }

    private Presence current() {
        return program.parts().watched().shown.current();
    }

    /** Starts it with that environment in a Java like this one; its errors go where this process's go. */
    static Process start(Path folder, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path")
                                .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator),
                        SourceSwitchProgram.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        return builder.start();
    }
}
