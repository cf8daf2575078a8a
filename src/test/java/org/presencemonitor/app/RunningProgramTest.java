package org.presencemonitor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presencemonitor.cli.PresenceLine;
import org.presencemonitor.desktop.instance.FolderClaim;
import org.presencemonitor.desktop.instance.InstanceAnswer;
import org.presencemonitor.desktop.instance.InstanceAnswer.Kind;
import org.presencemonitor.desktop.instance.SingleInstance;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.registry.RegistryValue;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.registry.regfile.FileRegistry;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.thread.DaemonThreads;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.SeveralClients;
import picocli.CommandLine;

@DisplayName("A command")
class RunningProgramTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Validator VALIDATOR = new ValidatorFactory()
            .withJsonNodeFactory(new JacksonNode.Factory())
            .createValidator();
    private static final URI SCHEMA = VALIDATOR.registerSchema(schema());

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private static JsonNode schema() {
        try {
            return JSON.readTree(Path.of("assets/status.schema.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode valid(String line) throws IOException {
        JsonNode read = JSON.readTree(line);
        assertThat(VALIDATOR.validate(SCHEMA, read).getErrors()).as(line).isEmpty();
        return read;
    }

    private int run(String command, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine commandLine = Main.commandLine();
        return commandLine
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(Stream.concat(Stream.of(command, "--data-dir", folder.toString()), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private JsonNode status(String... arguments) throws IOException {
        assertThat(run(
                        "status",
                        Stream.concat(Stream.of("--json"), Stream.of(arguments)).toArray(String[]::new)))
                .as(err.toString())
                .isZero();
        assertThat(out.toString().lines()).hasSize(1);
        return valid(out.toString());
    }

    @TestFactory
    @DisplayName("writes each state as the schema says")
    Stream<DynamicTest> everyState() {
        return Stream.of(Example.values())
                .map(example -> DynamicTest.dynamicTest(
                        example.name(),
                        () -> valid(new InstanceAnswer(
                                        Kind.STATUS,
                                        PresenceLine.of(SeveralClients.of(Provider.COMMUNICATOR, example), true))
                                .line()
                                .toString())));
    }

    @Test
    @DisplayName("has a schema that knows each state")
    void schemaKnowsStates() {
        List<String> known = Stream.of(PresenceState.values())
                .map(state -> state.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        assertThat(schema().at("/properties/state/enum"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Nested
    @DisplayName("to a running program")
    class Running {
        private final CountDownLatch quit = new CountDownLatch(1);
        private Program program;
        private SingleInstance instance;

        @BeforeEach
        void begin() throws IOException {
            instance = ((FolderClaim.Taken) FolderClaim.take(folder)).instance();
            program = new Program(Options.of(folder, List.of()));
            instance.answerWith(new ProgramRequests(
                    program.parts().source,
                    () -> CompletableFuture.completedFuture(InstanceAnswer.shown(":7")),
                    quit::countDown));
            program.start();
            await().until(() -> run("status"), code -> code == 0);
            await().until(this::state, "available"::equals);
        }

        @AfterEach
        void end() {
            instance.close();
            program.close();
        }

        private String state() throws IOException {
            return status().get("state").asText();
        }

        private CommunicatorSimulator client() {
            return program.parts().watched().first().client().orElseThrow();
        }

        @Test
        @DisplayName("prints its state, for people and for programs, and exits with 0")
        void prints() throws IOException {
            assertThat(status("--provider", "COMMUNICATOR").get("status").asText())
                    .isEqualTo("online");
            assertThat(run("status")).isZero();
            assertThat(out.toString()).startsWith("Communicator: available, user@contoso.example, since 20");
            assertThat(run("providers", "--json")).isZero();
            assertThat(valid(out.toString()).get("shown").asBoolean()).isTrue();
        }

        @Test
        @DisplayName("signs out and in, and returns when that has happened")
        void signs() throws IOException {
            assertThat(run("sign-out", "--provider", "Communicator")).isZero();
            assertThat(state()).isEqualTo("signed-out");
            assertThat(run("sign-in")).isZero();
            assertThat(state()).isEqualTo("available");
            assertThat(run("set-status", "busy")).isEqualTo(1);
            assertThat(err.toString())
                    .isEqualToIgnoringNewLines("set status: the client took the call and changed nothing");
            client().change(profile -> Profile.classicMessenger());
            assertThat(run("set-status", "busy")).isZero();
            assertThat(status().get("status").asText()).isEqualTo("busy");
            assertThat(run("log-off")).isZero();
            assertThat(status().get("mail").asText()).isEqualTo("logged-off");
            assertThat(out.toString().lines()).hasSize(1);
            assertThat(err.toString()).isEmpty();
        }

        @Test
        @DisplayName(
                "exits with 1 and a sentence when it is not possible, and with the HRESULT when the client refuses")
        void fails() {
            assertThat(run("sign-in")).isEqualTo(1);
            assertThat(err.toString()).isEqualToIgnoringNewLines("sign in: not now, already signed in");

            client().faults().fail("Signout", HResult.E_ACCESSDENIED, 1);
            assertThat(run("sign-out")).isEqualTo(1);
            assertThat(err.toString()).startsWith("sign out: failed, Signout answered E_ACCESSDENIED (0x80070005). ");
            assertThat(out.toString()).isEmpty();

            assertThat(run("sign-out", "--provider", "Lync")).isEqualTo(1);
            assertThat(err.toString())
                    .isEqualToIgnoringNewLines("\"Lync\" is not watched here. Expected one of Communicator.");
        }

        @Test
        @DisplayName("shows its window, and ends it")
        void showAndQuit() {
            assertThat(run("show")).isZero();
            DaemonThreads.start("end", () -> {
                try {
                    quit.await();
                } catch (InterruptedException e) {
                    return;
                }
                instance.announceEnd();
                program.close();
                instance.close();
            });
            assertThat(run("quit")).isZero();
            assertThat(run("show")).isEqualTo(3);
            assertThat(err.toString()).isEqualToIgnoringNewLines("No program runs with " + folder + ".");
        }

        @Test
        @DisplayName("follows it: a line now and one for each change, until it ends")
        void follows() throws Exception {
            StringWriter lines = new StringWriter();
            CompletableFuture<Integer> following = CompletableFuture.supplyAsync(
                    () -> Main.commandLine()
                            .setOut(new PrintWriter(lines))
                            .execute("status", "--follow", "--json", "--data-dir", folder.toString()),
                    task -> DaemonThreads.start("follow", task));
            await().until(() -> lines.toString().contains("\"available\""));
            assertThat(run("sign-out")).isZero();
            await().until(() -> lines.toString().contains("\"signed-out\""));
            instance.announceEnd();

            assertThat(following.join()).isZero();
            List<String> each = lines.toString().lines().toList();
            assertThat(each).doesNotHaveDuplicates().hasSizeBetween(3, 6);
            for (String line : each) {
                valid(line);
            }
        }
    }

    @Nested
    @DisplayName("without a running program")
    class Without {
        @ParameterizedTest
        @ValueSource(
                strings = {"start", "sign-in", "sign-out", "log-off", "show", "quit", "providers", "status --follow"})
        @DisplayName("says so, and exits with 3:")
        void none(String command) {
            String[] words = command.split(" ");
            assertThat(run(words[0], Stream.of(words).skip(1).toArray(String[]::new)))
                    .isEqualTo(3);
            assertThat(err.toString()).isEqualToIgnoringNewLines("No program runs with " + folder + ".");
            assertThat(out.toString()).isEmpty();
        }

        @Test
        @DisplayName("reads the source itself, and writes nothing")
        void reads() throws IOException {
            assertThat(status().get("state").asText()).isEqualTo("not-running");
            assertThat(folder).isEmptyDirectory();
        }

        @Test
        @DisplayName("does not believe the flag of a simulated client whose program was killed")
        void killed() throws IOException {
            try (FileRegistry registry = new FileRegistry(folder.resolve("registry.reg"))) {
                registry.write(Provider.COMMUNICATOR.key(), UpAndRunning.NAME, new RegistryValue.Dword(2));
            }
            JsonNode status = status();
            assertThat(status.get("state").asText()).isEqualTo("stale-flag");
            assertThat(status.get("messenger").asText()).isEqualTo("no-process");
        }

        @Test
        @DisplayName("reads the source that the settings name")
        void otherSource() throws IOException {
            Path file = folder.resolve("own.reg");
            try (FileRegistry registry = new FileRegistry(file)) {
                registry.write(new Provider("Lync").key(), UpAndRunning.NAME, new RegistryValue.Dword(1));
            }
            Files.writeString(folder.resolve("settings.json"), "{ \"source\" : \"file:" + file + "\" }");
            JsonNode status = status("--provider", "Lync");
            assertThat(status.get("flag").asText()).isEqualTo("1");
            assertThat(status.get("state").asText()).isEqualTo("starting");
        }

        @Test
        @DisplayName("refuses a status there is not, and exits with 2")
        void usage() {
            assertThat(run("set-status", "juggling")).isEqualTo(2);
            assertThat(err.toString()).startsWith("\"juggling\" is not a status. Expected online, ");
            assertThat(run("sign-in", "--loud")).isEqualTo(2);
        }
    }
}
