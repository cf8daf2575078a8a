package org.presencemonitor.simulator.mail;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.hresult.HResult.E_INVALIDARG;
import static org.presencemonitor.hresult.HResult.MAPI_E_INVALID_OBJECT;
import static org.presencemonitor.hresult.HResult.MAPI_E_NETWORK_ERROR;
import static org.presencemonitor.hresult.HResult.MAPI_E_UNKNOWN_FLAGS;
import static org.presencemonitor.hresult.HResult.S_OK;
import static org.presencemonitor.mapi.MapiFlags.LOGOFF_ABORT;
import static org.presencemonitor.mapi.MapiFlags.LOGOFF_COMPLETE;
import static org.presencemonitor.mapi.MapiFlags.LOGOFF_INBOUND;
import static org.presencemonitor.mapi.MapiFlags.LOGOFF_NO_WAIT;
import static org.presencemonitor.mapi.MapiFlags.LOGOFF_ORDERLY;
import static org.presencemonitor.mapi.MapiFlags.LOGOFF_OUTBOUND;
import static org.presencemonitor.mapi.MapiFlags.LOGOFF_OUTBOUND_QUEUE;
import static org.presencemonitor.mapi.MapiFlags.LOGOFF_PURGE;
import static org.presencemonitor.mapi.MapiFlags.LOGOFF_QUIET;
import static org.presencemonitor.simulator.mail.OutboxEntry.State.QUEUED;
import static org.presencemonitor.simulator.mail.OutboxEntry.State.SENT;
import static org.presencemonitor.simulator.mail.SimulatedMail.STORE;
import static org.presencemonitor.simulator.mail.SimulatedMail.TRANSPORT;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.FlagsPointer;
import org.presencemonitor.mapi.MapiSession;
import org.presencemonitor.mapi.MsgStore;
import org.presencemonitor.mapi.StoreLogon;

@DisplayName("IMsgStore::StoreLogoff")
class StoreLogoffTest extends MailFixture {
    private FlagsPointer flags = new FlagsPointer(0);

    private HResult ask(MsgStore store, int asked) {
        flags = new FlagsPointer(asked);
        return storeLogoff(store, flags);
    }

    private String journalLine(int asked, int answered) {
        return String.format("store: IMAPISupport::StoreLogoffTransports 0x%X -> 0x%X 0x00000000", asked, answered);
    }

    @Nested
    @DisplayName("with")
    class Rows {
        @Test
        @DisplayName(
                "NO_WAIT returns at once; what waits is sent, what arrives is finished, then reception stops (7.2)")
        void noWait() {
            logon();
            long first = sendingHalfWay();
            long second = submit("waiting");
            assertThat(ask(openStore(), LOGOFF_NO_WAIT)).isEqualTo(S_OK);
            assertThat(flags.get()).isEqualTo(LOGOFF_OUTBOUND | LOGOFF_OUTBOUND_QUEUE);

            mail.receive("too late");
            time.advance(ofSeconds(60));
            assertThat(messageState(first)).isEqualTo(SENT);
            assertThat(messageState(second)).isEqualTo(SENT);
            assertThat(mail.inbox()).isEmpty();
            assertThat(mail.server().waiting()).containsExactly("too late");
        }

        @Test
        @DisplayName("NO_WAIT lets a message that is arriving arrive (7.2)")
        void noWaitInbound() {
            logon();
            mail.receive("arriving");
            mail.receive("next");
            time.advance(ofSeconds(1));
            assertThat(ask(openStore(), LOGOFF_NO_WAIT)).isEqualTo(S_OK);
            assertThat(flags.get()).isEqualTo(LOGOFF_INBOUND);

            time.advance(ofSeconds(60));
            assertThat(mail.inbox()).containsExactly("arriving");
        }

        @Test
        @DisplayName("NO_WAIT sends what was queued by then, and nothing that is submitted later (7.2)")
        void noWaitLater() {
            logon();
            sendingHalfWay();
            long queued = submit("waiting");
            ask(openStore(), LOGOFF_NO_WAIT);
            long later = submit("too late");

            time.advance(ofSeconds(60));
            assertThat(messageState(queued)).isEqualTo(SENT);
            assertThat(messageState(later)).isEqualTo(QUEUED);
        }

