package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.MAPI_E_INVALID_OBJECT;
import static org.presencemonitor.hresult.HResult.S_OK;

import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.ProviderSupport;
import org.presencemonitor.mapi.StoreLogon;
import org.presencemonitor.mapi.StoreProvider;

/** A message store that logs off as documented (communicator.md 7.3). */
record SimulatedStoreProvider(String name) implements StoreProvider {
    @Override
    public StoreLogon logon(ProviderSupport support) {
        return new Logon(support);
    }

    @Override
    public HResult shutdown() {
        return S_OK;
    }

    @Override
    public void release() {}

    private static final class Logon implements StoreLogon {
        private final ProviderSupport support;
        private boolean loggedOff;

        Logon(ProviderSupport support) {
            this.support = support;
        }

        @Override
        public HResult logoff() {
            if (loggedOff) {
                return MAPI_E_INVALID_OBJECT;
            }
            loggedOff = true;
            support.release();
            return S_OK;
        }

        @Override
        public void release() {
            if (!loggedOff) {
                logoff();
            }
        }
    }
}
