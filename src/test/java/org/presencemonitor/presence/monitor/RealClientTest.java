package org.presencemonitor.presence.monitor;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presencemonitor.hresult.Circumstance;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.mapi.MailSessionState.MailPhase;
import org.presencemonitor.messenger.ForwardingMessenger;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.messenger.MessengerFactory;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.MessengerLink.Connection;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Problem.ProblemKind;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.WhyNot;
import org.presencemonitor.presence.office.Providers;
import org.presencemonitor.registry.ImProviders;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.RegistryValue.Text;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.thread.Subscription;

@DisplayName("A client that is not ours")
class RealClientTest extends MonitorFixture {
    private final Providers providers = new Providers(registry, time, time);
    private final TodaysClient today = new TodaysClient();

    /** A client of today: its object cannot be created, or does not know what it is asked for. */
    private final class TodaysClient implements MessengerFactory {
        private int creations;
        private CompletableFuture<Void> end = new CompletableFuture<>();
        private Optional<ComException> creation = Optional.empty();
        private Optional<HResult> advise = Optional.empty();
        private HResult myStatus = HResult.S_OK;

        @Override
        public Messenger create() {
            creations++;
            creation.ifPresent(failure -> {
                throw failure;
            });
            return new ForwardingMessenger() {
                @Override
                protected Messenger target() {
                    throw new ComException("Messenger", Api.COM, HResult.E_NOTIMPL);
                }

                @Override
                public Optional<CompletionStage<Void>> processEnd() {
                    return Optional.of(end);
                }

                @Override
                public Subscription advise(MessengerEvents events) {
                    advise.ifPresent(failure -> {
                        throw new ComException("FindConnectionPoint", Api.COM, failure);
                    });
                    return () -> {};
                }

                @Override
                public MyStatus myStatus() {
                    if (myStatus.failed()) {
                        throw new ComException("MyStatus", Api.MESSENGER, myStatus);
                    }
                    return MyStatus.OFFLINE;
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public Optional<CompletionStage<Void>> processEnd() {
            return Optional.of(end);
        }

        void creationFails(HResult answer, Circumstance circumstance) {
            creation = Optional.of(new ComException("CoCreateInstance", Api.COM, answer, circumstance));
        }

        void ends() {
            CompletableFuture<Void> ended = end;
            end = new CompletableFuture<>();
            ended.complete(null);
            time.settle();
        }
    }

    private void install(String app, String process) {
        registry.write(ImProviders.installed(app), ImProviders.PROCESS_NAME, new Text(process));
    }

    /** The monitor of {@code MsTeams}, with the flag it has. */
    private void watch() {
        providers.open();
        monitor = new PresenceMonitor(
                new Provider("MsTeams"),
                new Sources(registry, Optional.of(today), Optional.empty(), Optional.empty(), Optional.of(providers)),
                new MonitorThreads(time, new MessengerThread(() -> time.thread("messenger")), time),
                time);
        watching();
    }

    private void flagOfTeams(int value) {
        registry.write(UpAndRunning.key("MsTeams"), UpAndRunning.NAME, new Dword(value));
        time.settle();
    }

    @AfterEach
    void close() {
        providers.close();
    }

    @Nested
    @DisplayName("that runs and offers no Messenger")
    class Unsupported {
        private void isRunningAndLeftAlone() {
            assertThat(now().state()).isEqualTo(PresenceState.RUNNING);
            assertThat(now().messenger().connection()).isEqualTo(Connection.UNSUPPORTED);
            assertThat(now().problem()).isEmpty();
            int asked = today.creations;
            time.advance(ofMinutes(10));
            assertThat(today.creations).isEqualTo(asked);
            assertThat(states).doesNotContain(PresenceState.PROBLEM);
        }

        @ParameterizedTest(name = "its creation answers {0}")
        @ValueSource(strings = {"0x80004002", "0x80040155"})
        @DisplayName("is running, is no problem and is not asked again, when the object has other interfaces (3.4)")
        void otherInterfaces(String answer) {
            install("MsTeams", "ms-teams.exe");
            today.creationFails(HResult.parse(answer), Circumstance.UNKNOWN);
            flagOfTeams(2);
            watch();

            isRunningAndLeftAlone();
            assertThat(today.creations).isEqualTo(1);
        }

        @Test
        @DisplayName("is running where its process is there and its class is not registered; without a process to look"
                + " for, Messenger is missing")
        void notRegistered() {
            install("MsTeams", "ms-teams.exe");
            today.creationFails(HResult.REGDB_E_CLASSNOTREG, Circumstance.PROCESS_RUNS);
            flagOfTeams(2);
            watch();
            isRunningAndLeftAlone();

            today.creationFails(HResult.REGDB_E_CLASSNOTREG, Circumstance.UNKNOWN);
            today.ends();
            time.advance(ofSeconds(5));
            assertThat(now().state()).isEqualTo(PresenceState.PROBLEM);
            assertThat(now().problem().orElseThrow().kind()).isEqualTo(ProblemKind.MESSENGER_UNREACHABLE);
        }

        @Test
        @DisplayName("is running where the object has no events")
        void noEvents() {
            today.advise = Optional.of(HResult.CONNECT_E_NOCONNECTION);
            flagOfTeams(2);
            watch();

            isRunningAndLeftAlone();
        }

        @ParameterizedTest(name = "MyStatus answers {0}")
        @ValueSource(strings = {"0x80020006", "0x80020003", "0x8002801D", "0x8002802B"})
        @DisplayName("is running where the object does not know the members")
        void unknownNames(String answer) {
            today.myStatus = HResult.parse(answer);
            flagOfTeams(2);
            watch();

            isRunningAndLeftAlone();
        }

        @Test
        @DisplayName("is asked again when its flag changes, and when its process ends")
        void askedAgain() {
            install("MsTeams", "ms-teams.exe");
            today.creationFails(HResult.E_NOINTERFACE, Circumstance.UNKNOWN);
            flagOfTeams(2);
            watch();
            assertThat(today.creations).isEqualTo(1);

            flagOfTeams(0);
            assertThat(now().state()).isEqualTo(PresenceState.NOT_RUNNING);
            flagOfTeams(2);
            assertThat(today.creations).isEqualTo(2);
            assertThat(now().state()).isEqualTo(PresenceState.RUNNING);

            today.creation = Optional.empty();
            today.ends();
            assertThat(today.creations).isEqualTo(3);
            assertThat(now().state()).isEqualTo(PresenceState.SIGNED_OUT);
        }

        @Test
        @DisplayName("refuses commands with the reason, and offers none that can never work")
        void commands() {
            install("MsTeams", "ms-teams.exe");
            today.creationFails(HResult.E_NOINTERFACE, Circumstance.UNKNOWN);
            flagOfTeams(2);
            watch();

            assertThat(now().whyNot(Command.SIGN_OUT)).contains(WhyNot.NO_MESSENGER);
            assertThat(now().whyNot(Command.LOG_OFF)).contains(WhyNot.NO_MAIL_SESSION);
            assertThat(List.of(Command.values()).stream().filter(now()::offers)).containsExactly(Command.START);
            assertThat(now().mail().phase()).isEqualTo(MailPhase.UNKNOWN);
        }
    }

    @Nested
    @DisplayName("whose flag says 2 while no process of it runs")
    class Stale {
        @Test
        @DisplayName("has a stale flag, named with the process that was looked for, until the process is there")
        void stale() {
            install("MsTeams", "ms-teams.exe");
            today.creationFails(HResult.CLASS_E_CLASSNOTAVAILABLE, Circumstance.NO_PROCESS);
            flagOfTeams(2);
            watch();
            time.advance(ofSeconds(1));

            Presence stale = now();
            assertThat(stale.state()).isEqualTo(PresenceState.STALE_FLAG);
            assertThat(stale.problem().orElseThrow().kind()).isEqualTo(ProblemKind.STALE_FLAG);
            assertThat(stale.problem().orElseThrow().sentence()).isEqualTo("ms-teams.exe");
            assertThat(stale.whyNot(Command.SIGN_IN)).contains(WhyNot.CLIENT_NOT_RUNNING);

            today.creationFails(HResult.E_NOINTERFACE, Circumstance.UNKNOWN);
            time.advance(ofSeconds(15));
            assertThat(now().state()).isEqualTo(PresenceState.RUNNING);
        }

        @Test
        @DisplayName("of which only the flag is left after it was uninstalled is not installed")
        void uninstalled() {
            install("Lync", "lync.exe");
            today.creationFails(HResult.REGDB_E_CLASSNOTREG, Circumstance.UNKNOWN);
            flagOfTeams(2);
            watch();
            time.advance(ofSeconds(5));

            assertThat(now().state()).isEqualTo(PresenceState.NOT_INSTALLED);
            assertThat(now().problem()).isEmpty();
        }
    }

    @Nested
    @DisplayName("that no installer's key names")
    class Missing {
        @Test
        @DisplayName("is not installed from the first reading on, and names those that are")
        void notInstalled() {
            install("Lync", "lync.exe");
            install("Teams", "teams.exe");
            watch();

            assertThat(states).containsExactly(PresenceState.NOT_INSTALLED);
            assertThat(now().installation().others()).containsExactly("Lync", "Teams");
            assertThat(now().whyNot(Command.START)).contains(WhyNot.CLIENT_NOT_INSTALLED);
            assertThat(now().whyNot(Command.SIGN_IN)).contains(WhyNot.CLIENT_NOT_INSTALLED);
        }

        @Test
        @DisplayName("is not running once it is installed, and not installed again once it is uninstalled")
        void comesAndGoes() {
            watch();
            assertThat(now().state()).isEqualTo(PresenceState.NOT_INSTALLED);

            install("MsTeams", "ms-teams.exe");
            time.settle();
            assertThat(now().state()).isEqualTo(PresenceState.NOT_RUNNING);

            registry.delete(ImProviders.installed("MsTeams"));
            time.settle();
            assertThat(now().state()).isEqualTo(PresenceState.NOT_INSTALLED);
        }
    }
}
