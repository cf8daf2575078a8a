package org.presencemonitor.simulator.mail;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.hresult.HResult.E_ACCESSDENIED;
import static org.presencemonitor.hresult.HResult.MAPI_E_NETWORK_ERROR;
import static org.presencemonitor.hresult.HResult.MAPI_E_UNKNOWN_FLAGS;
import static org.presencemonitor.hresult.HResult.S_OK;
import static org.presencemonitor.mapi.MapiFlags.LOGOFF_HURRY;
import static org.presencemonitor.mapi.MapiFlags.LOGOFF_NORMAL;
import static org.presencemonitor.mapi.MapiFlags.NOTIFY_BEGIN_OUTBOUND;
import static org.presencemonitor.mapi.MapiFlags.NOTIFY_CANCEL_MESSAGE;
import static org.presencemonitor.mapi.MapiFlags.NOTIFY_END_OUTBOUND;
import static org.presencemonitor.simulator.mail.OutboxEntry.State.IN_PROCESS;
import static org.presencemonitor.simulator.mail.OutboxEntry.State.QUEUED;
import static org.presencemonitor.simulator.mail.OutboxEntry.State.SENT;
import static org.presencemonitor.simulator.mail.SimulatedMail.TRANSPORT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.MailSessionState.MailPhase;
import org.presencemonitor.mapi.TransportLogon;

@DisplayName("IXPLogon::TransportLogoff")
class TransportLogoffTest extends MailFixture {
    @Nested
    @DisplayName("while a message is in process")
    class InProcess {
        @Test
        @DisplayName("stops it; it stays whole in the outbox and goes out once in the next session (7.3)")
        void stopsTheMessage() {
            logon();
            long id = sendingHalfWay();
            long next = submit("behind it");

            assertThat(logoff()).isCompletedWithValue(S_OK);
            assertThat(messageState(id)).isEqualTo(QUEUED);
            assertThat(state().messages().inOutbox()).isEqualTo(2);
            assertThat(state().messages().stopped()).isEqualTo(1);
            assertThat(state().leaks()).isEmpty();
            time.advance(ofSeconds(60));
            assertThat(acceptedSubjects()).isEmpty();

            logon();
            time.advance(MESSAGE.multipliedBy(2));
            assertThat(messageState(id)).isEqualTo(SENT);
            assertThat(messageState(next)).isEqualTo(SENT);
            assertThat(acceptedSubjects()).containsExactly("half way", "behind it");
        }

        @Test
        @DisplayName(
                "leaves this journal: the message ends before the object is made invalid, the support object goes last (7.3)")
        void wholeJournal() {
            logon();
            long id = sendingHalfWay();
            journal.clear();

            logoff();

            assertThat(journal.subList(journal.indexOf("MAPI: discards address types SMTP 0x00000000"), journal.size()))
                    .containsExactly(
                            "MAPI: discards address types SMTP 0x00000000",
                            "transport: IMAPISupport::ModifyStatusRow 0x00110001 0x00000000",
                            "transport: IXPLogon::SubmitMessage " + id + " 0x80040113",
                            "transport: IMAPISupport::MakeInvalid 0x00000000",
                            "transport: IMAPISupport::Release 0x00000000",
                            "MAPI: removes UIDs and status row of Simulated transport 0x00000000",
                            "transport: Shutdown 0x00000000",
                            "transport: Release provider 0x00000000",
                            "transport: IXPLogon::TransportLogoff 0x00000000",
                            "transport: Release logon 0x00000000",
                            "MAPI: IMAPISession::Logoff 0x00000000");
        }

        @Test
        @DisplayName("leaves a message that is arriving with its server; the next session fetches it (7.3)")
        void inbound() {
            logon();
            mail.receive("for you");
            time.advance(ofSeconds(1));
            logoff();
            assertThat(mail.inbox()).isEmpty();
            assertThat(mail.server().waiting()).containsExactly("for you");

            logon();
            time.advance(MESSAGE);
            assertThat(mail.inbox()).containsExactly("for you");
            assertThat(state().messages().received()).isEqualTo(1);
        }

        @Test
        @DisplayName("is not missed by a message on whose last slice the logoff falls: sent, or waiting, never both")
        void atEveryMoment() {
            for (int millis = 0; millis <= 2_500; millis += 50) {
                SendOnce once = new SendOnce();
                once.logoffAfter(ofMillis(millis));
                assertThat(once.acceptedSubjects()).as("%d ms", millis).containsExactly("only once");
            }
        }
    }

