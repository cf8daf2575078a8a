package org.presencemonitor.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.presencemonitor.thread.DaemonThreads;

/** The program in a process of its own, without a display, as a console or a script starts it. */
final class MainProcess implements AutoCloseable {
    private static final int TIMEOUT_SECONDS = 120;

    private final Process process;
    private final BufferedReader output;
    private final CompletableFuture<String> errors;

    private MainProcess(Process process) {
        this.process = process;
        output = process.inputReader(UTF_8);
        errors = CompletableFuture.supplyAsync(
                () -> process.errorReader(UTF_8).lines().collect(Collectors.joining("\n")),
                task -> DaemonThreads.start("errors", task));
    }

    static MainProcess start(String... arguments) throws IOException {
        return run("exec \"$@\"", arguments);
    }

    /**
     * Starts it with a shell.
     *
     * @param script has the program's command line in {@code $@}
     */
    static MainProcess run(String script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "sh",
                "-c",
                script,
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        return new MainProcess(builder.start());
    }

    /** Sends a signal by its name. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** Waits until there is that file. */
    void awaitFile(Path file) {
        await().atMost(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .failFast("the program has ended", () -> !process.isAlive())
                .until(() -> Files.exists(file));
    }

    /** Reads lines until one of them contains the words. */
    String awaitLine(String words) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains(words)) {
                return line;
            }
        }
        throw new AssertionError("The program has ended without a line with " + words + "\n" + errors.join());
    }

    /** Types a line. */
    void type(String line) throws IOException {
        OutputStream input = process.getOutputStream();
        input.write((line + "\n").getBytes(UTF_8));
        input.flush();
    }

    /** Stops reading what it prints. */
    void stopReading() throws IOException {
        output.close();
    }

    /** Waits until it has ended by itself. */
    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS))
                .as("the program ends")
                .isTrue();
        return process.exitValue();
    }

    /** Standard error until its end. */
    String errors() {
        return errors.orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
