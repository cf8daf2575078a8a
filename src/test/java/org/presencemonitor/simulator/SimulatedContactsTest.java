package org.presencemonitor.simulator;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerContact;
import org.presencemonitor.messenger.MessengerGroup;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.messenger.PhoneType;
import org.presencemonitor.simulator.profile.ContactList;
import org.presencemonitor.simulator.profile.Profile;

@DisplayName("The simulated contacts")
class SimulatedContactsTest extends SimulatorFixture {
    private static final String ANNA = "anna.berg@contoso.example";
    private static final String FARAH = "farah.ghani@contoso.example";

    private Messenger messenger;
    private int heardBefore;

    @BeforeEach
    void listArrived() {
        client.start();
        time.advance(ofSeconds(5));
        messenger = client.messengerFactory().create();
        heardBefore = client.journal().events().size();
    }

    private List<String> news() {
        List<String> events = client.journal().events();
        return events.subList(heardBefore, events.size());
    }

    @Nested
    @DisplayName("changed at the server")
    class Changes {
        @Test
        @DisplayName("raise the event that belongs to each change, with its arguments in order (5)")
        void events() {
            client.contacts().add("hugo@contoso.example", "Hugo Ivens");
            client.contacts().setStatus(ANNA, MyStatus.AWAY);
            client.contacts().rename(ANNA, "Anna Berg-Olsen");
            client.contacts().setBlocked(ANNA, true);
            client.contacts().setPager(ANNA, true);
            client.contacts().setPhone(ANNA, PhoneType.WORK, "+1 425 555 0100");
            client.contacts().setProperty(ANNA, 1, "value");
            client.contacts().remove(ANNA);
            time.settle();

            assertThat(news())
                    .containsExactly(
                            "OnContactListAdd 0x00000000 hugo@contoso.example",
                            "OnContactStatusChange " + ANNA + " 0x0022",
                            "OnContactFriendlyNameChange 0x00000000 " + ANNA + " Anna Berg",
                            "OnContactBlockChange 0x00000000 " + ANNA + " true",
                            "OnContactPagerChange 0x00000000 " + ANNA + " true",
                            "OnContactPhoneChange 0x00000000 " + ANNA + " WORK +1 425 555 0100",
                            "OnContactPropertyChange 0x00000000 " + ANNA + " 1 value",
                            "OnContactListRemove 0x00000000 " + ANNA);
        }

        @Test
        @DisplayName("show in the members that tell of them (4.1)")
        void members() {
            MessengerContact anna = messenger.getContact(ANNA, "");
            client.contacts().setPager(ANNA, true);
            client.contacts().setPhone(ANNA, PhoneType.WORK, "+1 425 555 0100");
            client.contacts().setProperty(ANNA, 1, "value");

            assertThat(anna.canPage()).isTrue();
            assertThat(anna.phoneNumber(PhoneType.WORK)).isEqualTo("+1 425 555 0100");
            assertThatThrownBy(() -> anna.phoneNumber(PhoneType.HOME)).hasMessageContaining("E_FAIL");
            assertThat(anna.property(1)).isEqualTo("value");
            assertThat(anna.property(2)).isEmpty();
        }

        @Test
        @DisplayName("and their groups likewise (5)")
        void groups() {
            client.contacts().addGroup("Choir");
            client.contacts().addToGroup(ANNA, "Choir");
            client.contacts().renameGroup("Choir", "Orchestra");
            client.contacts().removeFromGroup(ANNA, "Orchestra");
            client.contacts().removeGroup("Orchestra");
            client.contacts().addGroup("Team");
            time.settle();

            assertThat(news())
                    .containsExactly(
                            "OnGroupAdded 0x00000000 Choir",
                            "OnContactAddedToGroup 0x00000000 Choir " + ANNA,
                            "OnGroupNameChanged 0x00000000 Orchestra",
                            "OnContactRemovedFromGroup 0x00000000 Orchestra " + ANNA,
                            "OnGroupRemoved 0x00000000 Orchestra");
            assertThat(messenger.myGroups()).extracting(MessengerGroup::name).containsExactly("Team", "Customers");
        }

