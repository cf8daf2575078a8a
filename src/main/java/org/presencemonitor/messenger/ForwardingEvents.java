package org.presencemonitor.messenger;

import java.util.Optional;
import org.presencemonitor.hresult.HResult;

/** Passes every event on to another listener; subclasses record or change a few of them. */
public abstract class ForwardingEvents implements MessengerEvents {
    /** The listener; called for each event. */
    protected abstract MessengerEvents target();

    @Override
    public void onSignin(HResult hr) {
        target().onSignin(hr);
    }

    @Override
    public void onSignout() {
        target().onSignout();
    }

    @Override
    public void onContactListAdd(HResult hr, Optional<MessengerContact> contact) {
        target().onContactListAdd(hr, contact);
    }

    @Override
    public void onContactListRemove(HResult hr, Optional<MessengerContact> contact) {
        target().onContactListRemove(hr, contact);
    }

    @Override
    public void onContactFriendlyNameChange(HResult hr, Optional<MessengerContact> contact, String previousName) {
        target().onContactFriendlyNameChange(hr, contact, previousName);
    }

    @Override
    public void onMyFriendlyNameChange(HResult hr, String previousName) {
        target().onMyFriendlyNameChange(hr, previousName);
    }

    @Override
    public void onContactStatusChange(Optional<MessengerContact> contact, MyStatus status) {
        target().onContactStatusChange(contact, status);
    }

    @Override
    public void onMyStatusChange(HResult hr, MyStatus status) {
        target().onMyStatusChange(hr, status);
    }

    @Override
    public void onAppShutdown() {
        target().onAppShutdown();
    }

    @Override
    public void onMyPropertyChange(HResult hr, int property, String value) {
        target().onMyPropertyChange(hr, property, value);
    }

    @Override
    public void onContactPropertyChange(HResult hr, Optional<MessengerContact> contact, int property, String value) {
        target().onContactPropertyChange(hr, contact, property, value);
    }

    @Override
    public void onContactBlockChange(HResult hr, Optional<MessengerContact> contact, boolean blocked) {
        target().onContactBlockChange(hr, contact, blocked);
    }

    @Override
    public void onContactPagerChange(HResult hr, Optional<MessengerContact> contact, boolean pager) {
        target().onContactPagerChange(hr, contact, pager);
    }

    @Override
    public void onContactPhoneChange(HResult hr, Optional<MessengerContact> contact, PhoneType type, String number) {
        target().onContactPhoneChange(hr, contact, type, number);
    }

    @Override
    public void onMyPhoneChange(PhoneType type, String number) {
        target().onMyPhoneChange(type, number);
    }

    @Override
    public void onIMWindowCreated(MessengerConversation window) {
        target().onIMWindowCreated(window);
    }

    @Override
    public void onIMWindowDestroyed(MessengerConversation window) {
        target().onIMWindowDestroyed(window);
    }

    @Override
    public void onIMWindowContactAdded(MessengerContact contact, MessengerConversation window) {
        target().onIMWindowContactAdded(contact, window);
    }

    @Override
    public void onIMWindowContactRemoved(MessengerContact contact, MessengerConversation window) {
        target().onIMWindowContactRemoved(contact, window);
    }

    @Override
    public void onGroupAdded(HResult hr, Optional<MessengerGroup> group) {
        target().onGroupAdded(hr, group);
    }

    @Override
    public void onGroupRemoved(HResult hr, Optional<MessengerGroup> group) {
        target().onGroupRemoved(hr, group);
    }

    @Override
    public void onGroupNameChanged(HResult hr, Optional<MessengerGroup> group) {
        target().onGroupNameChanged(hr, group);
    }

    @Override
    public void onContactAddedToGroup(HResult hr, Optional<MessengerGroup> group, Optional<MessengerContact> contact) {
        target().onContactAddedToGroup(hr, group, contact);
    }

    @Override
    public void onContactRemovedFromGroup(
            HResult hr, Optional<MessengerGroup> group, Optional<MessengerContact> contact) {
        target().onContactRemovedFromGroup(hr, group, contact);
    }

    @Override
    public void onEmoticonListChange() {
        target().onEmoticonListChange();
    }

    @Override
    public void onUTDone() {
        target().onUTDone();
    }

    @Override
    public void onUTLogStatement(String statement) {
        target().onUTLogStatement(statement);
    }

    @Override
    public void onContactResolved(HResult hr, AddressType type, String address, String imAddress) {
        target().onContactResolved(hr, type, address, imAddress);
    }
}
