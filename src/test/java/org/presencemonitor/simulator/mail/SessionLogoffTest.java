package org.presencemonitor.simulator.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.presencemonitor.hresult.HResult.E_INVALIDARG;
import static org.presencemonitor.hresult.HResult.MAPI_E_INVALID_OBJECT;
import static org.presencemonitor.hresult.HResult.MAPI_E_UNKNOWN_FLAGS;
import static org.presencemonitor.hresult.HResult.S_OK;
import static org.presencemonitor.mapi.MapiFlags.FNEV_CRITICAL_ERROR;
import static org.presencemonitor.mapi.MapiFlags.MAPI_LOGOFF_SHARED;
import static org.presencemonitor.mapi.MapiFlags.MAPI_LOGOFF_UI;
import static org.presencemonitor.simulator.mail.SimulatedMail.STORE;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.FlagsPointer;
import org.presencemonitor.mapi.MailSessionState.MailPhase;
import org.presencemonitor.mapi.MailSessionState.Warning;
import org.presencemonitor.mapi.MapiSession;
import org.presencemonitor.mapi.MsgStore;
import org.presencemonitor.mapi.ProviderState;

@DisplayName("IMAPISession::Logoff")
class SessionLogoffTest extends MailFixture {
    @Test
    @DisplayName("leaves this journal: address book, store, transport, each to its provider's end (7.3)")
    void wholeJournal() {
        logon();

        assertThat(logoff()).isCompletedWithValue(S_OK);

        assertThat(journal)
                .containsExactly(
                        "address book: IMAPISupport::Release 0x00000000",
                        "MAPI: removes UIDs and status row of Simulated address book 0x00000000",
                        "address book: IABLogon::Logoff 0x00000000",
                        "address book: Release logon 0x00000000",
                        "address book: Shutdown 0x00000000",
                        "address book: Release provider 0x00000000",
                        "store: IMAPISupport::Release 0x00000000",
                        "MAPI: removes UIDs and status row of Simulated store 0x00000000",
                        "store: IMSLogon::Logoff 0x00000000",
                        "store: Release logon 0x00000000",
                        "store: Shutdown 0x00000000",
                        "store: Release provider 0x00000000",
                        "MAPI: discards address types SMTP 0x00000000",
                        "transport: IMAPISupport::MakeInvalid 0x00000000",
                        "transport: IMAPISupport::Release 0x00000000",
                        "MAPI: removes UIDs and status row of Simulated transport 0x00000000",
                        "transport: Shutdown 0x00000000",
                        "transport: Release provider 0x00000000",
                        "transport: IXPLogon::TransportLogoff 0x00000000",
                        "transport: Release logon 0x00000000",
                        "MAPI: IMAPISession::Logoff 0x00000000");
        assertThat(state().leaks()).isEmpty();
        assertThat(state().providers()).flatExtracting(ProviderState::failures).isEmpty();
    }

    @Test
    @DisplayName("leaves nothing but Release to call (7.1)")
    void onlyRelease() {
        logon();
        MapiSession client = spooler.client();
        MsgStore store = openStore();
        logoff();
        int steps = journal.size();

        CompletableFuture<HResult> again = client.logoff(0, 0, 0);
        CompletableFuture<HResult> advise = client.advise(event -> {});
        CompletableFuture<MsgStore> open = client.openMsgStore(STORE);
        CompletableFuture<HResult> storeLogoff = store.storeLogoff(new FlagsPointer(MAPI_LOGOFF_SHARED));
        store.release();
        client.release();
        time.settle();

        assertThat(again).isCompletedWithValue(MAPI_E_INVALID_OBJECT);
        assertThat(advise).isCompletedWithValue(MAPI_E_INVALID_OBJECT);
        assertThat(storeLogoff).isCompletedWithValue(MAPI_E_INVALID_OBJECT);
        assertThatThrownBy(open::join).hasMessageContaining("MAPI_E_INVALID_OBJECT");
        assertThat(journal).hasSize(steps);
    }

