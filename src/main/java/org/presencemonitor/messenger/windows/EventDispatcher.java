package org.presencemonitor.messenger.windows;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerContact;
import org.presencemonitor.messenger.MessengerConversation;
import org.presencemonitor.messenger.MessengerEvent;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.messenger.MessengerGroup;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.messenger.PhoneType;

/** Turns DISPIDs and arguments of events into calls of a listener. Ignores numbers that belong to no event. */
final class EventDispatcher implements BiConsumer<Integer, EventArguments> {
    private static final Map<Integer, MessengerEvent> EVENTS = Arrays.stream(MessengerEvent.values())
            .filter(event -> event.dispid().isPresent())
            .collect(Collectors.toUnmodifiableMap(event -> event.dispid().getAsInt(), event -> event));

    private final MessengerEvents events;
    private final HeldReferences references;
    private volatile boolean stopped;

    EventDispatcher(MessengerEvents events, HeldReferences references) {
        this.events = events;
        this.references = references;
    }

    /** Calls the listener no more, whatever event is still on its way. */
    void stop() {
        stopped = true;
    }

    @Override
    public void accept(Integer dispid, EventArguments arguments) {
        MessengerEvent event = EVENTS.get(dispid);
        if (event != null && !stopped) {
            dispatch(event, arguments);
        }
    }

    private void dispatch(MessengerEvent event, EventArguments arguments) {
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
                arguments.setReferenced(
                        2, events.onUnreadEmailChange(arguments.number(0), arguments.number(1), arguments.flag(2)));
            case ON_EMOTICON_LIST_CHANGE -> events.onEmoticonListChange();
            case ON_UT_DONE -> events.onUTDone();
            case ON_UT_LOG_STATEMENT -> events.onUTLogStatement(arguments.text(0));
            default -> dispatchOfPeople(event, arguments);
        }
    }

    private void dispatchOfPeople(MessengerEvent event, EventArguments arguments) {
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
    private void dispatchOfWindows(MessengerEvent event, EventArguments arguments) {
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
            default -> throw new IllegalStateException(event + " has no number to arrive by");
        }
    }

    private static HResult hr(EventArguments arguments) {
        return new HResult(arguments.number(0));
    }

    private static MyStatus status(EventArguments arguments) {
        return new MyStatus(arguments.number(1));
    }

    /** A type that this program does not know counts as custom. */
    private static PhoneType phone(EventArguments arguments, int place) {
        int value = arguments.number(place);
        return Arrays.stream(PhoneType.values())
                .filter(type -> type.value() == value)
                .findFirst()
                .orElse(PhoneType.CUSTOM);
    }

    private Optional<MessengerContact> contact(EventArguments arguments, int place) {
        return object(arguments, place, WindowsContact::new);
    }

    private Optional<MessengerGroup> group(EventArguments arguments) {
        return object(arguments, 1, WindowsGroup::new);
    }

    private Optional<MessengerConversation> window(EventArguments arguments, int place) {
        return object(arguments, place, WindowsConversation::new);
    }

    /** With a reference of its own: a listener may keep it. */
    private <T> Optional<T> object(EventArguments arguments, int place, Function<Dispatch, T> wrap) {
        return arguments.object(place).map(found -> wrap.apply(references.take(found.addRef())));
    }
}
