package org.presencemonitor.simulator.windows;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.AddressType;
import org.presencemonitor.messenger.ConversationType;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.messenger.MessengerProperty;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.messenger.Resolution;

/**
 * The members of the Messenger object (communicator.md 4.1). Signout is among them: why scripts cannot call it on the
 * real object is not known, and here they can.
 */
final class MessengerDispatchTable {
    static final DispatchTable<Messenger> TABLE =
            new DispatchTable<>("IMessengerAdvanced", "IMessengerContactResolution");

    private static final Map<Iid, DispatchTable<Messenger>> OF_CLASSES = new ConcurrentHashMap<>();

    private static final int NO_INBOX = -1;

    static {
        session();
        people();
        windows();
        rest();
        Stream.of(MessengerMember.values())
                .filter(member -> member.owner().ofMessenger() && !member.hasMethod())
                .forEach(member -> TABLE.any(member, messenger -> messenger.invoke(member)));
    }

    private MessengerDispatchTable() {}

    /** Those that objects of a class have. */
    static DispatchTable<Messenger> of(ClassDescription type) {
        return OF_CLASSES.computeIfAbsent(type.clsid(), clsid -> TABLE.limitedTo(type.interfaces()));
    }

    private static void session() {
        TABLE.get(
                        MessengerMember.MY_STATUS,
                        (messenger, a) -> messenger.myStatus().value())
                .put(MessengerMember.MY_STATUS, (messenger, a) -> messenger.setMyStatus(new MyStatus(a.integer(0))))
                .get(MessengerMember.MY_SIGNIN_NAME, (messenger, a) -> messenger.mySigninName())
                .get(MessengerMember.MY_FRIENDLY_NAME, (messenger, a) -> messenger.myFriendlyName())
                .get(MessengerMember.MY_SERVICE_NAME, (messenger, a) -> messenger.myServiceName())
                .get(MessengerMember.MY_SERVICE_ID, (messenger, a) -> messenger.myServiceId())
                .method(
                        MessengerMember.SIGNIN,
                        (messenger, a) -> quietly(
                                a,
                                HResult.MSGR_E_ALREADY_LOGGED_ON,
                                () -> messenger.signin(a.integer(0), a.text(1), a.text(2))))
                .method(
                        MessengerMember.AUTO_SIGNIN,
                        (messenger, a) -> quietly(a, HResult.MSGR_E_ALREADY_LOGGED_ON, () -> {
                            messenger.autoSignin();
                            return HResult.S_OK;
                        }))
                .action(MessengerMember.SIGNOUT, (messenger, a) -> messenger.signout());
    }

    private static void people() {
        TABLE.method(
                        MessengerMember.GET_CONTACT,
                        (messenger, a) -> quietly(
                                a,
                                HResult.MSGR_E_NOT_LOGGED_ON,
                                () -> PeopleTables.contact(messenger.getContact(a.textOrNull(0), a.textOrNull(1)))))
                .get(MessengerMember.MY_CONTACTS, (messenger, a) -> PeopleTables.contacts(messenger.myContacts()))
                .method(MessengerMember.ADD_CONTACT, (messenger, a) -> messenger.addContact(a.integer(0), a.text(1)))
                .method(
                        MessengerMember.FIND_CONTACT,
                        (messenger, a) -> messenger.findContact(a.integer(0), a.text(1), a.text(2)))
                .get(MessengerMember.MY_GROUPS, (messenger, a) -> PeopleTables.groups(messenger.myGroups()))
                .method(
                        MessengerMember.CREATE_GROUP,
                        (messenger, a) -> PeopleTables.group(messenger.createGroup(a.text(0))))
                .get(MessengerMember.CONTACTS_SORT_ORDER, (messenger, a) -> messenger.contactsSortOrder())
                .put(
                        MessengerMember.CONTACTS_SORT_ORDER,
                        (messenger, a) -> messenger.setContactsSortOrder(a.integer(0)))
                .method(
                        MessengerMember.RESOLVE_CONTACT,
                        (messenger, a) -> messenger.resolveContact(
                                a.constant(
                                        0, MessengerMember.RESOLVE_CONTACT, AddressType.values(), AddressType::value),
                                a.text(2),
                                a.constant(
                                        1, MessengerMember.RESOLVE_CONTACT, Resolution.values(), Resolution::value)));
    }

    private static void windows() {
        TABLE.get(MessengerMember.WINDOW, (messenger, a) -> WindowTables.window(messenger.window()))
                .method(
                        MessengerMember.INSTANT_MESSAGE,
                        (messenger, a) -> WindowTables.conversation(messenger.instantMessage(a.contactName(0))))
                .method(
                        MessengerMember.START_CONVERSATION,
                        (messenger, a) -> messenger.startConversation(
                                a.constant(
                                        0,
                                        MessengerMember.START_CONVERSATION,
                                        ConversationType.values(),
                                        ConversationType::value),
                                a.contactNames(1)));
    }

    private static void rest() {
        TABLE.method(
                        MessengerMember.OPTIONS_PAGES,
                        (messenger, a) -> messenger.optionsPages(a.integer(0), a.integer(1)))
                .get(
                        MessengerMember.UNREAD_EMAIL_COUNT,
                        (messenger, a) -> quietly(a, HResult.MSGR_E_NOT_LOGGED_ON, () -> unread(messenger, a)))
                .get(
                        MessengerMember.MY_PHONE_NUMBER,
                        (messenger, a) -> messenger.myPhoneNumber(a.phoneType(0, MessengerMember.MY_PHONE_NUMBER)))
                .get(MessengerMember.MY_PROPERTY, (messenger, a) -> messenger.myProperty(a.integer(0)))
                .put(MessengerMember.MY_PROPERTY, (messenger, a) -> messenger.setMyProperty(a.integer(0), a.text(1)))
                .get(MessengerMember.RECEIVE_FILE_DIRECTORY, (messenger, a) -> messenger.receiveFileDirectory())
                .get(MessengerMember.SERVICES_OF_CLIENT, (messenger, a) -> PeopleTables.services(messenger.services()))
                .get(
                        MessengerMember.PROPERTY,
                        (messenger, a) -> messenger.property(a.constant(
                                0, MessengerMember.PROPERTY, MessengerProperty.values(), MessengerProperty::value)))
                .method(
                        MessengerMember.GET_AUTHENTICATION_INFO,
                        (messenger, a) -> messenger.authenticationInfo(a.textIfGiven(0)))
                // IMessengerAdvanced has no parameter there; the interface after it has one.
                .optional(MessengerMember.GET_AUTHENTICATION_INFO, "bstrVersion");
    }

    /**
     * A member of which a script is told S_FALSE and no value instead of a failure, so that no exception interrupts it;
     * a call through the vtable fails (4.1).
     */
    private static Object quietly(Arguments arguments, HResult failure, Supplier<Object> member) {
        try {
            return member.get();
        } catch (ComException e) {
            if (arguments.areOfScript() && e.hresult().equals(failure)) {
                return HResult.S_FALSE;
            }
            throw e;
        }
    }

    private static Object unread(Messenger messenger, Arguments arguments) {
        try {
            int count = messenger.unreadEmailCount(arguments.integer(0));
            return new DispatchResult(count == NO_INBOX ? HResult.S_FALSE : HResult.S_OK, Optional.of(count));
        } catch (ComException e) {
            if (!arguments.areOfScript() && e.hresult().equals(HResult.MSGR_E_NOT_LOGGED_ON)) {
                return new DispatchResult(e.hresult(), Optional.of(NO_INBOX));
            }
            throw e;
        }
    }
}
