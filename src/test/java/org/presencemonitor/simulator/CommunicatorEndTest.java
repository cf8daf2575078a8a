package org.presencemonitor.simulator;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.registry.DwordReading;

@DisplayName("The simulated client, when it ends,")
class CommunicatorEndTest extends SimulatorFixture {
    @Nested
    @DisplayName("shutting down")
    class ShuttingDown {
        @Test
        @DisplayName("says goodbye, revokes its class, and only then says 0 (5.1, 6.2)")
        void order() {
            client.start();
            time.advance(ofSeconds(1));

            client.shutDown();
            time.settle();

            assertThat(client.journal().events()).endsWith("OnSignout", "OnAppShutdown");
            assertThat(client.journal().registry()).endsWith("class revoked", "UpAndRunning = 0");
            assertThat(flag()).isEqualTo(value(0));
        }

        @Test
        @DisplayName("in the middle of a sign-in ends the sign-in as well")
        void duringSignIn() {
            client.start();
            time.advance(ofMillis(300));

            client.shutDown();
            time.advance(ofSeconds(5));

            assertThat(client.journal().events())
                    .doesNotContain("OnMyStatusChange 0x0002")
                    .endsWith("OnAppShutdown");
            assertThat(flag()).isEqualTo(value(0));
        }

        @Test
        @DisplayName("twice is once: both hear of the one end")
        void twice() {
            client.start();
            time.advance(ofSeconds(1));

            CompletableFuture<Void> first = client.shutDown();
            CompletableFuture<Void> second = client.shutDown();
            time.settle();

            assertThat(first).isCompleted();
            assertThat(second).isCompleted();
            assertThat(client.journal().events()).containsOnlyOnce("OnAppShutdown");
        }

        @Test
        @DisplayName("and starting before it has ended starts it again afterwards")
        void startMeanwhile() {
            client.start();
            time.advance(ofSeconds(1));

            client.shutDown();
            client.start();
            time.advance(ofSeconds(1));

            assertThat(client.journal().registry())
                    .endsWith(
                            "class revoked",
                            "UpAndRunning = 0",
                            "UpAndRunning = 1",
                            "class registered",
                            "UpAndRunning = 2");
            assertThat(flag()).isEqualTo(value(2));
        }

        @Test
        @DisplayName("ends with a crash when it crashes meanwhile")
        void crashMeanwhile() {
            client.start();
            time.advance(ofSeconds(1));

            CompletableFuture<Void> ended = client.shutDown();
            client.crash();
            time.settle();

            assertThat(ended).isCompleted();
            assertThat(flag()).isEqualTo(value(2));
        }

        @Test
        @DisplayName("when not running does nothing")
        void notRunning() {
            assertThat(client.shutDown()).isCompleted();
            time.advance(ofSeconds(1));

            assertThat(client.journal().entries()).isEmpty();
            assertThat(flag()).isEqualTo(new DwordReading.Absent());
        }
    }

    @Nested
    @DisplayName("crashing")
    class Crashing {
        @Test
        @DisplayName("writes nothing and says nothing, so the flag stays at 2 (6.4)")
        void flagStays() {
            client.start();
            time.advance(ofSeconds(1));
            int events = client.journal().events().size();

            client.crash();
            time.advance(ofSeconds(10));

            assertThat(flag()).isEqualTo(value(2));
            assertThat(client.journal().events()).hasSize(events);
        }

        @Test
        @DisplayName("while it signs out leaves no late OnSignout behind")
        void duringSignout() {
            client.start();
            time.advance(ofSeconds(1));
            client.messengerFactory().create().signout();

            client.crash();
            time.advance(ofSeconds(10));

            assertThat(client.journal().events()).doesNotContain("OnSignout");
        }

        @Test
        @DisplayName("and starting again signs in anew")
        void again() {
            client.start();
            time.advance(ofSeconds(1));
            client.crash();

            client.start();
            time.advance(ofSeconds(1));

            assertThat(client.messengerFactory().create().myStatus()).isEqualTo(MyStatus.ONLINE);
        }
    }
}
