package org.presencemonitor.presence;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.hresult.HResult.CLASS_E_CLASSNOTAVAILABLE;
import static org.presencemonitor.hresult.HResult.MSGR_E_NOT_LOGGED_ON;
import static org.presencemonitor.presence.PresenceState.AVAILABLE;
import static org.presencemonitor.presence.PresenceState.BUSY;
import static org.presencemonitor.presence.PresenceState.NOT_RUNNING;
import static org.presencemonitor.presence.PresenceState.PROBLEM;
import static org.presencemonitor.presence.PresenceState.SIGNED_OUT;
import static org.presencemonitor.presence.PresenceState.SIGNING_IN;
import static org.presencemonitor.presence.PresenceState.SIGNING_OUT;
import static org.presencemonitor.presence.PresenceState.STARTING;
import static org.presencemonitor.presence.PresenceState.UNKNOWN;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerFactory;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.CommandResult.Outcome;
import org.presencemonitor.presence.MailLink.MailState;
import org.presencemonitor.presence.MessengerLink.Connection;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.registry.MemoryRegistry;
import org.presencemonitor.registry.RegistryValue;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.Profile;
import org.presencemonitor.testing.VirtualTime;

@DisplayName("The presence monitor")
class PresenceMonitorTest {
    private final VirtualTime time = new VirtualTime();
    private final MemoryRegistry registry = new MemoryRegistry();
    private final List<PresenceState> states = new ArrayList<>();
    private CommunicatorSimulator client = client(Profile.communicator2007R2());
    private PresenceMonitor monitor = monitor();

    private CommunicatorSimulator client(Profile profile) {
        return new CommunicatorSimulator("Communicator", profile, registry, time, time);
    }

    private PresenceMonitor monitor() {
        return monitor(client.messengerFactory());
    }

    private PresenceMonitor monitor(MessengerFactory factory) {
        return new PresenceMonitor(
                Provider.COMMUNICATOR,
                new Sources(
                        registry, Optional.of(factory), Optional.of(client.mailSession()), Optional.of(client::start)),
                new MonitorThreads(time, time, time),
                time);
    }

    /** Watching from the first moment, the client up and signed in. */
    private void signedIn() {
        watching();
        client.start();
        time.advance(ofSeconds(1));
        states.clear();
    }

    private void watching() {
        monitor.open();
        monitor.subscribe(presence -> {
            if (states.isEmpty() || states.get(states.size() - 1) != presence.state()) {
                states.add(presence.state());
            }
        });
        time.settle();
    }

    private void restartWith(Profile profile) {
        client = client(profile);
        monitor = monitor();
    }

    private void flag(int value) {
        registry.write(Provider.COMMUNICATOR.key(), Provider.UP_AND_RUNNING, new Dword(value));
        time.settle();
    }

    private Presence now() {
        return monitor.current();
    }

    @Nested
    @DisplayName("following the chain")
    class Following {
        @Test
        @DisplayName("goes from not running through starting and signing in to available")
        void start() {
            watching();
            client.start();
            time.advance(ofSeconds(1));

            assertThat(states).containsExactly(NOT_RUNNING, STARTING, SIGNING_IN, AVAILABLE);
            assertThat(now().flag().reading()).contains(new DwordReading.Value(2));
            assertThat(now().messenger().connection()).isEqualTo(Connection.CONNECTED);
            assertThat(now().session().signinName()).isEqualTo("user@contoso.example");
            assertThat(now().mail().state()).isEqualTo(MailState.LOGGED_ON);
            assertThat(now().problem()).isEmpty();
        }

        @Test
        @DisplayName("finds a client that was up before it")
        void clientFirst() {
            client.start();
            time.advance(ofSeconds(1));

            watching();

            assertThat(now().state()).isEqualTo(AVAILABLE);
            assertThat(now().session().signinName()).isEqualTo("user@contoso.example");
        }

        @Test
        @DisplayName("tells running from signed in: a flag of 2 alone is not available (6.4)")
        void runningIsNotSignedIn() {
            restartWith(Profile.communicator2007R2().toBuilder()
                    .signsInAtStart(false)
                    .build());
            watching();
            client.start();
            time.advance(ofSeconds(1));

            assertThat(now().flag().isRunning()).isTrue();
            assertThat(now().state()).isEqualTo(SIGNED_OUT);
        }

        @Test
        @DisplayName("says when it entered the state, and keeps it while only details change")
        void since() {
            signedIn();
            time.advance(ofMinutes(84));

            assertThat(Duration.between(now().since(), time.instant())).isBetween(ofMinutes(84), ofMinutes(85));
        }

