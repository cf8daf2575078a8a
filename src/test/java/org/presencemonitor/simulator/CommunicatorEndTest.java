package org.presencemonitor.simulator;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.simulator.journal.Query.classRegistered;
import static org.presencemonitor.simulator.journal.Query.classRevoked;
import static org.presencemonitor.simulator.journal.Query.inOrder;
import static org.presencemonitor.simulator.journal.Query.raised;
import static org.presencemonitor.simulator.journal.Query.wrote;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.simulator.junit.CommunicatorExtension;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.testing.VirtualTime;

@DisplayName("The simulated client, when it ends,")
class CommunicatorEndTest {
    private final VirtualTime time = new VirtualTime();

    @RegisterExtension
    final CommunicatorExtension communicator =
            CommunicatorExtension.of(Profile.communicator2007R2()).in(time);

    @Nested
    @DisplayName("shutting down")
    class ShuttingDown {
        @Test
        @DisplayName("says goodbye, revokes its class, and only then says 0 (5.1, 6.2)")
        void order(CommunicatorSimulator client) {
            time.advance(ofSeconds(1));

            client.shutDown();
            time.settle();

            client.journal()
                    .verify(inOrder(
                            raised("OnSignout"), raised("OnAppShutdown"), classRevoked(), wrote("UpAndRunning", 0)));
        }

        @Test
        @DisplayName("in the middle of a sign-in ends the sign-in as well")
        void duringSignIn(CommunicatorSimulator client) {
            time.advance(ofMillis(300));

            client.shutDown();
            time.advance(ofSeconds(5));

            client.journal().verify(raised("OnMyStatusChange").with("0x0002").never());
            client.journal().verify(inOrder(raised("OnAppShutdown"), wrote("UpAndRunning", 0)));
        }

        @Test
        @DisplayName("twice is once: both hear of the one end")
        void twice(CommunicatorSimulator client) {
            time.advance(ofSeconds(1));

            CompletableFuture<Void> first = client.shutDown();
            CompletableFuture<Void> second = client.shutDown();
            time.settle();

            assertThat(first).isCompleted();
            assertThat(second).isCompleted();
            client.journal().verify(raised("OnAppShutdown").once());
        }

        @Test
        @DisplayName("and starting before it has ended starts it again afterwards")
        void startMeanwhile(CommunicatorSimulator client) {
            time.advance(ofSeconds(1));

            client.shutDown();
            client.start();
            time.advance(ofSeconds(1));

            client.journal()
                    .verify(inOrder(
                            classRevoked(),
                            wrote("UpAndRunning", 0),
                            wrote("UpAndRunning", 1),
                            classRegistered(),
                            wrote("UpAndRunning", 2)));
        }

        @Test
        @DisplayName("ends with a crash when it crashes meanwhile")
        void crashMeanwhile(CommunicatorSimulator client) {
            time.advance(ofSeconds(1));

            CompletableFuture<Void> ended = client.shutDown();
            client.crash();
            time.settle();

            assertThat(ended).isCompleted();
            client.journal().verify(wrote("UpAndRunning", 0).never());
        }

        @Test
        @DisplayName("when not running does nothing")
        void notRunning() {
            CommunicatorSimulator client = CommunicatorSimulator.installed(Profile.communicator2007R2(), time, time);

            assertThat(client.shutDown()).isCompleted();
            time.advance(ofSeconds(1));

            assertThat(client.journal().entries()).isEmpty();
        }
    }

    @Nested
    @DisplayName("crashing")
    class Crashing {
        @Test
        @DisplayName("writes nothing and says nothing, so the flag stays at 2 (6.4)")
        void flagStays(CommunicatorSimulator client) {
            time.advance(ofSeconds(1));
            int entries = client.journal().entries().size();

            client.crash();
            time.advance(ofSeconds(10));

            assertThat(UpAndRunning.read(client.registry(), "Communicator")).isEqualTo(new DwordReading.Value(2));
            assertThat(client.journal().entries()).hasSize(entries);
        }

        @Test
        @DisplayName("while it signs out leaves no late OnSignout behind")
        void duringSignout(CommunicatorSimulator client) {
            time.advance(ofSeconds(1));
            client.messengerFactory().create().signout();

            client.crash();
            time.advance(ofSeconds(10));

            client.journal().verify(raised("OnSignout").never());
        }

        @Test
        @DisplayName("and starting again signs in anew")
        void again(CommunicatorSimulator client) {
            time.advance(ofSeconds(1));
            client.crash();

            client.start();
            time.advance(ofSeconds(1));

            assertThat(client.messengerFactory().create().myStatus()).isEqualTo(MyStatus.ONLINE);
        }
    }
}
