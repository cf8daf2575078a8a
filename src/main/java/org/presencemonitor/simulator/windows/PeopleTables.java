package org.presencemonitor.simulator.windows;

import static org.presencemonitor.messenger.MessengerMember.CONTACTS_COUNT;
import static org.presencemonitor.messenger.MessengerMember.CONTACTS_ITEM;
import static org.presencemonitor.messenger.MessengerMember.CONTACTS_REMOVE;
import static org.presencemonitor.messenger.MessengerMember.CONTACT_BLOCKED;
import static org.presencemonitor.messenger.MessengerMember.CONTACT_CAN_PAGE;
import static org.presencemonitor.messenger.MessengerMember.CONTACT_FRIENDLY_NAME;
import static org.presencemonitor.messenger.MessengerMember.CONTACT_IS_SELF;
import static org.presencemonitor.messenger.MessengerMember.CONTACT_PHONE_NUMBER;
import static org.presencemonitor.messenger.MessengerMember.CONTACT_PRESENCE_PROPERTIES;
import static org.presencemonitor.messenger.MessengerMember.CONTACT_PROPERTY;
import static org.presencemonitor.messenger.MessengerMember.CONTACT_SERVICE_ID;
import static org.presencemonitor.messenger.MessengerMember.CONTACT_SERVICE_NAME;
import static org.presencemonitor.messenger.MessengerMember.CONTACT_SIGNIN_NAME;
import static org.presencemonitor.messenger.MessengerMember.CONTACT_STATUS;
import static org.presencemonitor.messenger.MessengerMember.GROUPS_COUNT;
import static org.presencemonitor.messenger.MessengerMember.GROUPS_ITEM;
import static org.presencemonitor.messenger.MessengerMember.GROUPS_REMOVE;
import static org.presencemonitor.messenger.MessengerMember.GROUP_ADD_CONTACT;
import static org.presencemonitor.messenger.MessengerMember.GROUP_CONTACTS;
import static org.presencemonitor.messenger.MessengerMember.GROUP_NAME;
import static org.presencemonitor.messenger.MessengerMember.GROUP_REMOVE_CONTACT;
import static org.presencemonitor.messenger.MessengerMember.SERVICES_COUNT;
import static org.presencemonitor.messenger.MessengerMember.SERVICES_ITEM;
import static org.presencemonitor.messenger.MessengerMember.SERVICES_PRIMARY_SERVICE;
import static org.presencemonitor.messenger.MessengerMember.SERVICE_ID;
import static org.presencemonitor.messenger.MessengerMember.SERVICE_MY_FRIENDLY_NAME;
import static org.presencemonitor.messenger.MessengerMember.SERVICE_MY_SIGNIN_NAME;
import static org.presencemonitor.messenger.MessengerMember.SERVICE_MY_STATUS;
import static org.presencemonitor.messenger.MessengerMember.SERVICE_NAME;

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
            .get(CONTACT_FRIENDLY_NAME, (contact, a) -> Result.of(contact.friendlyName()))
            .get(CONTACT_STATUS, (contact, a) -> Result.of(contact.status().value()))
            .get(CONTACT_SIGNIN_NAME, (contact, a) -> Result.of(contact.signinName()))
            .get(CONTACT_SERVICE_NAME, (contact, a) -> Result.of(contact.serviceName()))
            .get(CONTACT_SERVICE_ID, (contact, a) -> Result.of(contact.serviceId()))
            .get(CONTACT_BLOCKED, (contact, a) -> Result.of(contact.isBlocked()))
            .put(CONTACT_BLOCKED, (contact, a) -> done(() -> contact.setBlocked(a.bool(0))))
            .get(CONTACT_IS_SELF, (contact, a) -> Result.of(contact.isSelf()))
            .get(CONTACT_CAN_PAGE, (contact, a) -> Result.of(contact.canPage()))
            .get(
                    CONTACT_PHONE_NUMBER,
                    (contact, a) ->
                            Result.of(contact.phoneNumber(EnumArguments.phoneType(CONTACT_PHONE_NUMBER, a.integer(0)))),
                    "PhoneType")
            .get(CONTACT_PROPERTY, (contact, a) -> Result.of(contact.property(a.integer(0))), "ePropType")
            .get(CONTACT_PRESENCE_PROPERTIES, (contact, a) -> Result.of(contact.presenceProperties()))
            .put(
                    CONTACT_PRESENCE_PROPERTIES,
                    (contact, a) -> done(() -> contact.setPresenceProperties(new PresenceProperties(a.array(0)))));

    private static final DispatchTable<MessengerContacts> CONTACTS =
            PeopleTables.<MessengerContact, MessengerContacts>collection(
                            CONTACTS_ITEM, CONTACTS_COUNT, PeopleTables::contact)
                    .method(
                            CONTACTS_REMOVE,
                            (contacts, a) -> done(() -> contacts.remove(a.object(0, MessengerContact.class))),
                            "pMContact");

    private static final DispatchTable<MessengerService> SERVICE = new DispatchTable<MessengerService>()
            .get(SERVICE_NAME, (service, a) -> Result.of(service.serviceName()))
            .get(SERVICE_ID, (service, a) -> Result.of(service.serviceId()))
            .get(SERVICE_MY_SIGNIN_NAME, (service, a) -> Result.of(service.mySigninName()))
            .get(SERVICE_MY_FRIENDLY_NAME, (service, a) -> Result.of(service.myFriendlyName()))
            .get(SERVICE_MY_STATUS, (service, a) -> Result.of(service.myStatus().value()));

    private static final DispatchTable<MessengerServices> SERVICES =
            PeopleTables.<MessengerService, MessengerServices>collection(
                            SERVICES_ITEM, SERVICES_COUNT, PeopleTables::service)
                    .get(SERVICES_PRIMARY_SERVICE, (services, a) -> Result.of(service(services.primaryService())));

    private static final DispatchTable<MessengerGroup> GROUP = new DispatchTable<MessengerGroup>()
            .get(GROUP_NAME, (group, a) -> Result.of(group.name()))
            .put(GROUP_NAME, (group, a) -> done(() -> group.setName(a.text(0))))
            .get(GROUP_CONTACTS, (group, a) -> Result.of(contacts(group.contacts())))
            .method(
                    GROUP_ADD_CONTACT,
                    (group, a) -> done(() -> group.addContact(a.object(0, MessengerContact.class))),
                    "pMContact")
            .method(
                    GROUP_REMOVE_CONTACT,
                    (group, a) -> done(() -> group.removeContact(a.object(0, MessengerContact.class))),
                    "pMContact");

    private static final DispatchTable<MessengerGroups> GROUPS =
            PeopleTables.<MessengerGroup, MessengerGroups>collection(GROUPS_ITEM, GROUPS_COUNT, PeopleTables::group)
                    .method(
                            GROUPS_REMOVE,
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
