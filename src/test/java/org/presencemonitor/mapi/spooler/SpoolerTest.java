package org.presencemonitor.mapi.spooler;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.hresult.HResult.E_FAIL;
import static org.presencemonitor.hresult.HResult.E_INVALIDARG;
import static org.presencemonitor.hresult.HResult.MAPI_E_INVALID_OBJECT;
import static org.presencemonitor.hresult.HResult.MAPI_E_TIMEOUT;
import static org.presencemonitor.hresult.HResult.MAPI_E_UNKNOWN_FLAGS;
import static org.presencemonitor.hresult.HResult.S_OK;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.FlagsPointer;
import org.presencemonitor.mapi.MailSessionState;
import org.presencemonitor.mapi.MailSessionState.MailPhase;
import org.presencemonitor.mapi.MapiFlags;
import org.presencemonitor.mapi.ProviderState;
import org.presencemonitor.mapi.ProviderState.LogoffStep;
import org.presencemonitor.mapi.ProviderSupport;
import org.presencemonitor.mapi.SessionMemory;
import org.presencemonitor.mapi.StatusCode;
import org.presencemonitor.mapi.StoreProvider;
import org.presencemonitor.mapi.TransportProvider;
import org.presencemonitor.mapi.spooler.PlainProviders.Book;
import org.presencemonitor.mapi.spooler.PlainProviders.Store;
import org.presencemonitor.mapi.spooler.PlainProviders.Transport;
import org.presencemonitor.testing.VirtualTime;
import org.presencemonitor.thread.Subscription;

@DisplayName("The spooler")
class SpoolerTest {
    private final VirtualTime time = new VirtualTime();
    private final List<String> log = new ArrayList<>();
    private final Spooler spooler = new Spooler(
            (who, step, result) -> log.add(who + ": " + step + " " + result.hex()),
            time,
            new Limits(ofSeconds(5), ofSeconds(12)),
            store -> false);

    private void logon(StoreProvider store, TransportProvider... transports) {
        spooler.logon(new SessionProviders(List.of(new Book()), List.of(store), List.of(transports)));
        time.settle();
        log.clear();
    }

    private CompletableFuture<HResult> logoff() {
        CompletableFuture<HResult> answer = spooler.logoff(0);
        time.settle();
        return answer;
    }

    @Test
    @DisplayName("logs off the address book, the store, then the transport, each step in the documented order (7.3)")
    void order() {
        logon(new Store(), new Transport());

        assertThat(logoff()).isCompletedWithValue(S_OK);

        assertThat(log)
                .containsExactly(
                        "book: IMAPISupport::Release 0x00000000",
                        "MAPI: removes UIDs and status row of book 0x00000000",
                        "book: IABLogon::Logoff 0x00000000",
                        "book: Release logon 0x00000000",
                        "book: Shutdown 0x00000000",
                        "book: Release provider 0x00000000",
                        "store: IMAPISupport::Release 0x00000000",
                        "MAPI: removes UIDs and status row of store 0x00000000",
                        "store: IMSLogon::Logoff 0x00000000",
                        "store: Release logon 0x00000000",
                        "store: Shutdown 0x00000000",
                        "store: Release provider 0x00000000",
                        "MAPI: discards address types SMTP, FAX 0x00000000",
                        "transport: IMAPISupport::MakeInvalid 0x00000000",
                        "transport: IMAPISupport::Release 0x00000000",
                        "MAPI: removes UIDs and status row of transport 0x00000000",
                        "transport: Shutdown 0x00000000",
                        "transport: Release provider 0x00000000",
                        "transport: IXPLogon::TransportLogoff 0x00000000",
                        "transport: Release logon 0x00000000",
                        "MAPI: IMAPISession::Logoff 0x00000000");
        assertThat(spooler.state().phase()).isEqualTo(MailPhase.LOGGED_OFF);
        assertThat(spooler.state().result()).contains(S_OK);
        assertThat(spooler.state().providers()).extracting(ProviderState::step).containsOnly(LogoffStep.RELEASED);
        assertThat(spooler.state().transports() + spooler.state().stores()).isZero();
    }

    @Test
    @DisplayName("passes a zero to each logoff, to the store's by pointer (7.1)")
    void reservedZeros() {
        Store store = new Store();
        Transport transport = new Transport();
        logon(store, transport);

        logoff();

        assertThat(store.flags).containsExactly(0);
        assertThat(transport.flags).containsExactly(0);
    }

