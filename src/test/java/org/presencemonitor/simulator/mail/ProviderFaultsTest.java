package org.presencemonitor.simulator.mail;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.hresult.HResult.E_FAIL;
import static org.presencemonitor.hresult.HResult.MAPI_E_BUSY;
import static org.presencemonitor.hresult.HResult.MAPI_E_INVALID_OBJECT;
import static org.presencemonitor.hresult.HResult.MAPI_E_TIMEOUT;
import static org.presencemonitor.hresult.HResult.S_OK;
import static org.presencemonitor.simulator.mail.OutboxEntry.State.IN_PROCESS;
import static org.presencemonitor.simulator.mail.OutboxEntry.State.QUEUED;
import static org.presencemonitor.simulator.mail.OutboxEntry.State.SENT;
import static org.presencemonitor.simulator.mail.SimulatedMail.ADDRESS_BOOK;
import static org.presencemonitor.simulator.mail.SimulatedMail.STORE;
import static org.presencemonitor.simulator.mail.SimulatedMail.TRANSPORT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.MailSessionState.MailPhase;
import org.presencemonitor.mapi.ProviderState;
import org.presencemonitor.mapi.SessionMemory;
import org.presencemonitor.simulator.mail.ProviderFault.In;

@DisplayName("A provider that misbehaves at the logoff")
class ProviderFaultsTest extends MailFixture {
    private List<String> failures(String provider) {
        return provider(provider).failures().stream()
                .map(failure -> failure.call() + " " + failure.why())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {ADDRESS_BOOK, STORE, TRANSPORT})
    @DisplayName("by an error: the others are logged off, and the state says who it was")
    void answers(String provider) {
        mail.faults().inject(provider, In.LOGOFF, new ProviderFault.Answers(MAPI_E_BUSY));
        logon();

        assertThat(logoff()).isCompletedWithValue(MAPI_E_BUSY);
        assertThat(state().providers()).extracting(ProviderState::step).containsOnly(ProviderState.LogoffStep.RELEASED);
        assertThat(failures(provider)).singleElement().asString().endsWith("ogoff answered MAPI_E_BUSY");
    }

    @ParameterizedTest
    @ValueSource(strings = {ADDRESS_BOOK, STORE, TRANSPORT})
    @DisplayName("by hanging: is given up in time, its memory taken back under its name")
    void hangs(String provider) {
        mail.faults().inject(provider, In.LOGOFF, new ProviderFault.Hangs(Optional.empty()));
        logon();
        CompletableFuture<HResult> answer = logoff();
        assertThat(state().phase()).isEqualTo(MailPhase.LOGGING_OFF);
        assertThat(provider(provider).step()).isEqualTo(ProviderState.LogoffStep.LOGGING_OFF);

        time.advance(ofSeconds(5));

        assertThat(answer).isCompletedWithValue(MAPI_E_TIMEOUT);
        assertThat(state().phase()).isEqualTo(MailPhase.LOGGED_OFF);
        assertThat(failures(provider)).first().asString().endsWith("ogoff did not answer within 5 s");
        assertThat(state().leaks()).containsExactly(new SessionMemory.Leak(provider, 1, 4_096));
    }

    @Test
    @DisplayName("by hanging while it sends: the message is stopped all the same, and sent once later")
    void hangsWhileSending() {
        ProviderFaults.Injected fault =
                mail.faults().inject(TRANSPORT, In.LOGOFF, new ProviderFault.Hangs(Optional.of(ofSeconds(60))));
        logon();
        long id = sendingHalfWay();
        logoff();
        time.advance(ofSeconds(20));
        fault.close();
        logon();
        time.advance(ofMinutes(2));

        assertThat(messageState(id)).isEqualTo(SENT);
        assertThat(acceptedSubjects()).containsExactly("half way");
        assertThat(logoff()).isCompletedWithValue(S_OK);
    }

    @Test
    @DisplayName("by hanging for a while: its answer counts when it comes in time")
    void hangsForAWhile() {
        mail.faults().inject(STORE, In.LOGOFF, new ProviderFault.Hangs(Optional.of(ofSeconds(4))));
        logon();
        CompletableFuture<HResult> answer = logoff();
        time.advance(ofSeconds(4));

        assertThat(answer).isCompletedWithValue(S_OK);
        assertThat(failures(STORE)).isEmpty();
        assertThat(state().leaks()).isEmpty();
    }

    @Test
    @DisplayName("by hanging in Shutdown: the session ends, and the answer of the logoff stays S_OK")
    void hangsInShutdown() {
        mail.faults().inject(TRANSPORT, In.SHUTDOWN, new ProviderFault.Hangs(Optional.empty()));
        logon();
        CompletableFuture<HResult> answer = logoff();
        time.advance(ofSeconds(5));

        assertThat(answer).isCompletedWithValue(S_OK);
        assertThat(failures(TRANSPORT)).containsExactly("Shutdown did not answer within 5 s");
    }

    @ParameterizedTest
    @ValueSource(strings = {ADDRESS_BOOK, STORE, TRANSPORT})
    @DisplayName("by throwing: counts as E_FAIL")
    void throwsSomething(String provider) {
        mail.faults().inject(provider, In.LOGOFF, new ProviderFault.Throws());
        logon();

        assertThat(logoff()).isCompletedWithValue(E_FAIL);
        assertThat(failures(provider)).first().asString().contains("threw java.lang.IllegalStateException");
    }