        @Test
        @DisplayName("ORDERLY finishes the message in process and takes no new one (7.2)")
        void orderly() {
            logon();
            long first = sendingHalfWay();
            long second = submit("waiting");
            assertThat(ask(openStore(), LOGOFF_ORDERLY)).isEqualTo(S_OK);
            assertThat(flags.get()).isEqualTo(LOGOFF_OUTBOUND | LOGOFF_OUTBOUND_QUEUE);

            time.advance(ofSeconds(60));
            assertThat(messageState(first)).isEqualTo(SENT);
            assertThat(messageState(second)).isEqualTo(QUEUED);
        }

        @Test
        @DisplayName("PURGE flushes the transports' queues and returns when done (7.2)")
        void purge() {
            logon();
            mail.submit("one");
            mail.submit("two");
            flags = new FlagsPointer(LOGOFF_PURGE);
            CompletableFuture<HResult> answer = openStore().storeLogoff(flags);

            time.advance(MESSAGE.multipliedBy(2).minusNanos(1));
            assertThat(answer).isNotDone();
            assertThat(journal).contains("transport: IXPLogon::FlushQueues 0x6 0x00000000");
            time.advance(ofSeconds(1));

            assertThat(answer).isCompletedWithValue(S_OK);
            assertThat(flags.get()).isZero();
            assertThat(acceptedSubjects()).containsExactly("one", "two");
            assertThat(journal).contains(journalLine(LOGOFF_PURGE, LOGOFF_COMPLETE));
        }

        @Test
        @DisplayName("PURGE does not outlast the session: it returns with what is left (7.2)")
        void purgeCutShort() {
            logon();
            mail.submit("one");
            flags = new FlagsPointer(LOGOFF_PURGE);
            MsgStore store = openStore();
            CompletableFuture<HResult> answer = store.storeLogoff(flags);
            time.advance(ofSeconds(1));

            logoff();

            assertThat(answer).isCompletedWithValue(S_OK);
            assertThat(flags.get()).isEqualTo(LOGOFF_OUTBOUND_QUEUE);
        }

        @Test
        @DisplayName("PURGE waits as long as its transport gives signs of life, however many messages there are (7.2)")
        void purgeOfManyMessages() {
            logon();
            for (int i = 0; i < 30; i++) {
                mail.submit("one of many");
            }
            flags = new FlagsPointer(LOGOFF_PURGE);
            CompletableFuture<HResult> answer = openStore().storeLogoff(flags);

            time.advance(MESSAGE.multipliedBy(30).minusNanos(1));
            assertThat(answer).isNotDone();
            time.advance(ofSeconds(1));
            assertThat(answer).isCompletedWithValue(S_OK);
            assertThat(flags.get()).isZero();
        }

        @Test
        @DisplayName("PURGE does not wait for mail that is submitted after it (7.2)")
        void purgeOfAnEndlessStream() {
            logon();
            mail.submit("ready");
            flags = new FlagsPointer(LOGOFF_PURGE);
            CompletableFuture<HResult> answer = openStore().storeLogoff(flags);
            time.settle();
            for (int i = 0; i < 10; i++) {
                mail.submit("and another");
                time.advance(ofSeconds(1));
            }

            assertThat(answer).isCompletedWithValue(S_OK);
            assertThat(acceptedSubjects()).containsExactly("ready");
        }

        @Test
        @DisplayName("PURGE returns with what is left once a transport has given no sign of life for 15 s (7.2)")
        void purgeOfAHungTransport() {
            // The first question whether to go on would come after 15 minutes.
            mail.messageTakes(ofHours(1));
            logon();
            mail.submit("never answered");
            mail.submit("behind it");
            flags = new FlagsPointer(LOGOFF_PURGE);
            CompletableFuture<HResult> answer = openStore().storeLogoff(flags);

            time.advance(ofSeconds(15).minusNanos(1));
            assertThat(answer).isNotDone();
            time.advance(ofSeconds(1));
            assertThat(answer).isCompletedWithValue(S_OK);
            assertThat(flags.get()).isEqualTo(LOGOFF_OUTBOUND | LOGOFF_OUTBOUND_QUEUE);
            assertThat(journal).contains(journalLine(LOGOFF_PURGE, LOGOFF_OUTBOUND | LOGOFF_OUTBOUND_QUEUE));
        }

