package org.presencemonitor.simulator.windows;

import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.presencemonitor.messenger.MessengerCollection;
import org.presencemonitor.messenger.MessengerContact;
import org.presencemonitor.messenger.MessengerContacts;
import org.presencemonitor.messenger.MessengerGroup;
import org.presencemonitor.messenger.MessengerGroups;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.messenger.MessengerService;
import org.presencemonitor.messenger.MessengerServices;
import org.presencemonitor.messenger.PresenceProperties;

/** The automation objects that the Messenger object returns (communicator.md 4.1); none is created directly. */
final class PeopleTables {
    private static final DispatchTable<MessengerContact> CONTACT = new DispatchTable<MessengerContact>(
                    "IMessengerContactAdvanced")
            .get(MessengerMember.CONTACT_FRIENDLY_NAME, (contact, a) -> contact.friendlyName())
            .get(
                    MessengerMember.CONTACT_STATUS,
                    (contact, a) -> contact.status().value())
            .get(MessengerMember.CONTACT_SIGNIN_NAME, (contact, a) -> contact.signinName())
            .get(MessengerMember.CONTACT_SERVICE_NAME, (contact, a) -> contact.serviceName())
            .get(MessengerMember.CONTACT_SERVICE_ID, (contact, a) -> contact.serviceId())
            .get(MessengerMember.CONTACT_BLOCKED, (contact, a) -> contact.isBlocked())
            .put(MessengerMember.CONTACT_BLOCKED, (contact, a) -> contact.setBlocked(a.bool(0)))
            .get(MessengerMember.CONTACT_IS_SELF, (contact, a) -> contact.isSelf())
            .get(MessengerMember.CONTACT_CAN_PAGE, (contact, a) -> contact.canPage())
            .get(
                    MessengerMember.CONTACT_PHONE_NUMBER,
                    (contact, a) -> contact.phoneNumber(a.phoneType(0, MessengerMember.CONTACT_PHONE_NUMBER)))
            .get(MessengerMember.CONTACT_PROPERTY, (contact, a) -> contact.property(a.integer(0)))
            .get(MessengerMember.CONTACT_PRESENCE_PROPERTIES, (contact, a) -> contact.presenceProperties())
            .put(
                    MessengerMember.CONTACT_PRESENCE_PROPERTIES,
                    (contact, a) -> contact.setPresenceProperties(new PresenceProperties(a.array(0))));

    private static final DispatchTable<MessengerContacts> CONTACTS =
            PeopleTables.<MessengerContact, MessengerContacts>collection(
                            "IMessengerContacts",
                            MessengerMember.CONTACTS_ITEM,
                            MessengerMember.CONTACTS_COUNT,
                            PeopleTables::contact)
                    .action(
                            MessengerMember.CONTACTS_REMOVE,
                            (contacts, a) -> contacts.remove(a.object(0, MessengerContact.class)));

    private static final DispatchTable<MessengerService> SERVICE = new DispatchTable<MessengerService>(
                    "IMessengerService")
            .get(MessengerMember.SERVICE_NAME, (service, a) -> service.serviceName())
            .get(MessengerMember.SERVICE_ID, (service, a) -> service.serviceId())
            .get(MessengerMember.SERVICE_MY_SIGNIN_NAME, (service, a) -> service.mySigninName())
            .get(MessengerMember.SERVICE_MY_FRIENDLY_NAME, (service, a) -> service.myFriendlyName())
            .get(
                    MessengerMember.SERVICE_MY_STATUS,
                    (service, a) -> service.myStatus().value());

    private static final DispatchTable<MessengerServices> SERVICES =
            PeopleTables.<MessengerService, MessengerServices>collection(
                            "IMessengerServices",
                            MessengerMember.SERVICES_ITEM,
                            MessengerMember.SERVICES_COUNT,
                            PeopleTables::service)
                    .get(MessengerMember.SERVICES_PRIMARY_SERVICE, (services, a) -> service(services.primaryService()));

    private static final DispatchTable<MessengerGroup> GROUP = new DispatchTable<MessengerGroup>("IMessengerGroup")
            .get(MessengerMember.GROUP_NAME, (group, a) -> group.name())
            .put(MessengerMember.GROUP_NAME, (group, a) -> group.setName(a.text(0)))
            .get(MessengerMember.GROUP_SERVICE, (group, a) -> service(group.service()))
            .get(MessengerMember.GROUP_CONTACTS, (group, a) -> contacts(group.contacts()))
            .action(
                    MessengerMember.GROUP_ADD_CONTACT,
                    (group, a) -> group.addContact(a.object(0, MessengerContact.class)))
            .action(
                    MessengerMember.GROUP_REMOVE_CONTACT,
                    (group, a) -> group.removeContact(a.object(0, MessengerContact.class)));

    private static final DispatchTable<MessengerGroups> GROUPS =
            PeopleTables.<MessengerGroup, MessengerGroups>collection(
                            "IMessengerGroups",
                            MessengerMember.GROUPS_ITEM,
                            MessengerMember.GROUPS_COUNT,
                            PeopleTables::group)
                    .action(
                            MessengerMember.GROUPS_REMOVE,
                            (groups, a) -> groups.remove(a.object(0, MessengerGroup.class)));

    private PeopleTables() {}

    static ComObject contact(MessengerContact contact) {
        return DispatchObject.shared(contact, CONTACT);
    }

    static ComObject contacts(MessengerContacts contacts) {
        return new DispatchObject<>(contacts, CONTACTS);
    }

    static ComObject service(MessengerService service) {
        return DispatchObject.shared(service, SERVICE);
    }

    static ComObject services(MessengerServices services) {
        return new DispatchObject<>(services, SERVICES);
    }

    static ComObject group(MessengerGroup group) {
        return DispatchObject.shared(group, GROUP);
    }

    static ComObject groups(MessengerGroups groups) {
        return new DispatchObject<>(groups, GROUPS);
    }

    private static <E, C extends MessengerCollection<E>> DispatchTable<C> collection(
            String type, MessengerMember item, MessengerMember count, Function<E, ComObject> object) {
        return new DispatchTable<C>(type)
                .method(item, (all, a) -> object.apply(all.item(a.integer(0))))
                .get(item, (all, a) -> object.apply(all.item(a.integer(0))))
                .get(count, (all, a) -> all.count())
                .newEnum((all, a) -> Enumeration.ofVariants(objects(all, object)));
    }

    private static <E> List<ComObject> objects(Iterable<E> all, Function<E, ComObject> object) {
        return StreamSupport.stream(all.spliterator(), false).map(object).toList();
    }
}
