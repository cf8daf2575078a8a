package org.presencemonitor.messenger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.hresult.HResult.E_FAIL;
import static org.presencemonitor.hresult.HResult.E_INVALIDARG;
import static org.presencemonitor.hresult.HResult.MSGR_E_BAD_GROUP_NAME;
import static org.presencemonitor.hresult.HResult.MSGR_E_GROUP_ALREADY_EXISTS;
import static org.presencemonitor.hresult.HResult.MSGR_E_NOT_LOGGED_ON;
import static org.presencemonitor.hresult.HResult.MSGR_E_USER_NOT_FOUND;
import static org.presencemonitor.hresult.HResult.MSGR_E_USER_NOT_GROUP_MEMBER;
import static org.presencemonitor.hresult.HResult.S_OK;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every Messenger promises about other people, the contact list and its groups. */
abstract class MessengerContactsContract extends MessengerMembersContract {
    @Test
    @DisplayName("GetContact: E_FAIL for null, E_INVALIDARG for what is too long or has blanks or line ends (4.1)")
    void getContactArguments() {
        Messenger messenger = signedIn();

        assertFails(() -> messenger.getContact(null, ""), E_FAIL);
        assertFails(() -> messenger.getContact(ANNA, null), E_FAIL);
        for (String bad : List.of("a".repeat(130), "two words", "line\r", "line\n")) {
            assertFails(() -> messenger.getContact(bad, ""), E_INVALIDARG);
        }
        assertFails(() -> messenger.getContact(ANNA, "1".repeat(39)), E_INVALIDARG);
        assertFails(() -> messenger.getContact(ANNA, "{ }"), E_INVALIDARG);
        assertFails(() -> messenger.getContact("a".repeat(129), "1".repeat(38)), MSGR_E_USER_NOT_FOUND);
    }

    @Test
    @DisplayName("GetContact: 0x8100031E signed out (4.1)")
    void getContactSignedOut() {
        Messenger messenger = signedOut();

        assertFails(() -> messenger.getContact(ANNA, ""), MSGR_E_NOT_LOGGED_ON);
    }

    @Test
    @DisplayName("GetContact: an empty service id finds people of the list alone (4.1)")
    void getContactOfTheList() {
        Messenger messenger = signedIn();

        MessengerContact anna = messenger.getContact(ANNA, "");

        assertThat(anna.friendlyName()).isEqualTo("Anna Berg");
        assertThat(anna.status()).isEqualTo(MyStatus.ONLINE);
        assertThat(anna.isSelf()).isFalse();
        assertThat(anna.serviceId()).isEqualTo(messenger.myServiceId());
        assertFails(() -> messenger.getContact(FARAH, ""), MSGR_E_USER_NOT_FOUND);
        assertFails(() -> messenger.getContact(messenger.mySigninName(), ""), MSGR_E_USER_NOT_FOUND);
    }

    @Test
    @DisplayName("GetContact with MyServiceId: somebody off the list is UNKNOWN until data arrives (4.1)")
    void getContactOffList() {
        Messenger messenger = signedIn();
        HeardOfContacts heard = new HeardOfContacts();
        messenger.advise(heard);

        MessengerContact farah = messenger.getContact(FARAH, messenger.myServiceId());
        assertThat(farah.status()).isEqualTo(MyStatus.UNKNOWN);
        assertThat(farah.friendlyName()).isEqualTo(FARAH);

        settle();
        assertThat(farah.status()).isEqualTo(MyStatus.ONLINE);
        assertThat(farah.friendlyName()).isEqualTo("Farah Ghani");
        assertThat(heard.events())
                .containsExactly(
                        "OnContactFriendlyNameChange " + FARAH + " -> Farah Ghani",
                        "OnContactStatusChange " + FARAH + " 0x0002");
    }

    @Test
    @DisplayName("GetContact with MyServiceId: somebody the server does not know stays UNKNOWN (4.1)")
    void getContactNobody() {
        Messenger messenger = signedIn();

        MessengerContact nobody = messenger.getContact("nobody@contoso.example", messenger.myServiceId());
        settle();

        assertThat(nobody.status()).isEqualTo(MyStatus.UNKNOWN);
    }

