package org.presencemonitor.messenger;

import java.util.Optional;
import org.presencemonitor.hresult.HResult;

/** Passes every event on as a row of {@link MessengerEvent} with its values, for a listener in another process. */
public abstract class RaisedEvents implements MessengerEvents {
    /**
     * Passes on one event.
     *
     * @param values in their documented order: numbers, texts and booleans; contacts, groups and windows, or an
     *     Optional of one
     */
    protected abstract void raise(MessengerEvent event, Object... values);

    @Override
    public void onSignin(HResult hr) {
        raise(MessengerEvent.ON_SIGNIN, hr.value());
    }

    @Override
    public void onSignout() {
        raise(MessengerEvent.ON_SIGNOUT);
    }

    @Override
    public void onContactListAdd(HResult hr, Optional<MessengerContact> contact) {
        raise(MessengerEvent.ON_CONTACT_LIST_ADD, hr.value(), contact);
    }

    @Override
    public void onContactListRemove(HResult hr, Optional<MessengerContact> contact) {
        raise(MessengerEvent.ON_CONTACT_LIST_REMOVE, hr.value(), contact);
    }

    @Override
    public void onContactFriendlyNameChange(HResult hr, Optional<MessengerContact> contact, String previousName) {
        raise(MessengerEvent.ON_CONTACT_FRIENDLY_NAME_CHANGE, hr.value(), contact, previousName);
    }

    @Override
    public void onMyFriendlyNameChange(HResult hr, String previousName) {
        raise(MessengerEvent.ON_MY_FRIENDLY_NAME_CHANGE, hr.value(), previousName);
    }

    @Override
    public void onContactStatusChange(Optional<MessengerContact> contact, MyStatus status) {
        raise(MessengerEvent.ON_CONTACT_STATUS_CHANGE, contact, status.value());
    }

    @Override
    public void onMyStatusChange(HResult hr, MyStatus status) {
        raise(MessengerEvent.ON_MY_STATUS_CHANGE, hr.value(), status.value());
    }

    @Override
    public void onAppShutdown() {
        raise(MessengerEvent.ON_APP_SHUTDOWN);
    }

    @Override
    public void onMyPropertyChange(HResult hr, int property, String value) {
        raise(MessengerEvent.ON_MY_PROPERTY_CHANGE, hr.value(), property, value);
    }

    @Override
    public void onContactPropertyChange(HResult hr, Optional<MessengerContact> contact, int property, String value) {
        raise(MessengerEvent.ON_CONTACT_PROPERTY_CHANGE, hr.value(), contact, property, value);
    }

    @Override
    public void onContactBlockChange(HResult hr, Optional<MessengerContact> contact, boolean blocked) {
        raise(MessengerEvent.ON_CONTACT_BLOCK_CHANGE, hr.value(), contact, blocked);
    }

    @Override
    public void onContactPagerChange(HResult hr, Optional<MessengerContact> contact, boolean pager) {
        raise(MessengerEvent.ON_CONTACT_PAGER_CHANGE, hr.value(), contact, pager);
    }

    @Override
    public void onContactPhoneChange(HResult hr, Optional<MessengerContact> contact, PhoneType type, String number) {
        raise(MessengerEvent.ON_CONTACT_PHONE_CHANGE, hr.value(), contact, type.value(), number);
    }

    @Override
    public void onMyPhoneChange(PhoneType type, String number) {
        raise(MessengerEvent.ON_MY_PHONE_CHANGE, type.value(), number);
    }

    @Override
    public boolean onUnreadEmailChange(int folder, int count, boolean enableDefault) {
        raise(MessengerEvent.ON_UNREAD_EMAIL_CHANGE, folder, count, enableDefault);
        return enableDefault;
    }

    @Override
    public void onIMWindowCreated(MessengerConversation window) {
        raise(MessengerEvent.ON_IM_WINDOW_CREATED, window);
    }

    @Override
    public void onIMWindowDestroyed(MessengerConversation window) {
        raise(MessengerEvent.ON_IM_WINDOW_DESTROYED, window);
    }

    @Override
    public void onIMWindowContactAdded(MessengerContact contact, MessengerConversation window) {
        raise(MessengerEvent.ON_IM_WINDOW_CONTACT_ADDED, contact, window);
    }

    @Override
    public void onIMWindowContactRemoved(MessengerContact contact, MessengerConversation window) {
        raise(MessengerEvent.ON_IM_WINDOW_CONTACT_REMOVED, contact, window);
    }

    @Override
    public void onGroupAdded(HResult hr, Optional<MessengerGroup> group) {
        raise(MessengerEvent.ON_GROUP_ADDED, hr.value(), group);
    }

    @Override
    public void onGroupRemoved(HResult hr, Optional<MessengerGroup> group) {
        raise(MessengerEvent.ON_GROUP_REMOVED, hr.value(), group);
    }

    @Override
    public void onGroupNameChanged(HResult hr, Optional<MessengerGroup> group) {
        raise(MessengerEvent.ON_GROUP_NAME_CHANGED, hr.value(), group);
    }

    @Override
    public void onContactAddedToGroup(HResult hr, Optional<MessengerGroup> group, Optional<MessengerContact> contact) {
        raise(MessengerEvent.ON_CONTACT_ADDED_TO_GROUP, hr.value(), group, contact);
    }

    @Override
    public void onContactRemovedFromGroup(
            HResult hr, Optional<MessengerGroup> group, Optional<MessengerContact> contact) {
        raise(MessengerEvent.ON_CONTACT_REMOVED_FROM_GROUP, hr.value(), group, contact);
    }

    @Override
    public void onEmoticonListChange() {
        raise(MessengerEvent.ON_EMOTICON_LIST_CHANGE);
    }

    @Override
    public void onUTDone() {
        raise(MessengerEvent.ON_UT_DONE);
    }

    @Override
    public void onUTLogStatement(String statement) {
        raise(MessengerEvent.ON_UT_LOG_STATEMENT, statement);
    }

    @Override
    public void onContactResolved(HResult hr, AddressType type, String address, String imAddress) {
        raise(MessengerEvent.ON_CONTACT_RESOLVED, hr.value(), type.value(), address, imAddress);
    }
}