        @Test
        @DisplayName("shows the last good state with its age while the registry is damaged, and heals with it")
        void damagedRegistry() {
            signedIn();
            FailingRegistry failing = new FailingRegistry(registry);
            monitor = new PresenceMonitor(
                    Provider.COMMUNICATOR,
                    new Sources(failing, Optional.of(client.messengerFactory()), Optional.empty(), Optional.empty()),
                    new MonitorThreads(time, time, time),
                    time);
            states.clear();
            watching();
            time.advance(ofSeconds(10));

            failing.damage("registry.reg, line 3: expected a value.");
            time.settle();

            assertThat(now().state()).isEqualTo(AVAILABLE);
            assertThat(now().problem()).hasValueSatisfying(problem -> {
                assertThat(problem.kind()).isEqualTo(Problem.Kind.FLAG_UNREADABLE);
                assertThat(problem.sentence()).isEqualTo("registry.reg, line 3: expected a value.");
            });
            assertThat(now().flag().readAt()).isEqualTo(time.instant());

            time.advance(ofMinutes(5));
            failing.mend();
            time.settle();

            assertThat(now().problem()).isEmpty();
            assertThat(states).containsExactly(STARTING, AVAILABLE);
        }

        @Test
        @DisplayName("tells a flag of the wrong type and one out of range from not running (6.1)")
        void oddFlags() {
            signedIn();

            registry.write(Provider.COMMUNICATOR.key(), Provider.UP_AND_RUNNING, new RegistryValue.Text("2"));
            time.settle();
            assertThat(now().state()).isEqualTo(PROBLEM);
            assertThat(now().problem().map(Problem::kind)).contains(Problem.Kind.FLAG_WRONG_TYPE);

            flag(7);
            assertThat(now().problem().map(Problem::kind)).contains(Problem.Kind.FLAG_OUT_OF_RANGE);
            assertThat(now().problem().map(Problem::sentence)).contains("7");

            flag(0);
            assertThat(now().state()).isEqualTo(NOT_RUNNING);
            assertThat(now().problem()).isEmpty();
        }

        @Test
        @DisplayName("watches the flag alone when it has nothing to ask")
        void flagAlone() {
            monitor = new PresenceMonitor(
                    Provider.COMMUNICATOR,
                    new Sources(registry, Optional.empty(), Optional.empty(), Optional.empty()),
                    new MonitorThreads(time, time, time),
                    time);
            watching();
            flag(1);
            flag(2);
            flag(0);

            assertThat(states).containsExactly(NOT_RUNNING, STARTING, UNKNOWN, NOT_RUNNING);
            assertThat(now().whyNot(Command.START)).contains(WhyNot.CANNOT_START);
        }
    }

    @Nested
    @DisplayName("when the client goes away")
    class GoingAway {
        @Test
        @DisplayName("by an ordinary exit: not running, with no problem shown on the way")
        void shutDown() {
            signedIn();
            client.shutDown();
            time.advance(ofSeconds(30));

            assertThat(states).containsExactly(NOT_RUNNING);
            assertThat(now().problem()).isEmpty();
        }

        @Test
        @DisplayName("by a crash: notices within the heartbeat although the flag stays at 2 (6.4)")
        void crash() {
            signedIn();
            client.crash();
            time.advance(MessengerConnection.HEARTBEAT.plusSeconds(1));

            assertThat(now().state()).isEqualTo(PROBLEM);
            assertThat(now().flag().isRunning()).isTrue();
            assertThat(now().problem()).hasValueSatisfying(problem -> {
                assertThat(problem.kind()).isEqualTo(Problem.Kind.MESSENGER_UNREACHABLE);
                assertThat(problem.failure().map(Failure::hresult)).contains(CLASS_E_CLASSNOTAVAILABLE);
            });
            assertThat(now().session().isSignedIn()).isFalse();
        }

        @Test
        @DisplayName("and comes back after a crash: available again by itself")
        void comesBackAfterCrash() {
            signedIn();
            client.crash();
            time.advance(ofMinutes(3));
            client.start();
            time.advance(ofSeconds(2));

            assertThat(now().state()).isEqualTo(AVAILABLE);
            assertThat(now().problem()).isEmpty();
        }

        @Test
        @DisplayName("and comes back after an exit: available again by itself")
        void comesBackAfterExit() {
            signedIn();
            client.shutDown();
            time.advance(ofMinutes(3));
            client.start();
            time.advance(ofSeconds(1));

            assertThat(now().state()).isEqualTo(AVAILABLE);
        }

