package org.presencemonitor.messenger;

/**
 * A service the client can sign in to: IMessengerService (communicator.md 4.1). Name and id answer signed out as well;
 * the rest as the members of {@link Messenger} with those names. MyStatus cannot be set here (2.3).
 */
public interface MessengerService {
    /** ServiceName. */
    String serviceName();

    /** ServiceId, a GUID in braces. */
    String serviceId();

    /** MySigninName. */
    String mySigninName();

    /** MyFriendlyName. */
    String myFriendlyName();

    /** MyStatus. */
    MyStatus myStatus();
}
