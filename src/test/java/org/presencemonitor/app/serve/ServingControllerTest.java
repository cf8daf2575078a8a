package org.presencemonitor.app.serve;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.testing.SimulatedMonitor;
import org.presencemonitor.testing.VirtualTime;
import org.presencemonitor.ui.simulator.ServingState;
import org.presencemonitor.ui.simulator.ServingState.Refusal;
import org.presencemonitor.ui.simulator.ServingState.ServingPhase;

@DisplayName("Serving the tab’s client to other programs")
class ServingControllerTest {
    private final SimulatedMonitor simulated = new SimulatedMonitor();
    private final VirtualTime time = simulated.time();
    private final CommunicatorSimulator client = simulated.client();
    private final FakePlace place = new FakePlace();
    private final List<Runnable> outside = new ArrayList<>();
    private final ServingController desk = new ServingController(client, place, time, outside::add);
    private final List<ServingState> seen = new ArrayList<>();

    /** Says what is done to it, in order. */
    private static final class FakePlace implements ServerSlot {
        private final List<String> done = new ArrayList<>();
        private boolean free = true;
        private boolean used;
        private Optional<IOException> failure = Optional.empty();
        private Optional<ComException> refusal = Optional.empty();

        @Override
        public String progId() {
            return "A.Messenger";
        }

        @Override
        public Optional<Lease> take(CommunicatorSimulator whose) throws IOException {
            if (failure.isPresent()) {
                throw failure.get();
            }
            done.add("take");
            return free ? Optional.of(new FakeTaken()) : Optional.empty();
        }

        private final class FakeTaken implements Lease {
            @Override
            public void register() {
                refusal.ifPresent(e -> {
                    throw e;
                });
                done.add("register");
            }

            @Override
            public void revoke() {
                done.add("revoke");
            }

            @Override
            public void flag(int value) {
                done.add("flag " + value);
            }

            @Override
            public boolean isUsed() {
                return used;
            }

            @Override
            public void close() {
                done.add("close");
            }
        }
    }

    @BeforeEach
    void signIn() {
        desk.watch(() -> seen.add(desk.state()));
        client.start();
        time.advance(ofSeconds(5));
    }

    private void turn(boolean on) {
        time.execute(() -> desk.turn(on));
        time.settle();
    }

    /** The place answers, which may take its time. */
    private void letOutsideWork() {
        while (!outside.isEmpty()) {
            outside.removeFirst().run();
            time.settle();
        }
    }

    @Test
    @DisplayName("begins when the place is taken and ends when it is as it was, while the client goes on")
    void onAndOff() {
        turn(true);
        assertThat(seen).containsExactly(new ServingState(ServingPhase.BEGINNING, "A.Messenger", Optional.empty()));
        letOutsideWork();
        assertThat(desk.state().phase()).isEqualTo(ServingPhase.ON);

        turn(false);
        assertThat(desk.state().phase()).isEqualTo(ServingPhase.ENDING);
        letOutsideWork();

        assertThat(desk.state().phase()).isEqualTo(ServingPhase.OFF);
        assertThat(place.done).containsExactly("take", "flag 1", "register", "flag 2", "revoke", "flag 0", "close");
        assertThat(client.state().session().isSignedIn()).isTrue();
    }

    @Test
    @DisplayName("restarts a client that others hold on to, so that they hear of the end in good order")
    void restarts() {
        turn(true);
        letOutsideWork();
        place.used = true;
        List<String> heard = new ArrayList<>();
        client.messengerFactory().create().advise(new MessengerEvents() {
            @Override
            public void onAppShutdown() {
                heard.add("OnAppShutdown");
            }
        });

        turn(false);
        letOutsideWork();
        time.advance(ofSeconds(5));

        assertThat(heard).containsExactly("OnAppShutdown");
        assertThat(place.done).endsWith("revoke", "flag 0", "close");
        assertThat(client.state().session().isSignedIn()).isTrue();
    }

    @Test
    @DisplayName("is refused while another process serves, and says so until the next try")
    void anotherServes() {
        place.free = false;
        turn(true);
        letOutsideWork();
        assertThat(desk.state())
                .isEqualTo(new ServingState(ServingPhase.OFF, "A.Messenger", Optional.of(new Refusal.AnotherServes())));

        place.free = true;
        turn(true);
        letOutsideWork();
        assertThat(desk.state()).isEqualTo(new ServingState(ServingPhase.ON, "A.Messenger", Optional.empty()));
    }

    @Test
    @DisplayName("says what Windows said when it does not allow it, and leaves nothing behind")
    void notAllowed() {
        place.failure = Optional.of(new IOException("the disk is full"));
        turn(true);
        letOutsideWork();
        assertThat(desk.state().refusal()).contains(new Refusal.NotAllowed("the disk is full"));

        place.failure = Optional.empty();
        place.refusal = Optional.of(new ComException("CoRegisterClassObject", Api.COM, HResult.E_ACCESSDENIED));
        turn(true);
        letOutsideWork();
        assertThat(desk.state().phase()).isEqualTo(ServingPhase.OFF);
        assertThat(desk.state().refusal())
                .contains(new Refusal.NotAllowed("CoRegisterClassObject answered E_ACCESSDENIED (0x80070005)"));
        assertThat(place.done).endsWith("flag 0", "close");
        assertThat(client.state().session().isSignedIn()).isTrue();
    }

    @Test
    @DisplayName("follows the last wish, however quickly one came after the other")
    void quickly() {
        turn(true);
        turn(false);
        letOutsideWork();
        assertThat(desk.state().phase()).isEqualTo(ServingPhase.OFF);
        assertThat(place.done).endsWith("close");

        turn(true);
        letOutsideWork();
        turn(false);
        turn(true);
        letOutsideWork();
        assertThat(desk.state().phase()).isEqualTo(ServingPhase.ON);
    }

    @Test
    @DisplayName("gives the place back at once that it gets while the program ends")
    void closeWhileBeginning() {
        turn(true);
        CompletableFuture<Void> closed = desk.close();
        time.settle();
        assertThat(closed).isNotDone();

        letOutsideWork();

        assertThat(closed).isCompleted();
        assertThat(place.done).containsExactly("take", "close");
    }

    @Test
    @DisplayName(
            "ends with the program, even while it was ending already: the client first, for good, then all is as it was")
    void close() {
        turn(true);
        letOutsideWork();
        place.used = true;

        time.execute(() -> desk.turn(false));
        CompletableFuture<Void> closed = desk.close();
        time.advance(ofSeconds(5));
        letOutsideWork();

        assertThat(closed).isCompleted();
        assertThat(place.done).endsWith("revoke", "flag 0", "close");
        assertThat(client.state().processAlive()).isFalse();
    }
}
