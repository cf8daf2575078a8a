package org.presencemonitor.simulator.windows;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.ServerCondition;
import org.presencemonitor.messenger.AddressType;
import org.presencemonitor.messenger.MessengerContact;
import org.presencemonitor.messenger.MessengerConversation;
import org.presencemonitor.messenger.MessengerEvent;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.messenger.MessengerGroup;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.messenger.PhoneType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes events to one sink in another process, by the documented DISPIDs and with the arguments in reverse
 * (communicator.md 5). Called on one thread at a time; a sink that does not return delays no other.
 */
final class SinkForwarder implements MessengerEvents {
    private static final Logger LOG = LoggerFactory.getLogger(SinkForwarder.class);
    private static final int DISPPARAMS_SIZE = 2 * Native.POINTER_SIZE + 2 * Integer.BYTES;

    private final SinkPointer sink;
    private final Runnable onEnd;

    /**
     * A listener that stands for a sink.
     *
     * @param onEnd called when the sink's process has ended
     */
    SinkForwarder(SinkPointer sink, Runnable onEnd) {
        this.sink = sink;
        this.onEnd = onEnd;
    }

    /**
     * Raises an event with its arguments in their documented order: as {@link Variants#write} takes them, or an empty
     * Optional for no object.
     */
    private void raise(MessengerEvent event, Object... arguments) {
        event.dispid().ifPresent(dispid -> send(event, dispid, List.of(arguments)));
    }

    private void send(MessengerEvent event, int dispid, List<Object> arguments) {
        Ole.enterApartment();
        Memory variants = new Memory((long) Variants.SIZE * Math.max(1, arguments.size()));
        for (int index = 0; index < arguments.size(); index++) {
            write(place(variants, arguments.size() - 1 - index), arguments.get(index));
        }
        Memory parameters = new Memory(DISPPARAMS_SIZE);
        parameters.clear();
        parameters.setPointer(0, variants);
        parameters.setInt(2L * Native.POINTER_SIZE, arguments.size());
        Memory exception = new Memory(ExceptionInfo.SIZE);
        exception.clear();
        try {
            sink.invoke(dispid, parameters, exception).ifPresent(answer -> handle(event, answer));
        } finally {
            ExceptionInfo.clear(exception);
            for (int index = 0; index < arguments.size(); index++) {
                Variants.clear(place(variants, index));
            }
        }
    }

    private void handle(MessengerEvent event, HResult answer) {
        if (ServerCondition.of(answer) == ServerCondition.GONE) {
            LOG.info("A listener's process has ended ({}); it gets no more events", answer);
            onEnd.run();
        } else if (answer.failed()) {
            LOG.debug("A listener answered {} to {}", answer, event.comName());
        }
    }

    private static Pointer place(Memory variants, int index) {
        return variants.share((long) index * Variants.SIZE);
    }

    private static void write(Pointer variant, Object argument) {
        if (argument instanceof Optional<?> none && none.isEmpty()) {
            Variants.writeNoObject(variant);
        } else {
            Variants.write(variant, argument instanceof Optional<?> some ? some : Optional.of(argument));
        }
    }

    private static Optional<ComObject> contact(Optional<MessengerContact> contact) {
        return contact.map(PeopleTables::contact);
    }

