package org.presencemonitor.mapi.spooler;

import java.util.concurrent.CompletableFuture;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.AddressBookLogon;
import org.presencemonitor.mapi.AddressBookProvider;
import org.presencemonitor.mapi.ProviderState.ProviderKind;

/** An address book in a session. */
final class AddressBookSession extends ProviderSession {
    private final AddressBookLogon logon;

    AddressBookSession(
            AddressBookProvider provider,
            ProviderReference.LogonReference reference,
            ProviderCalls calls,
            SessionContext context) {
        super(ProviderKind.ADDRESS_BOOK, reference, calls, context);
        logon = begin(() -> provider.logon(this));
    }

    @Override
    Object logon() {
        return logon;
    }

    @Override
    CompletableFuture<HResult> callLogoff() {
        return calls.call("IABLogon::Logoff", () -> logon.logoff(0));
    }

    @Override
    void releaseLogon() {
        logon.release();
    }
}