        @Test
        @DisplayName("off the list are heard of by those alone who asked for them (4.1)")
        void offList() {
            client.contacts().setStatus(FARAH, MyStatus.BUSY);
            assertThat(news()).isEmpty();

            messenger.getContact(FARAH, messenger.myServiceId());
            time.advance(ofSeconds(5));
            client.contacts().setStatus(FARAH, MyStatus.AWAY);

            assertThat(news()).endsWith("OnContactStatusChange " + FARAH + " 0x0022");
        }

        private void askFor(String signinName) {
            messenger.getContact(signinName, messenger.myServiceId());
            time.advance(ofSeconds(5));
        }

        private void signOutAndIn() {
            messenger.signout();
            time.advance(ofSeconds(5));
            messenger.autoSignin();
            time.advance(ofSeconds(5));
            heardBefore = client.journal().events().size();
        }

        @Test
        @DisplayName("off the list are heard of until the sign-out: the next session has to ask again (4.1)")
        void offListInTheNextSession() {
            askFor(FARAH);
            MessengerContact held = messenger.getContact(FARAH, messenger.myServiceId());
            signOutAndIn();
            client.contacts().setStatus(FARAH, MyStatus.AWAY);
            assertThat(news()).isEmpty();
            assertThat(held.status()).isEqualTo(MyStatus.UNKNOWN);

            askFor(FARAH);
            assertThat(news()).endsWith("OnContactStatusChange " + FARAH + " 0x0022");
            assertThat(held.status()).isEqualTo(MyStatus.AWAY);
        }

        @Test
        @DisplayName("off the list are not heard of by a new process, however the one that asked has ended (4.1)")
        void offListInTheNextProcess() {
            for (Runnable end : List.<Runnable>of(client::crash, client::shutDown)) {
                askFor(FARAH);
                end.run();
                time.advance(ofSeconds(5));
                client.start();
                time.advance(ofSeconds(5));
                messenger = client.messengerFactory().create();
                heardBefore = client.journal().events().size();
                client.contacts().setStatus(FARAH, MyStatus.AWAY);

                assertThat(news()).isEmpty();
            }
        }

        @Test
        @DisplayName("of somebody taken off the list are heard of until the sign-out")
        void takenOffTheList() {
            client.contacts().remove(ANNA);
            client.contacts().setStatus(ANNA, MyStatus.BUSY);
            time.settle();
            assertThat(news()).endsWith("OnContactStatusChange " + ANNA + " 0x000A");

            signOutAndIn();
            client.contacts().setStatus(ANNA, MyStatus.AWAY);
            assertThat(news()).isEmpty();
        }

        @Test
        @DisplayName("while signed out to a name off the list are no news when the person is on the list later")
        void nameOffTheList() {
            messenger.signout();
            time.advance(ofSeconds(5));
            client.contacts().rename(FARAH, "Farah G.");
            messenger.autoSignin();
            time.advance(ofSeconds(5));
            client.contacts().add(FARAH, "Farah G.");
            signOutAndIn();

            assertThat(client.journal().events()).noneMatch(event -> event.startsWith("OnContactFriendlyNameChange"));
        }

        @Test
        @DisplayName("while the user is signed out arrive with the next sign-in (5.1)")
        void signedOut() {
            messenger.signout();
            time.advance(ofSeconds(5));
            heardBefore = client.journal().events().size();
            client.contacts().add("hugo@contoso.example", "Hugo Ivens");
            client.contacts().setStatus("hugo@contoso.example", MyStatus.ONLINE);
            client.contacts().rename(ANNA, "Anna B.");
            client.contacts().rename(ANNA, "Anna Berg-Olsen");
            time.advance(ofSeconds(5));
            assertThat(news()).isEmpty();

            messenger.autoSignin();
            time.advance(ofSeconds(5));

            assertThat(news())
                    .contains("OnContactStatusChange hugo@contoso.example 0x0002")
                    .containsOnlyOnce("OnContactFriendlyNameChange 0x00000000 " + ANNA + " Anna Berg");
            assertThat(messenger.getContact("hugo@contoso.example", "").friendlyName())
                    .isEqualTo("Hugo Ivens");
        }

