package org.presencemonitor.mapi;

import org.presencemonitor.hresult.HResult;

/** What IMSProvider and IXPProvider share: the end of a provider object (communicator.md 7.1). */
public interface MailProvider {
    /** For people: "Exchange transport". */
    String name();

    /** Called just before {@link #release()}, after all its logon objects are gone. */
    HResult shutdown();

    /** The last reference goes. Without a prior {@link #shutdown()} it works as one with zero flags. */
    void release();
}
