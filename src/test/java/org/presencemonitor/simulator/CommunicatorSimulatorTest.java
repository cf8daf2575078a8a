package org.presencemonitor.simulator;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.presencemonitor.messenger.MyStatus.LOCAL_DISCONNECTING_FROM_SERVER;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.registry.MemoryRegistry;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.testing.VirtualTime;

@DisplayName("The simulated client")
class CommunicatorSimulatorTest {
    private final VirtualTime time = new VirtualTime();
    private final MemoryRegistry registry = new MemoryRegistry();
    private CommunicatorSimulator client = with(Profile.communicator2007R2());

    private CommunicatorSimulator with(Profile profile) {
        return new CommunicatorSimulator("Communicator", profile, registry, time, time);
    }

    private DwordReading flag() {
        return UpAndRunning.read(registry, "Communicator");
    }

    private static DwordReading value(int value) {
        return new DwordReading.Value(value);
    }

    @Nested
    @DisplayName("starting")
    class Starting {
        @Test
        @DisplayName("says 1, registers its class, and only then says 2 (6.2)")
        void registersBeforeItSaysTwo() {
            client.start();
            time.settle();
            assertThat(flag()).isEqualTo(value(1));
            assertThatThrownBy(() -> client.messengerFactory().create()).isInstanceOf(ComException.class);

            time.advance(ofMillis(150));

            assertThat(flag()).isEqualTo(value(2));
            assertThat(client.journal().registry())
                    .containsExactly("UpAndRunning = 1", "class registered", "UpAndRunning = 2");
        }

        @Test
        @DisplayName("signs in by itself through 0x100, 0x200 and 0x300")
        void signsIn() {
            client.start();
            time.advance(ofSeconds(1));

            assertThat(client.journal().events())
                    .containsExactly(
                            "OnMyStatusChange 0x0100",
                            "OnMyStatusChange 0x0200",
                            "OnMyStatusChange 0x0300",
                            "OnSignin 0x00000000",
                            "OnMyStatusChange 0x0002");
        }

        @Test
        @DisplayName("raises OnSignin after ONLINE where the profile says so (5.1)")
        void otherOrder() {
            client = with(Profile.communicator2007R2().toBuilder()
                    .onSigninFirst(false)
                    .build());
            client.start();
            time.advance(ofSeconds(1));

            assertThat(client.journal().events()).endsWith("OnMyStatusChange 0x0002", "OnSignin 0x00000000");
        }

        @Test
        @DisplayName("a second time announces itself again and does nothing else")
        void twice() {
            client.start();
            time.advance(ofSeconds(1));
            registry.write(
                    RegistryKey.IM_PROVIDERS.child("Communicator"), UpAndRunning.NAME, new RegistryValue.Dword(0));
            int events = client.journal().events().size();

            client.start();
            time.advance(ofSeconds(1));

            assertThat(flag()).isEqualTo(value(2));
            assertThat(client.journal().events()).hasSize(events);
        }
    }

    @Nested
    @DisplayName("signing out")
    class SigningOut {
        @Test
        @DisplayName("lasts until the server has answered, then raises OnSignout (5.1)")
        void lastsUntilTheServerAnswers() {
            client = with(Profile.communicator2007R2().toBuilder()
                    .serverAnswersAfter(ofSeconds(3))
                    .build());
            client.start();
            time.advance(ofSeconds(1));
            Messenger messenger = client.messengerFactory().create();

            messenger.signout();

            time.advance(ofMillis(2_999));
            assertThat(messenger.myStatus()).isEqualTo(LOCAL_DISCONNECTING_FROM_SERVER);
            time.advance(ofMillis(1));
            assertThat(client.journal().events())
                    .endsWith("OnMyStatusChange 0x0400", "OnSignout", "OnMyStatusChange 0x0001");
        }
    }

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

    @Nested
    @DisplayName("asked to change its status")
    class StatusWrites {
        @Test
        @DisplayName("takes the call and keeps it, as Communicator does (2.3)")
        void ignored() {
            client.start();
            time.advance(ofSeconds(1));
            Messenger messenger = client.messengerFactory().create();

            messenger.setMyStatus(MyStatus.BUSY);

            assertThat(messenger.myStatus()).isEqualTo(MyStatus.ONLINE);
        }

        @Test
        @DisplayName("obeys as classic Messenger does, and raises the event even for the same value (2.3)")
        void honoured() {
            client = with(Profile.classicMessenger());
            client.start();
            time.advance(ofSeconds(1));
            Messenger messenger = client.messengerFactory().create();

            messenger.setMyStatus(MyStatus.BUSY);
            messenger.setMyStatus(MyStatus.BUSY);

            assertThat(messenger.myStatus()).isEqualTo(MyStatus.BUSY);
            assertThat(client.journal().events()).endsWith("OnMyStatusChange 0x000A", "OnMyStatusChange 0x000A");
        }
    }

    @Test
    @DisplayName("opens the mail session when it has signed in, and says so once")
    void mail() {
        client.start();
        time.advance(ofSeconds(1));

        assertThat(client.mailSession().state().transports()).isEqualTo(1);
        assertThat(client.mailSession().state().stores()).isEqualTo(1);
        assertThat(client.mailSession().state().result()).isEqualTo(Optional.empty());
    }

    @Test
    @DisplayName("with the same profile leaves the same journal, entry for entry")
    void deterministic() {
        assertThat(journalOfADay()).isEqualTo(journalOfADay()).isNotEmpty();
    }

    private static List<Journal.Entry> journalOfADay() {
        VirtualTime day = new VirtualTime();
        CommunicatorSimulator worker =
                new CommunicatorSimulator("Communicator", Profile.communicator2007R2(), new MemoryRegistry(), day, day);
        worker.start();
        day.advance(ofHours(4));
        worker.messengerFactory().create().signout();
        day.advance(ofHours(1));
        worker.messengerFactory().create().autoSignin();
        day.advance(ofHours(4));
        worker.shutDown();
        day.advance(ZERO);
        return worker.journal().entries();
    }
}
