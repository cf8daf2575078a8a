package org.presencemonitor.simulator;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.simulator.profile.Profile;

@DisplayName("A listener of the simulated client")
class ListenerQueuesTest extends SimulatorFixture {
    private static MessengerEvents noting(List<String> heard) {
        return new MessengerEvents() {
            @Override
            public void onMyStatusChange(HResult hr, MyStatus status) {
                heard.add(status.hex());
            }

            @Override
            public void onSignout() {
                heard.add("OnSignout");
            }
        };
    }

    private CompletableFuture<Void> never = new CompletableFuture<>();
    private Duration clockIsSetBy = Duration.ZERO;

    @Test
    @DisplayName("that blocks harms only itself: others hear, in order, and the client goes on (5.1)")
    void blocks() {
        signedIn();
        client.messengerFactory().create().advise(new MessengerEvents() {
            @Override
            public void onMyStatusChange(HResult hr, MyStatus status) {
                time.await(never, Optional.empty());
            }
        });
        List<String> heard = new ArrayList<>();
        client.messengerFactory().create().advise(noting(heard));
        client.messengerFactory().create().signout();
        time.advance(ofSeconds(1));

        assertThat(heard).containsExactly("0x0400", "OnSignout", "0x0001");
    }

    @Test
    @DisplayName("that was blocked hears what it missed, in order")
    void hearsTheRest() {
        signedIn();
        List<String> heard = new ArrayList<>();
        client.messengerFactory().create().advise(new MessengerEvents() {
            @Override
            public void onMyStatusChange(HResult hr, MyStatus status) {
                time.await(never, Optional.empty());
                heard.add(status.hex());
            }

            @Override
            public void onSignout() {
                heard.add("OnSignout");
            }
        });
        client.messengerFactory().create().signout();
        time.advance(ofSeconds(1));
        assertThat(heard).isEmpty();

        never.complete(null);
        time.settle();
        assertThat(heard).containsExactly("0x0400", "OnSignout", "0x0001");
    }

    @Test
    @DisplayName("that never comes back is dropped when it is a thousand events and five seconds behind")
    void dropped() {
        assertThat(heardAfterAFlood(ListenerQueue.STUCK_AFTER.plusMillis(1))).containsExactly("0x000A");
    }

    @Test
    @DisplayName("is as far behind as time has passed, though the clock is set meanwhile")
    void clockIsSet() {
        clockIsSetBy = ofHours(-1);
        assertThat(heardAfterAFlood(ListenerQueue.STUCK_AFTER.plusMillis(1))).containsExactly("0x000A");
        clockIsSetBy = ofHours(1);
        never = new CompletableFuture<>();
        assertThat(heardAfterAFlood(ListenerQueue.STUCK_AFTER)).hasSize(ListenerQueue.STUCK_QUEUE_SIZE + 3);
    }

    @Test
    @DisplayName("that is merely slow hears everything, however much has been raised meanwhile")
    void slow() {
        assertThat(heardAfterAFlood(ListenerQueue.STUCK_AFTER))
                .hasSize(ListenerQueue.STUCK_QUEUE_SIZE + 3)
                .endsWith("0x000A", "0x0022");
    }

    /** A listener blocks on the first of many events until all have been raised; then comes one more. */
    private List<String> heardAfterAFlood(Duration blocked) {
        client = with(Profile.classicMessenger());
        signedIn();
        List<String> heard = new ArrayList<>();
        client.messengerFactory().create().advise(new MessengerEvents() {
            @Override
            public void onMyStatusChange(HResult hr, MyStatus status) {
                time.await(never, Optional.empty());
                heard.add(status.hex());
            }
        });
        Messenger messenger = client.messengerFactory().create();
        messenger.setMyStatus(MyStatus.BUSY);
        time.advance(blocked);
        time.setClock(clockIsSetBy);
        for (int i = 0; i < ListenerQueue.STUCK_QUEUE_SIZE + 1; i++) {
            messenger.setMyStatus(MyStatus.BUSY);
            time.settle();
        }
        never.complete(null);
        time.settle();
        messenger.setMyStatus(MyStatus.AWAY);
        time.settle();

        return heard;
    }
}
