package org.presencemonitor.presence.monitor;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.presence.PresenceState.AVAILABLE;
import static org.presencemonitor.presence.PresenceState.BUSY;
import static org.presencemonitor.presence.PresenceState.SIGNED_OUT;
import static org.presencemonitor.presence.PresenceState.SIGNING_IN;
import static org.presencemonitor.presence.PresenceState.SIGNING_OUT;
import static org.presencemonitor.simulator.journal.Query.called;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.MailSessionState.MailPhase;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.CommandResult;
import org.presencemonitor.presence.CommandResult.CommandOutcome;
import org.presencemonitor.presence.Failure;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.RunningCommand;
import org.presencemonitor.presence.WhyNot;
import org.presencemonitor.simulator.mail.ProviderFault;
import org.presencemonitor.simulator.mail.SimulatedMail;
import org.presencemonitor.simulator.profile.Profile;

@DisplayName("The presence monitor, asked to act,")
class CommandsTest extends MonitorFixture {
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
                    .isCompletedWithValueMatching(ended -> ended.outcome() == CommandOutcome.DONE
                            && ended.took().equals(ofMillis(800)));
            assertThat(now().session().signoutTook()).contains(ofMillis(800));
            assertThat(now().session().signinName()).isEmpty();
            assertThat(now().running()).isEmpty();
            assertThat(states).containsExactly(AVAILABLE, SIGNING_OUT, SIGNED_OUT);
        }

        @ParameterizedTest
        @ValueSource(ints = {-24 * 365, -1, 1, 24})
        @DisplayName("says how long it took, though the clock was set by so many hours meanwhile")
        void clockIsSet(int hours) {
            signedIn();
            CompletableFuture<CommandResult> result = monitor.signOut();
            time.settle();
            time.setClock(ofHours(hours));
            time.advance(ofMillis(800));

            assertThat(result)
                    .isCompletedWithValueMatching(ended -> ended.took().equals(ofMillis(800)));
            assertThat(now().session().signoutTook()).contains(ofMillis(800));
        }

        @Test
        @DisplayName("says honestly that the server has not answered, and still notices when it does")
        void serverIsSlow() {
            restartWith(Profile.communicator2007R2().toBuilder()
                    .serverAnswersAfter(ofMinutes(2))
                    .build());
            signedIn();
            CompletableFuture<CommandResult> result = monitor.signOut();
            time.advance(CommandRunner.TIMEOUT);

            assertThat(result).isCompletedWithValueMatching(ended -> ended.outcome() == CommandOutcome.TIMED_OUT);
            assertThat(now().state()).isEqualTo(PresenceState.SIGNING_OUT);
            assertThat(now().lastResult().map(CommandResult::outcome)).contains(CommandOutcome.TIMED_OUT);

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

            assertThat(result).isCompletedWithValueMatching(ended -> ended.outcome() == CommandOutcome.FAILED);
        }

        @Test
        @DisplayName("while signed out refuses and calls nobody")
        void refused() {
            signedIn();
            monitor.signOut();
            time.advance(ofSeconds(2));
            CompletableFuture<CommandResult> result = monitor.signOut();
            time.settle();

            assertThat(result)
                    .isCompletedWithValueMatching(ended -> ended.outcome() == CommandOutcome.REFUSED
                            && ended.whyNot().equals(Optional.of(WhyNot.SIGNED_OUT)));
            client.journal().verify(called("Signout").once());
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
            assertThat(result).isCompletedWithValueMatching(ended -> ended.outcome() == CommandOutcome.DONE);
            assertThat(states).containsExactly(SIGNED_OUT, SIGNING_IN, AVAILABLE);
        }

        @Test
        @DisplayName("asks for nothing while the client signs in by itself")
        void busyByItself() {
            watching();
            client.start();
            time.advance(ofMillis(300));
            assertThat(now().state()).isEqualTo(PresenceState.SIGNING_IN);

            assertThat(now().whyNot(Command.SIGN_IN)).contains(WhyNot.BUSY);
            assertThat(now().whyNot(Command.SIGN_OUT)).contains(WhyNot.BUSY);
        }

        @Test
        @DisplayName("starts the client and ends when Messenger answers")
        void starts() {
            watching();
            CompletableFuture<CommandResult> result = monitor.start();
            time.advance(ofMillis(149));
            assertThat(result).isNotDone();
            time.advance(ofMillis(1));
            assertThat(result).isCompletedWithValueMatching(ended -> ended.outcome() == CommandOutcome.DONE);
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
            assertThat(result).isCompletedWithValueMatching(ended -> ended.outcome() == CommandOutcome.DONE);
            assertThat(now().state()).isEqualTo(AVAILABLE);
        }

        @Test
        @DisplayName("starts the client again although a crash on the way up left the flag at 1")
        void startsAfterCrashOnTheWay() {
            watching();
            client.start();
            time.advance(ofMillis(50));
            client.crash();
            time.advance(ofSeconds(90));
            assertThat(now().state()).isEqualTo(PresenceState.STARTING);

            monitor.start();
            time.advance(ofSeconds(1));
            assertThat(now().state()).isEqualTo(AVAILABLE);
        }

        @Test
        @DisplayName("logs the mail session off and leaves the user signed in")
        void logsOff() {
            signedIn();
            CompletableFuture<CommandResult> result = monitor.logOff();
            time.settle();

            assertThat(result).isCompletedWithValueMatching(ended -> ended.outcome() == CommandOutcome.DONE);
            assertThat(now().mail().phase()).isEqualTo(MailPhase.LOGGED_OFF);
            assertThat(now().mail().result()).contains(HResult.S_OK);
            assertThat(now().state()).isEqualTo(AVAILABLE);
            assertThat(now().whyNot(Command.LOG_OFF)).contains(WhyNot.MAIL_LOGGED_OFF);
        }

        @Test
        @DisplayName("says that a mail provider has not answered, and that the session is off all the same (7.1)")
        void mailProviderHangs() {
            client.mail()
                    .faults()
                    .inject(
                            SimulatedMail.TRANSPORT,
                            ProviderFault.In.LOGOFF,
                            new ProviderFault.Hangs(Optional.empty()));
            signedIn();
            CompletableFuture<CommandResult> result = monitor.logOff();
            time.settle();
            assertThat(now().mail().phase()).isEqualTo(MailPhase.LOGGING_OFF);
            time.advance(ofSeconds(5));

            assertThat(result)
                    .isCompletedWithValueMatching(ended -> ended.outcome() == CommandOutcome.FAILED
                            && ended.failure().map(Failure::hresult).equals(Optional.of(HResult.MAPI_E_TIMEOUT)));
            assertThat(now().mail().phase()).isEqualTo(MailPhase.LOGGED_OFF);
        }

        @Test
        @DisplayName("says that Communicator took a status and kept its own (2.3)")
        void statusIgnored() {
            signedIn();
            CompletableFuture<CommandResult> result = monitor.setStatus(MyStatus.BUSY);
            time.advance(CommandRunner.STATUS_TIMEOUT);

            assertThat(result).isCompletedWithValueMatching(ended -> ended.outcome() == CommandOutcome.IGNORED);
            assertThat(now().state()).isEqualTo(AVAILABLE);
        }

        @Test
        @DisplayName("sets the status of a client that obeys")
        void statusHonoured() {
            restartWith(Profile.classicMessenger());
            signedIn();
            CompletableFuture<CommandResult> result = monitor.setStatus(MyStatus.BUSY);
            time.settle();

            assertThat(result).isCompletedWithValueMatching(ended -> ended.outcome() == CommandOutcome.DONE);
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
}
