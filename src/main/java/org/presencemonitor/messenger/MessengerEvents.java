package org.presencemonitor.messenger;

import java.util.Optional;
import org.presencemonitor.hresult.HResult;

/**
 * DMessengerEvents (communicator.md 5). Called one at a time, in order, on a thread of the source; a listener must not
 * block; if one throws, the others are still called. DISPIDs and parameters stand in {@link MessengerEvent}. Where
 * {@code hr} failed, the other arguments may be empty or meaningless.
 */
public interface MessengerEvents {
    /** {@code S_OK} is not proof of readiness: wait for {@link #onMyStatusChange} with an online value. */
    default void onSignin(HResult hr) {}

    /** From the API or from the client's own window. */
    default void onSignout() {}

    /** The result of {@link Messenger#addContact}, or a contact added in the client's own window. */
    default void onContactListAdd(HResult hr, Optional<MessengerContact> contact) {}

    /** Not raised when Remove itself failed. The contact object stays usable until released. */
    default void onContactListRemove(HResult hr, Optional<MessengerContact> contact) {}

    /** The new name is read from the contact. */
    default void onContactFriendlyNameChange(HResult hr, Optional<MessengerContact> contact, String previousName) {}

    /**
     * The new name is read from {@link Messenger#myFriendlyName()}. In Communicator only an administrator changes it.
     */
    default void onMyFriendlyNameChange(HResult hr, String previousName) {}

    /**
     * A contact's status changed. After a sign-in it is raised for each contact that is not offline.
     *
     * @param contact empty on an error
     * @param status the current one by this event's own page; another page implies the previous one, so a careful
     *     listener reads {@link MessengerContact#status()} again
     */
    default void onContactStatusChange(Optional<MessengerContact> contact, MyStatus status) {}

    /**
     * May repeat the same value.
     *
     * @param status the current status; meaningless when {@code hr} failed
     */
    default void onMyStatusChange(HResult hr, MyStatus status) {}

    /** The client is about to end: release the object now. */
    default void onAppShutdown() {}

    /** A reserved property of the local user changed. */
    default void onMyPropertyChange(HResult hr, int property, String value) {}

    /** A reserved property of a contact changed. */
    default void onContactPropertyChange(HResult hr, Optional<MessengerContact> contact, int property, String value) {}

    /** A contact was blocked or unblocked. */
    default void onContactBlockChange(HResult hr, Optional<MessengerContact> contact, boolean blocked) {}

    /** A contact can be paged now, or no longer. */
    default void onContactPagerChange(HResult hr, Optional<MessengerContact> contact, boolean pager) {}

    /** A contact's telephone number changed. */
    default void onContactPhoneChange(HResult hr, Optional<MessengerContact> contact, PhoneType type, String number) {}

    /** The local user's telephone number changed. */
    default void onMyPhoneChange(PhoneType type, String number) {}

    /**
     * The number of unread messages changed.
     *
     * @param folder an MUAFOLDER; 0 is the inbox
     * @param enableDefault whether the client shows its own notice
     * @return whether it should show that notice
     */
    default boolean onUnreadEmailChange(int folder, int count, boolean enableDefault) {
        return enableDefault;
    }

    /** A conversation window opened. */
    default void onIMWindowCreated(MessengerConversation window) {}

    /** A conversation window closed. */
    default void onIMWindowDestroyed(MessengerConversation window) {}

    /** A contact joined a conversation. */
    default void onIMWindowContactAdded(MessengerContact contact, MessengerConversation window) {}

    /** A contact left a conversation. */
    default void onIMWindowContactRemoved(MessengerContact contact, MessengerConversation window) {}

    /** A group was created. */
    default void onGroupAdded(HResult hr, Optional<MessengerGroup> group) {}

    /** A group was removed. */
    default void onGroupRemoved(HResult hr, Optional<MessengerGroup> group) {}

    /** The new name is read from the group. */
    default void onGroupNameChanged(HResult hr, Optional<MessengerGroup> group) {}

    /** A contact was put into a group. */
    default void onContactAddedToGroup(
            HResult hr, Optional<MessengerGroup> group, Optional<MessengerContact> contact) {}

    /** A contact was taken out of a group. */
    default void onContactRemovedFromGroup(
            HResult hr, Optional<MessengerGroup> group, Optional<MessengerContact> contact) {}

    /** Classic clients: the set of emoticons changed. */
    default void onEmoticonListChange() {}

    /** Classic clients' test hook: the test has ended. */
    default void onUTDone() {}

    /** Classic clients' test hook: a line for the test's log. */
    default void onUTLogStatement(String statement) {}

    /** Documented as not supported, so no client is known to raise it. */
    default void onContactResolved(HResult hr, AddressType type, String address, String imAddress) {}
}
