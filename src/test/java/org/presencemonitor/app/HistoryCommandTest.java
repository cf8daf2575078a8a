package org.presencemonitor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.file.OwnerOnlyFiles;
import org.presencemonitor.file.Pipes;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.simulator.scenario.ScenarioParser;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@DisplayName("The history command")
class HistoryCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int history(String... arguments) {
        out.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of("history", "--data-dir", folder.toString()));
        all.addAll(List.of(arguments));
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }

    private void live() {
        WithOptions command = new WithOptions();
        new CommandLine(command).parseArgs("--data-dir", folder.toString());
        try (Program program = new Program(command.options)) {
            program.start();
            program.openHistory();
            await().until(() ->
                    program.parts().watched().first().monitor().current().state() == PresenceState.AVAILABLE);
            program.parts().watched().first().monitor().signOut().join();
        }
    }

    @Command(name = "test")
    private static final class WithOptions {
        @Mixin
        private Options options = new Options();
    }

    @Test
    @DisplayName("prints what a program has seen from its start to its end")
    void text() {
        live();
        assertThat(history()).isZero();
        assertThat(out.toString().lines())
                .first()
                .asString()
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}[+-]\\d\\d:\\d\\d   started");
        assertThat(out.toString())
                .contains("Communicator available 0x0002 ONLINE UpAndRunning=2", "sign out done after");
        assertThat(out.toString().lines()).last().asString().endsWith("   ended");

        assertThat(history("--filter", "mail")).isZero();
        assertThat(out.toString()).contains("mail logged on").doesNotContain("available");
        assertThat(history("--provider", "Lync")).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(history(
                        "--to",
                        LocalDate.now(ZoneId.systemDefault()).minusDays(2).toString()))
                .isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(history(
                        "--from",
                        LocalDate.now(ZoneId.systemDefault()).minusDays(2).toString(),
                        "--format",
                        "csv"))
                .isZero();
        assertThat(out.toString()).startsWith("time,provider,kind,what,").contains("Z,Communicator,sign_in,state,");
    }

    @Test
    @DisplayName("exports into a file")
    void export() throws Exception {
        live();
        Path file = folder.resolve("out.json");
        assertThat(history("--format", "json", "--export", file.toString())).isZero();
        assertThat(Files.readString(file)).startsWith("[\n{\"time\":\"").endsWith("}\n]\n");
        assertThat(history("--export", folder.resolve("missing/out.csv").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("cannot be written");
    }

    @Test
    @DisplayName("exports a scenario that can be played")
    void scenario() throws Exception {
        live();
        Path file = folder.resolve("life.yaml");
        assertThat(history("--format", "scenario", "--export", file.toString())).isZero();
        assertThat(ScenarioParser.read(file).recording()).isTrue();
        assertThat(history("--format", "scenario", "--provider", "Lync")).isZero();
        assertThat(out.toString()).contains("name: \"History of Lync\"", "providers: [\"Lync\"]");

        StringWriter played = new StringWriter();
        assertThat(Main.commandLine()
                        .setOut(new PrintWriter(played))
                        .execute("simulate", file.toString(), "--presences"))
                .isZero();
        assertThat(played.toString()).contains("available");
    }

    @Test
    @DisplayName("says that there is none yet, that it is damaged, or which kinds there are")
    void trouble() throws Exception {
        assertThat(history()).isZero();
        assertThat(err.toString()).contains("There is no history in " + folder + " yet.");
        assertThat(history("--filter", "loud")).isEqualTo(2);
        assertThat(err.toString()).contains("Expected one of all, status, sign-in, mail, problems.");
        Files.writeString(folder.resolve("history.db"), "no database".repeat(1000));
        assertThat(history()).isEqualTo(1);
        assertThat(err.toString()).contains("is damaged");
    }

    @Test
    @DisplayName("exports into a pipe, whose reader gets all of it, in every format")
    void exportIntoAPipe() throws Exception {
        live();
        Path pipe = Pipes.make(folder.resolve("pipe"));
        for (String format : List.of("csv", "json", "scenario")) {
            CompletableFuture<String> read = Pipes.reading(pipe);
            assertThat(history("--format", format, "--export", pipe.toString())).isZero();
            String exported = read.join();
            assertThat(history("--format", format)).isZero();
            assertThat(exported).isEqualTo(out.toString()).isNotEmpty();
        }
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    @Test
    @DisplayName("exports into the file behind a link, which stays, and leaves it readable to whom it was")
    void exportKeeps() throws Exception {
        live();
        Path real = Files.writeString(folder.resolve("r".repeat(251) + ".csv"), "old");
        assumeTrue(OwnerOnlyFiles.isPosix(real));
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r--r--"));
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), real.getFileName());

        for (String format : List.of("csv", "json", "scenario")) {
            assertThat(history("--format", format, "--export", link.toString())).isZero();
            assertThat(history("--format", format)).isZero();
            assertThat(real).hasContent(out.toString());
        }
        assertThat(link).isSymbolicLink();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-r--r--");
        assertThat(err.toString()).isEmpty();
    }
}
