package org.presencemonitor.simulator.mail;

import java.util.concurrent.CompletableFuture;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.AddressBookLogon;
import org.presencemonitor.mapi.AddressBookProvider;
import org.presencemonitor.mapi.ProviderSupport;

/** An address book that logs off as documented (communicator.md 7.3). */
final class SimulatedAddressBookProvider extends SimulatedProvider implements AddressBookProvider {
    SimulatedAddressBookProvider(String name, MailContext context) {
        super(name, context);
    }

    @Override
    public AddressBookLogon logon(ProviderSupport support) {
        return new Logon(name(), context(), support);
    }

    private static final class Logon extends SimulatedLogon implements AddressBookLogon {
        Logon(String name, MailContext context, ProviderSupport support) {
            super(name, context, support);
        }

        @Override
        public CompletableFuture<HResult> logoff(int flags) {
            return logoffOnce(() -> {
                freeMemory();
                releaseSupport();
                return CompletableFuture.completedFuture(flags == 0 ? HResult.S_OK : HResult.MAPI_E_UNKNOWN_FLAGS);
            });
        }

        @Override
        public void release() {
            if (!isLoggedOff()) {
                logoff(0);
            }
        }
    }
}
