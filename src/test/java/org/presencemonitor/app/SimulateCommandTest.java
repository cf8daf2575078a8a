package org.presencemonitor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.file.Pipes;
import org.presencemonitor.simulator.scenario.ShippedScenarios;

@DisplayName("simulate")
class SimulateCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int simulate(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "simulate";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    @DisplayName("plays everything that comes with the program when nothing is named: exit 0")
    void all() {
        assertThat(simulate()).as(out.toString()).isZero();
        assertThat(out.toString().lines().filter(line -> line.startsWith("passed, ")))
                .hasSameSizeAs(ShippedScenarios.names());
    }

    @Test
    @DisplayName("lists what comes with the program")
    void list() {
        assertThat(simulate("--list")).isZero();
        assertThat(out.toString().lines())
                .hasSameSizeAs(ShippedScenarios.names())
                .anyMatch(line -> line.startsWith("server-never-answers") && line.contains("silent"));
    }

    @Test
    @DisplayName("exits with 1 when an expectation failed")
    void failed() throws IOException {
        String flow = file("flow.yaml", "name: Hope\nsteps:\n  - expect: { presence: available, within: 1s }\n");

        assertThat(simulate(flow)).isEqualTo(1);
        assertThat(out.toString()).contains("step 1, flow.yaml line 3", "expected presence: available within 1s");
    }

    @Test
    @DisplayName("prints what a file holds as part of its own lines, and nothing that acts on a terminal")
    void printable() throws IOException {
        String evil = file("evil.yaml", "name: \"a\\e[2J\\npassed, 9 steps\\u202e\"\nsteps:\n  - start\n");

        assertThat(simulate(evil)).isZero();
        assertThat(out.toString()).startsWith("a<U+001B>[2J<U+000A>passed, 9 steps<U+202E>\n");
        assertThat(simulate("\u001b[2J.yaml")).isEqualTo(2);
        assertThat(err.toString()).startsWith("<U+001B>[2J.yaml cannot be read");
        assertThat(simulate("a\0b.yaml")).isEqualTo(2);
        assertThat(err.toString()).contains("\"a<U+0000>b.yaml\" is no path here: Nul character not allowed.");
    }

    @Test
    @DisplayName("exits with 2 when a file is wrong, missing, or an option makes no sense, and says why")
    void wrong() throws IOException {
        String typo = file("typo.yaml", "name: Typo\nsteps:\n  - strat\n");

        assertThat(simulate("working-day", typo)).isEqualTo(2);
        assertThat(err.toString()).startsWith("typo.yaml, line 3, column 5: expected a step but found \"strat\"");
        assertThat(out.toString()).as("nothing is played").isEmpty();
        Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {'n', (byte) 0xE9});
        assertThat(simulate(latin.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("latin.yaml, line 1, column 2: expected UTF-8 but found the byte 0xE9");
        assertThat(simulate("no-such-scenario")).isEqualTo(2);
        assertThat(err.toString()).contains("no-such-scenario cannot be read", "working-day, first-sign-in");
        assertThat(simulate("working-day", "--speed", "warp")).isEqualTo(2);
        assertThat(simulate("working-day", "--profile", "lync-2013")).isEqualTo(2);
        assertThat(err.toString())
                .contains("Speed \"warp\" is none. Expected a number such as 1 or 10, or max.")
                .contains("There is no profile \"lync-2013\". Expected one of classic-messenger,");
    }

    @Test
    @DisplayName("writes the same journal file for the same seed, byte for byte")
    void journal() throws IOException {
        Path one = folder.resolve("one.jsonl");
        Path other = folder.resolve("other.jsonl");

        assertThat(simulate("flapping", "slow-sign-out", "--seed", "3", "--journal", one.toString()))
                .isZero();
        assertThat(simulate("flapping", "slow-sign-out", "--seed", "3", "--journal", other.toString()))
                .isZero();
        assertThat(one).isNotEmptyFile().hasSameBinaryContentAs(other);
    }

    @Test
    @DisplayName("writes the journal into a pipe, whose reader gets all of it")
    void journalIntoAPipe() throws IOException, InterruptedException {
        Path pipe = Pipes.make(folder.resolve("pipe"));
        CompletableFuture<String> read = Pipes.reading(pipe);
        assertThat(simulate("slow-sign-out", "--journal", pipe.toString())).isZero();
        assertThat(read.join()).startsWith("{").endsWith("}\n");
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    @Test
    @DisplayName("says that a journal cannot be written: exit 1")
    void journalElsewhere() {
        Path nowhere = folder.resolve("missing").resolve("journal.jsonl");

        assertThat(simulate("slow-sign-out", "--journal", nowhere.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("journal.jsonl cannot be written: NoSuchFileException");
    }

    @Test
    @DisplayName("begins with another profile when told to")
    void profile() {
        assertThat(simulate("slow-sign-out", "--profile", "elevated")).isEqualTo(1);
        assertThat(out.toString()).contains("seen     presence: problem");
    }
}
