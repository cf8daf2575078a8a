package org.presencemonitor.wine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A program under Wine that is spoken to in lines. */
public final class WindowsProgram implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final PrintStream input;
    private final List<String> output = new CopyOnWriteArrayList<>();
    /** Lines before this one have been waited for. */
    private int awaited;

    private final Thread reader = new Thread(this::read, "windows-program");

    WindowsProgram(Process process) {
        this.process = process;
        input = new PrintStream(process.getOutputStream(), true, UTF_8);
        reader.setDaemon(true);
        reader.start();
    }

    public void send(String line) {
        input.println(line);
    }

    /** All lines so far. */
    public List<String> output() {
        return List.copyOf(output);
    }

    /** Waits until the last line is this one. */
    public void awaitLast(String line) {
        awaitLast(line, PATIENCE);
    }

    /** Waits that long at most until the last line is this one. */
    public void awaitLast(String line, Duration patience) {
        await("last line " + line)
                .atMost(patience)
                .failFast("the program has ended without it, see " + Wine.LOG, () -> endedWithout(line))
                .untilAsserted(() -> assertThat(output).last().isEqualTo(line));
    }

    /** Waits for a line, after the last one that was waited for like this, that contains the words; and answers it. */
    public String awaitNext(String words) {
        await("line with " + words)
                .atMost(PATIENCE)
                .failFast("the program has ended, see " + Wine.LOG, () -> !process.isAlive())
                .untilAsserted(() -> assertThat(notAwaited()).anyMatch(line -> line.contains(words)));
        String found = notAwaited().stream()
                .filter(line -> line.contains(words))
                .findFirst()
                .orElseThrow();
        awaited += notAwaited().indexOf(found) + 1;
        return found;
    }

    /** Sends a question and waits for the line that answers it, which starts with the word given. */
    public String ask(String question, String word) {
        int before = output.size();
        send(question);
        return await("answer to " + question)
                .atMost(PATIENCE)
                .failFast("the program has ended, see " + Wine.LOG, () -> !process.isAlive())
                .until(() -> firstAfter(before, word), answer -> !answer.isEmpty());
    }

    /** Ends the input, whereupon the program should end by itself with 0. */
    public void awaitEnd() {
        input.close();
        await("end of the program").atMost(PATIENCE).until(() -> !process.isAlive());
        assertThat(process.exitValue()).isZero();
    }

    /** Waits until it has ended by itself; its exit code. */
    public int exitCode() {
        await("end of the program").atMost(PATIENCE).until(() -> !process.isAlive());
        return process.exitValue();
    }

    /** Waits until it has ended by itself, with 0; all its lines. */
    List<String> wholeOutput() {
        assertThat(exitCode()).isZero();
        awaitReader();
        return output();
    }

    /**
     * Waits until these lines have been read, and no others; the end of a program may be seen before its last lines.
     */
    public void awaitOutput(String... lines) {
        await("output").atMost(PATIENCE).untilAsserted(() -> assertThat(output).containsExactly(lines));
    }

    /** Waits until a line is this one, whatever has followed it. */
    public void awaitLine(String line) {
        await("line " + line)
                .atMost(PATIENCE)
                .failFast("the program has ended, see " + Wine.LOG, () -> !process.isAlive())
                .untilAsserted(() -> assertThat(output).contains(line));
    }

    /** Kills it and whatever it has started, without a chance to say goodbye. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        input.close();
        process.destroy();
    }

    private boolean endedWithout(String line) {
        if (process.isAlive()) {
            return false;
        }
        awaitReader();
        return output.isEmpty() || !output.getLast().equals(line);
    }

    /** Not for ever: a service of Wine's may keep the stream open. */
    private void awaitReader() {
        try {
            reader.join(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> notAwaited() {
        List<String> lines = output();
        return lines.subList(awaited, lines.size());
    }

    private String firstAfter(int before, String word) {
        List<String> lines = output();
        return lines.subList(before, lines.size()).stream()
                .filter(line -> line.startsWith(word))
                .findFirst()
                .orElse("");
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            lines.lines().forEach(output::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
