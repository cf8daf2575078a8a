package org.presencemonitor.simulator;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.messenger.MyStatus.LOCAL_DISCONNECTING_FROM_SERVER;
import static org.presencemonitor.messenger.MyStatus.LOCAL_FINDING_SERVER;
import static org.presencemonitor.messenger.MyStatus.OFFLINE;
import static org.presencemonitor.messenger.MyStatus.ONLINE;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.registry.regfile.MemoryRegistry;
import org.presencemonitor.simulator.journal.Journal;
import org.presencemonitor.simulator.profile.Latency;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.testing.VirtualTime;

@DisplayName("The simulated server")
class SimulatedServerTest {
    private final VirtualTime time = new VirtualTime();
    private CommunicatorSimulator client = with(Profile.communicator2007R2());

    private CommunicatorSimulator with(Profile profile) {
        return new CommunicatorSimulator("Communicator", profile, new MemoryRegistry(), time, time);
    }

    private void signedIn() {
        client.start();
        time.advance(ofSeconds(1));
        assertThat(status()).isEqualTo(ONLINE);
    }

    private MyStatus status() {
        return client.messengerFactory().create().myStatus();
    }

    private List<String> events() {
        return client.journal().events();
    }

    @Nested
    @DisplayName("when silent")
    class Silent {
        @Test
        @DisplayName("lets a sign-in fail after 15 s, with two events (5.1)")
        void logonTimeout() {
            client.server().goSilent();
            client.start();
            time.advance(ofMillis(150).plus(ofMillis(14_999)));
            assertThat(events()).endsWith("OnMyStatusChange 0x0200");

            time.advance(ofMillis(1));
            assertThat(events()).endsWith("OnSignin 0x81000306", "OnMyStatusChange 0x81000306 0x0001");
            assertThat(status()).isEqualTo(OFFLINE);
        }

        @Test
        @DisplayName("lets a sign-out last until it answers again, however long that is (5.1)")
        void signoutLasts() {
            signedIn();
            client.server().goSilent();
            client.messengerFactory().create().signout();
            time.advance(ofMinutes(20));
            assertThat(status()).isEqualTo(LOCAL_DISCONNECTING_FROM_SERVER);

            client.server().answerAgain();
            time.settle();
            assertThat(events()).endsWith("OnMyStatusChange 0x0400", "OnSignout", "OnMyStatusChange 0x0001");
        }

        @Test
        @DisplayName("and answering again in time completes the sign-in that waited")
        void answersInTime() {
            client.server().goSilent();
            client.start();
            time.advance(ofSeconds(10));

            client.server().answerAgain();
            time.advance(ofSeconds(1));
            assertThat(status()).isEqualTo(ONLINE);

            time.advance(ofMinutes(1));
            assertThat(events()).doesNotContain("OnSignin 0x81000306");
        }
    }

    @Nested
    @DisplayName("when it refuses")
    class Refusing {
        @Test
        @DisplayName("says why in OnSignin, and lets the user in once it accepts again (3.2)")
        void refuses() {
            client.server().refuse(HResult.MSGR_E_INVALID_PASSWORD);
            client.start();
            time.advance(ofSeconds(1));
            assertThat(events()).endsWith("OnSignin 0x81000303", "OnMyStatusChange 0x81000303 0x0001");

            client.server().accept();
            client.messengerFactory().create().autoSignin();
            time.advance(ofSeconds(1));
            assertThat(status()).isEqualTo(ONLINE);
        }
    }

    @Nested
    @DisplayName("without a network")
    class NetworkLost {
        @Test
        @DisplayName("cuts the user off, who is back by himself when it returns (10)")
        void reconnects() {
            signedIn();
            client.server().dropNetwork();
            time.advance(ofMinutes(30));
            assertThat(events()).endsWith("OnSignout", "OnMyStatusChange 0x8100030C 0x0001", "OnMyStatusChange 0x0100");
            assertThat(status()).isEqualTo(LOCAL_FINDING_SERVER);

            client.server().restoreNetwork();
            time.advance(ofSeconds(1));
            assertThat(status()).isEqualTo(ONLINE);
        }

