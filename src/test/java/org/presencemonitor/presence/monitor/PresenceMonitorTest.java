package org.presencemonitor.presence.monitor;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.hresult.HResult.CLASS_E_CLASSNOTAVAILABLE;
import static org.presencemonitor.hresult.HResult.MSGR_E_NOT_LOGGED_ON;
import static org.presencemonitor.presence.PresenceState.AVAILABLE;
import static org.presencemonitor.presence.PresenceState.NOT_RUNNING;
import static org.presencemonitor.presence.PresenceState.PROBLEM;
import static org.presencemonitor.presence.PresenceState.SIGNED_OUT;
import static org.presencemonitor.presence.PresenceState.SIGNING_IN;
import static org.presencemonitor.presence.PresenceState.STARTING;
import static org.presencemonitor.presence.PresenceState.UNKNOWN;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.MailSessionState.MailPhase;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.Failure;
import org.presencemonitor.presence.MessengerLink.Connection;
import org.presencemonitor.presence.Problem;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.WhyNot;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.registry.RegistryValue;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.simulator.profile.Profile;

@DisplayName("The presence monitor")
class PresenceMonitorTest extends MonitorFixture {
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
            assertThat(now().mail().phase()).isEqualTo(MailPhase.LOGGED_ON);
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

            assertThat(time.now().since(now().since())).isBetween(ofMinutes(84), ofMinutes(85));
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
                assertThat(problem.kind()).isEqualTo(Problem.ProblemKind.FLAG_UNREADABLE);
                assertThat(problem.sentence()).isEqualTo("registry.reg, line 3: expected a value.");
            });
            assertThat(now().flag().readAt()).isEqualTo(time.now());

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

            registry.write(Provider.COMMUNICATOR.key(), UpAndRunning.NAME, new RegistryValue.Text("2"));
            time.settle();
            assertThat(now().state()).isEqualTo(PROBLEM);
            assertThat(now().problem().map(Problem::kind)).contains(Problem.ProblemKind.FLAG_WRONG_TYPE);

            flag(7);
            assertThat(now().problem().map(Problem::kind)).contains(Problem.ProblemKind.FLAG_OUT_OF_RANGE);
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
            time.advance(StatusPolling.USUAL_PAUSE.plusSeconds(1));

            assertThat(now().state()).isEqualTo(PROBLEM);
            assertThat(now().flag().isRunning()).isTrue();
            assertThat(now().problem()).hasValueSatisfying(problem -> {
                assertThat(problem.kind()).isEqualTo(Problem.ProblemKind.MESSENGER_UNREACHABLE);
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