    private static final class SendOnce extends MailFixture {
        void logoffAfter(Duration delay) {
            logon();
            mail.submit("only once");
            time.advance(delay);
            logoff();
            logon();
            time.advance(MESSAGE.multipliedBy(2));
            logoff();
        }
    }

    @Test
    @DisplayName("answering anything but S_OK ends logged off, is shown and is kept (7.1)")
    void otherAnswer() {
        mail.faults().inject(TRANSPORT, ProviderFault.In.LOGOFF, new ProviderFault.Answers(E_ACCESSDENIED));
        logon();

        assertThat(logoff()).isCompletedWithValue(E_ACCESSDENIED);

        assertThat(state().phase()).isEqualTo(MailPhase.LOGGED_OFF);
        assertThat(state().result()).contains(E_ACCESSDENIED);
        assertThat(journal).contains("transport: IXPLogon::TransportLogoff 0x80070005");
        assertThat(provider(TRANSPORT).failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.result()).isEqualTo(E_ACCESSDENIED));
    }

    @Nested
    @DisplayName("of the provider itself")
    class Flags {
        private final MailContext context = new MailContext(time);
        private final LoneSupport support = new LoneSupport();
        private final TransportLogon logon =
                new SimulatedTransportProvider("transport", context).transportLogon(support);

        private HResult logoffWith(int flags) {
            CompletableFuture<HResult> answer = logon.transportLogoff(flags);
            time.advance(ofSeconds(3));
            return answer.join();
        }

        @Test
        @DisplayName("takes zero, and NORMAL and HURRY as the header defines them (7.1)")
        void knownFlags() {
            assertThat(logoffWith(0)).isEqualTo(S_OK);
            assertThat(new Flags().logoffWith(LOGOFF_NORMAL)).isEqualTo(S_OK);
            assertThat(new Flags().logoffWith(LOGOFF_HURRY)).isEqualTo(S_OK);
        }

        @Test
        @DisplayName("with other flags says so, and is logged off all the same (7.1)")
        void unknownFlags() {
            assertThat(logoffWith(0x40)).isEqualTo(MAPI_E_UNKNOWN_FLAGS);
            assertThat(support.steps).endsWith("MakeInvalid", "Release");
        }

        @Test
        @DisplayName("takes its time for a goodbye, but not in a HURRY (7.1)")
        void hurry() {
            context.goodbyeTakes(ofSeconds(1));
            CompletableFuture<HResult> normal = logon.transportLogoff(LOGOFF_NORMAL);
            assertThat(normal).isNotDone();
            time.advance(ofSeconds(1));
            assertThat(normal).isCompletedWithValue(S_OK);

            Flags other = new Flags();
            other.context.goodbyeTakes(ofSeconds(1));
            assertThat(other.logon.transportLogoff(LOGOFF_HURRY)).isCompletedWithValue(S_OK);
        }

        @Test
        @DisplayName("frees its session memory, makes itself invalid and releases the support object last (7.3)")
        void order() {
            logoffWith(0);
            assertThat(support.steps).endsWith("MakeInvalid", "Release");
            assertThat(support.memory.inUse()).isZero();
        }

        @Test
        @DisplayName("happens by itself in a final Release without it, and so does Shutdown (7.3, robustness)")
        void releaseAlone() {
            SimulatedTransportProvider provider = new SimulatedTransportProvider("transport", context);
            logon.release();
            provider.release();

            assertThat(support.steps).endsWith("MakeInvalid", "Release");
            assertThat(support.memory.inUse()).isZero();
            assertThat(provider.isShutDown()).isTrue();
        }
    }

    @Nested
    @DisplayName("and the announcement of messages")
    class Announcements {
        private final MailContext context = new MailContext(time);
        private final SimulatedTransportProvider provider = new SimulatedTransportProvider("transport", context);

        private long announced(LoneSupport support) {
            time.settle();
            return support.steps.stream()
                    .filter(step -> step.equals("SpoolerNotify"))
                    .count();
        }

        @Test
        @DisplayName("comes once for each: for those that wait at the logon, and for one that arrives during it")
        void eachOnce() {
            LoneSupport support = new LoneSupport();
            support.onFirstNotification = () -> context.server().deliver("arrives while the first one is announced");
            context.server().deliver("waiting");
            provider.transportLogon(support);

            assertThat(announced(support)).isEqualTo(2);
        }

        @Test
        @DisplayName("ends with the release of the logon object, also after a logoff that never returned (7.3)")
        void afterAHungLogoff() {
            LoneSupport support = new LoneSupport();
            context.faults().inject("transport", ProviderFault.In.LOGOFF, new ProviderFault.Hangs(Optional.empty()));
            TransportLogon logon = provider.transportLogon(support);
            logon.transportLogoff(0);
            logon.release();
            context.server().deliver("too late");

            assertThat(announced(support)).isZero();
        }
    }

    @Nested
    @DisplayName("and its contrasts")
    class Contrasts {
        @Test
        @DisplayName("NOTIFY_END_OUTBOUND does not stop the message being sent, and no other follows (7.3)")
        void endOutbound() {
            logon();
            long first = sendingHalfWay();
            long second = submit("next");

            spooler.transportNotify(NOTIFY_END_OUTBOUND);
            time.advance(ofSeconds(60));
            assertThat(messageState(first)).isEqualTo(SENT);
            assertThat(messageState(second)).isEqualTo(QUEUED);

            spooler.transportNotify(NOTIFY_BEGIN_OUTBOUND);
            time.advance(MESSAGE);
            assertThat(messageState(second)).isEqualTo(SENT);
        }

        @Test
        @DisplayName("NOTIFY_CANCEL_MESSAGE stops it at once; it waits in the outbox until a flush (7.3)")
        void cancelMessage() {
            logon();
            long id = sendingHalfWay();

            spooler.transportNotify(NOTIFY_CANCEL_MESSAGE);
            time.settle();
            assertThat(messageState(id)).isEqualTo(QUEUED);
            assertThat(journal).contains("transport: IXPLogon::SubmitMessage " + id + " 0x80040113");
            time.advance(ofSeconds(60));
            assertThat(acceptedSubjects()).isEmpty();

            spooler.flush();
            time.advance(MESSAGE);
            assertThat(messageState(id)).isEqualTo(SENT);
        }

        @Test
        @DisplayName(
                "MAPI_W_CANCEL_MESSAGE from SpoolerYield stops it at its next slice, with MAPI_E_USER_CANCEL (7.4)")
        void spoolerYield() {
            logon();
            long id = sendingHalfWay();
            time.advance(ofMillis(100));

            spooler.cancel(id);
            time.settle();
            assertThat(messageState(id)).isEqualTo(IN_PROCESS);
            time.advance(ofMillis(500));

            assertThat(messageState(id)).isEqualTo(QUEUED);
            assertThat(journal).contains("transport: IXPLogon::SubmitMessage " + id + " 0x80040113");
        }

        @Test
        @DisplayName("a message that cannot be sent stays in the outbox, and says why")
        void cannotBeSent() {
            mail.faults().inject(TRANSPORT, ProviderFault.In.SUBMIT, new ProviderFault.Answers(MAPI_E_NETWORK_ERROR));
            logon();
            long id = submit("into the void");
            time.advance(ofSeconds(60));

            assertThat(messageState(id)).isEqualTo(QUEUED);
            assertThat(provider(TRANSPORT).failures())
                    .singleElement()
                    .satisfies(failure -> assertThat(failure.why()).isEqualTo("answered MAPI_E_NETWORK_ERROR"));
        }
    }

    @Test
    @DisplayName("removes the status row, whose bits were right until then (7.4)")
    void statusRow() {
        List<String> rows = new ArrayList<>();
        spooler.watch(() -> {
            String row = status();
            if (rows.isEmpty() || !rows.getLast().equals(row)) {
                rows.add(row);
            }
        });
        logon();
        mail.submit("out");
        time.advance(MESSAGE);
        mail.receive("in");
        time.advance(MESSAGE);
        mail.submit("flushed");
        spooler.flush();
        time.advance(MESSAGE);
        spooler.transportNotify(NOTIFY_END_OUTBOUND);
        time.settle();
        logoff();

        assertThat(rows)
                .containsExactly(
                        "0x00110001",
                        "0x00310001",
                        "0x00110001",
                        "0x00130001",
                        "0x00110001",
                        "0x00550001",
                        "0x00750001",
                        "0x00550001",
                        "0x00110001",
                        "0x00010001",
                        "no row");
    }
}
