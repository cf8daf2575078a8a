package org.presencemonitor.mapi;

import org.presencemonitor.hresult.HResult;

/** IMSLogon, as far as logging off goes. */
public interface StoreLogon {
    /** IMSLogon::Logoff, whose flags are a pointer to a zero. The provider releases its support object in it. */
    HResult logoff();

    /** The last reference goes. Without a prior logoff it works as one. */
    void release();
}