    @Test
    @DisplayName("GetContact with MyServiceId: the user himself (2.3, 4.1)")
    void getContactSelf() {
        Messenger messenger = signedIn();

        MessengerContact me = messenger.getContact(messenger.mySigninName(), messenger.myServiceId());

        assertThat(me.isSelf()).isTrue();
        assertThat(me.status()).isEqualTo(messenger.myStatus());
        assertThat(me.friendlyName()).isEqualTo(messenger.myFriendlyName());
    }

    @Test
    @DisplayName("MyContacts: everybody signed in; S_OK and no members signed out (4.1)")
    void myContacts() {
        Messenger messenger = signedIn();
        MessengerContacts contacts = messenger.myContacts();

        assertThat(contacts).extracting(MessengerContact::signinName).contains(ANNA, CHANTAL);
        assertFails(() -> contacts.item(contacts.count()), E_FAIL);
        assertFails(() -> contacts.item(-1), E_INVALIDARG);

        messenger.signout();
        settle();
        assertThat(messenger.myContacts().count()).isZero();
        assertThat(contacts.count()).isZero();
    }

    @Test
    @DisplayName("AddContact returns at once and reports by OnContactListAdd (1.3, 5)")
    void addContact() {
        Messenger messenger = signedIn();
        HeardOfContacts heard = new HeardOfContacts();
        messenger.advise(heard);
        int before = messenger.myContacts().count();

        assertThat(messenger.addContact(0, FARAH)).isEqualTo(S_OK);
        assertThat(messenger.myContacts().count()).isEqualTo(before);
        settle();

        assertThat(heard.events()).containsExactly("OnContactListAdd 0x00000000 " + FARAH);
        assertThat(messenger.myContacts().count()).isEqualTo(before + 1);
    }

    @Test
    @DisplayName("AddContact: the event's hr says already in list, not found, or signed out meanwhile (3.2)")
    void addContactFails() {
        Messenger messenger = signedIn();
        HeardOfContacts heard = new HeardOfContacts();
        messenger.advise(heard);

        messenger.addContact(0, ANNA);
        messenger.addContact(0, "nobody@contoso.example");
        settle();
        messenger.addContact(0, FARAH);
        messenger.signout();
        settle();

        assertThat(heard.events())
                .containsExactly(
                        "OnContactListAdd 0x8100030B nobody",
                        "OnContactListAdd 0x8100030A nobody",
                        "OnContactListAdd 0x8100030C nobody");
    }

    @Test
    @DisplayName("Remove: OnContactListRemove, and the contact object stays valid (5)")
    void removeContact() {
        Messenger messenger = signedIn();
        HeardOfContacts heard = new HeardOfContacts();
        messenger.advise(heard);
        MessengerContact anna = messenger.getContact(ANNA, "");

        messenger.myContacts().remove(anna);
        settle();

        assertThat(heard.events()).containsExactly("OnContactListRemove 0x00000000 " + ANNA);
        assertThat(messenger.myContacts())
                .extracting(MessengerContact::signinName)
                .doesNotContain(ANNA);
        assertThat(anna.friendlyName()).isEqualTo("Anna Berg");
        assertThat(anna.status()).isEqualTo(MyStatus.ONLINE);
    }

    @Test
    @DisplayName("Remove of somebody off the list fails, and raises nothing (5)")
    void removeFails() {
        Messenger messenger = signedIn();
        HeardOfContacts heard = new HeardOfContacts();
        MessengerContact farah = messenger.getContact(FARAH, messenger.myServiceId());
        settle();
        messenger.advise(heard);

        assertFails(() -> messenger.myContacts().remove(farah), MSGR_E_USER_NOT_FOUND);
        settle();

        assertThat(heard.events()).isEmpty();
    }

    @Test
    @DisplayName("Blocked: put, then OnContactBlockChange (5)")
    void blocked() {
        Messenger messenger = signedIn();
        HeardOfContacts heard = new HeardOfContacts();
        messenger.advise(heard);
        MessengerContact anna = messenger.getContact(ANNA, "");

        anna.setBlocked(true);
        settle();

        assertThat(anna.isBlocked()).isTrue();
        assertThat(heard.events()).containsExactly("OnContactBlockChange 0x00000000 " + ANNA + " true");
    }

    @Test
    @DisplayName("OnContactStatusChange carries the current status, which the contact shows too (5)")
    void contactStatus() {
        Messenger messenger = signedIn();
        HeardOfContacts heard = new HeardOfContacts();
        messenger.advise(heard);

        contactIs(ANNA, MyStatus.IN_A_MEETING);
        settle();

        assertThat(heard.events()).containsExactly("OnContactStatusChange " + ANNA + " 0x0052");
        assertThat(messenger.getContact(ANNA, "").status()).isEqualTo(MyStatus.IN_A_MEETING);
    }