        @Test
        @DisplayName("in its flag alone: believes the flag, and is back when the flag tells the truth")
        void lyingFlag() {
            signedIn();
            flag(0);
            assertThat(now().state()).isEqualTo(NOT_RUNNING);
            assertThat(now().messenger().connection()).isEqualTo(Connection.NONE);

            flag(2);
            assertThat(now().state()).isEqualTo(AVAILABLE);
        }

        @Test
        @DisplayName("before it came: a flag stuck at 2 is a problem until the class is there")
        void stuckFlag() {
            flag(2);
            watching();
            time.advance(ofMinutes(10));
            assertThat(now().state()).isEqualTo(PROBLEM);
            assertThat(now().problem().map(Problem::times))
                    .hasValueSatisfying(times -> assertThat(times).isGreaterThan(10));

            client.start();
            time.advance(ofSeconds(2));
            assertThat(now().state()).isEqualTo(AVAILABLE);
        }
    }

    @Nested
    @DisplayName("asked to sign out")
    class SigningOut {
        @Test
        @DisplayName("shows the way there and ends when the server has answered")
        void signsOut() {
            signedIn();
            CompletableFuture<CommandResult> result = monitor.signOut();
            time.settle();

            assertThat(now().state()).isEqualTo(SIGNING_OUT);
            assertThat(now().running().map(RunningCommand::command)).contains(Command.SIGN_OUT);
            assertThat(now().whyNot(Command.LOG_OFF)).contains(WhyNot.BUSY);

            time.advance(ofMillis(800));
            assertThat(now().state()).isEqualTo(SIGNED_OUT);
            assertThat(result)
                    .isCompletedWithValueMatching(ended ->
                            ended.outcome() == Outcome.DONE && ended.took().equals(ofMillis(800)));
            assertThat(now().session().signoutTook()).contains(ofMillis(800));
            assertThat(now().session().signinName()).isEmpty();
            assertThat(now().running()).isEmpty();
            assertThat(states).containsExactly(AVAILABLE, SIGNING_OUT, SIGNED_OUT);
        }

        @Test
        @DisplayName("says honestly that the server has not answered, and still notices when it does")
        void serverIsSlow() {
            restartWith(Profile.communicator2007R2().toBuilder()
                    .serverAnswersAfter(ofMinutes(2))
                    .build());
            signedIn();
            CompletableFuture<CommandResult> result = monitor.signOut();
            time.advance(PresenceMonitor.PATIENCE);

            assertThat(result).isCompletedWithValueMatching(ended -> ended.outcome() == Outcome.TIMED_OUT);
            assertThat(now().state()).isEqualTo(PresenceState.SIGNING_OUT);
            assertThat(now().lastResult().map(CommandResult::outcome)).contains(Outcome.TIMED_OUT);

            time.advance(ofMinutes(2));
            assertThat(now().state()).isEqualTo(SIGNED_OUT);
        }

        @Test
        @DisplayName("fails at once when the client dies meanwhile")
        void crashMeanwhile() {
            signedIn();
            CompletableFuture<CommandResult> result = monitor.signOut();
            time.settle();
            client.crash();
            time.advance(ofSeconds(3));

            assertThat(result).isCompletedWithValueMatching(ended -> ended.outcome() == Outcome.FAILED);
        }

        @Test
        @DisplayName("while signed out refuses and calls nobody")
        void refused() {
            signedIn();
            monitor.signOut();
            time.advance(ofSeconds(2));
            int calls = client.journal().calls().stream()
                    .filter(call -> call.startsWith("Signout"))
                    .toList()
                    .size();
            CompletableFuture<CommandResult> result = monitor.signOut();
            time.settle();

            assertThat(result)
                    .isCompletedWithValueMatching(ended -> ended.outcome() == Outcome.REFUSED
                            && ended.whyNot().equals(Optional.of(WhyNot.SIGNED_OUT)));
            assertThat(client.journal().calls().stream().filter(call -> call.startsWith("Signout")))
                    .hasSize(calls);
        }
    }

    @Nested
    @DisplayName("asked to sign in, start, log off or set a status")
    class OtherCommands {
        @Test
        @DisplayName("signs in and ends when an online status has come, not at OnSignin")
        void signsIn() {
            signedIn();
            monitor.signOut();
            time.advance(ofSeconds(1));
            states.clear();
            CompletableFuture<CommandResult> result = monitor.signIn();
            time.advance(ofMillis(499));
            assertThat(result).isNotDone();

            time.advance(ofMillis(1));
            assertThat(result).isCompletedWithValueMatching(ended -> ended.outcome() == Outcome.DONE);
            assertThat(states).containsExactly(SIGNED_OUT, SIGNING_IN, AVAILABLE);
        }

