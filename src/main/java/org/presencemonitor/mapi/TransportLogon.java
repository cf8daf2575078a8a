package org.presencemonitor.mapi;

import java.util.List;
import org.presencemonitor.hresult.HResult;

/** IXPLogon, as far as logging off goes. */
public interface TransportLogon {
    /** IXPLogon::AddressTypes: what this transport can send to, {@code SMTP} for one. */
    List<String> addressTypes();

    /**
     * IXPLogon::TransportLogoff. May come at any time. The provider stops a message in process, frees its session
     * memory, makes this object invalid, and releases its support object last (communicator.md 7.3).
     *
     * @param flags documented as reserved, zero
     * @return S_OK; whatever it is, the provider is logged off
     */
    HResult transportLogoff(int flags);

    /** The last reference goes. Without a prior logoff it works as one with zero flags. */
    void release();
}
