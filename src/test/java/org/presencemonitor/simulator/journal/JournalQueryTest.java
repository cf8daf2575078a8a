package org.presencemonitor.simulator.journal;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.presencemonitor.hresult.HResult.MSGR_E_NOT_LOGGED_ON;
import static org.presencemonitor.hresult.HResult.S_OK;
import static org.presencemonitor.simulator.journal.Query.called;
import static org.presencemonitor.simulator.journal.Query.classRegistered;
import static org.presencemonitor.simulator.journal.Query.classRevoked;
import static org.presencemonitor.simulator.journal.Query.inOrder;
import static org.presencemonitor.simulator.journal.Query.mailed;
import static org.presencemonitor.simulator.journal.Query.raised;
import static org.presencemonitor.simulator.journal.Query.wrote;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.presencemonitor.simulator.text.EditDistance;
import org.presencemonitor.testing.VirtualTime;

@DisplayName("A query on the journal")
class JournalQueryTest {
    private final VirtualTime time = new VirtualTime();
    private final Journal journal = new Journal(time);

    @BeforeEach
    void aShortDay() {
        journal.registered("UpAndRunning", "1");
        journal.registered("class registered", "");
        journal.registered("UpAndRunning", "2");
        journal.called("AutoSignin", List.of(), S_OK);
        time.advance(ofMillis(100));
        journal.raised("OnMyStatusChange", List.of("0x0100"), "");
        journal.raised("OnMyStatusChange", List.of("0x0002"), "");
        journal.mailed("Simulated store", "StoreLogoff", S_OK);
        journal.called("MyStatus", List.of(), S_OK);
        journal.called("MyStatus", List.of(), MSGR_E_NOT_LOGGED_ON);
        journal.called("put MyStatus", List.of("0x000A"), S_OK);
        time.advance(ofMillis(100));
        journal.raised("OnSignout", List.of(), "lost");
        journal.raised("OnAppShutdown", List.of(), "");
    }

