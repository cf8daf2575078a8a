package org.presencemonitor.app.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.presencemonitor.app.bus.ProgramOnBus.NAME;
import static org.presencemonitor.app.bus.ProgramOnBus.PATH;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.freedesktop.dbus.messages.MethodCall;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.bus.BusPeer;
import org.presencemonitor.bus.TestBus;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.CommandResult;
import org.presencemonitor.presence.CommandResult.CommandOutcome;
import org.presencemonitor.presence.Commands;
import org.presencemonitor.presence.Failure;
import org.presencemonitor.presence.WhyNot;
import org.presencemonitor.testing.SimulatedMonitor;

@DisplayName("The running program on the session bus")
class ProgramOnBusTest {
    /** Records the commands, and ends each when the test says so. */
    private static final class FakeCommands implements Commands {
        private final List<String> given = new CopyOnWriteArrayList<>();
        private volatile CompletableFuture<CommandResult> next = new CompletableFuture<>();

        private CompletableFuture<CommandResult> give(String command) {
            given.add(command);
            return next;
        }

        @Override
        public CompletableFuture<CommandResult> start() {
            return give("start");
        }

        @Override
        public CompletableFuture<CommandResult> signIn() {
            return give("sign in");
        }

        @Override
        public CompletableFuture<CommandResult> signOut() {
            return give("sign out");
        }

        @Override
        public CompletableFuture<CommandResult> logOff() {
            return give("log off");
        }

        @Override
        public CompletableFuture<CommandResult> setStatus(MyStatus status) {
            return give("set status " + status);
        }
    }

    private static final class FakeWindow implements ProgramWindow {
        private final List<String> asked = new CopyOnWriteArrayList<>();
        private final CompletableFuture<Object> drawn = new CompletableFuture<>();

        @Override
        public CompletionStage<?> show() {
            asked.add("show");
            return drawn;
        }

        @Override
        public void quit() {
            asked.add("quit");
        }
    }

    @TempDir
    Path folder;

    private final SimulatedMonitor simulated = new SimulatedMonitor();
    private final FakeCommands commands = new FakeCommands();
    private final FakeWindow window = new FakeWindow();
    private @Nullable TestBus bus;
    private @Nullable BusPeer peer;
    private @Nullable ProgramOnBus program;

    @BeforeEach
    void start() throws Exception {
        bus = TestBus.start(folder);
        peer = BusPeer.on(folder);
        program = new ProgramOnBus(TestBus.session(folder), simulated.monitor().current(), commands, window);
        await().until(() -> TestBus.names(TestBus.address(folder)).contains(NAME));
    }

    @AfterEach
    void end() throws Exception {
        program().close();
        peer().close();
        Objects.requireNonNull(bus).close();
    }

    private BusPeer peer() {
        return Objects.requireNonNull(peer);
    }

    private ProgramOnBus program() {
        return Objects.requireNonNull(program);
    }

    private MethodCall send(String member) throws Exception {
        return peer().send(NAME, PATH, NAME + "." + member, "");
    }

    private CommandResult result(CommandOutcome outcome, Optional<Failure> failure, Optional<WhyNot> whyNot) {
        return new CommandResult(
                Command.SIGN_OUT, outcome, failure, whyNot, simulated.time().now(), Duration.ofSeconds(1));
    }

    private String endOf(String member, CommandResult result) throws Exception {
        commands.next = new CompletableFuture<>();
        MethodCall sent = send(member);
        await().until(() -> !commands.given.isEmpty());
        commands.given.clear();
        commands.next.complete(result);
        return BusPeer.textOf(sent);
    }

