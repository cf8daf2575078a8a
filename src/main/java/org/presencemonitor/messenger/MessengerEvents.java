package org.presencemonitor.messenger;

import org.presencemonitor.hresult.HResult;

/**
 * DMessengerEvents as far as sign-in state goes (communicator.md 5). Called one at a time, in order, on a thread of the
 * source; a listener must not block, and one that throws does not keep the others from hearing.
 */
public interface MessengerEvents {
    /** DISPID 1024. {@code S_OK} is not proof of readiness: wait for {@link #onMyStatusChange} with an online value. */
    default void onSignin(HResult hr) {}

    /** DISPID 1025. From the API or from the client's own window. */
    default void onSignout() {}

    /**
     * DISPID 1031. May repeat the same value.
     *
     * @param status the current status; meaningless when {@code hr} failed
     */
    default void onMyStatusChange(HResult hr, MyStatus status) {}

    /** DISPID 1029. The new name is read from {@link Messenger#myFriendlyName()}. */
    default void onMyFriendlyNameChange(HResult hr, String previousName) {}

    /** DISPID 1032. The client is about to end: release the object now. */
    default void onAppShutdown() {}
}