    static Stream<Query> thatHold() {
        return Stream.of(
                called("MyStatus"),
                called("MyStatus").times(2),
                called("MyStatus").atLeast(2),
                called("MyStatus").answering(MSGR_E_NOT_LOGGED_ON).once(),
                called("put MyStatus").with("0x000A"),
                called("Signout").never(),
                called("Signin").never(),
                raised("OnMyStatusChange").with("0x0002").once(),
                raised("OnSignout").marked("lost"),
                wrote("UpAndRunning").times(2),
                wrote("UpAndRunning", 2).once(),
                mailed("Simulated store").with("StoreLogoff").answering(S_OK),
                classRevoked().never(),
                inOrder(wrote("UpAndRunning", 1), classRegistered(), wrote("UpAndRunning", 2), raised("OnSignout")),
                inOrder(called("MyStatus"), called("MyStatus")));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("thatHold")
    @DisplayName("holds when the journal has what it looks for")
    void holds(Query query) {
        journal.verify(query);
        assertThat(journal.holds(query)).isTrue();
    }

    static Stream<Query> thatDoNotHold() {
        return Stream.of(
                called("Signout"),
                called("MyStatus").once(),
                called("MyStatus").atLeast(3),
                called("MyStatus").never(),
                called("MyStatus").with("0x0002"),
                called("put MyStatus").with("0x000A", "0x000A"),
                called("put MyStatus").answering(MSGR_E_NOT_LOGGED_ON),
                raised("MyStatus"),
                raised("OnAppShutdown").marked("lost"),
                wrote("UpAndRunning", 0),
                mailed("Simulated store").with("TransportLogoff"),
                classRevoked(),
                inOrder(raised("OnAppShutdown"), raised("OnSignout")),
                inOrder(called("MyStatus"), called("MyStatus"), called("MyStatus")));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("thatDoNotHold")
    @DisplayName("fails when the journal has not")
    void fails(Query query) {
        assertThat(journal.holds(query)).isFalse();
        assertThatThrownBy(() -> journal.verify(query)).isInstanceOf(AssertionError.class);
    }

    @Test
    @DisplayName("hands back the entries it is about")
    void entries() {
        assertThat(journal.verify(wrote("UpAndRunning")))
                .extracting(Journal.Entry::what)
                .containsExactly("UpAndRunning = 1", "UpAndRunning = 2");
    }

    @Test
    @DisplayName("makes no sense with a number of times in an order, without steps, or below zero times")
    void nonsense() {
        EntryQuery counted = raised("OnSignout").once();
        assertThatIllegalArgumentException().isThrownBy(() -> inOrder(counted)).withMessageContaining("one entry");
        assertThatIllegalArgumentException().isThrownBy(Query::inOrder).withMessageContaining("needs a step");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> raised("OnSignout").times(-1));
    }

    @Nested
    @DisplayName("that fails")
    class Failing {
        private String textOf(Query query) {
            try {
                journal.verify(query);
            } catch (AssertionError e) {
                return String.valueOf(e.getMessage())
                        .replace(System.lineSeparator(), "\n")
                        .replace(Thread.currentThread().getName(), "main");
            }
            throw new IllegalStateException("the query holds");
        }

        @Test
        @DisplayName("says what was expected, what comes nearest, and how the journal ends")
        void nothingFound() {
            assertThat(textOf(called("Signin").once())).isEqualTo("""
                            expected Signin to be called once, but it was not.
                            Nearest: "AutoSignin: 0x00000000" at 08:35:00.000 on thread main
                            The last 10 of 12 journal lines:
                              08:35:00.000 main registry UpAndRunning = 2
                              08:35:00.000 main call AutoSignin: 0x00000000
                              08:35:00.100 main event OnMyStatusChange 0x0100
                              08:35:00.100 main event OnMyStatusChange 0x0002
                              08:35:00.100 main mail Simulated store StoreLogoff: 0x00000000
                              08:35:00.100 main call MyStatus: 0x00000000
                              08:35:00.100 main call MyStatus: 0x8100031E
                              08:35:00.100 main call put MyStatus 0x000A: 0x00000000
                              08:35:00.200 main event OnSignout (lost)
                              08:35:00.200 main event OnAppShutdown""");
        }

        @Test
        @DisplayName("lists what was too much")
        void tooMany() {
            assertThat(textOf(called("MyStatus").never())).startsWith("""
                            expected MyStatus never to be called, but it was called 2 times:
                              08:35:00.100 main call MyStatus: 0x00000000
                              08:35:00.100 main call MyStatus: 0x8100031E
                            The last 10 of 12""");
        }

        @Test
        @DisplayName("tells what there was when it was too little")
        void tooFew() {
            assertThat(textOf(called("AutoSignin").atLeast(2))).startsWith("""
                            expected AutoSignin to be called at least 2 times, but it was called once:
                              08:35:00.000 main call AutoSignin: 0x00000000
                            Nearest:\
                            """);
        }

        @Test
        @DisplayName("finds other arguments, other answers, a slip of the hand and the wrong kind nearest")
        void nearest() {
            assertThat(textOf(raised("OnMyStatusChange").with("0x000A")))
                    .contains("expected OnMyStatusChange 0x000A to be raised, but it was not.")
                    .contains("Nearest: \"OnMyStatusChange 0x0002\"");
            assertThat(textOf(called("put MyStatus").with("0x000A").answering(MSGR_E_NOT_LOGGED_ON)))
                    .contains("Nearest: \"put MyStatus 0x000A: 0x00000000\"");
            assertThat(textOf(called("autosignin"))).contains("Nearest: \"AutoSignin: 0x00000000\"");
            assertThat(textOf(called("OnAppShutdown"))).contains("Nearest: event \"OnAppShutdown\"");
            assertThat(textOf(wrote("UpAndRunning", 0))).contains("Nearest: \"UpAndRunning = 2\"");
        }

        @Test
        @DisplayName("in an order shows how far it came, and where the missing step was instead")
        void order() {
            assertThat(textOf(inOrder(wrote("UpAndRunning", 2), raised("OnAppShutdown"), raised("OnSignout"))))
                    .startsWith("""
                            expected in this order:
                              1. UpAndRunning = 2 written, which it was at 08:35:00.000 on thread main
                              2. OnAppShutdown raised, which it was at 08:35:00.200 on thread main
                              3. OnSignout raised, but it was not after that, only before, at 08:35:00.200 on thread main
                            The last 10 of 12""");
            assertThat(textOf(inOrder(raised("OnSignut"), raised("OnAppShutdown"))))
                    .startsWith("""
                            expected in this order:
                              1. OnSignut raised, but it was not
                              2. OnAppShutdown raised
                            Nearest: "OnSignout (lost)" at 08:35:00.200 on thread main
                            """);
        }

        @Test
        @DisplayName("says so when there is nothing at all")
        void empty() {
            journal.clear();
            assertThat(textOf(called("Signout")))
                    .isEqualTo("expected Signout to be called, but it was not.\nThe journal is empty.");
        }

        @Test
        @DisplayName("says so when entries it would have to know are gone")
        void dropped() {
            for (int i = 0; i < 10_000; i++) {
                journal.called("MyStatus", List.of(), S_OK);
            }

            assertThat(textOf(raised("OnSignout").never()))
                    .contains("expected OnSignout never to be raised, which nobody can tell any more.")
                    .endsWith("The journal is full: the oldest 12 entries are gone.");
            assertThat(textOf(called("MyStatus").times(10_000))).contains("the oldest 12 entries are gone");
            assertThat(textOf(raised("OnSignout"))).contains("the oldest 12 entries are gone");
            journal.verify(called("MyStatus").atLeast(10_000));
            journal.clear();
            journal.verify(raised("OnSignout").never());
        }
    }

    @Test
    @DisplayName("finds the nearest by letters to insert, delete and replace, whatever their case")
    void distance() {
        assertThat(EditDistance.between("kitten", "sitting")).isEqualTo(3);
        assertThat(EditDistance.between("Signout", "SIGNOUT")).isZero();
        assertThat(EditDistance.between("", "abc")).isEqualTo(3);
        assertThat(EditDistance.between("abc", "")).isEqualTo(3);
    }
}
