package org.presencemonitor.mapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.hresult.HResult.E_FAIL;
import static org.presencemonitor.hresult.HResult.MAPI_E_INVALID_OBJECT;
import static org.presencemonitor.hresult.HResult.S_OK;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.MailSessionState.Phase;

@DisplayName("The spooler")
class SpoolerTest {
    private final List<String> log = new ArrayList<>();
    private final Spooler spooler = new Spooler((who, step, result) -> log.add(who + ": " + step + " " + result.hex()));

    /** Ends without a complaint. */
    private abstract static class Provider implements MailProvider {
        private final String name;

        Provider(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public HResult shutdown() {
            return S_OK;
        }

        @Override
        public void release() {}
    }

    /** Ends as documented, unless its logoff is replaced. */
    private static final class Transport extends Provider implements TransportProvider {
        Function<ProviderSupport, HResult> logoff = support -> {
            support.release();
            return S_OK;
        };
        boolean makesInvalid = true;

        Transport() {
            super("transport");
        }

        @Override
        public TransportLogon transportLogon(ProviderSupport support) {
            return new TransportLogon() {
                @Override
                public List<String> addressTypes() {
                    return List.of("SMTP", "FAX");
                }

                @Override
                public HResult transportLogoff(int flags) {
                    if (makesInvalid) {
                        support.makeInvalid(this);
                    }
                    return logoff.apply(support);
                }

                @Override
                public void release() {}
            };
        }
    }

    private static final class Store extends Provider implements StoreProvider {
        Store() {
            super("store");
        }

        @Override
        public StoreLogon logon(ProviderSupport support) {
            return new StoreLogon() {
                @Override
                public HResult logoff() {
                    support.release();
                    return S_OK;
                }

                @Override
                public void release() {}
            };
        }
    }

    @Test
    @DisplayName("logs off the store, then the transport, each step in the documented order (7.3)")
    void order() {
        spooler.logon(List.of(new Store()), List.of(new Transport()));

        assertThat(spooler.logoff(0)).isEqualTo(S_OK);

        assertThat(log)
                .containsExactly(
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
        assertThat(spooler.state()).isEqualTo(new MailSessionState(Phase.LOGGED_OFF, 0, 0, Optional.of(S_OK)));
    }

    @Test
    @DisplayName("ends logged off whatever a transport answers, and keeps the answer (7.1)")
    void anyAnswer() {
        Transport transport = new Transport();
        transport.logoff = support -> HResult.E_ACCESSDENIED;
        spooler.logon(List.of(new Store()), List.of(transport));

        assertThat(spooler.logoff(0)).isEqualTo(HResult.E_ACCESSDENIED);

        assertThat(spooler.state().phase()).isEqualTo(Phase.LOGGED_OFF);
        assertThat(spooler.state().result()).contains(HResult.E_ACCESSDENIED);
        assertThat(log).contains("transport: Release provider 0x00000000");
    }

    @Test
    @DisplayName("goes on when a provider throws, and counts it as E_FAIL")
    void throwingProvider() {
        Transport bad = new Transport();
        bad.logoff = support -> {
            throw new IllegalStateException("thrown on purpose by this test");
        };
        spooler.logon(List.of(), List.of(bad, new Transport()));

        assertThat(spooler.logoff(0)).isEqualTo(E_FAIL);

        assertThat(log)
                .containsSubsequence(
                        "transport: IXPLogon::TransportLogoff 0x80004005",
                        "transport: IXPLogon::TransportLogoff 0x00000000");
    }

    @Test
    @DisplayName("refuses MakeInvalid on an object that is not the caller's (7.1)")
    void makeInvalidOnAnotherObject() {
        Transport transport = new Transport();
        transport.makesInvalid = false;
        transport.logoff = support -> support.makeInvalid("something else");
        spooler.logon(List.of(), List.of(transport));

        assertThat(spooler.logoff(0)).isEqualTo(HResult.E_INVALIDARG);
    }

    @Test
    @DisplayName("lets the logon object be used no more after the session has been logged off (7.1)")
    void twice() {
        spooler.logon(List.of(new Store()), List.of(new Transport()));
        spooler.logoff(0);
        int steps = log.size();

        assertThat(spooler.logoff(0)).isEqualTo(MAPI_E_INVALID_OBJECT);
        assertThat(log).hasSize(steps);
    }

    @Test
    @DisplayName("tells each change: logged on, logging off, logged off")
    void changes() {
        List<Phase> phases = new ArrayList<>();
        MailSession.Watch watch = spooler.watch(() -> phases.add(spooler.state().phase()));

        spooler.logon(List.of(new Store()), List.of(new Transport()));
        spooler.logon(List.of(new Store()), List.of(new Transport()));
        spooler.logoff(0);
        watch.close();
        spooler.logon(List.of(new Store()), List.of(new Transport()));

        assertThat(phases).containsExactly(Phase.LOGGED_ON, Phase.LOGGING_OFF, Phase.LOGGED_OFF);
    }
}
