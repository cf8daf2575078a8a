package org.presencemonitor.mapi;

import java.util.concurrent.CompletableFuture;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.ProviderState.Kind;

/** An address book in a session. */
final class LoggedOnAddressBook extends LoggedOn {
    private final AddressBookLogon logon;

    LoggedOnAddressBook(AddressBookProvider provider, HeldProvider held, ProviderCalls calls, SessionContext context) {
        super(Kind.ADDRESS_BOOK, held, calls, context);
        logon = provider.logon(this);
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
