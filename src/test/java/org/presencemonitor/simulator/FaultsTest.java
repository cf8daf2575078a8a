package org.presencemonitor.simulator;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.presencemonitor.hresult.HResult.E_FAIL;
import static org.presencemonitor.hresult.HResult.RPC_E_CALL_CANCELED;
import static org.presencemonitor.hresult.HResult.RPC_S_CALL_FAILED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.simulator.profile.Profile;

@DisplayName("The simulated client's faults:")
class FaultsTest extends SimulatorFixture {
    private final ScheduledExecutorService caller = time.thread("caller");
    private final List<String> answers = new ArrayList<>();

    /** Calls on a thread of its own and notes when what came back. */
    private void call(Supplier<MyStatus> member) {
        Instant asked = time.instant();
        caller.execute(() -> {
            String answer;
            try {
                answer = member.get().hex();
            } catch (ComException e) {
                answer = e.hresult().hex();
            }
            answers.add(
                    answer + " after " + Duration.between(asked, time.instant()).toMillis() + " ms");
        });
    }

    @Test
    @DisplayName("are of members and events that exist, and a misspelt one says which was meant")
    void names() {
        Faults faults = client.faults();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> faults.fail("Singout", E_FAIL, 1))
                .withMessage("There is no member \"Singout\"; did you mean Signout?");
        assertThatIllegalArgumentException().isThrownBy(() -> faults.hang("OnSignout"));
        assertThatIllegalArgumentException().isThrownBy(() -> faults.delay("put MySigninName", ofSeconds(1), 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> faults.lose("OnMystatusChange", 1))
                .withMessage("There is no event \"OnMystatusChange\"; did you mean OnMyStatusChange?");
        assertThatIllegalArgumentException().isThrownBy(() -> faults.repeat("Signout", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> faults.reorder("", 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> faults.crashAt("OnSignOff", 1))
                .withMessageEndingWith("did you mean OnSignout?");
    }

    private List<String> heard() {
        List<String> heard = new ArrayList<>();
        client.messengerFactory().create().advise(new MessengerEvents() {
            @Override
            public void onMyStatusChange(HResult hr, MyStatus status) {
                heard.add(status.hex());
            }

            @Override
            public void onSignout() {
                heard.add("OnSignout");
            }

            @Override
            public void onAppShutdown() {
                heard.add("OnAppShutdown");
            }
        });
        return heard;
    }

    @Nested
    @DisplayName("a member that hangs")
    class Hanging {
        @Test
        @DisplayName("answers when the fault is closed, with the truth of that moment")
        void untilClosed() {
            signedIn();
            Messenger messenger = client.messengerFactory().create();
            Fault hang = client.faults().hang("MyStatus");
            call(messenger::myStatus);
            time.advance(ofMinutes(10));
            assertThat(answers).isEmpty();

            messenger.signout();
            hang.close();
            time.settle();
            assertThat(answers).containsExactly("0x0400 after 600000 ms");
        }

        @Test
        @DisplayName("answers RPC_S_CALL_FAILED when the process dies over it (3.4)")
        void untilDeath() {
            signedIn();
            client.faults().hang("MyStatus");
            call(client.messengerFactory().create()::myStatus);
            time.advance(ofSeconds(3));

            client.crash();
            time.settle();
            assertThat(answers).containsExactly(RPC_S_CALL_FAILED.hex() + " after 3000 ms");
        }

        @Test
        @DisplayName("keeps neither other members nor the client itself from going on")
        void othersGoOn() {
            signedIn();
            Messenger messenger = client.messengerFactory().create();
            client.faults().hang("MyStatus");
            call(messenger::myStatus);
            time.settle();

            messenger.signout();
            time.advance(ofSeconds(1));
            assertThat(client.sessionStatus()).contains(MyStatus.OFFLINE);
        }

        @Test
        @DisplayName("comes back when the caller's thread is interrupted, as a cancelled call")
        void interrupted() {
            CommunicatorSimulator real =
                    new CommunicatorSimulator("Communicator", Profile.communicator2007R2(), registry, time, time);
            real.start();
            time.advance(ofSeconds(1));
            Messenger messenger = real.messengerFactory().create();
            real.faults().hang("MyStatus");

            Thread.currentThread().interrupt();
            assertThatThrownBy(messenger::myStatus)
                    .isInstanceOfSatisfying(
                            ComException.class, e -> assertThat(e.hresult()).isEqualTo(RPC_E_CALL_CANCELED));
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Nested
    @DisplayName("a member that is late")
    class Late {
        @Test
        @DisplayName("answers after that time, that often")
        void late() {
            signedIn();
            Messenger messenger = client.messengerFactory().create();
            client.faults().delay("MyStatus", ofSeconds(2), 1);
            call(messenger::myStatus);
            time.advance(ofSeconds(3));
            call(messenger::myStatus);
            time.settle();

            assertThat(answers).containsExactly("0x0002 after 2000 ms", "0x0002 after 0 ms");
        }

        @Test
        @DisplayName("may fail after that as well: faults add up")
        void lateAndFailing() {
            signedIn();
            client.faults().fail("MyStatus", E_FAIL, 1);
            client.faults().delay("MyStatus", ofSeconds(2), 1);
            call(client.messengerFactory().create()::myStatus);
            time.advance(ofSeconds(3));

            assertThat(answers).containsExactly("0x80004005 after 2000 ms");
        }

        @Test
        @DisplayName("answers at once when the fault is closed")
        void closed() {
            signedIn();
            Fault late = client.faults().delay("CoCreateInstance", ofMinutes(1), Fault.ALWAYS);
            call(() -> client.messengerFactory().create().myStatus());
            time.advance(ofSeconds(1));
            late.close();
            time.settle();

            assertThat(answers).containsExactly("0x0002 after 1000 ms");
        }
    }

    @Nested
    @DisplayName("an event in the wrong place")
    class Reordered {
        @Test
        @DisplayName("is heard after the one that follows it (9)")
        void afterTheNext() {
            signedIn();
            List<String> heard = heard();
            client.faults().reorder("OnSignout", 1);
            client.messengerFactory().create().signout();
            time.advance(ofSeconds(1));

            assertThat(heard).containsExactly("0x0400", "0x0001", "OnSignout");
            assertThat(client.journal().events()).contains("OnSignout (reordered)");
        }

        @Test
        @DisplayName("that nothing follows is heard after a second, or when the fault is closed")
        void nothingFollows() {
            signedIn();
            List<String> heard = heard();
            Fault mixedUp = client.faults().reorder("OnMyStatusChange", Fault.ALWAYS);
            client.messengerFactory().create().signout();
            time.advance(ofMillis(999));
            assertThat(heard).containsExactly("OnSignout", "0x0400");

            mixedUp.close();
            time.settle();
            assertThat(heard).containsExactly("OnSignout", "0x0400", "0x0001");
        }

        @Test
        @DisplayName("that nothing follows is heard after a second although the fault stays open")
        void afterASecond() {
            signedIn();
            List<String> heard = heard();
            client.faults().lose("OnSignout", Fault.ALWAYS);
            client.faults().reorder("OnMyStatusChange", 1);
            client.messengerFactory().create().signout();
            time.advance(ofMillis(1));
            assertThat(heard).isEmpty();

            time.advance(ListenerQueues.HELD_BACK_FOR);
            assertThat(heard).contains("0x0400");
        }

        @Test
        @DisplayName("is heard all the same when the client ends in good order, and not when it crashes")
        void atTheEnd() {
            signedIn();
            List<String> heard = heard();
            client.faults().reorder("OnAppShutdown", 1);
            client.shutDown();
            time.settle();
            assertThat(heard).containsExactly("OnSignout", "OnAppShutdown");

            client.start();
            time.advance(ofSeconds(1));
            List<String> heardLater = heard();
            client.faults().reorder("OnMyStatusChange", 1);
            client.messengerFactory().create().signout();
            client.crash();
            time.advance(ofSeconds(5));
            assertThat(heardLater).isEmpty();
        }
    }
}
