package org.presencemonitor.messenger;

import org.presencemonitor.hresult.HResult;

/**
 * The client's automation object (IMessenger, communicator.md 4) as far as sign-in state goes.
 *
 * <p>Members are called on one thread, the one that owns the COM side, and may take as long as the other process takes.
 * A failing HRESULT arrives as {@link org.presencemonitor.hresult.ComException}; success codes other than S_OK are
 * returned. Once the client's process is gone every member fails with RPC_E_DISCONNECTED or RPC_S_SERVER_UNAVAILABLE.
 */
public interface Messenger extends AutoCloseable {
    /** MyStatus (DISPID 1305), get. Signed out it yields OFFLINE or fails MSGR_E_NOT_LOGGED_ON; sources differ (4.2). */
    MyStatus myStatus();

    /** MyStatus, put. Communicator takes the call and keeps its status; classic clients obey (2.3). */
    void setMyStatus(MyStatus status);

    /** MySigninName (1304). Fails MSGR_E_NOT_LOGGED_ON or E_FAIL when signed out. */
    String mySigninName();

    /** MyFriendlyName (1282). Signed out: empty, or E_FAIL. */
    String myFriendlyName();

    /** MyServiceName (1294). Answers signed out as well. */
    String myServiceName();

    /** MyServiceId (1307), a GUID in braces. Answers signed out as well. */
    String myServiceId();

    /**
     * Signin (1297): opens the client's own sign-in dialog.
     *
     * @return S_OK, or S_FALSE when the dialog is open already
     */
    HResult signin(long parentWindow, String signinName, String password);

    /** AutoSignin (1299). Returning means that the attempt started; MSGR_E_ALREADY_LOGGED_ON while signed in. */
    void autoSignin();

    /** Signout (1291). Returning means that the logoff was sent; MSGR_E_NOT_LOGGED_ON when not signed in. */
    void signout();

    /** Connects a sink. Events arrive until the subscription is closed or the client ends. */
    Subscription advise(MessengerEvents events);

    /** Releases the object and its sinks. Never fails. */
    @Override
    void close();

    /** A connected sink. */
    interface Subscription extends AutoCloseable {
        /** Unadvise. Never fails. */
        @Override
        void close();
    }
}