    @Test
    @DisplayName("shuts a provider down once, with the last of its logons (7.3)")
    void twoLogonsOfOneProvider() {
        Transport transport = new Transport();
        logon(new Store(), transport, transport);

        logoff();

        assertThat(log.stream().filter(line -> line.startsWith("transport: ")))
                .containsExactly(
                        "transport: IMAPISupport::MakeInvalid 0x00000000",
                        "transport: IMAPISupport::Release 0x00000000",
                        "transport: IXPLogon::TransportLogoff 0x00000000",
                        "transport: Release logon 0x00000000",
                        "transport: IMAPISupport::MakeInvalid 0x00000000",
                        "transport: IMAPISupport::Release 0x00000000",
                        "transport: Shutdown 0x00000000",
                        "transport: Release provider 0x00000000",
                        "transport: IXPLogon::TransportLogoff 0x00000000",
                        "transport: Release logon 0x00000000");
    }

    @Test
    @DisplayName("takes a TransportLogoff at any time; the session goes on without that transport (7.1)")
    void transportAlone() {
        logon(new Store(), new Transport());

        CompletableFuture<HResult> answer = spooler.logoffTransport("transport");
        CompletableFuture<HResult> unknown = spooler.logoffTransport("pigeon");
        time.settle();

        assertThat(answer).isCompletedWithValue(S_OK);
        assertThat(unknown).isCompletedWithValue(E_INVALIDARG);
        assertThat(spooler.state().phase()).isEqualTo(MailPhase.LOGGED_ON);
        assertThat(spooler.state().transports()).isZero();
        assertThat(spooler.state().stores()).isEqualTo(1);

        log.clear();
        logoff();
        assertThat(log).noneMatch(line -> line.startsWith("transport"));
    }

    @Nested
    @DisplayName("when a provider misbehaves")
    class Misbehaviour {
        @Test
        @DisplayName("ends logged off whatever a transport answers, and keeps the answer (7.1)")
        void anyAnswer() {
            Transport transport = new Transport();
            transport.logoff = support -> {
                support.release();
                return CompletableFuture.completedFuture(HResult.E_ACCESSDENIED);
            };
            logon(new Store(), transport);

            assertThat(logoff()).isCompletedWithValue(HResult.E_ACCESSDENIED);

            assertThat(spooler.state().phase()).isEqualTo(MailPhase.LOGGED_OFF);
            assertThat(spooler.state().result()).contains(HResult.E_ACCESSDENIED);
            assertThat(log).contains("transport: Release provider 0x00000000");
            assertThat(failures("transport")).containsExactly("answered MAPI_E_NO_ACCESS");
        }

        @Test
        @DisplayName("goes on when it throws, and counts that as E_FAIL")
        void throwingProvider() {
            Transport bad = new Transport();
            bad.logoff = support -> {
                throw new IllegalStateException("thrown on purpose by this test");
            };
            logon(new Store(), bad, new Transport());

            assertThat(logoff()).isCompletedWithValue(E_FAIL);

            assertThat(log)
                    .containsSubsequence(
                            "transport: IXPLogon::TransportLogoff 0x80004005",
                            "transport: IXPLogon::TransportLogoff 0x00000000");
            assertThat(failures("transport"))
                    .containsExactly(
                            "threw java.lang.IllegalStateException: thrown on purpose by this test",
                            "kept its support object; MAPI took it");
        }

        @Test
        @DisplayName("waits for one answer no longer than its limit, and does not hear what comes after that")
        void hangs() {
            CompletableFuture<HResult> late = new CompletableFuture<>();
            Transport bad = new Transport();
            bad.logoff = support -> late;
            logon(new Store(), bad, new Transport());
            CompletableFuture<HResult> answer = logoff();

            time.advance(ofSeconds(5).minusNanos(1));
            assertThat(answer).isNotDone();
            time.advance(ofSeconds(1));

            assertThat(answer).isCompletedWithValue(MAPI_E_TIMEOUT);
            assertThat(failures("transport"))
                    .startsWith("did not answer within 5 s", "kept its support object; MAPI took it");
            MailSessionState end = spooler.state();
            late.complete(S_OK);
            time.advance(ofSeconds(60));
            assertThat(spooler.state()).isEqualTo(end);
        }

        @Test
        @DisplayName("waits for all answers together no longer than the session's limit")
        void manyHang() {
            List<Transport> bad = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                Transport transport = new Transport();
                transport.logoff = support -> new CompletableFuture<>();
                bad.add(transport);
            }
            logon(new Store(), bad.toArray(Transport[]::new));
            CompletableFuture<HResult> answer = logoff();