        @ParameterizedTest
        @ValueSource(ints = {LOGOFF_ABORT, LOGOFF_QUIET})
        @DisplayName("ABORT or QUIET changes nothing while a transport is active (7.2)")
        void active(int asked) {
            logon();
            long first = sendingHalfWay();
            long second = submit("waiting");
            assertThat(ask(openStore(), asked)).isEqualTo(S_OK);
            assertThat(flags.get()).isEqualTo(LOGOFF_OUTBOUND | LOGOFF_OUTBOUND_QUEUE);

            mail.receive("for you");
            time.advance(ofSeconds(60));
            assertThat(messageState(first)).isEqualTo(SENT);
            assertThat(messageState(second)).isEqualTo(SENT);
            assertThat(mail.inbox()).containsExactly("for you");
        }

        @ParameterizedTest
        @ValueSource(ints = {LOGOFF_ABORT, LOGOFF_QUIET})
        @DisplayName("ABORT or QUIET logs off while transports are quiet, and nothing moves any more (7.2)")
        void quiet(int asked) {
            logon();
            MsgStore store = openStore();
            assertThat(ask(store, asked)).isEqualTo(S_OK);
            assertThat(flags.get()).isZero();
            assertThat(journal).contains(journalLine(asked, LOGOFF_COMPLETE));

            long id = submit("too late");
            mail.receive("too late");
            time.advance(ofSeconds(60));
            assertThat(messageState(id)).isEqualTo(QUEUED);
            assertThat(mail.inbox()).isEmpty();
        }
    }

    @Nested
    @DisplayName("given flags")
    class Flags {
        @Test
        @DisplayName("takes exactly one: none or two are an invalid parameter (7.1)")
        void exactlyOne() {
            logon();
            MsgStore store = openStore();

            assertThat(ask(store, 0)).isEqualTo(E_INVALIDARG);
            assertThat(ask(store, LOGOFF_ABORT | LOGOFF_QUIET)).isEqualTo(E_INVALIDARG);
        }

        @Test
        @DisplayName("that are not input flags fails as unknown flags (7.2)")
        void unknown() {
            logon();
            MsgStore store = openStore();

            assertThat(ask(store, 0x20)).isEqualTo(MAPI_E_UNKNOWN_FLAGS);
            assertThat(ask(store, LOGOFF_ABORT | LOGOFF_COMPLETE)).isEqualTo(MAPI_E_UNKNOWN_FLAGS);
        }

        @Test
        @DisplayName("several times replaces what was asked before (7.2)")
        void overwrites() {
            logon();
            sendingHalfWay();
            long second = submit("waiting");
            MsgStore store = openStore();
            ask(store, LOGOFF_ORDERLY);
            ask(store, LOGOFF_NO_WAIT);

            time.advance(ofSeconds(60));
            assertThat(messageState(second)).isEqualTo(SENT);
        }

        @Test
        @DisplayName("answers INVALID_OBJECT once it was COMPLETE: only Release is left (7.2)")
        void afterComplete() {
            logon();
            MsgStore store = openStore();
            ask(store, LOGOFF_ABORT);

            assertThat(ask(store, LOGOFF_NO_WAIT)).isEqualTo(MAPI_E_INVALID_OBJECT);
        }

        @Test
        @DisplayName("is ignored and COMPLETE while another process holds the store for the same profile (7.2)")
        void heldElsewhere() {
            logon();
            long first = sendingHalfWay();
            long second = submit("waiting");
            mail.holdStoreElsewhere(true);

            assertThat(ask(openStore(), LOGOFF_ORDERLY)).isEqualTo(S_OK);
            assertThat(journal).contains(journalLine(LOGOFF_ORDERLY, LOGOFF_COMPLETE));

            time.advance(ofSeconds(60));
            assertThat(messageState(first)).isEqualTo(SENT);
            assertThat(messageState(second)).isEqualTo(SENT);
        }
    }

    @Nested
    @DisplayName("and the release of the store")
    class Release {
        @Test
        @DisplayName("leave this journal: IMSLogon::Logoff runs inside the release of the support object (7.3)")
        void wholeJournal() {
            logon();
            MsgStore store = openStore();
            ask(store, LOGOFF_NO_WAIT);
            store.release();
            time.settle();

            assertThat(journal)
                    .containsExactly(
                            journalLine(LOGOFF_NO_WAIT, LOGOFF_COMPLETE),
                            "store: IMAPISupport::Release 0x00000000",
                            "MAPI: removes UIDs and status row of Simulated store 0x00000000",
                            "store: IMSLogon::Logoff 0x00000000",
                            "store: Release logon 0x00000000",
                            "store: Shutdown 0x00000000",
                            "store: Release provider 0x00000000");
            assertThat(state().stores()).isZero();
            assertThat(state().transports()).isEqualTo(1);
        }