        @Test
        @DisplayName("starts the client and ends when Messenger answers")
        void starts() {
            watching();
            CompletableFuture<CommandResult> result = monitor.start();
            time.advance(ofMillis(149));
            assertThat(result).isNotDone();
            time.advance(ofMillis(1));
            assertThat(result).isCompletedWithValueMatching(ended -> ended.outcome() == Outcome.DONE);
        }

        @Test
        @DisplayName("starts the client again although a crash left the flag at 2")
        void startsAfterCrash() {
            signedIn();
            client.crash();
            time.advance(ofSeconds(5));
            CompletableFuture<CommandResult> result = monitor.start();
            time.settle();
            assertThat(result).isNotDone();

            time.advance(ofSeconds(1));
            assertThat(result).isCompletedWithValueMatching(ended -> ended.outcome() == Outcome.DONE);
            assertThat(now().state()).isEqualTo(AVAILABLE);
        }

        @Test
        @DisplayName("logs the mail session off and leaves the user signed in")
        void logsOff() {
            signedIn();
            CompletableFuture<CommandResult> result = monitor.logOff();
            time.settle();

            assertThat(result).isCompletedWithValueMatching(ended -> ended.outcome() == Outcome.DONE);
            assertThat(now().mail().state()).isEqualTo(MailState.LOGGED_OFF);
            assertThat(now().mail().result()).contains(HResult.S_OK);
            assertThat(now().state()).isEqualTo(AVAILABLE);
            assertThat(now().whyNot(Command.LOG_OFF)).contains(WhyNot.MAIL_LOGGED_OFF);
        }

        @Test
        @DisplayName("says that Communicator took a status and kept its own (2.3)")
        void statusIgnored() {
            signedIn();
            CompletableFuture<CommandResult> result = monitor.setStatus(MyStatus.BUSY);
            time.advance(PresenceMonitor.STATUS_PATIENCE);

            assertThat(result).isCompletedWithValueMatching(ended -> ended.outcome() == Outcome.IGNORED);
            assertThat(now().state()).isEqualTo(AVAILABLE);
        }

        @Test
        @DisplayName("sets the status of a client that obeys")
        void statusHonoured() {
            restartWith(Profile.classicMessenger());
            signedIn();
            CompletableFuture<CommandResult> result = monitor.setStatus(MyStatus.BUSY);
            time.settle();

            assertThat(result).isCompletedWithValueMatching(ended -> ended.outcome() == Outcome.DONE);
            assertThat(now().state()).isEqualTo(BUSY);
        }

        @Test
        @DisplayName("carries the client's answer when it refuses a status")
        void statusRefused() {
            signedIn();
            CompletableFuture<CommandResult> result = monitor.setStatus(MyStatus.OFFLINE);
            time.settle();

            assertThat(result)
                    .isCompletedWithValueMatching(
                            ended -> ended.failure().map(Failure::hresult).equals(Optional.of(HResult.E_INVALIDARG)));
        }
    }

    @Nested
    @DisplayName("in the odd corners of the field")
    class Field {
        @Test
        @DisplayName("takes creation failing with 0x8100031E for signed out, not for a problem (4.2)")
        void creationFailsSignedOut() {
            monitor = monitor(() -> {
                throw new ComException("CoCreateInstance", HResult.Api.MESSENGER, MSGR_E_NOT_LOGGED_ON);
            });
            flag(2);
            watching();
            time.advance(ofSeconds(5));

            assertThat(now().state()).isEqualTo(SIGNED_OUT);
            assertThat(now().problem()).isEmpty();
        }

        @Test
        @DisplayName("keeps asking at growing distances, never closer than 250 ms")
        void backsOff() {
            int[] calls = {0};
            monitor = monitor(() -> {
                calls[0]++;
                throw new ComException("CoCreateInstance", HResult.Api.COM, CLASS_E_CLASSNOTAVAILABLE);
            });
            flag(2);
            watching();
            time.advance(ofMinutes(1));

            assertThat(calls[0]).isBetween(9, 12);
        }

        @Test
        @DisplayName("a listener that throws does not keep the others from hearing")
        void throwingListener() {
            monitor.subscribe(presence -> {
                throw new IllegalStateException("thrown on purpose by this test");
            });
            signedIn();
            monitor.signOut();
            time.advance(ofSeconds(1));

            assertThat(states).contains(SIGNED_OUT);
        }

        @Test
        @DisplayName("after shutting down hears and tells nothing, and has released Messenger")
        void shutDown() {
            signedIn();
            CompletableFuture<Void> released = monitor.shutDown();
            time.settle();
            assertThat(released).isDone();

            client.shutDown();
            time.advance(ofMinutes(1));
            assertThat(states).isEmpty();
        }
    }
}
