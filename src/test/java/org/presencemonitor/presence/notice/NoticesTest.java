package org.presencemonitor.presence.notice;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.hresult.HResult.CLASS_E_CLASSNOTAVAILABLE;
import static org.presencemonitor.hresult.HResult.MSGR_E_REMOTE_LOGIN;
import static org.presencemonitor.hresult.HResult.MSGR_E_SERVER_SHUTDOWN;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.presence.Failure;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.SessionLink;
import org.presencemonitor.simulator.Fault;

@DisplayName("A notification")
class NoticesTest extends NoticeFixture {
    private static final String OUT = "signed out: client Communicator";
    private static final String IN_AGAIN = "signed in again: client Communicator";
    private static final String UNREACHABLE = "MESSENGER_UNREACHABLE: client Communicator";
    private static final String WELL = "well again: client Communicator";
    private static final String WITHDRAWN = "withdrawn: client Communicator";

    private Optional<HResult> reason() {
        Presence presence = notices.stream()
                .filter(Notice.SignedOut.class::isInstance)
                .map(Notice.SignedOut.class::cast)
                .findFirst()
                .orElseThrow()
                .presence();
        return presence.session().whySignedOut().map(Failure::hresult);
    }

    @Nested
    @DisplayName("tells that the user is signed out without having asked for it")
    class SignedOut {
        @Test
        @DisplayName("once the network has been away for 5 s")
        void dropped() {
            signedIn();
            client.server().dropNetwork();
            pass(ofMillis(4_990));
            assertThat(told).isEmpty();

            pass(ofMillis(20));
            assertThat(told).containsExactly(OUT);
        }

        @Test
        @DisplayName("when the same user signed in elsewhere, with that reason (3.2)")
        void elsewhere() {
            signedIn();
            client.server().signInElsewhere();
            pass(ofSeconds(6));

            assertThat(told).containsExactly(OUT);
            assertThat(reason()).contains(MSGR_E_REMOTE_LOGIN);
        }

        @Test
        @DisplayName("when the server shut down, with that reason (3.2)")
        void serverShutDown() {
            signedIn();
            client.server().shutDown();
            pass(ofSeconds(6));

            assertThat(told).containsExactly(OUT);
            assertThat(reason()).contains(MSGR_E_SERVER_SHUTDOWN);
        }

        @Test
        @DisplayName("when the client crashed, once and not as a problem besides")
        void crashed() {
            signedIn();
            client.crash();
            pass(ofHours(1));

            assertThat(told).containsExactly(OUT);
            assertThat(monitor.current().state()).isEqualTo(PresenceState.PROBLEM);
        }

        @Test
        @DisplayName("once, however long it lasts")
        void once() {
            signedIn();
            client.server().dropNetwork();
            pass(ofHours(8));

            assertThat(told).containsExactly(OUT);
        }

        @Test
        @DisplayName("and forgets the reason once signed in, so that the next end has its own")
        void reasonIsForgotten() {
            signedIn();
            client.server().signInElsewhere();
            pass(ofSeconds(1));
            client.signIn();
            pass(ofSeconds(5));

            assertThat(monitor.current().session().whySignedOut()).isEmpty();
        }
    }

    @Nested
    @DisplayName("tells of a problem")
    class Broken {
        /** The client was seen not to run; then it comes up, and its class is not there. */
        private Fault unreachable() {
            watching();
            Fault fault = client.faults().fail("CoCreateInstance", CLASS_E_CLASSNOTAVAILABLE, Fault.ALWAYS);
            client.start();
            return fault;
        }

        @Test
        @DisplayName("that has lasted 10 s: the flag says 2 and there is no object (6.2)")
        void lasting() {
            try (Fault fault = unreachable()) {
                assertThat(fault).isNotNull();
                pass(ofSeconds(10));
                assertThat(told).isEmpty();

                pass(ofSeconds(5));
                assertThat(told).containsExactly(UNREACHABLE);
            }
        }

        @Test
        @DisplayName("once per occurrence, however often the client is tried")
        void once() {
            try (Fault fault = unreachable()) {
                assertThat(fault).isNotNull();
                pass(ofHours(3));

                assertThat(told).containsExactly(UNREACHABLE);
            }
        }

        @Test
        @DisplayName("and of its end, when the user is signed in then")
        void wellAgain() {
            try (Fault fault = unreachable()) {
                assertThat(fault).isNotNull();
                pass(ofMinutes(1));
            }
            pass(ofMinutes(1));

            assertThat(told).containsExactly(UNREACHABLE, WELL);
        }

        @Test
        @DisplayName("and takes it back without a word when the client has ended since")
        void ended() {
            try (Fault fault = unreachable()) {
                assertThat(fault).isNotNull();
                pass(ofMinutes(1));
                client.shutDown();
                pass(ofMinutes(1));
            }

            assertThat(told).containsExactly(UNREACHABLE, WITHDRAWN);
        }
    }

