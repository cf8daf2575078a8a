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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.registry.regfile.MemoryRegistry;
import org.presencemonitor.simulator.journal.Journal;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.testing.VirtualTime;

@DisplayName("The simulated client")
class CommunicatorSimulatorTest extends SimulatorFixture {
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
            time.advance(ofSeconds(2));
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
