package org.presencemonitor.simulator.bus;

import static org.presencemonitor.messenger.MessengerMember.CONTACTS_REMOVE;
import static org.presencemonitor.messenger.MessengerMember.CONTACT_PHONE_NUMBER;
import static org.presencemonitor.messenger.MessengerMember.GROUPS_REMOVE;
import static org.presencemonitor.messenger.MessengerMember.GROUP_ADD_CONTACT;
import static org.presencemonitor.messenger.MessengerMember.GROUP_REMOVE_CONTACT;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.presencemonitor.bus.BusArguments;
import org.presencemonitor.bus.BusTable;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.messenger.BusNames;
import org.presencemonitor.messenger.MessengerCollection;
import org.presencemonitor.messenger.MessengerContact;
import org.presencemonitor.messenger.MessengerContacts;
import org.presencemonitor.messenger.MessengerConversation;
import org.presencemonitor.messenger.MessengerGroup;
import org.presencemonitor.messenger.MessengerGroups;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.messenger.MessengerMember.Owner;
import org.presencemonitor.messenger.MessengerService;
import org.presencemonitor.messenger.MessengerServices;
import org.presencemonitor.messenger.MessengerWindow;
import org.presencemonitor.messenger.PhoneType;

/** The members of the objects that the Messenger object returns, of one client. */
final class PartTables {
    private final ObjectPaths paths;
    private final BusTable<MessengerContact> contact;
    private final BusTable<MessengerContacts> contacts;
    private final BusTable<MessengerService> service;
    private final BusTable<MessengerServices> services;
    private final BusTable<MessengerGroup> group;
    private final BusTable<MessengerGroups> groups;
    private final BusTable<MessengerWindow> window;
    private final BusTable<MessengerConversation> conversation;

    PartTables(ObjectPaths paths) {
        this.paths = paths;
        contact = PartTables.<MessengerContact>table(Owner.CONTACT)
                .property("FriendlyName", "s", MessengerContact::friendlyName)
                .property("Status", "i", one -> one.status().value())
                .property("SigninName", "s", MessengerContact::signinName)
                .property("ServiceName", "s", MessengerContact::serviceName)
                .property("ServiceId", "s", MessengerContact::serviceId)
                .property("Blocked", "b", MessengerContact::isBlocked, (one, a) -> one.setBlocked(a.isTrue(0)))
                .property("IsSelf", "b", MessengerContact::isSelf)
                .property("CanPage", "b", MessengerContact::canPage)
                .method(
                        "PhoneNumber",
                        "i:type",
                        "s:number",
                        (one, a) -> one.phoneNumber(phone(a, CONTACT_PHONE_NUMBER)))
                .method("Property", "i:index", "s:value", (one, a) -> one.property(a.number(0)))
                .property(
                        "PresenceProperties",
                        "av",
                        one -> PresenceVariants.of(one.presenceProperties()),
                        (one, a) -> one.setPresenceProperties(PresenceVariants.read(a.items(0))));
        contacts = this.<MessengerContact, MessengerContacts>collection(Owner.CONTACTS, this::path)
                .action(
                        "Remove",
                        "o:contact",
                        (all, a) -> all.remove(target(a.text(0), MessengerContact.class, CONTACTS_REMOVE)));
        service = PartTables.<MessengerService>table(Owner.SERVICE)
                .property("ServiceName", "s", MessengerService::serviceName)
                .property("ServiceId", "s", MessengerService::serviceId)
                .property("MySigninName", "s", MessengerService::mySigninName)
                .property("MyFriendlyName", "s", MessengerService::myFriendlyName)
                .property("MyStatus", "i", one -> one.myStatus().value());
        services = this.<MessengerService, MessengerServices>collection(Owner.SERVICES, this::path)
                .property("PrimaryService", "o", all -> path(all.primaryService()));
        group = PartTables.<MessengerGroup>table(Owner.GROUP)
                .property("Name", "s", MessengerGroup::name, (one, a) -> one.setName(a.text(0)))
                .property("Service", "o", one -> path(one.service()))
                .property("Contacts", "o", one -> pathOfContacts(one, one.contacts()))
                .action(
                        "AddContact",
                        "o:contact",
                        (one, a) -> one.addContact(target(a.text(0), MessengerContact.class, GROUP_ADD_CONTACT)))
                .action(
                        "RemoveContact",
                        "o:contact",
                        (one, a) -> one.removeContact(target(a.text(0), MessengerContact.class, GROUP_REMOVE_CONTACT)));
        groups = this.<MessengerGroup, MessengerGroups>collection(Owner.GROUPS, this::path)
                .action(
                        "Remove",
                        "o:group",
                        (all, a) -> all.remove(target(a.text(0), MessengerGroup.class, GROUPS_REMOVE)));
        window = ofWindow(PartTables.<MessengerWindow>table(Owner.CLIENT_WINDOW));
        conversation = ofWindow(PartTables.<MessengerConversation>table(Owner.CONVERSATION))
                .property("Contacts", "o", one -> pathOfContacts(one, one.contacts()))
                .property("History", "s", MessengerConversation::history)
                .action("AddContact", "s:signin_name", (one, a) -> one.addContact(a.text(0)))
                .action("SendText", "s:text", (one, a) -> one.sendText(a.text(0)));
    }

