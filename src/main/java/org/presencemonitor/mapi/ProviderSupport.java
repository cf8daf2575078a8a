package org.presencemonitor.mapi;

import org.presencemonitor.hresult.HResult;

/** IMAPISupport, the object MAPI hands to each logon, as far as logging off goes. */
public interface ProviderSupport {
    /**
     * IMAPISupport::MakeInvalid on the caller's own logon object: only its release is left to call.
     *
     * @return S_OK; E_INVALIDARG for an object that is not the caller's
     */
    HResult makeInvalid(Object object);

    /**
     * Gives the support object back, last of all: MAPI drops the provider's UIDs and status row, and with the last logon
     * of a transport shuts its provider down (communicator.md 7.3).
     */
    void release();
}
