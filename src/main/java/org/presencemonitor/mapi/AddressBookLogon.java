package org.presencemonitor.mapi;

import java.util.concurrent.CompletableFuture;
import org.presencemonitor.hresult.HResult;

/** IABLogon, as far as logging off goes. */
public interface AddressBookLogon {
    /**
     * IABLogon::Logoff. The provider releases its support object in it.
     *
     * @param flags documented as reserved, zero (communicator.md 7.1)
     */
    CompletableFuture<HResult> logoff(int flags);

    /** Releases the last reference. Without a prior logoff it works as one with zero flags. */
    void release();
}
