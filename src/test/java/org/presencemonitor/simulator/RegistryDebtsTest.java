package org.presencemonitor.simulator;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.simulator.journal.Query.wrote;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.registry.ImProviders;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.testing.FailingWrites;

/** Nothing in the registry changes when a disk has room again or a file may be written again. */
@DisplayName("What a client owes a registry that cannot be written")
class RegistryDebtsTest extends SimulatorFixture {
    private static final String FULL = "registry.reg was not changed: No space left on device.";
    private static final DwordReading ABSENT = new DwordReading.Absent();

    private final FailingWrites disk = new FailingWrites(registry);

    @BeforeEach
    void onThatDisk() {
        client = new CommunicatorSimulator(
                "Communicator", Profile.communicator2007R2(), disk, time, time, time.threads("events"), time);
    }

    @Nested
    @DisplayName("its flag,")
    class Flag {
        @Test
        @DisplayName("is written soon after the cause has ended, though no key changes (6.4)")
        void afterAnExit() {
            signedIn();
            disk.refuse(FULL);
            client.shutDown();
            time.advance(ofMinutes(10));
            assertThat(flag()).isEqualTo(value(2));

            disk.refuse("");
            time.advance(ofSeconds(30));
            assertThat(flag()).isEqualTo(value(0));
            client.journal().verify(wrote("UpAndRunning", 0).once());
        }

        @Test
        @DisplayName("also that of a client which could not write it from the start")
        void fromTheStart() {
            disk.refuse("registry.reg was not changed: permission denied.");
            client.start();
            time.advance(ofSeconds(12));
            assertThat(flag()).isEqualTo(ABSENT);

            disk.refuse("");
            time.advance(ofSeconds(30));
            assertThat(flag()).isEqualTo(value(2));
            client.journal().verify(wrote("UpAndRunning", 1).never());
        }

        @Test
        @DisplayName("is tried with growing pauses, and no more once it is written")
        void pauses() {
            signedIn();
            disk.refuse(FULL);
            client.shutDown();
            time.advance(ofMinutes(5));
            int refused = disk.refused();
            assertThat(refused).isBetween(8, 20);

            disk.refuse("");
            time.advance(ofSeconds(30));
            disk.refuse(FULL);
            time.advance(ofMinutes(60));
            assertThat(disk.refused()).isEqualTo(refused);
        }

        @Test
        @DisplayName("is written at once when the registry reports a change")
        void atAChange() {
            signedIn();
            disk.refuse(FULL);
            client.shutDown();
            time.advance(ofMinutes(10));

            disk.refuse("");
            disk.fail(false);
            time.settle();
            assertThat(flag()).isEqualTo(value(0));
        }

        @Test
        @DisplayName("is tried once more by a shutdown, also of a client that runs no more, which waits for it")
        void atTheEnd() {
            signedIn();
            disk.refuse(FULL);
            client.shutDown();
            time.advance(ofSeconds(1));

            disk.refuse("");
            CompletableFuture<Void> ended = client.shutDown();
            assertThat(ended).isNotDone();
            time.settle();
            assertThat(ended).isCompleted();
            assertThat(flag()).isEqualTo(value(0));
        }

        @Test
        @DisplayName("is tried a last time when the client is closed, and no more after that")
        void closed() {
            signedIn();
            disk.refuse(FULL);
            client.shutDown();
            time.settle();
            client.close();
            time.settle();
            int refused = disk.refused();

            time.advance(ofMinutes(10));
            assertThat(disk.refused()).isEqualTo(refused);
            assertThat(flag()).isEqualTo(value(2));
        }

        @Test
        @DisplayName("is written when the client is closed, if it can be by then")
        void closedInTime() {
            signedIn();
            disk.refuse(FULL);
            client.shutDown();
            time.settle();

            disk.refuse("");
            client.close();
            time.settle();
            assertThat(flag()).isEqualTo(value(0));
        }
    }

    @Nested
    @DisplayName("its registration,")
    class Registration {
        @Test
        @DisplayName("is written soon after the cause has ended, though no key changes (6.1)")
        void install() {
            disk.refuse(FULL);
            client.registration().install();
            time.advance(ofMinutes(10));

            disk.refuse("");
            time.advance(ofSeconds(30));
            RegistryKey key = ImProviders.installed("Communicator");
            assertThat(registry.readText(key, ImProviders.FRIENDLY_NAME).text()).isPresent();
            assertThat(registry.readText(key, ImProviders.PROCESS_NAME).text()).isPresent();
            assertThat(registry.readText(key, ImProviders.GUID).text()).isPresent();
        }

        @Test
        @DisplayName("is taken back in the same way")
        void uninstall() {
            client.registration().install();
            signedIn();
            client.shutDown();
            time.settle();

            disk.refuse(FULL);
            client.registration().uninstall();
            time.advance(ofMinutes(10));
            disk.refuse("");
            time.advance(ofSeconds(30));
            assertThat(registry.subkeys(ImProviders.INSTALLED)).isEmpty();
            assertThat(registry.subkeys(ImProviders.OF_USER)).isEmpty();
        }
    }

    @Nested
    @DisplayName("a start")
    class Start {
        @Test
        @DisplayName("is told why its flag is not there")
        void refused() {
            disk.refuse(FULL);
            CompletableFuture<Void> launched = client.start();
            time.settle();

            assertThat(launched).isCompletedExceptionally();
            assertThat(launched.exceptionNow())
                    .isInstanceOf(RegistryException.class)
                    .hasMessage(FULL);
        }

        @Test
        @DisplayName("is told so again when it is asked for a second time")
        void refusedAgain() {
            disk.refuse(FULL);
            client.start();
            time.advance(ofSeconds(5));
            CompletableFuture<Void> again = client.start();
            time.settle();

            assertThat(again).isCompletedExceptionally();
            disk.refuse("");
            CompletableFuture<Void> then = client.start();
            time.settle();
            assertThat(then).isCompletedWithValue(null);
            assertThat(UpAndRunning.read(registry, "Communicator")).isEqualTo(value(2));
        }

        @Test
        @DisplayName("completes once its flag is there, also after an exit that it waits for")
        void launched() {
            CompletableFuture<Void> launched = client.start();
            time.settle();
            assertThat(launched).isCompletedWithValue(null);
            assertThat(flag()).isEqualTo(value(1));

            time.advance(ofSeconds(1));
            client.shutDown();
            CompletableFuture<Void> again = client.start();
            assertThat(again).isNotDone();
            time.settle();
            assertThat(again).isCompletedWithValue(null);
        }
    }
}
