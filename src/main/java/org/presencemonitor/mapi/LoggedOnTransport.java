package org.presencemonitor.mapi;

import static org.presencemonitor.hresult.HResult.S_OK;

import java.util.List;
import org.presencemonitor.hresult.HResult;

/** A transport in a session. */
final class LoggedOnTransport extends LoggedOn {
    private final TransportLogon logon;
    private List<String> addressTypes;

    LoggedOnTransport(TransportProvider provider, CallLog log) {
        super(provider, log);
        logon = provider.transportLogon(this);
        addressTypes = logon.addressTypes();
    }

    @Override
    Object logon() {
        return logon;
    }

    @Override
    HResult logoff() {
        log.step("MAPI", "discards address types " + String.join(", ", addressTypes), S_OK);
        addressTypes = List.of();
        HResult result = call("IXPLogon::TransportLogoff", () -> logon.transportLogoff(0));
        call("Release logon", () -> {
            logon.release();
            return S_OK;
        });
        // A provider that kept its support object is let go all the same.
        releaseProvider();
        return result;
    }

    /** With a transport's last logon its provider goes, from within the release of the support object. */
    @Override
    public void release() {
        super.release();
        releaseProvider();
    }
}
