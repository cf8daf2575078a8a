package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.MAPI_E_INVALID_OBJECT;

import java.util.List;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.ProviderSupport;
import org.presencemonitor.mapi.TransportLogon;
import org.presencemonitor.mapi.TransportProvider;

/** A transport that logs off as documented (communicator.md 7.3). */
record SimulatedTransportProvider(String name) implements TransportProvider {
    @Override
    public TransportLogon transportLogon(ProviderSupport support) {
        return new Logon(support);
    }

    @Override
    public HResult shutdown() {
        return HResult.S_OK;
    }

    @Override
    public void release() {}

    private static final class Logon implements TransportLogon {
        private final ProviderSupport support;
        private boolean loggedOff;

        Logon(ProviderSupport support) {
            this.support = support;
        }

        @Override
        public List<String> addressTypes() {
            return List.of("SMTP");
        }

        /** Invalid first, support object last: that release lets MAPI release the provider. */
        @Override
        public HResult transportLogoff(int flags) {
            if (loggedOff) {
                return MAPI_E_INVALID_OBJECT;
            }
            loggedOff = true;
            HResult result = support.makeInvalid(this);
            support.release();
            return result;
        }

        @Override
        public void release() {
            if (!loggedOff) {
                transportLogoff(0);
            }
        }
    }
}