    @Test
    @DisplayName("refuses flags without a meaning and a reserved parameter other than zero; nothing happens then (7.1)")
    void refuses() {
        logon();

        CompletableFuture<HResult> unknown = spooler.client().logoff(0, 0x4, 0);
        CompletableFuture<HResult> reserved = spooler.client().logoff(0, 0, 1);
        time.settle();

        assertThat(unknown).isCompletedWithValue(MAPI_E_UNKNOWN_FLAGS);
        assertThat(reserved).isCompletedWithValue(E_INVALIDARG);
        assertThat(state().phase()).isEqualTo(MailPhase.LOGGED_ON);
        assertThat(journal).isEmpty();
    }

    @Test
    @DisplayName("shows a dialog over the window it was given with MAPI_LOGOFF_UI only (7.1)")
    void dialog() {
        logon();
        spooler.client().logoff(0xBEEF, 0, 0);
        time.settle();
        assertThat(journal).noneMatch(line -> line.contains("BEEF"));

        logon();
        spooler.client().logoff(0xBEEF, MAPI_LOGOFF_UI, 0);
        time.settle();
        assertThat(journal).startsWith("MAPI: may show a dialog over window 0xBEEF 0x00000000");
    }

    @Test
    @DisplayName("of a released session object happens by itself (7.3, robustness)")
    void releaseAlone() {
        logon();
        spooler.client().release();
        time.settle();

        assertThat(state().phase()).isEqualTo(MailPhase.LOGGED_OFF);
        assertThat(journal).endsWith("MAPI: IMAPISession::Logoff 0x00000000");
    }

    @Test
    @DisplayName("is followed by a new session with everything logged on again")
    void again() {
        logon();
        logoff();
        logon();

        assertThat(state().phase()).isEqualTo(MailPhase.LOGGED_ON);
        assertThat(state().transports()).isEqualTo(1);
        assertThat(logoff()).isCompletedWithValue(S_OK);
    }

    @Nested
    @DisplayName("of a session that several clients share")
    class Shared {
        private final List<Integer> heard = new ArrayList<>();
        private MapiSession other = spooler.client();

        private void twoClients() {
            logon();
            other = spooler.share();
            other.advise(heard::add);
            time.settle();
            assertThat(state().clients()).isEqualTo(2);
        }

        @Test
        @DisplayName("leaves the providers to the others, and the last one logs them off")
        void lastOneOut() {
            twoClients();

            assertThat(logoff()).isCompletedWithValue(S_OK);
            assertThat(state().phase()).isEqualTo(MailPhase.LOGGED_OFF);
            assertThat(state().transports()).isEqualTo(1);
            assertThat(journal).containsExactly("MAPI: IMAPISession::Logoff 0x00000000");

            other.logoff(0, 0, 0);
            time.settle();
            assertThat(state().transports()).isZero();
            assertThat(journal).contains("transport: IXPLogon::TransportLogoff 0x00000000");
        }

        @Test
        @DisplayName("with SHARED tells the others of a critical error, and warns: it must never be passed (7.1)")
        void shared() {
            twoClients();

            spooler.logoff(MAPI_LOGOFF_SHARED);
            time.settle();

            assertThat(heard).containsExactly(FNEV_CRITICAL_ERROR);
            assertThat(state().warnings()).containsExactly(Warning.SHARED_ENDS_ALL_CLIENTS);
        }

        @Test
        @DisplayName("without SHARED tells them nothing")
        void notShared() {
            twoClients();
            logoff();

            assertThat(heard).isEmpty();
            assertThat(state().warnings()).isEmpty();
        }

        @Test
        @DisplayName("is logged on to again by whoever had left it")
        void rejoins() {
            twoClients();
            logoff();
            logon();

            assertThat(state().phase()).isEqualTo(MailPhase.LOGGED_ON);
            assertThat(state().clients()).isEqualTo(2);
        }

        @Test
        @DisplayName("that is not shared: SHARED is ignored, and everything is logged off (7.1)")
        void unshared() {
            logon();
            spooler.client().advise(heard::add);
            CompletableFuture<HResult> answer = spooler.logoff(MAPI_LOGOFF_SHARED);
            time.settle();

            assertThat(answer).isCompletedWithValue(S_OK);
            assertThat(heard).isEmpty();
            assertThat(state().transports()).isZero();
        }
    }
}
