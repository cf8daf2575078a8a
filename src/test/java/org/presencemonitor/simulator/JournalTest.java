package org.presencemonitor.simulator;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.presencemonitor.hresult.HResult.MSGR_E_NOT_LOGGED_ON;
import static org.presencemonitor.hresult.HResult.S_OK;
import static org.presencemonitor.simulator.journal.Query.called;
import static org.presencemonitor.simulator.journal.Query.inOrder;
import static org.presencemonitor.simulator.journal.Query.raised;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.simulator.journal.Journal;
import org.presencemonitor.simulator.journal.Journal.Entry;
import org.presencemonitor.simulator.junit.CommunicatorExtension;
import org.presencemonitor.simulator.junit.SimulatedCommunicator;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.testing.VirtualTime;
import org.presencemonitor.thread.Subscription;

@DisplayName("The journal")
class JournalTest {
    private final VirtualTime time = new VirtualTime();

    @RegisterExtension
    final CommunicatorExtension communicator =
            CommunicatorExtension.of(Profile.communicator2007R2()).in(time);

    @Test
    @DisplayName(
            "knows what can be called and raised, so that a misspelt name is not taken for something that never was")
    void misspelt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> called("Singout").never())
                .withMessage("There is no \"Singout\" that could be called; did you mean Signout?");
        assertThatIllegalArgumentException().isThrownBy(() -> raised("MyStatus").times(0));
    }

    @Test
    @DisplayName("tells each entry to those who listen, also when it forgets the oldest")
    void tells(CommunicatorSimulator client) {
        List<String> told = new ArrayList<>();
        Subscription listening = client.journal().subscribe(entry -> told.add(entry.what()));
        time.advance(ofSeconds(1));
        Messenger messenger = client.messengerFactory().create();
        for (int i = 0; i < 12_000; i++) {
            messenger.myStatus();
        }

        assertThat(told).startsWith("UpAndRunning = 1").hasSizeGreaterThan(12_000);
        assertThat(client.journal().entries()).hasSize(10_000);
        listening.close();
        int before = told.size();
        messenger.myStatus();
        assertThat(told).hasSize(before);
    }

    @Test
    @DisplayName("prints one line per entry: time, thread, kind, what")
    void lines(CommunicatorSimulator client) {
        time.advance(ofMillis(150));
        String thread = Thread.currentThread().getName();

        assertThat(client.journal().lines())
                .containsExactly(
                        "08:35:00.000 " + thread + " registry UpAndRunning = 1",
                        "08:35:00.150 " + thread + " registry class registered",
                        "08:35:00.150 " + thread + " registry UpAndRunning = 2",
                        "08:35:00.150 " + thread + " event OnMyStatusChange 0x0100");
        assertThat(client.journal())
                .hasToString(
                        String.join(System.lineSeparator(), client.journal().lines()));
    }

    @Test
    @DisplayName("keeps the last 10,000 entries")
    void capacity(CommunicatorSimulator client) {
        time.advance(ofSeconds(1));
        Messenger messenger = client.messengerFactory().create();
        for (int i = 0; i < 10_000; i++) {
            messenger.myServiceName();
        }

        assertThat(client.journal().entries())
                .hasSize(10_000)
                .extracting(Entry::name)
                .containsOnly("MyServiceName");
    }

    @Nested
    @DisplayName("waited for")
    class Waiting {
        @Test
        @DisplayName("in virtual time completes in the very step that makes the entry")
        void completesAtOnce(CommunicatorSimulator client) {
            CompletableFuture<List<Entry>> online =
                    client.journal().eventually(raised("OnMyStatusChange").with("0x0002"));

            time.advance(ofMillis(649));
            assertThat(online).isNotDone();
            time.advance(ofMillis(1));

            assertThat(online).isCompleted();
            assertThat(online.join()).extracting(Entry::at).containsExactly(VirtualTime.START.plusMillis(650));
        }

        @Test
        @DisplayName("completes at once for what has happened already, and for an order when its last step has come")
        void orders(CommunicatorSimulator client) {
            time.advance(ofSeconds(1));
            assertThat(client.journal().eventually(raised("OnSignin"))).isCompleted();

            CompletableFuture<List<Entry>> end =
                    client.journal().eventually(inOrder(raised("OnSignout"), raised("OnAppShutdown")));
            assertThat(end).isNotDone();
            client.shutDown();

            assertThat(end.join()).extracting(Entry::name).containsExactly("OnSignout", "OnAppShutdown");
        }

        @Test
        @DisplayName("in real time wakes up when another thread makes the entry")
        void wakesUp(@SimulatedCommunicator CommunicatorSimulator client) {
            List<Entry> online =
                    client.journal().await(raised("OnMyStatusChange").with("0x0002"), ofSeconds(30));

            assertThat(online).extracting(Entry::thread).containsExactly("simulator");
        }

        @Test
        @DisplayName("in vain says how long and what for")
        void inVain(CommunicatorSimulator client) {
            assertThatThrownBy(() -> client.journal().await(called("Signout").once(), ofMillis(1)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageStartingWith("waited 1 ms: expected Signout to be called once, but it was not.");
        }

        @Test
        @DisplayName("and interrupted gives up and stays interrupted")
        void interrupted(CommunicatorSimulator client) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> client.journal().await(called("Signout"), ofSeconds(30)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("interrupted");
            assertThat(Thread.interrupted()).isTrue();
        }

        @Test
        @DisplayName("refuses to wait for nothing")
        void never(CommunicatorSimulator client) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> client.journal().eventually(called("Signout").never()))
                    .withMessageContaining("verify it in the end");
        }
    }

    @Test
    @DisplayName("knows which failing answers no query has looked at")
    void failuresNotLookedAt(CommunicatorSimulator client) {
        time.advance(ofSeconds(1));
        client.messengerFactory().create().signout();
        time.advance(ofSeconds(1));
        assertThatThrownBy(() -> client.messengerFactory().create().signout()).isInstanceOf(ComException.class);
        assertThat(client.journal().failuresNotLookedAt())
                .extracting(Entry::what)
                .containsExactly("Signout: 0x8100031E");

        assertThat(client.journal()
                        .holds(called("Signout").answering(MSGR_E_NOT_LOGGED_ON).never()))
                .isFalse();
        assertThat(client.journal().failuresNotLookedAt()).hasSize(1);
        client.journal().verify(called("Signout").answering(MSGR_E_NOT_LOGGED_ON));

        assertThat(client.journal().failuresNotLookedAt()).isEmpty();
    }

    @Nested
    @DisplayName("that is full")
    class Full {
        private final Journal journal = new Journal(time);

        private void fill() {
            for (int i = 0; i < 10_000; i++) {
                journal.called("MyStatus", List.of(), S_OK);
            }
        }

        @Test
        @DisplayName("keeps a failing answer that no query has looked at, and forgets one that was looked at")
        void keepsFailures() {
            journal.called("Signout", List.of(), MSGR_E_NOT_LOGGED_ON);
            journal.called("AutoSignin", List.of(), HResult.E_FAIL);
            journal.verify(called("AutoSignin"));
            fill();
            fill();

            assertThat(journal.entries()).extracting(Entry::name).containsOnly("MyStatus");
            assertThat(journal.failuresNotLookedAt()).extracting(Entry::what).containsExactly("Signout: 0x8100031E");
            journal.clear();
            assertThat(journal.failuresNotLookedAt()).isEmpty();
        }

        @Test
        @DisplayName("keeps the first thousand of them")
        void keepsNoMore() {
            for (int i = 0; i < 1_500; i++) {
                journal.called("Signout", List.of(Integer.toString(i)), MSGR_E_NOT_LOGGED_ON);
            }
            fill();

            assertThat(journal.failuresNotLookedAt())
                    .hasSize(1_000)
                    .last()
                    .extracting(Entry::arguments)
                    .isEqualTo(List.of("999"));
        }

        @Test
        @DisplayName("asks before it drops a failing answer whether that was allowed")
        void allowed() {
            journal.allowFailures(List.of(called("Signout").answering(MSGR_E_NOT_LOGGED_ON)));
            for (int i = 0; i < 30_000; i++) {
                journal.called("Signout", List.of(), MSGR_E_NOT_LOGGED_ON);
            }
            journal.called("AutoSignin", List.of(), HResult.E_FAIL);
            fill();

            assertThat(journal.failuresNotLookedAt()).extracting(Entry::name).containsExactly("AutoSignin");
        }
    }
}
