package org.presencemonitor.simulator.windows;

import java.util.Optional;
import java.util.stream.Stream;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.messenger.MyStatus;

/**
 * The members of the Messenger object (communicator.md 4.1). Names of parameters are the headers', from memory. Signout
 * is among them: what keeps the real one from scripts is not known, and nobody here is kept from it.
 */
final class MessengerDispatchTable {
    static final DispatchTable<Messenger> TABLE = new DispatchTable<>();

    private static final int NO_INBOX = -1;

    static {
        session();
        people();
        rest();
        Stream.of(MessengerMember.values())
                .filter(member -> member.owner().ofMessenger() && !member.hasMethod())
                .forEach(member -> TABLE.any(member, (messenger, a) -> done(() -> messenger.invoke(member))));
    }

    private MessengerDispatchTable() {}

    private static void session() {
        TABLE.get(
                        MessengerMember.MY_STATUS,
                        (messenger, a) -> Result.of(messenger.myStatus().value()))
                .put(
                        MessengerMember.MY_STATUS,
                        (messenger, a) -> done(() -> messenger.setMyStatus(new MyStatus(a.integer(0)))))
                .get(MessengerMember.MY_SIGNIN_NAME, (messenger, a) -> Result.of(messenger.mySigninName()))
                .get(MessengerMember.MY_FRIENDLY_NAME, (messenger, a) -> Result.of(messenger.myFriendlyName()))
                .get(MessengerMember.MY_SERVICE_NAME, (messenger, a) -> Result.of(messenger.myServiceName()))
                .get(MessengerMember.MY_SERVICE_ID, (messenger, a) -> Result.of(messenger.myServiceId()))
                .method(
                        MessengerMember.SIGNIN,
                        (messenger, a) -> Result.of(messenger.signin(a.integer(0), a.text(1), a.text(2))),
                        "hwndParent",
                        "bstrSigninName",
                        "bstrPassword")
                .method(MessengerMember.AUTO_SIGNIN, (messenger, a) -> done(messenger::autoSignin))
                .method(MessengerMember.SIGNOUT, (messenger, a) -> done(messenger::signout));
    }

    private static void people() {
        TABLE.method(
                        MessengerMember.GET_CONTACT,
                        (messenger, a) ->
                                Result.of(PeopleTables.contact(messenger.getContact(a.textOrNull(0), a.textOrNull(1)))),
                        "bstrSigninName",
                        "bstrServiceId")
                .get(
                        MessengerMember.MY_CONTACTS,
                        (messenger, a) -> Result.of(PeopleTables.contacts(messenger.myContacts())))
                .method(
                        MessengerMember.ADD_CONTACT,
                        (messenger, a) -> Result.of(messenger.addContact(a.integer(0), a.text(1))),
                        "hwndParent",
                        "bstrEMail")
                .method(
                        MessengerMember.FIND_CONTACT,
                        (messenger, a) -> Result.of(messenger.findContact(a.integer(0), a.text(1), a.text(2))),
                        "hwndParent",
                        "bstrFirstName",
                        "bstrLastName",
                        "[vbstrCity]",
                        "[vbstrState]",
                        "[vbstrCountry]")
                .get(MessengerMember.MY_GROUPS, (messenger, a) -> Result.of(PeopleTables.groups(messenger.myGroups())))
                .method(
                        MessengerMember.CREATE_GROUP,
                        (messenger, a) -> Result.of(PeopleTables.group(messenger.createGroup(a.text(0)))),
                        "bstrName",
                        "[vService]")
                .get(MessengerMember.CONTACTS_SORT_ORDER, (messenger, a) -> Result.of(messenger.contactsSortOrder()))
                .put(
                        MessengerMember.CONTACTS_SORT_ORDER,
                        (messenger, a) -> done(() -> messenger.setContactsSortOrder(a.integer(0))))
                .method(
                        MessengerMember.RESOLVE_CONTACT,
                        (messenger, a) -> Result.of(messenger.resolveContact(
                                EnumArguments.addressType(a.integer(0)),
                                a.text(2),
                                EnumArguments.resolution(a.integer(1)))),
                        "AddressType",
                        "ResolutionType",
                        "bstrAddress");
    }

    private static void rest() {
        TABLE.method(
                        MessengerMember.OPTIONS_PAGES,
                        (messenger, a) -> Result.of(messenger.optionsPages(a.integer(0), a.integer(1))),
                        "hwndParent",
                        "mOptionPage")
                .get(
                        MessengerMember.UNREAD_EMAIL_COUNT,
                        (messenger, a) -> unread(messenger.unreadEmailCount(a.integer(0))),
                        "mFolder")
                .get(
                        MessengerMember.MY_PHONE_NUMBER,
                        (messenger, a) -> Result.of(messenger.myPhoneNumber(
                                EnumArguments.phoneType(MessengerMember.MY_PHONE_NUMBER, a.integer(0)))),
                        "PhoneType")
                .get(
                        MessengerMember.MY_PROPERTY,
                        (messenger, a) -> Result.of(messenger.myProperty(a.integer(0))),
                        "ePropType")
                .put(
                        MessengerMember.MY_PROPERTY,
                        (messenger, a) -> done(() -> messenger.setMyProperty(a.integer(0), a.text(1))),
                        "ePropType")
                .get(
                        MessengerMember.RECEIVE_FILE_DIRECTORY,
                        (messenger, a) -> Result.of(messenger.receiveFileDirectory()))
                .get(
                        MessengerMember.SERVICES_OF_CLIENT,
                        (messenger, a) -> Result.of(PeopleTables.services(messenger.services())))
                .get(
                        MessengerMember.PROPERTY,
                        (messenger, a) -> Result.of(messenger.property(EnumArguments.property(a.integer(0)))),
                        "ePropType")
                .method(
                        MessengerMember.GET_AUTHENTICATION_INFO,
                        (messenger, a) -> Result.of(messenger.authenticationInfo(a.textIfGiven(0))),
                        // IMessengerAdvanced has no parameter there; the interface after it has one.
                        "[bstrVersion]");
    }

    private static Result unread(int count) {
        return count == NO_INBOX ? new Result(HResult.S_FALSE, Optional.of(count)) : Result.of(count);
    }

    private static Result done(Runnable work) {
        work.run();
        return Result.NOTHING;
    }
}