    @Test
    @DisplayName("tells of what it shows what has changed, and that alone")
    void changes() throws Exception {
        peer().listen(PATH);
        assertThat(peer().get(NAME, PATH, NAME, "State")).isEqualTo("unknown");
        assertThat(peer().get(NAME, PATH, NAME, "Provider")).isEqualTo("Communicator");

        simulated.monitor().open();
        simulated.client().start();
        simulated.time().advance(Duration.ofSeconds(20));
        program().show(simulated.monitor().current());
        program().show(simulated.monitor().current());

        assertThat(peer().get(NAME, PATH, NAME, "Status")).isEqualTo("0x0002");
        assertThat(peer().get(NAME, PATH, NAME, "SigninName")).isEqualTo("user@contoso.example");
        assertThat(peer().get(NAME, PATH, NAME, "Chain"))
                .isEqualTo("[[UpAndRunning, 2], [Messenger, S_OK], [MyStatus, 0x0002], [mail, logged-on]]");
        await().untilAsserted(() -> assertThat(peer().heard())
                .singleElement()
                .asString()
                .contains("State=available", "Status=0x0002", "Chain=")
                .doesNotContain("Provider"));
    }

    @Test
    @DisplayName("answers a command when it has ended, with the HRESULT or the reason where it has failed")
    void ends() throws Exception {
        assertThat(endOf("SignOut", result(CommandOutcome.DONE, Optional.empty(), Optional.empty())))
                .isEmpty();
        assertThat(endOf(
                        "SignOut",
                        result(
                                CommandOutcome.FAILED,
                                Optional.of(new Failure("Signout", Api.MESSENGER, HResult.MSGR_E_NOT_LOGGED_ON)),
                                Optional.empty())))
                .isEqualTo("org.presencemonitor.Error.MSGR_E_NOT_LOGGED_ON: 0x8100031E: sign out: failed,"
                        + " Signout answered MSGR_E_NOT_LOGGED_ON (0x8100031E)");
        assertThat(endOf("SignOut", result(CommandOutcome.REFUSED, Optional.empty(), Optional.of(WhyNot.SIGNED_OUT))))
                .isEqualTo("org.presencemonitor.Error.SignedOut: sign out: not now, not signed in");
        assertThat(endOf("LogOff", result(CommandOutcome.TIMED_OUT, Optional.empty(), Optional.empty())))
                .startsWith("org.presencemonitor.Error.TimedOut: ");
    }

    @Test
    @DisplayName("takes statuses by name and by number, and says which there are")
    void statuses() throws Exception {
        commands.next.complete(result(CommandOutcome.DONE, Optional.empty(), Optional.empty()));
        for (String status : List.of("busy", "Do-not-disturb", "0x000E")) {
            assertThat(peer().call(NAME, PATH, NAME + ".SetStatus", "s", status))
                    .isEmpty();
        }
        assertThat(commands.given).containsExactly("set status 0x000A", "set status 0x0072", "set status 0x000E");
        assertThat(peer().call(NAME, PATH, NAME + ".SetStatus", "s", "asleep"))
                .startsWith("org.freedesktop.DBus.Error.InvalidArgs: No status is called \"asleep\": online,");
    }

    @Test
    @DisplayName("carries out one command at a time and a few a second, whoever gives them and however often")
    void limited() throws Exception {
        MethodCall first = send("SignOut");
        assertThat(BusPeer.textOf(send("SignIn"))).startsWith("org.presencemonitor.Error.Busy");
        commands.next.complete(result(CommandOutcome.DONE, Optional.empty(), Optional.empty()));
        assertThat(BusPeer.textOf(first)).isEmpty();

        List<MethodCall> many = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            many.add(send("SignIn"));
        }

        assertThat(BusPeer.textOf(many.getLast())).startsWith("org.presencemonitor.Error.TooManyCommands");
        assertThat(commands.given).hasSizeBetween(10, 30);
    }

    @Test
    @DisplayName(
            "brings its window up once for all who ask at the same time, and answers when it is drawn or cannot be")
    void windowForOthers() throws Exception {
        MethodCall first = send("Show");
        MethodCall second = send("Show");
        assertThat(BusPeer.textOf(send("Quit"))).isEmpty();
        assertThat(window.asked).containsExactly("show", "quit");

        window.drawn.completeExceptionally(new IllegalStateException("There is no display."));

        assertThat(BusPeer.textOf(first)).isEqualTo("org.presencemonitor.Error.NoWindow: There is no display.");
        assertThat(BusPeer.textOf(second)).startsWith("org.presencemonitor.Error.NoWindow");
    }
}