        @Test
        @DisplayName("leaves the user signed out where the profile does not try again")
        void staysOut() {
            client = with(
                    Profile.communicator2007R2().toBuilder().reconnects(false).build());
            signedIn();
            client.server().dropNetwork();
            client.server().restoreNetwork();
            time.advance(ofMinutes(1));

            assertThat(status()).isEqualTo(OFFLINE);
        }

        @Test
        @DisplayName("lets a sign-in that the user asked for fail after 15 s (5.1)")
        void timesOut() {
            client.server().dropNetwork();
            client.start();
            time.advance(ofSeconds(20));

            assertThat(events())
                    .endsWith("OnMyStatusChange 0x0100", "OnSignin 0x81000306", "OnMyStatusChange 0x81000306 0x0001");
        }
    }

    @Nested
    @DisplayName("that ends the session itself")
    class Ending {
        @Test
        @DisplayName("shuts down: OnSignout and MSGR_E_SERVER_SHUTDOWN (3.2)")
        void shutsDown() {
            signedIn();
            client.server().shutDown();
            time.settle();

            assertThat(events()).endsWith("OnSignout", "OnMyStatusChange 0x81000347 0x0001");
        }

        @Test
        @DisplayName("lets the user in somewhere else: OnSignout and MSGR_E_REMOTE_LOGIN (3.2)")
        void elsewhere() {
            signedIn();
            client.server().signInElsewhere();
            time.settle();

            assertThat(events()).endsWith("OnSignout", "OnMyStatusChange 0x81000323 0x0001");
        }

        @Test
        @DisplayName("says nothing to a user who is signed out")
        void nobody() {
            client = with(Profile.communicator2007R2().toBuilder()
                    .signsInAtStart(false)
                    .build());
            client.start();
            client.server().shutDown();
            client.server().signInElsewhere();
            client.server().dropNetwork();
            time.advance(ofSeconds(5));

            assertThat(events()).isEmpty();
        }
    }

    @Nested
    @DisplayName("with random times")
    class RandomTimes {
        private List<Journal.Entry> journalWith(Latency latency, long seed) {
            VirtualTime own = new VirtualTime();
            Profile profile = Profile.communicator2007R2().toBuilder()
                    .connectingTakes(latency)
                    .serverAnswersAfter(latency)
                    .seed(seed)
                    .build();
            CommunicatorSimulator worker =
                    new CommunicatorSimulator("Communicator", profile, new MemoryRegistry(), own, own);
            worker.start();
            own.advance(ofSeconds(30));
            worker.messengerFactory().create().signout();
            own.advance(ofSeconds(30));
            return worker.journal().entries();
        }

        @Test
        @DisplayName("does the same with the same seed, and something else with another")
        void seeded() {
            Latency wild = new Latency.LogNormal(ofMillis(300), 0.5);

            assertThat(journalWith(wild, 1)).isEqualTo(journalWith(wild, 1)).isNotEqualTo(journalWith(wild, 2));
        }

        @Test
        @DisplayName("keeps uniform times within their bounds, and the median of log-normal ones")
        void distributions() {
            Random random = new Random(7);
            Latency uniform = new Latency.Uniform(ofMillis(100), ofMillis(200));
            Latency logNormal = new Latency.LogNormal(ofMillis(100), 0.5);

            assertThat(Stream.generate(() -> uniform.next(random)).limit(10_000))
                    .allMatch(t -> t.compareTo(ofMillis(100)) >= 0 && t.compareTo(ofMillis(200)) <= 0);
            Duration median = Stream.generate(() -> logNormal.next(random))
                    .limit(10_001)
                    .sorted()
                    .toList()
                    .get(5_000);
            assertThat(median).isBetween(ofMillis(95), ofMillis(105));
        }
    }
}