        @Test
        @DisplayName("must be known to the server, whatever case they are written in")
        void unknown() {
            client.contacts().setStatus("Anna.Berg@Contoso.example", MyStatus.BUSY);

            assertThat(messenger.getContact(ANNA, "").status()).isEqualTo(MyStatus.BUSY);
            assertThatThrownBy(() -> client.contacts().setStatus("nobody@contoso.example", MyStatus.BUSY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("nobody@contoso.example");
            assertThatThrownBy(() -> client.contacts().renameGroup("Nowhere", "Somewhere"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Nowhere");
        }
    }

    @Nested
    @DisplayName("when the server does not answer")
    class WithoutAnswer {
        @Test
        @DisplayName("keep a request waiting until it does (5.1)")
        void silent() {
            client.server().goSilent();
            messenger.addContact(0, FARAH);
            time.advance(ofMinutes(5));
            assertThat(news()).isEmpty();

            client.server().answerAgain();
            time.settle();
            assertThat(news()).containsExactly("OnContactListAdd 0x00000000 " + FARAH);
        }

        @Test
        @DisplayName("answer a request with MSGR_E_DISCONNECTED when the network is lost (3.2)")
        void networkLost() {
            client.server().goSilent();
            messenger.addContact(0, FARAH);
            time.advance(ofSeconds(5));

            client.server().dropNetwork();
            time.settle();

            assertThat(news()).contains("OnContactListAdd 0x8100030C " + FARAH);
        }

        @Test
        @DisplayName(
                "answer a request of an earlier session with MSGR_E_DISCONNECTED, though the user is signed in again (3.2)")
        void earlierSession() {
            client.change(profile ->
                    profile.toBuilder().serverAnswersAfter(ofSeconds(30)).build());
            messenger.addContact(0, FARAH);
            messenger.getContact(FARAH, messenger.myServiceId());
            client.server().signInElsewhere();
            client.signIn();
            time.advance(ofSeconds(20));
            assertThat(client.sessionStatus()).contains(MyStatus.ONLINE);
            time.advance(ofSeconds(10));

            assertThat(news()).contains("OnContactListAdd 0x8100030C " + FARAH);
            assertThat(news()).noneMatch(event -> event.startsWith("OnContactFriendlyNameChange"));
            client.contacts().setStatus(FARAH, MyStatus.AWAY);
            assertThat(news()).noneMatch(event -> event.startsWith("OnContactStatusChange " + FARAH));
        }

        @Test
        @DisplayName("forget a request that a crash has cut off (5.1)")
        void crash() {
            messenger.addContact(0, FARAH);
            client.crash();
            time.advance(ofSeconds(5));

            assertThat(news()).isEmpty();
        }
    }

    @Test
    @DisplayName("pass the gate like every member: journal and faults know them by interface and name")
    void gate() {
        MessengerContact anna = messenger.getContact(ANNA, "");
        Fault busy = client.faults().fail("IMessengerContact.Status", HResult.RPC_E_CALL_REJECTED, Fault.ALWAYS);

        assertThatThrownBy(anna::status).isInstanceOf(ComException.class);
        busy.close();
        anna.status();

        assertThat(client.journal().calls())
                .endsWith(
                        "IMessengerContact.Status " + ANNA + ": 0x80010001",
                        "IMessengerContact.Status " + ANNA + ": 0x00000000");
    }

    @Test
    @DisplayName("of a profile without any are none")
    void none() {
        client = with(Profile.communicator2007R2().toBuilder()
                .contactList(ContactList.empty())
                .build());
        client.start();
        time.advance(ofSeconds(5));

        assertThat(client.messengerFactory().create().myContacts().count()).isZero();
        assertThat(client.journal().events()).endsWith("OnMyStatusChange 0x0002");
    }
}