        @Test
        @DisplayName("without it is an ABORT (7.2)")
        void withoutStoreLogoff() {
            logon();
            openStore().release();
            time.settle();

            assertThat(journal)
                    .startsWith(journalLine(LOGOFF_ABORT, LOGOFF_COMPLETE), "store: IMAPISupport::Release 0x00000000");
        }

        @Test
        @DisplayName("let what was asked for go on, and the session's logoff finds the store gone (7.3)")
        void sessionAfterwards() {
            logon();
            long first = sendingHalfWay();
            MsgStore store = openStore();
            ask(store, LOGOFF_ORDERLY);
            store.release();
            time.advance(ofSeconds(60));
            assertThat(messageState(first)).isEqualTo(SENT);
            journal.clear();

            assertThat(logoff()).isCompletedWithValue(S_OK);
            assertThat(journal).noneMatch(line -> line.startsWith("store:"));
            assertThat(state().leaks()).isEmpty();
        }

        private static final int NO_STORE_LOGOFF = 0;

        private void letGo(int asked) {
            MsgStore store = openStore();
            if (asked != NO_STORE_LOGOFF) {
                ask(store, asked);
            }
            store.release();
            time.settle();
        }

        private void assertShutDownLast() {
            assertThat(journal.indexOf("store: Shutdown 0x00000000"))
                    .isGreaterThan(journal.indexOf("transport: IXPLogon::SubmitMessage 1 0x00000000"))
                    .isGreaterThan(journal.indexOf("transport: IXPLogon::StartMessage 0x00000000"));
            assertThat(journal.stream().filter(line -> line.equals("store: Release provider 0x00000000")))
                    .hasSize(1);
            assertThat(state().stores()).isZero();
        }

        @ParameterizedTest
        @ValueSource(ints = {NO_STORE_LOGOFF, LOGOFF_ABORT, LOGOFF_QUIET, LOGOFF_ORDERLY})
        @DisplayName(
                "in the middle of a message let that one go out and begin no other; then comes Shutdown (7.2, 7.3)")
        void inTheMiddleOfAMessage(int asked) {
            logon();
            sendingHalfWay();
            mail.submit("queued");
            letGo(asked);
            assertThat(state().stores()).isEqualTo(1);
            mail.submit("submitted after the store's end");
            mail.receive("for nobody");
            time.advance(ofSeconds(60));

            assertThat(acceptedSubjects()).containsExactly("half way");
            assertThat(mail.inbox()).isEmpty();
            assertThat(mail.server().waiting()).containsExactly("for nobody");
            assertThat(state().messages().queued()).isEqualTo(2);
            assertShutDownLast();
        }

        @ParameterizedTest
        @ValueSource(ints = {LOGOFF_NO_WAIT, LOGOFF_PURGE})
        @DisplayName(
                "after NO_WAIT or in a PURGE let go out what was queued, and nothing else; then comes Shutdown (7.2)")
        void afterNoWait(int asked) {
            logon();
            sendingHalfWay();
            mail.submit("queued");
            MsgStore store = openStore();
            store.storeLogoff(new FlagsPointer(asked));
            store.release();
            time.settle();
            mail.submit("submitted after the store's end");
            mail.receive("for nobody");
            time.advance(ofSeconds(60));

            assertThat(acceptedSubjects()).containsExactly("half way", "queued");
            assertThat(mail.inbox()).isEmpty();
            assertThat(journal.indexOf("store: Shutdown 0x00000000"))
                    .isGreaterThan(journal.indexOf("transport: IXPLogon::SubmitMessage 2 0x00000000"));
            assertShutDownLast();
        }

        @ParameterizedTest
        @ValueSource(ints = {NO_STORE_LOGOFF, LOGOFF_ABORT, LOGOFF_QUIET, LOGOFF_ORDERLY, LOGOFF_NO_WAIT})
        @DisplayName("while a message arrives let it arrive, and no other; then comes Shutdown (7.2, 7.3)")
        void whileAMessageArrives(int asked) {
            logon();
            mail.receive("arriving");
            mail.receive("for nobody");
            time.advance(ofSeconds(1));
            letGo(asked);
            time.advance(ofSeconds(60));

            assertThat(mail.inbox()).containsExactly("arriving");
            assertThat(mail.server().waiting()).containsExactly("for nobody");
            assertShutDownLast();
        }

