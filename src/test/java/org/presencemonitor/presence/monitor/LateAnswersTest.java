package org.presencemonitor.presence.monitor;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.hresult.HResult.RPC_E_CALL_REJECTED;
import static org.presencemonitor.presence.PresenceState.AVAILABLE;
import static org.presencemonitor.presence.PresenceState.BUSY;
import static org.presencemonitor.presence.PresenceState.NOT_RUNNING;
import static org.presencemonitor.presence.monitor.StatusPolling.USUAL_PAUSE;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.simulator.Fault;
import org.presencemonitor.simulator.profile.Profile;

/** Answers that were true when they were read, and are not when they arrive. */
@DisplayName("An answer that something newer has overtaken")
class LateAnswersTest extends MonitorFixture {
    private static final Profile OBEDIENT = Profile.communicator2007R2().toBuilder()
            .statusWrites(Profile.StatusWrites.HONOURED)
            .build();

    /** The user, at the client itself. */
    private void userSets(MyStatus status) {
        client.messengerFactory().create().setMyStatus(status);
        time.settle();
    }

    @Test
    @DisplayName("while connecting does not take an event's place (communicator.md 5.1)")
    void whileConnecting() {
        restartWith(OBEDIENT);
        client.start();
        time.advance(ofSeconds(1));
        client.faults().delay("MySigninName", ofSeconds(1), 1);
        watching();

        time.advance(ofMillis(500));
        userSets(MyStatus.BUSY);
        time.advance(ofMillis(600));

        assertThat(now().state()).isEqualTo(BUSY);
        assertThat(now().session().signinName()).isNotEmpty();
        assertThat(states).doesNotContain(AVAILABLE);
    }

    @Test
    @DisplayName("to a later question does not take an event's place either (5.1)")
    void whileAsking() {
        restartWith(OBEDIENT);
        signedIn();
        client.faults().lose("OnMyStatusChange", 1);
        userSets(MyStatus.AWAY);
        client.faults().delay("MySigninName", ofSeconds(1), 1);

        time.advance(USUAL_PAUSE.minusMillis(500));
        userSets(MyStatus.BUSY);
        time.advance(ofSeconds(1));

        assertThat(now().state()).isEqualTo(BUSY);
        assertThat(states).containsExactly(BUSY);
    }

    @Test
    @DisplayName("by an event that came late and told of the past is given again at the next question (5.1)")
    void byThePast() {
        restartWith(Profile.classicMessenger());
        signedIn();
        time.advance(USUAL_PAUSE);
        client.faults().reorder("OnMyStatusChange", 1);
        userSets(MyStatus.BUSY);
        userSets(MyStatus.ONLINE);
        time.settle();
        assertThat(now().state()).isEqualTo(BUSY);

        time.advance(USUAL_PAUSE);

        assertThat(now().state()).isEqualTo(AVAILABLE);
    }

    @Test
    @DisplayName("by the end of its client is no answer: nothing is shown after OnAppShutdown but the end (5.1)")
    void byTheEnd() {
        signedIn();
        client.faults().delay("MyStatus", ofSeconds(1), 1);
        time.advance(USUAL_PAUSE.minusMillis(500));

        client.shutDown();
        time.advance(ofSeconds(2));

        assertThat(states).last().isEqualTo(NOT_RUNNING);
        assertThat(states.indexOf(NOT_RUNNING)).isEqualTo(states.size() - 1);
    }

    @Test
    @DisplayName("by the next client, while the last one was too busy to give it, keeps no question from that one (8)")
    void byTheNextClient() {
        signedIn();
        AtomicBoolean named = new AtomicBoolean();
        try (Fault busy = client.faults().fail("MyStatus", RPC_E_CALL_REJECTED, Fault.ALWAYS)) {
            assertThat(busy).isNotNull();
            time.advance(USUAL_PAUSE.plus(ofSeconds(4)));
        }
        client.shutDown();
        time.settle();
        monitor.subscribe(presence -> named.set(!presence.session().signinName().isEmpty()));

        client.start();
        time.advance(ofMillis(1_500));

        assertThat(now().state()).isEqualTo(AVAILABLE);
        assertThat(named).isTrue();
    }
}
