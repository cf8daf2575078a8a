package org.presencemonitor.simulator.windows;

import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.presencemonitor.messenger.MessengerCollection;
import org.presencemonitor.messenger.MessengerContact;
import org.presencemonitor.messenger.MessengerContacts;
import org.presencemonitor.messenger.MessengerConversation;
import org.presencemonitor.messenger.MessengerGroup;
import org.presencemonitor.messenger.MessengerGroups;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.messenger.MessengerService;
import org.presencemonitor.messenger.MessengerServices;
import org.presencemonitor.messenger.PresenceProperties;

/** The automation objects that the Messenger object hands out (communicator.md 4.1); none is created directly. */
final class PeopleTables {
    private static final DispatchTable<MessengerContact> CONTACT = new DispatchTable<MessengerContact>()
            .get(MessengerMember.CONTACT_FRIENDLY_NAME, (contact, a) -> Result.of(contact.friendlyName()))
            .get(
                    MessengerMember.CONTACT_STATUS,
                    (contact, a) -> Result.of(contact.status().value()))
            .get(MessengerMember.CONTACT_SIGNIN_NAME, (contact, a) -> Result.of(contact.signinName()))
            .get(MessengerMember.CONTACT_SERVICE_NAME, (contact, a) -> Result.of(contact.serviceName()))
            .get(MessengerMember.CONTACT_SERVICE_ID, (contact, a) -> Result.of(contact.serviceId()))
            .get(MessengerMember.CONTACT_BLOCKED, (contact, a) -> Result.of(contact.isBlocked()))
            .put(MessengerMember.CONTACT_BLOCKED, (contact, a) -> done(() -> contact.setBlocked(a.bool(0))))
            .get(MessengerMember.CONTACT_IS_SELF, (contact, a) -> Result.of(contact.isSelf()))
            .get(MessengerMember.CONTACT_CAN_PAGE, (contact, a) -> Result.of(contact.canPage()))
            .get(
                    MessengerMember.CONTACT_PHONE_NUMBER,
                    (contact, a) -> Result.of(contact.phoneNumber(
                            EnumArguments.phoneType(MessengerMember.CONTACT_PHONE_NUMBER, a.integer(0)))),
                    "PhoneType")
            .get(
                    MessengerMember.CONTACT_PROPERTY,
                    (contact, a) -> Result.of(contact.property(a.integer(0))),
                    "ePropType")
            .get(MessengerMember.CONTACT_PRESENCE_PROPERTIES, (contact, a) -> Result.of(contact.presenceProperties()))
            .put(
                    MessengerMember.CONTACT_PRESENCE_PROPERTIES,
                    (contact, a) -> done(() -> contact.setPresenceProperties(new PresenceProperties(a.array(0)))));

    private static final DispatchTable<MessengerContacts> CONTACTS =
            PeopleTables.<MessengerContact, MessengerContacts>collection(
                            MessengerMember.CONTACTS_ITEM, MessengerMember.CONTACTS_COUNT, PeopleTables::contact)
                    .method(
                            MessengerMember.CONTACTS_REMOVE,
                            (contacts, a) -> done(() -> contacts.remove(a.object(0, MessengerContact.class))),
                            "pMContact");

    private static final DispatchTable<MessengerService> SERVICE = new DispatchTable<MessengerService>()
            .get(MessengerMember.SERVICE_NAME, (service, a) -> Result.of(service.serviceName()))
            .get(MessengerMember.SERVICE_ID, (service, a) -> Result.of(service.serviceId()))
            .get(MessengerMember.SERVICE_MY_SIGNIN_NAME, (service, a) -> Result.of(service.mySigninName()))
            .get(MessengerMember.SERVICE_MY_FRIENDLY_NAME, (service, a) -> Result.of(service.myFriendlyName()))
            .get(
                    MessengerMember.SERVICE_MY_STATUS,
                    (service, a) -> Result.of(service.myStatus().value()));

    private static final DispatchTable<MessengerServices> SERVICES =
            PeopleTables.<MessengerService, MessengerServices>collection(
                            MessengerMember.SERVICES_ITEM, MessengerMember.SERVICES_COUNT, PeopleTables::service)
                    .get(
                            MessengerMember.SERVICES_PRIMARY_SERVICE,
                            (services, a) -> Result.of(service(services.primaryService())));

    private static final DispatchTable<MessengerGroup> GROUP = new DispatchTable<MessengerGroup>()
            .get(MessengerMember.GROUP_NAME, (group, a) -> Result.of(group.name()))
            .put(MessengerMember.GROUP_NAME, (group, a) -> done(() -> group.setName(a.text(0))))
            .get(MessengerMember.GROUP_CONTACTS, (group, a) -> Result.of(contacts(group.contacts())))
            .method(
                    MessengerMember.GROUP_ADD_CONTACT,
                    (group, a) -> done(() -> group.addContact(a.object(0, MessengerContact.class))),
                    "pMContact")
            .method(
                    MessengerMember.GROUP_REMOVE_CONTACT,
                    (group, a) -> done(() -> group.removeContact(a.object(0, MessengerContact.class))),
                    "pMContact");

    private static final DispatchTable<MessengerGroups> GROUPS =
            PeopleTables.<MessengerGroup, MessengerGroups>collection(
                            MessengerMember.GROUPS_ITEM, MessengerMember.GROUPS_COUNT, PeopleTables::group)
                    .method(
                            MessengerMember.GROUPS_REMOVE,
                            (groups, a) -> done(() -> groups.remove(a.object(0, MessengerGroup.class))),
                            "pGroup");

    /** Of a conversation window the events need who takes part. */
    private static final DispatchTable<MessengerConversation> CONVERSATION = new DispatchTable<MessengerConversation>()
            .get("Contacts", 0x10000, (window, a) -> Result.of(contacts(window.contacts())));

    private PeopleTables() {}

    static ComObject contact(MessengerContact contact) {
        return new DispatchObject<>(contact, CONTACT);
    }

    static ComObject contacts(MessengerContacts contacts) {
        return new DispatchObject<>(contacts, CONTACTS);
    }

    static ComObject service(MessengerService service) {
        return new DispatchObject<>(service, SERVICE);
    }

    static ComObject services(MessengerServices services) {
        return new DispatchObject<>(services, SERVICES);
    }

    static ComObject group(MessengerGroup group) {
        return new DispatchObject<>(group, GROUP);
    }

    static ComObject groups(MessengerGroups groups) {
        return new DispatchObject<>(groups, GROUPS);
    }

    static ComObject conversation(MessengerConversation window) {
        return new DispatchObject<>(window, CONVERSATION);
    }

    private static <E, C extends MessengerCollection<E>> DispatchTable<C> collection(
            MessengerMember item, MessengerMember count, Function<E, ComObject> object) {
        return new DispatchTable<C>()
                .method(item, (all, a) -> Result.of(object.apply(all.item(a.integer(0)))), "Index")
                .get(item, (all, a) -> Result.of(object.apply(all.item(a.integer(0)))), "Index")
                .get(count, (all, a) -> Result.of(all.count()))
                .newEnum((all, a) -> Result.of(VariantEnumeration.over(objects(all, object))));
    }

    private static <E> List<ComObject> objects(Iterable<E> all, Function<E, ComObject> object) {
        return StreamSupport.stream(all.spliterator(), false).map(object).toList();
    }

    private static Result done(Runnable work) {
        work.run();
        return Result.NOTHING;
    }
}
