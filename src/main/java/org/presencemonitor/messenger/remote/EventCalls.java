package org.presencemonitor.messenger.remote;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.AddressType;
import org.presencemonitor.messenger.MessengerContact;
import org.presencemonitor.messenger.MessengerConversation;
import org.presencemonitor.messenger.MessengerEvent;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.messenger.MessengerGroup;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.messenger.PhoneType;

/** Turns events that have come from another process into calls of a listener. */
public record EventCalls(MessengerEvents events) {
    /** Calls the listener. */
    public void dispatch(MessengerEvent event, EventValues arguments) {
        switch (event) {
            case ON_SIGNIN -> events.onSignin(hr(arguments));
            case ON_SIGNOUT -> events.onSignout();
            case ON_MY_STATUS_CHANGE -> events.onMyStatusChange(hr(arguments), status(arguments));
            case ON_MY_FRIENDLY_NAME_CHANGE -> events.onMyFriendlyNameChange(hr(arguments), arguments.text(1));
            case ON_APP_SHUTDOWN -> events.onAppShutdown();
            case ON_MY_PROPERTY_CHANGE ->
                events.onMyPropertyChange(hr(arguments), arguments.number(1), arguments.text(2));
            case ON_MY_PHONE_CHANGE -> events.onMyPhoneChange(phone(arguments, 0), arguments.text(1));
            case ON_UNREAD_EMAIL_CHANGE ->
                arguments.answer(
                        2, events.onUnreadEmailChange(arguments.number(0), arguments.number(1), arguments.flag(2)));
            case ON_EMOTICON_LIST_CHANGE -> events.onEmoticonListChange();
            case ON_UT_DONE -> events.onUTDone();
            case ON_UT_LOG_STATEMENT -> events.onUTLogStatement(arguments.text(0));
            default -> dispatchOfPeople(event, arguments);
        }
    }

    private void dispatchOfPeople(MessengerEvent event, EventValues arguments) {
        switch (event) {
            case ON_CONTACT_LIST_ADD -> events.onContactListAdd(hr(arguments), contact(arguments, 1));
            case ON_CONTACT_LIST_REMOVE -> events.onContactListRemove(hr(arguments), contact(arguments, 1));
            case ON_CONTACT_FRIENDLY_NAME_CHANGE ->
                events.onContactFriendlyNameChange(hr(arguments), contact(arguments, 1), arguments.text(2));
            case ON_CONTACT_STATUS_CHANGE -> events.onContactStatusChange(contact(arguments, 0), status(arguments));
            case ON_CONTACT_PROPERTY_CHANGE ->
                events.onContactPropertyChange(
                        hr(arguments), contact(arguments, 1), arguments.number(2), arguments.text(3));
            case ON_CONTACT_BLOCK_CHANGE ->
                events.onContactBlockChange(hr(arguments), contact(arguments, 1), arguments.flag(2));
            case ON_CONTACT_PAGER_CHANGE ->
                events.onContactPagerChange(hr(arguments), contact(arguments, 1), arguments.flag(2));
            case ON_CONTACT_PHONE_CHANGE ->
                events.onContactPhoneChange(
                        hr(arguments), contact(arguments, 1), phone(arguments, 2), arguments.text(3));
            case ON_GROUP_ADDED -> events.onGroupAdded(hr(arguments), group(arguments));
            case ON_GROUP_REMOVED -> events.onGroupRemoved(hr(arguments), group(arguments));
            case ON_GROUP_NAME_CHANGED -> events.onGroupNameChanged(hr(arguments), group(arguments));
            case ON_CONTACT_ADDED_TO_GROUP ->
                events.onContactAddedToGroup(hr(arguments), group(arguments), contact(arguments, 2));
            case ON_CONTACT_REMOVED_FROM_GROUP ->
                events.onContactRemovedFromGroup(hr(arguments), group(arguments), contact(arguments, 2));
            default -> dispatchOfWindows(event, arguments);
        }
    }

    /** An event without its window is dropped. */
    private void dispatchOfWindows(MessengerEvent event, EventValues arguments) {
        switch (event) {
            case ON_IM_WINDOW_CREATED -> window(arguments, 0).ifPresent(events::onIMWindowCreated);
            case ON_IM_WINDOW_DESTROYED -> window(arguments, 0).ifPresent(events::onIMWindowDestroyed);
            case ON_IM_WINDOW_CONTACT_ADDED ->
                contact(arguments, 0)
                        .ifPresent(contact -> window(arguments, 1)
                                .ifPresent(window -> events.onIMWindowContactAdded(contact, window)));
            case ON_IM_WINDOW_CONTACT_REMOVED ->
                contact(arguments, 0)
                        .ifPresent(contact -> window(arguments, 1)
                                .ifPresent(window -> events.onIMWindowContactRemoved(contact, window)));
            case ON_CONTACT_RESOLVED ->
                events.onContactResolved(hr(arguments), address(arguments), arguments.text(2), arguments.text(3));
            default -> throw new IllegalStateException(event + " is none of these");
        }
    }

    private static HResult hr(EventValues arguments) {
        return new HResult(arguments.number(0));
    }

    private static MyStatus status(EventValues arguments) {
        return new MyStatus(arguments.number(1));
    }

    /** A type that this program does not know counts as custom. */
    private static PhoneType phone(EventValues arguments, int place) {
        int value = arguments.number(place);
        return Arrays.stream(PhoneType.values())
                .filter(type -> type.value() == value)
                .findFirst()
                .orElse(PhoneType.CUSTOM);
    }

    /** As above. */
    private static AddressType address(EventValues arguments) {
        int value = arguments.number(1);
        return Arrays.stream(AddressType.values())
                .filter(type -> type.value() == value)
                .findFirst()
                .orElse(AddressType.EXTERNAL);
    }

    private static Optional<MessengerContact> contact(EventValues arguments, int place) {
        return object(arguments, place, RemoteContact::new);
    }

    private static Optional<MessengerGroup> group(EventValues arguments) {
        return object(arguments, 1, RemoteGroup::new);
    }

    private static Optional<MessengerConversation> window(EventValues arguments, int place) {
        return object(arguments, place, RemoteConversation::new);
    }

    private static <T> Optional<T> object(EventValues arguments, int place, Function<RemoteObject, T> wrap) {
        return arguments.object(place).map(wrap);
    }
}
