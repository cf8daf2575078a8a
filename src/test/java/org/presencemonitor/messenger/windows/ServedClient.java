package org.presencemonitor.messenger.windows;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Runs on Windows: a client in a process of its own, by the name of Communicator's program, which is looked for among
 * the processes. It is spoken to in lines, words separated by tabs, and answers each with "done" and the line.
 */
final class ServedClient implements AutoCloseable {
    static final String PROGRAM = "communicator.exe";
    /** The simulated client that is served by {@link org.presencemonitor.simulator.windows.ServedProbe}. */
    static final String PROBE = "org.presencemonitor.simulator.windows.ServedProbe";

    /** What Java needs to start under Wine; none of it is set on Windows itself. */
    private static final List<String> SETTINGS =
            List.of("java.security.properties", "java.net.preferIPv4Stack", "stdout.encoding", "stderr.encoding");

    private final Process process;
    private final PrintStream input;
    private final BufferedReader output;

    /** Starts the class's main method. */
    ServedClient(String main) {
        Stream<String> settings = SETTINGS.stream()
                .filter(name -> System.getProperty(name) != null)
                .map(name -> "-D" + name + "=" + System.getProperty(name));
        Stream<String> command =
                Stream.of(program(), "-XX:-PrintWarnings", "-cp", System.getProperty("java.class.path"));
        try {
            process = new ProcessBuilder(Stream.of(command, settings, Stream.of(main))
                            .flatMap(words -> words)
                            .toList())
                    .redirectError(Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not start " + main, e);
        }
        input = new PrintStream(process.getOutputStream(), true, UTF_8);
        output = process.inputReader(UTF_8);
    }

    /** Has it do something, and waits until it has. */
    void tell(String... words) {
        String line = String.join("\t", words);
        input.println(line);
        try {
            String answer = output.readLine();
            while (!("done " + line).equals(Objects.requireNonNull(answer, "The client ended before it did " + line))) {
                answer = output.readLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the end that it was told to come to. */
    void awaitEnd() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the client ended", e);
        }
    }

    /** Ends its input, and with it the process. */
    @Override
    public void close() {
        input.close();
        awaitEnd();
    }

    /** Java's launcher beside itself: it finds its runtime by the folder it lies in. */
    private static String program() {
        Path folder = Path.of(System.getProperty("java.home"), "bin");
        Path copy = folder.resolve(PROGRAM);
        try {
            Files.copy(folder.resolve("java.exe"), copy);
        } catch (FileAlreadyExistsException e) {
            // From an earlier run.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy.toString();
    }
}