    private static Optional<ComObject> group(Optional<MessengerGroup> group) {
        return group.map(PeopleTables::group);
    }

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
        raise(MessengerEvent.ON_CONTACT_LIST_ADD, hr.value(), contact(contact));
    }

    @Override
    public void onContactListRemove(HResult hr, Optional<MessengerContact> contact) {
        raise(MessengerEvent.ON_CONTACT_LIST_REMOVE, hr.value(), contact(contact));
    }

    @Override
    public void onContactFriendlyNameChange(HResult hr, Optional<MessengerContact> contact, String previousName) {
        raise(MessengerEvent.ON_CONTACT_FRIENDLY_NAME_CHANGE, hr.value(), contact(contact), previousName);
    }

    @Override
    public void onMyFriendlyNameChange(HResult hr, String previousName) {
        raise(MessengerEvent.ON_MY_FRIENDLY_NAME_CHANGE, hr.value(), previousName);
    }

    @Override
    public void onContactStatusChange(Optional<MessengerContact> contact, MyStatus status) {
        raise(MessengerEvent.ON_CONTACT_STATUS_CHANGE, contact(contact), status.value());
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
        raise(MessengerEvent.ON_CONTACT_PROPERTY_CHANGE, hr.value(), contact(contact), property, value);
    }

    @Override
    public void onContactBlockChange(HResult hr, Optional<MessengerContact> contact, boolean blocked) {
        raise(MessengerEvent.ON_CONTACT_BLOCK_CHANGE, hr.value(), contact(contact), blocked);
    }

    @Override
    public void onContactPagerChange(HResult hr, Optional<MessengerContact> contact, boolean pager) {
        raise(MessengerEvent.ON_CONTACT_PAGER_CHANGE, hr.value(), contact(contact), pager);
    }

    @Override
    public void onContactPhoneChange(HResult hr, Optional<MessengerContact> contact, PhoneType type, String number) {
        raise(MessengerEvent.ON_CONTACT_PHONE_CHANGE, hr.value(), contact(contact), type.value(), number);
    }

    @Override
    public void onMyPhoneChange(PhoneType type, String number) {
        raise(MessengerEvent.ON_MY_PHONE_CHANGE, type.value(), number);
    }

    @Override
    public boolean onUnreadEmailChange(int folder, int count, boolean enableDefault) {
        Variants.BooleanReference answer = new Variants.BooleanReference(enableDefault);
        raise(MessengerEvent.ON_UNREAD_EMAIL_CHANGE, folder, count, answer);
        return answer.value();
    }

    @Override
    public void onIMWindowCreated(MessengerConversation window) {
        raise(MessengerEvent.ON_IM_WINDOW_CREATED, WindowTables.conversation(window));
    }

    @Override
    public void onIMWindowDestroyed(MessengerConversation window) {
        raise(MessengerEvent.ON_IM_WINDOW_DESTROYED, WindowTables.conversation(window));
    }

    @Override
    public void onIMWindowContactAdded(MessengerContact contact, MessengerConversation window) {
        raise(
                MessengerEvent.ON_IM_WINDOW_CONTACT_ADDED,
                PeopleTables.contact(contact),
                WindowTables.conversation(window));
    }

    @Override
    public void onIMWindowContactRemoved(MessengerContact contact, MessengerConversation window) {
        raise(
                MessengerEvent.ON_IM_WINDOW_CONTACT_REMOVED,
                PeopleTables.contact(contact),
                WindowTables.conversation(window));
    }

    @Override
    public void onGroupAdded(HResult hr, Optional<MessengerGroup> group) {
        raise(MessengerEvent.ON_GROUP_ADDED, hr.value(), group(group));
    }

    @Override
    public void onGroupRemoved(HResult hr, Optional<MessengerGroup> group) {
        raise(MessengerEvent.ON_GROUP_REMOVED, hr.value(), group(group));
    }

    @Override
    public void onGroupNameChanged(HResult hr, Optional<MessengerGroup> group) {
        raise(MessengerEvent.ON_GROUP_NAME_CHANGED, hr.value(), group(group));
    }

    @Override
    public void onContactAddedToGroup(HResult hr, Optional<MessengerGroup> group, Optional<MessengerContact> contact) {
        raise(MessengerEvent.ON_CONTACT_ADDED_TO_GROUP, hr.value(), group(group), contact(contact));
    }

    @Override
    public void onContactRemovedFromGroup(
            HResult hr, Optional<MessengerGroup> group, Optional<MessengerContact> contact) {
        raise(MessengerEvent.ON_CONTACT_REMOVED_FROM_GROUP, hr.value(), group(group), contact(contact));
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
