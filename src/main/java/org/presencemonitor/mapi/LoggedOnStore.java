package org.presencemonitor.mapi;

import static org.presencemonitor.hresult.HResult.S_OK;

import org.presencemonitor.hresult.HResult;

/** A message store in a session. */
final class LoggedOnStore extends LoggedOn {
    private final StoreLogon logon;

    LoggedOnStore(StoreProvider provider, CallLog log) {
        super(provider, log);
        logon = provider.logon(this);
    }

    @Override
    Object logon() {
        return logon;
    }

    @Override
    HResult logoff() {
        HResult result = call("IMSLogon::Logoff", logon::logoff);
        call("Release logon", () -> {
            logon.release();
            return S_OK;
        });
        releaseProvider();
        return result;
    }
}
