package org.presencemonitor.presence.monitor;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.presence.PresenceState.AVAILABLE;
import static org.presencemonitor.presence.PresenceState.PROBLEM;
import static org.presencemonitor.presence.PresenceState.SIGNED_OUT;
import static org.presencemonitor.presence.monitor.MessengerWorker.CALL_TIMEOUT;
import static org.presencemonitor.presence.monitor.StatusPolling.QUICK_PAUSE;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.messenger.ForwardingMessenger;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.simulator.Fault;

@DisplayName("While nobody looks, the presence monitor")
class IdleTest extends MonitorFixture {
    private void unattended() {
        signedIn();
        monitor.setObserved(false);
        time.settle();
    }

    private int calls() {
        return client.journal().calls().size();
    }

    @Test
    @DisplayName("asks nothing")
    void asksNothing() {
        unattended();
        int before = calls();

        time.advance(ofDays(1));

        assertThat(calls()).isEqualTo(before);
        assertThat(now().state()).isEqualTo(AVAILABLE);
    }

    @Test
    @DisplayName("notices a crash at once although its flag stays 2, and the client that comes back (6.4)")
    void crash() {
        unattended();

        client.crash();
        time.advance(ofSeconds(1));
        assertThat(now().state()).isEqualTo(PROBLEM);

        client.start();
        time.advance(ofSeconds(30));
        assertThat(now().state()).isEqualTo(AVAILABLE);
        int before = calls();
        time.advance(ofDays(1));
        assertThat(calls()).isEqualTo(before);
    }

    @Test
    @DisplayName("hears events, and what a command does")
    void events() {
        unattended();

        monitor.signOut();
        time.advance(ofSeconds(5));

        assertThat(now().state()).isEqualTo(SIGNED_OUT);
    }

    @Test
    @DisplayName("misses an event that is lost, until somebody asks once (5.1)")
    void lost() {
        unattended();
        client.faults().lose("OnSignout", Fault.ALWAYS);
        client.faults().lose("OnMyStatusChange", Fault.ALWAYS);
        client.messengerFactory().create().signout();
        time.advance(ofSeconds(30));
        assertThat(now().state()).isEqualTo(AVAILABLE);

        monitor.askAgain();
        time.settle();

        assertThat(now().state()).isEqualTo(SIGNED_OUT);
    }

    @Test
    @DisplayName("does not notice that the client hangs, until somebody looks again")
    void hang() {
        unattended();
        try (Fault hang = client.faults().hang("MyStatus")) {
            assertThat(hang).isNotNull();
            time.advance(ofSeconds(30));
            assertThat(now().state()).isEqualTo(AVAILABLE);

            monitor.setObserved(true);
            time.advance(CALL_TIMEOUT);
            assertThat(now().state()).isEqualTo(PROBLEM);
        }
    }

    @Test
    @DisplayName("goes on asking a client of whose end nothing tells")
    void nothingTells() {
        monitor = monitor(() -> new Silent(client.messengerFactory().create()));
        unattended();

        client.crash();
        time.advance(QUICK_PAUSE.plus(ofSeconds(1)));

        assertThat(now().state()).isEqualTo(PROBLEM);
    }

    private static final class Silent extends ForwardingMessenger {
        private final Messenger target;

        Silent(Messenger target) {
            this.target = target;
        }

        @Override
        protected Messenger target() {
            return target;
        }

        @Override
        public Optional<CompletionStage<Void>> processEnd() {
            return Optional.empty();
        }
    }
}
