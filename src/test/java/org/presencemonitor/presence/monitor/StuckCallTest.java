package org.presencemonitor.presence.monitor;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.presence.PresenceState.AVAILABLE;
import static org.presencemonitor.presence.PresenceState.NOT_RUNNING;
import static org.presencemonitor.presence.PresenceState.PROBLEM;
import static org.presencemonitor.presence.PresenceState.STARTING;
import static org.presencemonitor.presence.monitor.MessengerWorker.CALL_TIMEOUT;
import static org.presencemonitor.presence.monitor.StatusPolling.USUAL_PAUSE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.messenger.ForwardingMessenger;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MyStatus;

@DisplayName("The presence monitor, when a client hangs and then starts anew,")
class StuckCallTest extends MonitorFixture {
    /** A real proxy may never come back, whatever happens to its server. */
    private final List<String> steps = new ArrayList<>();

    private final CompletableFuture<Void> never = new CompletableFuture<>();
    private boolean stuck;

    private void stickyMonitor() {
        monitor = monitor(() -> new Sticky(client.messengerFactory().create()));
        signedIn();
        stuck = true;
        time.advance(USUAL_PAUSE.plus(CALL_TIMEOUT));
        stuck = false;
        assertThat(now().state()).isEqualTo(PROBLEM);
    }

    private final class Sticky extends ForwardingMessenger {
        private final Messenger real;

        Sticky(Messenger real) {
            this.real = real;
            steps.add("created");
        }

        @Override
        public MyStatus myStatus() {
            if (stuck) {
                time.await(never, Optional.empty());
                steps.add("came back");
                return MyStatus.BUSY;
            }
            return real.myStatus();
        }

        @Override
        protected Messenger target() {
            return real;
        }

        @Override
        public void close() {
            steps.add("released");
            real.close();
        }
    }

    @Test
    @DisplayName("finds the new one on a new thread, though the old call never comes back")
    void newThread() {
        stickyMonitor();
        client.shutDown();
        time.advance(ofSeconds(3));
        assertThat(now().state()).isEqualTo(NOT_RUNNING);

        client.start();
        time.advance(ofSeconds(2));
        assertThat(now().state()).isEqualTo(AVAILABLE);
        assertThat(steps).containsExactly("created", "created");
    }

    @Test
    @DisplayName("drops what the old call says when it comes back after all, and releases its object")
    void comesBack() {
        stickyMonitor();
        client.shutDown();
        time.advance(ofSeconds(3));
        client.start();
        time.advance(ofSeconds(2));
        states.clear();

        never.complete(null);
        time.advance(ofSeconds(10));

        assertThat(steps).containsExactly("created", "created", "came back", "released");
        assertThat(states).isEmpty();
        assertThat(now().state()).isEqualTo(AVAILABLE);
    }

    @Test
    @DisplayName("even before anybody could tell that it hung")
    void beforeAnybodyKnew() {
        monitor = monitor(() -> new Sticky(client.messengerFactory().create()));
        signedIn();
        stuck = true;
        time.advance(USUAL_PAUSE.plusMillis(100));
        stuck = false;
        client.crash();
        client.start();
        time.settle();
        assertThat(now().state()).isEqualTo(STARTING);

        time.advance(CALL_TIMEOUT.plus(ofSeconds(1)));
        assertThat(now().state()).isEqualTo(AVAILABLE);
    }
}
