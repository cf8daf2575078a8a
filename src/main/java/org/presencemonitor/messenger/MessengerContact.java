package org.presencemonitor.messenger;

import org.presencemonitor.hresult.ComException;

/**
 * A person: IMessengerContact with IMessengerContactAdvanced (communicator.md 2.3, 4.1). Members are called on the
 * thread that owns the COM side. An object stays usable after its contact has left the list, until the client's process
 * ends; then every member fails with RPC_E_DISCONNECTED or RPC_S_SERVER_UNAVAILABLE.
 */
public interface MessengerContact {
    /** FriendlyName; for a contact that is not on the list, the sign-in name until data arrives. */
    String friendlyName();

    /** Status; UNKNOWN while signed out, and for a contact that is not on the list until data arrives. */
    MyStatus status();

    /** SigninName, an address. */
    String signinName();

    /** ServiceName. */
    String serviceName();

    /** ServiceId, a GUID in braces. */
    String serviceId();

    /** Blocked, get. */
    boolean isBlocked();

    /**
     * Blocked, put; OnContactBlockChange follows when the server has answered.
     *
     * @throws ComException MSGR_E_NOT_LOGGED_ON; E_FAIL for the local user
     */
    void setBlocked(boolean blocked);

    /** IsSelf: this is the local user. */
    boolean isSelf();

    /** CanPage. */
    boolean canPage();

    /** PhoneNumber; empty where none is known. */
    String phoneNumber(PhoneType type);

    /** Property, by a reserved index; empty where it is not set. */
    String property(int index);

    /**
     * PresenceProperties, get.
     *
     * @throws ComException MSGR_E_NOT_LOGGED_ON, presumably the documentation's E_NOT_LOGGED_ON
     */
    PresenceProperties presenceProperties();

    /**
     * PresenceProperties, put: Communicator's working way to change the local user's status.
     *
     * @throws ComException E_ACCESSDENIED for a contact other than the local user; E_INVALIDARG for an array of another
     *     size or an element of another type; MSGR_E_NOT_LOGGED_ON. The numbers of E_INVALIDINDEX and
     *     E_INVALIDAVAILABILITY are in no source (communicator.md 10).
     */
    void setPresenceProperties(PresenceProperties properties);
}