    private static <T> BusTable<T> table(Owner owner) {
        return new BusTable<>(BusNames.interfaceOf(owner), false);
    }

    private <E, C extends MessengerCollection<E>> BusTable<C> collection(Owner owner, PathOf<E> path) {
        return PartTables.<C>table(owner)
                .property("Count", "i", MessengerCollection::count)
                .method("Item", "i:index", "o:item", (all, a) -> path.of(all.item(a.number(0))));
    }

    private interface PathOf<E> {
        String of(E object);
    }

    private static <W extends MessengerWindow> BusTable<W> ofWindow(BusTable<W> table) {
        return table.property("HWND", "i", MessengerWindow::hwnd)
                .property("IsClosed", "b", MessengerWindow::isClosed)
                .action("Show", "", (one, a) -> one.show())
                .action("Close", "", (one, a) -> one.close())
                .property("Left", "i", MessengerWindow::left, (one, a) -> one.setLeft(a.number(0)))
                .property("Top", "i", MessengerWindow::top, (one, a) -> one.setTop(a.number(0)))
                .property("Width", "i", MessengerWindow::width, (one, a) -> one.setWidth(a.number(0)))
                .property("Height", "i", MessengerWindow::height, (one, a) -> one.setHeight(a.number(0)));
    }

    String path(MessengerContact one) {
        return paths.of("contact", one, contact, one);
    }

    /** The user's own contacts. */
    String path(MessengerContacts all) {
        return paths.of("contacts", "MyContacts", contacts, all);
    }

    /** @param whose a group or a conversation */
    private String pathOfContacts(Object whose, MessengerContacts all) {
        return paths.of("contacts", List.of("contacts of", whose), contacts, all);
    }

    String path(MessengerService one) {
        return paths.of("service", one, service, one);
    }

    String path(MessengerServices all) {
        return paths.of("services", "Services", services, all);
    }

    String path(MessengerGroup one) {
        return paths.of("group", one, group, one);
    }

    String path(MessengerGroups all) {
        return paths.of("groups", "MyGroups", groups, all);
    }

    String path(MessengerWindow one) {
        return one instanceof MessengerConversation talk
                ? paths.of("conversation", talk, conversation, talk)
                : paths.of("window", "Window", window, one);
    }

    /** The object that a caller gives back. */
    private <T> T target(String path, Class<T> type, MessengerMember member) {
        return paths.at(path)
                .map(object -> (Object) object.target())
                .filter(type::isInstance)
                .map(type::cast)
                .orElseThrow(() -> new ComException(member.fullName(), Api.MESSENGER, HResult.E_INVALIDARG));
    }

    static PhoneType phone(BusArguments a, MessengerMember member) {
        return constant(a.number(0), member, PhoneType.values(), PhoneType::value, HResult.E_FAIL);
    }

    static <E> E constant(int given, MessengerMember member, E[] all, ToIntFunction<E> number, HResult otherwise) {
        return Stream.of(all)
                .filter(one -> number.applyAsInt(one) == given)
                .findFirst()
                .orElseThrow(() -> new ComException(member.fullName(), Api.MESSENGER, otherwise));
    }
}