    @Nested
    @DisplayName("tells that all is well again")
    class Well {
        @Test
        @DisplayName("in the place of the one before, once the user has been signed in for 5 s")
        void again() {
            signedIn();
            client.server().dropNetwork();
            pass(ofMinutes(1));
            client.server().restoreNetwork();
            pass(ofSeconds(5));
            assertThat(told).containsExactly(OUT);

            pass(ofSeconds(5));
            assertThat(told).containsExactly(OUT, IN_AGAIN);
            assertThat(notices).extracting(Notice::about).containsOnly("client Communicator");
        }

        @Test
        @DisplayName("only after something that was told")
        void onlyAfterSomething() {
            signedIn();
            client.server().dropNetwork();
            pass(ofSeconds(2));
            client.server().restoreNetwork();
            pass(ofMinutes(1));

            assertThat(told).isEmpty();
        }

        @Test
        @DisplayName("but not to who has signed in here: the one before goes away")
        void signedInHere() {
            signedIn();
            client.server().signInElsewhere();
            pass(ofMinutes(1));
            monitor.signIn();
            pass(ofMinutes(1));

            assertThat(told).containsExactly(OUT, WITHDRAWN);
        }

        @Test
        @DisplayName("though an attempt of the user’s own failed before")
        void attemptFailed() {
            signedIn();
            client.server().signInElsewhere();
            pass(ofMinutes(1));
            client.server().refuse(HResult.MSGR_E_INVALID_PASSWORD);
            monitor.signIn();
            pass(ofMinutes(1));
            client.server().accept();
            client.signIn();
            pass(ofMinutes(1));

            assertThat(told).containsExactly(OUT, IN_AGAIN);
        }
    }

    @Nested
    @DisplayName("never tells what the user asked for:")
    class Asked {
        @Test
        @DisplayName("signing out here")
        void signOut() {
            signedIn();
            monitor.signOut();
            pass(ofMinutes(5));

            assertThat(told).isEmpty();
        }

        @Test
        @DisplayName("signing out in the client, which passes through LOCAL_DISCONNECTING_FROM_SERVER too (5.1)")
        void signOutInClient() {
            signedIn();
            client.messengerFactory().create().signout();
            pass(ofMinutes(5));

            assertThat(monitor.current().state()).isEqualTo(PresenceState.SIGNED_OUT);
            assertThat(told).isEmpty();
        }

        @Test
        @DisplayName("logging off the mail session")
        void logOff() {
            signedIn();
            monitor.logOff();
            pass(ofMinutes(5));

            assertThat(told).isEmpty();
        }

        @Test
        @DisplayName("shutting the client down")
        void shutDown() {
            signedIn();
            client.shutDown();
            pass(ofMinutes(5));

            assertThat(monitor.current().state()).isEqualTo(PresenceState.NOT_RUNNING);
            assertThat(told).isEmpty();
        }

        @Test
        @DisplayName("a sign-in that fails after a sign-out")
        void signInFails() {
            signedIn();
            monitor.signOut();
            pass(ofMinutes(1));
            client.server().refuse(HResult.MSGR_E_INVALID_PASSWORD);
            monitor.signIn();
            pass(ofMinutes(5));

            assertThat(told).isEmpty();
        }
    }

    @Nested
    @DisplayName("never tells of the program’s own start:")
    class Start {
        @Test
        @DisplayName("not that the client starts and signs in")
        void client() {
            signedIn();

            assertThat(told).isEmpty();
        }

        @Test
        @DisplayName("not a problem that was there before it")
        void problem() {
            client.start();
            pass(ofSeconds(1));
            client.crash();
            watching();
            pass(ofHours(1));

            assertThat(monitor.current().state()).isEqualTo(PresenceState.PROBLEM);
            assertThat(told).isEmpty();
        }

        @Test
        @DisplayName("not a user who was signed out before it")
        void signedOut() {
            client.start();
            pass(ofSeconds(1));
            client.server().signInElsewhere();
            pass(ofSeconds(1));
            watching();
            pass(ofHours(1));

            assertThat(monitor.current().session())
                    .extracting(SessionLink::isSignedIn)
                    .isEqualTo(false);
            assertThat(told).isEmpty();
        }
    }

    @Nested
    @DisplayName("is rare:")
    class Rare {
        private void dropFor(int seconds) {
            client.server().dropNetwork();
            pass(ofSeconds(seconds));
            client.server().restoreNetwork();
        }

        @Test
        @DisplayName("a session that comes and goes within seconds is told of not at all")
        void flickers() {
            signedIn();
            for (int i = 0; i < 60; i++) {
                dropFor(3);
                pass(ofSeconds(4));
            }

            assertThat(told).isEmpty();
        }