        @Test
        @DisplayName("leave the queue alone while the message in process cannot be sent; then comes Shutdown (7.3)")
        void messageThatFails() {
            mail.faults().inject(TRANSPORT, ProviderFault.In.SUBMIT, new ProviderFault.Answers(MAPI_E_NETWORK_ERROR));
            logon();
            long id = sendingHalfWay();
            letGo(NO_STORE_LOGOFF);
            time.advance(ofSeconds(60));

            assertThat(messageState(id)).isEqualTo(QUEUED);
            assertThat(journal)
                    .endsWith(
                            "transport: IXPLogon::SubmitMessage " + id + " 0x80040115",
                            "store: Shutdown 0x00000000",
                            "store: Release provider 0x00000000");
        }

        @Test
        @DisplayName(
                "wait for the message no longer than the session lasts: its transport stops it, then comes Shutdown")
        void sessionEndsFirst() {
            logon();
            long id = sendingHalfWay();
            letGo(NO_STORE_LOGOFF);

            assertThat(logoff()).isCompletedWithValue(S_OK);
            assertThat(messageState(id)).isEqualTo(QUEUED);
            assertThat(journal)
                    .containsSubsequence(
                            "transport: IXPLogon::SubmitMessage " + id + " 0x80040113",
                            "store: Shutdown 0x00000000",
                            "MAPI: IMAPISession::Logoff 0x00000000");
        }

        @Test
        @DisplayName("end the traffic of a store whose provider keeps its support object, too")
        void supportKept() {
            mail.faults().inject(STORE, ProviderFault.In.LOGOFF, new ProviderFault.KeepsSupport());
            logon();
            sendingHalfWay();
            mail.submit("queued");
            letGo(NO_STORE_LOGOFF);
            mail.receive("for nobody");
            time.advance(ofSeconds(60));

            assertThat(acceptedSubjects()).containsExactly("half way");
            assertThat(mail.inbox()).isEmpty();
        }

        @Test
        @DisplayName("come with the last of several references: the store goes on for whoever still holds one")
        void severalReferences() {
            logon();
            MsgStore first = openStore();
            MsgStore second = openStore(spooler.share());
            first.release();
            mail.submit("goes on");
            time.advance(MESSAGE);
            assertThat(acceptedSubjects()).containsExactly("goes on");
            assertThat(storeLogoff(first, new FlagsPointer(LOGOFF_ABORT))).isEqualTo(MAPI_E_INVALID_OBJECT);

            second.release();
            time.settle();
            assertThat(state().stores()).isZero();
        }

        @Test
        @DisplayName("are all that is left to a client that has logged off while others share the session (7.1)")
        void afterTheClientsLogoff() {
            logon();
            MapiSession leaving = spooler.share();
            MsgStore store = openStore(leaving);
            leaving.logoff(0, 0, 0);
            time.settle();

            assertThat(storeLogoff(store, new FlagsPointer(LOGOFF_ABORT))).isEqualTo(MAPI_E_INVALID_OBJECT);
            store.release();
            time.settle();
            assertThat(state().stores()).isZero();
        }

        @Test
        @DisplayName("come once: a second release of the store does nothing")
        void twice() {
            logon();
            MsgStore store = openStore();
            store.release();
            store.release();
            time.settle();

            assertThat(journal.stream().filter(line -> line.startsWith("store: IMSLogon::Logoff")))
                    .hasSize(1);
        }
    }

    @Test
    @DisplayName("of the provider itself: a final Release without IMSLogon::Logoff works as one (7.3, robustness)")
    void releaseAlone() {
        LoneSupport support = new LoneSupport();
        SimulatedStoreProvider provider =
                new SimulatedStoreProvider("store", new MailContext(time), SimulatedOutbox.inMemory(), subject -> {});
        StoreLogon logon = provider.logon(support);
        logon.release();
        provider.release();

        assertThat(support.steps).containsExactly("Release");
        assertThat(support.memory.inUse()).isZero();
        assertThat(provider.isShutDown()).isTrue();
    }

    @Test
    @DisplayName("of the address book's provider: likewise (7.3, robustness)")
    void addressBookReleaseAlone() {
        LoneSupport support = new LoneSupport();
        SimulatedAddressBookProvider provider = new SimulatedAddressBookProvider("book", new MailContext(time));
        provider.logon(support).release();
        provider.release();

        assertThat(support.steps).containsExactly("Release");
        assertThat(support.memory.inUse()).isZero();
        assertThat(provider.isShutDown()).isTrue();
    }
}