            time.advance(ofSeconds(12).minusNanos(1));
            assertThat(answer).isNotDone();
            time.advance(ofSeconds(0).plusNanos(1));

            assertThat(answer).isCompletedWithValue(MAPI_E_TIMEOUT);
            assertThat(log.stream().filter(line -> line.startsWith("transport: Release provider")))
                    .hasSize(10);
        }

        @Test
        @DisplayName("leaves a provider out that cannot be logged on, says so, and lets it go")
        void failingLogon() {
            TransportProvider bad = new PlainProviders.Unusable("pigeon");
            logon(new Store(), new Transport(), bad);

            assertThat(spooler.state().transports()).isEqualTo(1);
            assertThat(failures("pigeon")).containsExactly("failed: no wings");
            assertThat(logoff()).isCompletedWithValue(S_OK);
        }

        @Test
        @DisplayName("releases a logon object that cannot say its address types, and its support object is dead (7.3)")
        void failingAddressTypes() {
            Transport bad = new Transport();
            bad.addressTypes = () -> {
                throw new IllegalStateException("no types");
            };
            logon(new Store(), bad);

            assertThat(bad.calls).containsExactly("Release");
            assertThat(bad.support().spoolerNotify()).isEqualTo(MAPI_E_INVALID_OBJECT);
            assertThat(failures("transport")).containsExactly("failed: no types");
            assertThat(spooler.state().transports()).isZero();
            assertThat(logoff()).isCompletedWithValue(S_OK);
        }

        @Test
        @DisplayName(
                "shuts its provider down once, also where the release of that object gives the support object back")
        void failingAddressTypesShutDownOnce() {
            Transport bad = new Transport();
            bad.onRelease = ProviderSupport::release;
            bad.addressTypes = () -> {
                throw new IllegalStateException("no types");
            };
            spooler.logon(new SessionProviders(List.of(), List.of(), List.of(bad)));
            time.settle();

            assertThat(log)
                    .containsOnlyOnce("transport: Shutdown 0x00000000", "transport: Release provider 0x00000000");
        }

        @Test
        @DisplayName("lets a store go whose outbox cannot be had")
        void failingOutbox() {
            Store bad = new Store();
            bad.outbox = () -> {
                throw new IllegalStateException("no outbox");
            };
            logon(bad, new Transport());

            assertThat(bad.support().storeLogoffTransports(new FlagsPointer(MapiFlags.LOGOFF_ABORT)))
                    .isCompletedWithValue(MAPI_E_INVALID_OBJECT);
            assertThat(failures("store")).containsExactly("failed: no outbox");
            assertThat(spooler.state().stores()).isZero();
            assertThat(logoff()).isCompletedWithValue(S_OK);
        }

        @Test
        @DisplayName("ends the support object of a provider whose logon threw")
        void supportOfAFailingLogon() {
            Transport bad = new Transport();
            bad.logonFails = true;
            logon(new Store(), bad);

            assertThat(bad.support().spoolerNotify()).isEqualTo(MAPI_E_INVALID_OBJECT);
            assertThat(bad.support().modifyStatusRow(new StatusCode(1))).isEqualTo(MAPI_E_INVALID_OBJECT);
        }

        @Test
        @DisplayName("calls nothing of a transport any more that has given its support object back by itself (7.3)")
        void supportReleasedUnasked() {
            Transport transport = new Transport();
            logon(new Store(), transport);
            transport.support().release();
            spooler.transportNotify(MapiFlags.NOTIFY_END_OUTBOUND);
            spooler.flush();
            time.settle();

            assertThat(log).contains("transport: Release provider 0x00000000");
            assertThat(transport.calls).containsExactly("TransportNotify 0x3");
        }

        @Test
        @DisplayName("notes a support object released twice, and one kept")
        void supportTwice() {
            Transport bad = new Transport();
            bad.logoff = support -> {
                support.release();
                support.release();
                return CompletableFuture.completedFuture(S_OK);
            };
            logon(new Store(), bad);

            assertThat(logoff()).isCompletedWithValue(S_OK);
            assertThat(failures("transport")).containsExactly("released its support object twice");
        }