        @Test
        @DisplayName("the same of the same client comes once in 10 minutes, and what is not true any more goes away")
        void onceInTenMinutes() {
            signedIn();
            dropFor(30);
            pass(ofMinutes(1));
            assertThat(told).containsExactly(OUT, IN_AGAIN);

            client.server().dropNetwork();
            pass(ofMinutes(1));
            assertThat(told).containsExactly(OUT, IN_AGAIN, WITHDRAWN);

            client.server().restoreNetwork();
            pass(ofMinutes(1));
            assertThat(told).containsExactly(OUT, IN_AGAIN, WITHDRAWN);

            pass(ofMinutes(8));
            dropFor(30);
            pass(ofMinutes(1));
            assertThat(told).containsExactly(OUT, IN_AGAIN, WITHDRAWN, OUT, IN_AGAIN);
        }

        @Test
        @DisplayName("what comes too soon is told when the 10 minutes are over, once, if it lasts until then")
        void lastOfASeries() {
            signedIn();
            dropFor(60);
            pass(ofMinutes(2));
            client.server().dropNetwork();
            pass(ofMinutes(6));
            assertThat(told).containsExactly(OUT, IN_AGAIN, WITHDRAWN);

            pass(ofHours(8));
            assertThat(told).containsExactly(OUT, IN_AGAIN, WITHDRAWN, OUT);
        }

        @Test
        @DisplayName("of a series that goes on, the state in which it ends is told, be it the fifth")
        void longSeries() {
            signedIn();
            for (int i = 0; i < 5; i++) {
                dropFor(30);
                pass(ofMinutes(1));
            }
            client.server().dropNetwork();
            pass(ofHours(8));
            assertThat(told).containsExactly(OUT, IN_AGAIN, WITHDRAWN, OUT);

            client.server().restoreNetwork();
            pass(ofMinutes(1));
            assertThat(told).endsWith(OUT, IN_AGAIN);
        }

        @Test
        @DisplayName("what comes too soon and is over by then is not told at all")
        void overByThen() {
            signedIn();
            dropFor(60);
            pass(ofMinutes(2));
            dropFor(60);
            pass(ofHours(8));

            assertThat(told).containsExactly(OUT, IN_AGAIN, WITHDRAWN);
        }

        @Test
        @DisplayName("what was postponed into a time in which it may not disturb stays away")
        void postponedIntoSilence() {
            signedIn();
            dropFor(60);
            pass(ofMinutes(2));
            client.server().dropNetwork();
            pass(ofMinutes(1));
            silent = true;
            pass(ofMinutes(10));
            silent = false;
            pass(ofHours(8));

            assertThat(told).containsExactly(OUT, IN_AGAIN, WITHDRAWN);
        }

        @ParameterizedTest
        @ValueSource(ints = {-24 * 365, -3, 3, 24 * 365})
        @DisplayName("the 10 minutes are those that pass, though the clock is set by so many hours")
        void clockIsSet(int hours) {
            signedIn();
            dropFor(30);
            pass(ofMinutes(1));
            time.setClock(ofHours(hours));
            client.server().dropNetwork();
            pass(ofMinutes(7));
            assertThat(told).containsExactly(OUT, IN_AGAIN, WITHDRAWN);

            pass(ofMinutes(3));
            assertThat(told).containsExactly(OUT, IN_AGAIN, WITHDRAWN, OUT);
        }

        @Test
        @DisplayName("while it may not disturb it stays away, and does not come afterwards either")
        void silent() {
            signedIn();
            silent = true;
            client.server().dropNetwork();
            pass(ofMinutes(1));
            silent = false;
            pass(ofHours(1));
            client.server().restoreNetwork();
            pass(ofMinutes(1));

            assertThat(told).isEmpty();
        }

        @Test
        @DisplayName("its end, while it may not disturb, only takes it away")
        void endInSilence() {
            signedIn();
            client.server().dropNetwork();
            pass(ofMinutes(1));
            silent = true;
            client.server().restoreNetwork();
            pass(ofMinutes(1));

            assertThat(told).containsExactly(OUT, WITHDRAWN);
        }
    }

    @Test
    @DisplayName("speaks of each client by its name, and one client’s silence is not another’s")
    void severalClients() {
        signedIn();
        client.server().dropNetwork();
        pass(ofSeconds(30));
        client.server().restoreNetwork();
        pass(ofMinutes(1));
        monitor.subscribe(presence -> rules().update(of("Lync", presence)));
        pass(ofSeconds(30));
        client.server().dropNetwork();
        pass(ofSeconds(30));

        assertThat(told).containsExactly(OUT, IN_AGAIN, WITHDRAWN, "signed out: client Lync");
    }

    private static Presence of(String app, Presence presence) {
        return new Presence(
                new Provider(app),
                presence.installation(),
                presence.state(),
                presence.since(),
                presence.flag(),
                presence.messenger(),
                presence.session(),
                presence.mail(),
                presence.canStart(),
                presence.problem(),
                presence.running(),
                presence.lastResult());
    }
}