    @Test
    @DisplayName("after a sign-in names that changed meanwhile come, then everybody who is not offline (5.1)")
    void afterSignIn() {
        Messenger messenger = signedOut();
        contactIsCalled(CHANTAL, "Chantal Dubois-Leroy");
        contactIs(ANNA, MyStatus.BUSY);
        HeardOfContacts heard = new HeardOfContacts();
        messenger.advise(heard);

        messenger.autoSignin();
        settle();

        assertThat(heard.events())
                .startsWith("OnContactFriendlyNameChange Chantal Dubois -> Chantal Dubois-Leroy")
                .contains("OnContactStatusChange " + ANNA + " 0x000A")
                .noneMatch(event -> event.startsWith("OnContactStatusChange " + CHANTAL));
    }

    @Test
    @DisplayName("groups: made, renamed, filled, emptied and removed, each with its event (5)")
    void groups() {
        Messenger messenger = signedIn();
        HeardOfContacts heard = new HeardOfContacts();
        messenger.advise(heard);
        MessengerContact anna = messenger.getContact(ANNA, "");

        MessengerGroup group = messenger.createGroup("Choir");
        settle();
        group.addContact(anna);
        settle();
        assertThat(group.contacts()).extracting(MessengerContact::signinName).containsExactly(ANNA);
        group.removeContact(anna);
        settle();
        group.setName("Orchestra");
        settle();
        messenger.myGroups().remove(group);
        settle();

        assertThat(heard.events())
                .containsExactly(
                        "OnGroupAdded 0x00000000 Choir",
                        "OnContactAddedToGroup 0x00000000 Choir " + ANNA,
                        "OnContactRemovedFromGroup 0x00000000 Choir " + ANNA,
                        "OnGroupNameChanged 0x00000000 Orchestra",
                        "OnGroupRemoved 0x00000000 Orchestra");
        assertThat(messenger.myGroups())
                .extracting(MessengerGroup::name)
                .contains("Team")
                .doesNotContain("Orchestra");
    }

    @Test
    @DisplayName("groups: codes for names and members (3.3), and none while signed out")
    void groupCodes() {
        Messenger messenger = signedIn();
        MessengerGroup team = messenger.myGroups().item(0);
        assertThat(team.service().serviceId()).isEqualTo(messenger.myServiceId());
        MessengerContact farah = messenger.getContact(FARAH, messenger.myServiceId());

        assertFails(() -> messenger.createGroup(team.name()), MSGR_E_GROUP_ALREADY_EXISTS);
        assertFails(() -> messenger.createGroup(" "), MSGR_E_BAD_GROUP_NAME);
        assertFails(() -> team.addContact(farah), MSGR_E_USER_NOT_FOUND);
        assertFails(() -> team.removeContact(farah), MSGR_E_USER_NOT_GROUP_MEMBER);

        messenger.signout();
        settle();
        assertThat(messenger.myGroups().count()).isZero();
        assertFails(() -> messenger.createGroup("Choir"), MSGR_E_NOT_LOGGED_ON);
    }

    @Test
    @DisplayName("ResolveContact: by address or display name, from the list alone or from the server (4.1)")
    void resolveContact() {
        Messenger messenger = signedIn();

        assertThat(messenger.resolveContact(AddressType.DISPLAY_NAME, "Anna Berg", Resolution.CACHED_ONLY))
                .isEqualTo(ANNA);
        assertFails(
                () -> messenger.resolveContact(AddressType.SMTP, FARAH, Resolution.CACHED_ONLY), MSGR_E_USER_NOT_FOUND);
        assertThat(messenger.resolveContact(AddressType.SMTP, FARAH, Resolution.ANY))
                .isEqualTo(FARAH);
    }

    @Test
    @DisplayName("contacts, groups and collections die with the client (5.1)")
    void objectsDie() {
        Messenger messenger = signedIn();
        MessengerContact anna = messenger.getContact(ANNA, "");
        MessengerContacts contacts = messenger.myContacts();
        MessengerGroup team = messenger.myGroups().item(0);

        clientCrashes();

        assertDead(anna::status);
        assertDead(contacts::count);
        assertDead(team::name);
    }
}