    @Test
    @DisplayName("by calling back: the session that is ending is invalid to it, and ends once")
    void callsBack() {
        List<HResult> answers = new ArrayList<>();
        mail.faults()
                .inject(
                        STORE,
                        In.LOGOFF,
                        new ProviderFault.CallsBack(
                                () -> mail.session().logoff(0).thenAccept(answers::add)));
        logon();

        assertThat(logoff()).isCompletedWithValue(S_OK);
        assertThat(answers).containsExactly(MAPI_E_INVALID_OBJECT);
        assertThat(journal.stream().filter(line -> line.equals("MAPI: IMAPISession::Logoff 0x00000000")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {ADDRESS_BOOK, STORE, TRANSPORT})
    @DisplayName("by giving its support object back twice, or never")
    void support(String provider) {
        ProviderFaults.Injected twice = mail.faults().inject(provider, In.LOGOFF, new ProviderFault.ReleasesTwice());
        logon();
        assertThat(logoff()).isCompletedWithValue(S_OK);
        assertThat(failures(provider)).containsExactly("IMAPISupport::Release released its support object twice");
        twice.close();

        mail.faults().inject(provider, In.LOGOFF, new ProviderFault.KeepsSupport());
        logon();
        assertThat(logoff()).isCompletedWithValue(S_OK);
        assertThat(failures(provider)).containsExactly("IMAPISupport::Release kept its support object; MAPI took it");
        assertThat(provider(provider).status()).isEmpty();
    }

    @Test
    @DisplayName("by a leak: the state names it and how much (7.3)")
    void leaks() {
        mail.faults().inject(TRANSPORT, In.LOGOFF, new ProviderFault.Leaks(64));
        logon();
        sendingHalfWay();

        assertThat(logoff()).isCompletedWithValue(S_OK);
        assertThat(state().leaks()).containsExactly(new SessionMemory.Leak(TRANSPORT, 1, 64));
    }

    @Test
    @DisplayName("goes on, when it hung, once the fault is closed")
    void hangIsClosed() {
        ProviderFaults.Injected fault =
                mail.faults().inject(STORE, In.LOGOFF, new ProviderFault.Hangs(Optional.empty()));
        logon();
        CompletableFuture<HResult> answer = logoff();
        time.advance(ofSeconds(2));
        assertThat(answer).isNotDone();

        fault.close();
        time.settle();
        assertThat(answer).isCompletedWithValue(S_OK);
        assertThat(failures(STORE)).isEmpty();
    }

    @Nested
    @DisplayName("or at SubmitMessage")
    class Submit {
        private ProviderFaults.Injected fault(ProviderFault fault) {
            ProviderFaults.Injected injected = mail.faults().inject(TRANSPORT, In.SUBMIT, fault);
            logon();
            return injected;
        }

        @Test
        @DisplayName("by hanging: the message stays in process until the fault ends, and is sent then")
        void hangs() {
            ProviderFaults.Injected fault = fault(new ProviderFault.Hangs(Optional.empty()));
            long id = mail.submit("stuck").requireId();
            time.advance(ofMinutes(10));
            assertThat(messageState(id)).isEqualTo(IN_PROCESS);
            assertThat(acceptedSubjects()).isEmpty();

            fault.close();
            time.advance(ofSeconds(2));
            assertThat(messageState(id)).isEqualTo(SENT);
            assertThat(acceptedSubjects()).containsExactly("stuck");
        }

        @Test
        @DisplayName("by hanging for a while: the message is sent that much later")
        void hangsForAWhile() {
            fault(new ProviderFault.Hangs(Optional.of(ofSeconds(10))));
            long id = mail.submit("late").requireId();
            time.advance(ofMillis(11_999));
            assertThat(messageState(id)).isEqualTo(IN_PROCESS);

            time.advance(ofMillis(1));
            assertThat(messageState(id)).isEqualTo(SENT);
        }

        @Test
        @DisplayName(
                "by hanging until the session ends: the message is queued again, and an end of the fault sends nothing")
        void hangsUntilTheEnd() {
            ProviderFaults.Injected fault = fault(new ProviderFault.Hangs(Optional.empty()));
            long id = mail.submit("stuck").requireId();
            time.advance(ofSeconds(3));
            assertThat(logoff()).isCompletedWithValue(S_OK);
            assertThat(messageState(id)).isEqualTo(QUEUED);

            fault.close();
            time.advance(ofMinutes(1));
            assertThat(messageState(id)).isEqualTo(QUEUED);
            assertThat(acceptedSubjects()).isEmpty();
            assertThat(state().leaks()).isEmpty();

            logon();
            time.advance(ofSeconds(2));
            assertThat(acceptedSubjects()).containsExactly("stuck");
        }

        @Test
        @DisplayName("by throwing: the message waits for the next session, and the state says who it was")
        void throwsSomething() {
            fault(new ProviderFault.Throws());
            long id = mail.submit("thrown back").requireId();
            time.advance(ofMinutes(1));

            assertThat(messageState(id)).isEqualTo(QUEUED);
            assertThat(failures(TRANSPORT)).singleElement().asString().contains("SubmitMessage", "threw");
            assertThat(acceptedSubjects()).isEmpty();
        }

        @Test
        @DisplayName("by an answer: the message is not handed over; one that is stopped says so itself")
        void answers() {
            fault(new ProviderFault.Answers(MAPI_E_BUSY));
            long id = mail.submit("refused").requireId();
            time.advance(ofSeconds(2));
            assertThat(messageState(id)).isEqualTo(QUEUED);
            assertThat(failures(TRANSPORT)).singleElement().asString().contains("MAPI_E_BUSY");

            sendingHalfWay();
            logoff();
            assertThat(failures(TRANSPORT)).hasSize(1);
            assertThat(acceptedSubjects()).isEmpty();
        }
    }

    @Test
    @DisplayName("does so no more once the fault is closed")
    void closed() {
        mail.faults().inject(TRANSPORT, In.LOGOFF, new ProviderFault.Throws()).close();
        logon();

        assertThat(logoff()).isCompletedWithValue(S_OK);
    }
}
