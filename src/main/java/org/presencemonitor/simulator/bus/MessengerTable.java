package org.presencemonitor.simulator.bus;

import static org.presencemonitor.messenger.MessengerMember.MY_PHONE_NUMBER;
import static org.presencemonitor.messenger.MessengerMember.PROPERTY;
import static org.presencemonitor.messenger.MessengerMember.RESOLVE_CONTACT;
import static org.presencemonitor.messenger.MessengerMember.START_CONVERSATION;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presencemonitor.bus.BusTable;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.AddressType;
import org.presencemonitor.messenger.BusNames;
import org.presencemonitor.messenger.ConversationType;
import org.presencemonitor.messenger.EventParameter;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerEvent;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.messenger.MessengerProperty;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.messenger.Resolution;

/**
 * The members of the Messenger object (communicator.md 4.1): those without parameters that are properties of COM are
 * properties, all others are methods. A method that may succeed in two ways returns its HRESULT.
 */
final class MessengerTable {
    private MessengerTable() {}

    static BusTable<Supplier<Messenger>> with(PartTables parts) {
        BusTable<Supplier<Messenger>> table = new BusTable<>(BusNames.MESSENGER, false);
        session(table);
        people(table, parts);
        rest(table, parts);
        Stream.of(MessengerMember.values())
                .filter(member -> member.owner().ofMessenger() && !member.hasMethod())
                .forEach(member ->
                        table.action(member.comName(), "", (m, a) -> m.get().invoke(member)));
        Stream.of(MessengerEvent.values()).forEach(event -> table.signal(event.comName(), arguments(event)));
        return table;
    }

    private static String arguments(MessengerEvent event) {
        return event.parameters().stream()
                .map(parameter -> type(parameter) + ":" + parameter.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    private static String type(EventParameter parameter) {
        return switch (parameter.type()) {
            case LONG -> "i";
            case BSTR, VARIANT -> "s";
            case BOOL, BOOL_IN_OUT -> "b";
            case DISPATCH -> "o";
        };
    }

    private static void session(BusTable<Supplier<Messenger>> table) {
        table.property(
                        "MyStatus",
                        "i",
                        m -> m.get().myStatus().value(),
                        (m, a) -> m.get().setMyStatus(new MyStatus(a.number(0))))
                .property("MySigninName", "s", m -> m.get().mySigninName())
                .property("MyFriendlyName", "s", m -> m.get().myFriendlyName())
                .property("MyServiceName", "s", m -> m.get().myServiceName())
                .property("MyServiceId", "s", m -> m.get().myServiceId())
                .method(
                        "Signin",
                        "i:parent_window s:signin_name s:password",
                        "i:hr",
                        (m, a) -> m.get()
                                .signin(a.number(0), a.text(1), a.text(2))
                                .value())
                .action("AutoSignin", "", (m, a) -> m.get().autoSignin())
                .action("Signout", "", (m, a) -> m.get().signout());
    }

    private static void people(BusTable<Supplier<Messenger>> table, PartTables parts) {
        table.method(
                        "GetContact",
                        "s:signin_name s:service_id",
                        "o:contact",
                        (m, a) -> parts.path(m.get().getContact(a.text(0), a.text(1))))
                .property("MyContacts", "o", m -> parts.path(m.get().myContacts()))
                .method(
                        "AddContact",
                        "i:parent_window s:email",
                        "i:hr",
                        (m, a) -> m.get().addContact(a.number(0), a.text(1)).value())
                .method(
                        "FindContact",
                        "i:parent_window s:first_name s:last_name",
                        "i:hr",
                        (m, a) -> m.get()
                                .findContact(a.number(0), a.text(1), a.text(2))
                                .value())
                .property("MyGroups", "o", m -> parts.path(m.get().myGroups()))
                .method(
                        "CreateGroup",
                        "s:name",
                        "o:group",
                        (m, a) -> parts.path(m.get().createGroup(a.text(0))))
                .property(
                        "ContactsSortOrder",
                        "i",
                        m -> m.get().contactsSortOrder(),
                        (m, a) -> m.get().setContactsSortOrder(a.number(0)))
                .method(
                        "ResolveContact",
                        "i:address_type i:resolution s:address",
                        "s:im_address",
                        (m, a) -> m.get()
                                .resolveContact(
                                        PartTables.constant(
                                                a.number(0),
                                                RESOLVE_CONTACT,
                                                AddressType.values(),
                                                AddressType::value,
                                                HResult.E_INVALIDARG),
                                        a.text(2),
                                        PartTables.constant(
                                                a.number(1),
                                                RESOLVE_CONTACT,
                                                Resolution.values(),
                                                Resolution::value,
                                                HResult.E_INVALIDARG)));
    }

    private static void rest(BusTable<Supplier<Messenger>> table, PartTables parts) {
        table.method(
                        "OptionsPages",
                        "i:parent_window i:page",
                        "i:hr",
                        (m, a) -> m.get().optionsPages(a.number(0), a.number(1)).value())
                .method(
                        "UnreadEmailCount",
                        "i:folder",
                        "i:count",
                        (m, a) -> m.get().unreadEmailCount(a.number(0)))
                .method(
                        "MyPhoneNumber",
                        "i:type",
                        "s:number",
                        (m, a) -> m.get().myPhoneNumber(PartTables.phone(a, MY_PHONE_NUMBER)))
                .method("MyProperty", "i:index", "s:value", (m, a) -> m.get().myProperty(a.number(0)))
                .action("SetMyProperty", "i:index s:value", (m, a) -> m.get().setMyProperty(a.number(0), a.text(1)))
                .property("ReceiveFileDirectory", "s", m -> m.get().receiveFileDirectory())
                .property("Services", "o", m -> parts.path(m.get().services()))
                .method(
                        "Property",
                        "i:property",
                        "s:value",
                        (m, a) -> m.get()
                                .property(PartTables.constant(
                                        a.number(0),
                                        PROPERTY,
                                        MessengerProperty.values(),
                                        MessengerProperty::value,
                                        HResult.E_INVALIDARG)))
                .method(
                        "GetAuthenticationInfo",
                        "s:office_version",
                        "s:info",
                        (m, a) -> m.get().authenticationInfo(a.text(0)))
                .property("Window", "o", m -> parts.path(m.get().window()))
                .method(
                        "InstantMessage",
                        "s:signin_name",
                        "o:conversation",
                        (m, a) -> parts.path(m.get().instantMessage(a.text(0))))
                .method(
                        "StartConversation",
                        "i:type as:uris",
                        "i:hwnd",
                        (m, a) -> m.get()
                                .startConversation(
                                        PartTables.constant(
                                                a.number(0),
                                                START_CONVERSATION,
                                                ConversationType.values(),
                                                ConversationType::value,
                                                HResult.E_INVALIDARG),
                                        a.texts(1)));
    }
}