        @Test
        @DisplayName("names the owner of memory that was not freed, and takes it back (7.3)")
        void leak() {
            Transport bad = new Transport();
            bad.logoff = support -> {
                support.allocateBuffer(40);
                support.allocateBuffer(2).free();
                support.allocateBuffer(2);
                support.release();
                return CompletableFuture.completedFuture(S_OK);
            };
            logon(new Store(), bad);

            logoff();

            assertThat(spooler.state().leaks()).containsExactly(new SessionMemory.Leak("transport", 2, 42));
            assertThat(log).contains("MAPI: frees 42 bytes of transport 0x00000000");
        }
    }

    @Nested
    @DisplayName("asked for MakeInvalid")
    class MakeInvalid {
        private HResult answer(int flags, boolean ownObject, int methods) {
            Transport transport = new Transport();
            List<HResult> answers = new ArrayList<>();
            transport.makesInvalid = false;
            transport.logoffWith = (support, logon) ->
                    answers.add(support.makeInvalid(flags, ownObject ? logon : "something else", 1, methods));
            logon(new Store(), transport);
            logoff();
            return answers.getFirst();
        }

        @Test
        @DisplayName("does it for the caller's own object (7.1)")
        void own() {
            assertThat(answer(0, true, 15)).isEqualTo(S_OK);
        }

        @Test
        @DisplayName("refuses an object that is not the caller's, one with fewer than three methods, and flags (7.1)")
        void refuses() {
            assertThat(answer(0, false, 15)).isEqualTo(E_INVALIDARG);
            assertThat(answer(0, true, 2)).isEqualTo(E_INVALIDARG);
            assertThat(answer(1, true, 15)).isEqualTo(MAPI_E_UNKNOWN_FLAGS);
        }

        @Test
        @DisplayName("lets nothing but the release reach the object from then on (7.1)")
        void onlyRelease() {
            Transport transport = new Transport();
            logon(new Store(), transport);
            ProviderSupport support = transport.support();

            support.makeInvalid(0, transport.logon(), 1, 15);
            spooler.transportNotify(MapiFlags.NOTIFY_END_OUTBOUND);
            spooler.flush();
            time.settle();
            assertThat(transport.calls).containsExactly("TransportNotify 0x3");

            logoff();
            assertThat(transport.calls).contains("Release");
        }
    }

    @Test
    @DisplayName("answers a support object that has been released MAPI_E_INVALID_OBJECT (7.1)")
    void releasedSupport() {
        Transport transport = new Transport();
        Store store = new Store();
        logon(store, transport);
        logoff();
        ProviderSupport dead = transport.support();

        assertThat(dead.spoolerYield()).isEqualTo(MAPI_E_INVALID_OBJECT);
        assertThat(dead.spoolerNotify()).isEqualTo(MAPI_E_INVALID_OBJECT);
        assertThat(dead.modifyStatusRow(new StatusCode(1))).isEqualTo(MAPI_E_INVALID_OBJECT);
        assertThat(dead.makeInvalid(0, transport.logon(), 1, 15)).isEqualTo(MAPI_E_INVALID_OBJECT);
        assertThat(store.support().storeLogoffTransports(new FlagsPointer(MapiFlags.LOGOFF_ABORT)))
                .isCompletedWithValue(MAPI_E_INVALID_OBJECT);
        assertThat(spooler.state().providers())
                .extracting(ProviderState::status)
                .containsOnly(Optional.empty());
    }

    @Test
    @DisplayName("tells each change: logged on, logging off, logged off")
    void changes() {
        List<MailPhase> phases = new ArrayList<>();
        Subscription watch = spooler.watch(() -> {
            MailPhase now = spooler.state().phase();
            if (phases.isEmpty() || phases.getLast() != now) {
                phases.add(now);
            }
        });

        logon(new Store(), new Transport());
        logon(new Store(), new Transport());
        logoff();
        watch.close();
        logon(new Store(), new Transport());

        assertThat(phases).containsExactly(MailPhase.LOGGED_ON, MailPhase.LOGGING_OFF, MailPhase.LOGGED_OFF);
    }

    @Test
    @DisplayName("goes on when a watcher throws")
    void throwingWatcher() {
        List<MailPhase> heard = new ArrayList<>();
        logon(new Store());
        spooler.watch(() -> {
            throw new IllegalStateException("thrown on purpose by this test");
        });
        spooler.watch(() -> heard.add(spooler.state().phase()));

        assertThat(logoff()).isCompletedWithValue(S_OK);
        assertThat(heard).endsWith(MailPhase.LOGGED_OFF);
    }

    private List<String> failures(String provider) {
        return spooler.state().providers().stream()
                .filter(state -> state.name().equals(provider))
                .flatMap(state -> state.failures().stream())
                .map(ProviderState.Failure::why)
                .toList();
    }
}
