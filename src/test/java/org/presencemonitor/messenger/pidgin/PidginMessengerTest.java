package org.presencemonitor.messenger.pidgin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerProperty;
import org.presencemonitor.messenger.MessengerService;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.messenger.pidgin.FakePidgin.Account;
import org.presencemonitor.messenger.pidgin.PidginState.PidginPhase;

@DisplayName("Messenger of Pidgin")
class PidginMessengerTest extends PidginFixture {
    private FakePidgin pidgin;
    private Account account;
    private Messenger messenger;
    private final HeardEvents heard = new HeardEvents();

    @BeforeEach
    void start() throws Exception {
        pidgin = startPidgin();
        account = pidgin.accounts.getFirst();
        messenger = messenger();
        messenger.advise(heard);
    }

    @AfterEach
    void end() {
        pidgin.close();
    }

    private void awaitHeard(String... lines) {
        await().until(() -> heard.lines.size() >= lines.length);
        assertThat(heard.lines).containsExactly(lines);
    }

    @Test
    @DisplayName("tells status, names and service of the first account that is connected")
    void signedIn() {
        assertThat(messenger.myStatus()).isEqualTo(MyStatus.ONLINE);
        assertThat(messenger.mySigninName()).isEqualTo("user@example.org/home");
        assertThat(messenger.myFriendlyName()).isEqualTo("User One");
        assertThat(messenger.myServiceName()).isEqualTo("XMPP");
        assertThat(messenger.property(MessengerProperty.VERSION)).isEqualTo("2.14.12");
        assertThat(client.look().isSignedIn()).isTrue();
    }

    @Test
    @DisplayName("has no name while signed out, and knows the service")
    void signedOut() throws Exception {
        pidgin.connected(account, false);
        assertThat(messenger.myStatus()).isEqualTo(MyStatus.OFFLINE);
        assertFails(messenger::mySigninName, HResult.MSGR_E_NOT_LOGGED_ON);
        assertThat(messenger.myFriendlyName()).isEmpty();
        assertThat(messenger.myServiceName()).isEqualTo("XMPP");
        assertFails(messenger::signout, HResult.MSGR_E_NOT_LOGGED_ON);
        assertFails(() -> messenger.setMyStatus(MyStatus.BUSY), HResult.MSGR_E_NOT_LOGGED_ON);
    }

    @Test
    @DisplayName("has each account as a service, by name")
    void services() {
        Account other = pidgin.account("other@example.net/");
        other.isEnabled = false;
        assertThat(messenger.services())
                .extracting(MessengerService::myStatus)
                .containsExactly(MyStatus.ONLINE, MyStatus.OFFLINE);
        assertThat(messenger.services())
                .extracting(MessengerService::myFriendlyName)
                .containsExactly("User One", "other@example.net");
        assertFails(() -> messenger.services().item(2), HResult.E_INVALIDARG);
    }

    @Test
    @DisplayName("does not have what is about people, windows and mail")
    void without() {
        assertFails(() -> messenger.getContact("a", "b"), HResult.E_NOTIMPL);
        assertFails(messenger::myContacts, HResult.E_NOTIMPL);
        assertFails(messenger::window, HResult.E_NOTIMPL);
        assertFails(() -> messenger.unreadEmailCount(0), HResult.E_NOTIMPL);
    }

    @Nested
    @DisplayName("tells of")
    class Tells {
        @Test
        @DisplayName("another status, and one by which nothing changes is not told")
        void status() throws Exception {
            pidgin.choose(5003, 3);
            awaitHeard("OnMyStatusChange 0x00000000 0x000A");
            pidgin.choose(5004, 3);
            pidgin.choose(5005, 5);
            awaitHeard("OnMyStatusChange 0x00000000 0x000A", "OnMyStatusChange 0x00000000 0x0022");
        }

        @Test
        @DisplayName("a sign-in: connecting, OnSignin, the status")
        void signIn() throws Exception {
            pidgin.connected(account, false);
            awaitHeard("OnSignout", "OnMyStatusChange 0x00000000 0x0001");
            heard.lines.clear();
            pidgin.connecting(account);
            awaitHeard("OnMyStatusChange 0x00000000 0x0200");
            pidgin.connected(account, true);
            awaitHeard(
                    "OnMyStatusChange 0x00000000 0x0200", "OnSignin 0x00000000", "OnMyStatusChange 0x00000000 0x0002");
        }

        @Test
        @DisplayName("a connection that ends with an error: the reason, OnSignout, offline")
        void error() throws Exception {
            pidgin.fails(account, 0, "Server closed the connection");
            awaitHeard("OnMyStatusChange 0x81000301 0x0001", "OnSignout", "OnMyStatusChange 0x00000000 0x0001");
        }

        @Test
        @DisplayName("a sign-in that fails: OnSignin with the reason")
        void failedSignIn() throws Exception {
            pidgin.connected(account, false);
            pidgin.connecting(account);
            awaitStatus(MyStatus.LOCAL_CONNECTING_TO_SERVER);
            await().until(() -> heard.lines.contains("OnMyStatusChange 0x00000000 0x0200"));
            heard.lines.clear();
            pidgin.fails(account, 2, "Not Authorized");
            awaitHeard(
                    "OnSignin 0x81000303", "OnMyStatusChange 0x81000303 0x0001", "OnMyStatusChange 0x00000000 0x0001");
        }

        @Test
        @DisplayName("a reason to whoever listens later")
        void reasonBefore() throws Exception {
            pidgin.fails(account, 2, "Not Authorized");
            awaitStatus(MyStatus.OFFLINE);
            HeardEvents late = new HeardEvents();
            messenger.advise(late);
            await().until(() -> !late.lines.isEmpty());
            assertThat(late.lines).containsExactly("OnMyStatusChange 0x81000303 0x0001");
        }

        @Test
        @DisplayName("a password that the user is asked for, once it takes longer than a connection")
        void password() throws Exception {
            account.keepsPassword = false;
            pidgin.connected(account, false);
            pidgin.connecting(account);
            await().until(() -> heard.lines.contains("OnMyStatusChange 0x81000315 0x0200"));
            assertFails(messenger::autoSignin, HResult.MSGR_E_LOGON_UI_ACTIVE);
        }

        @Test
        @DisplayName("an account beside the connected one that fails: nothing, it is in the services")
        void other() throws Exception {
            Account other = pidgin.account("other@example.net");
            pidgin.connecting(other);
            pidgin.fails(other, 2, "Not Authorized");
            pidgin.choose(5003, 3);
            awaitHeard("OnMyStatusChange 0x00000000 0x000A");
        }

        @Test
        @DisplayName("another alias")
        void alias() throws Exception {
            account.alias = "User Two";
            pidgin.signal("AccountAliasChanged", "is", pidgin.handle(account), "User One");
            awaitHeard("OnMyFriendlyNameChange User One");
        }

        @Test
        @DisplayName("what changed while it could not be read, although no signal follows")
        void refused() throws Exception {
            pidgin.refuses = true;
            pidgin.connected(account, false);
            await().until(() -> client.look().status().isEmpty());
            pidgin.refuses = false;
            awaitStatus(MyStatus.OFFLINE);
            assertThat(heard.lines).contains("OnSignout");
        }

        @Test
        @DisplayName("its end: OnSignout, then OnAppShutdown, and then it is dead although Pidgin still answers")
        void quitting() throws Exception {
            pidgin.signal(PurpleService.QUITTING, "");
            pidgin.connected(account, false);
            awaitHeard("OnSignout", "OnAppShutdown");
            assertFails(messenger::myStatus, HResult.RPC_E_DISCONNECTED);
            assertFails(() -> messenger(), HResult.CLASS_E_CLASSNOTAVAILABLE);
        }

        @Test
        @DisplayName("its end, although it has left the bus before it could be asked again")
        void quittingAtOnce() throws Exception {
            pidgin.hang();
            pidgin.signal("AccountAliasChanged", "is", 101, "");
            await().until(() -> pidgin.isHanging);
            pidgin.signal(PurpleService.QUITTING, "");
            pidgin.giveNameUp();
            await().until(() -> client.look().phase() == PidginPhase.NOT_RUNNING);
            assertThat(heard.lines).containsExactly("OnSignout", "OnAppShutdown");
        }

        @Test
        @DisplayName("its end while signed out: OnAppShutdown alone")
        void quittingSignedOut() throws Exception {
            pidgin.connected(account, false);
            awaitHeard("OnSignout", "OnMyStatusChange 0x00000000 0x0001");
            heard.lines.clear();
            pidgin.signal(PurpleService.QUITTING, "");
            awaitHeard("OnAppShutdown");
        }

        @Test
        @DisplayName("a crash: nothing, and it is dead")
        void crash() throws Exception {
            pidgin.close();
            awaitFlag(0);
            assertFails(messenger::myStatus, HResult.RPC_E_DISCONNECTED);
            assertFails(messenger::signout, HResult.RPC_E_DISCONNECTED);
            assertThat(heard.lines).isEmpty();
        }

        @Test
        @DisplayName("nothing to a listener that has left, and nothing once released")
        void left() throws Exception {
            HeardEvents left = new HeardEvents();
            HeardEvents released = new HeardEvents();
            messenger.advise(left).close();
            Messenger other = messenger();
            other.advise(released);
            other.close();
            pidgin.choose(5003, 3);
            awaitHeard("OnMyStatusChange 0x00000000 0x000A");
            assertThat(left.lines).isEmpty();
            assertThat(released.lines).isEmpty();
            assertFails(other::myStatus, HResult.RPC_E_DISCONNECTED);
        }
    }

    @Nested
    @DisplayName("does")
    class Does {
        @Test
        @DisplayName("sign out, by a status without a title, and put back the one before at the sign-in")
        void signOutAndIn() throws Exception {
            pidgin.choose(5003, 3);
            awaitStatus(MyStatus.BUSY);
            heard.lines.clear();
            messenger.signout();
            awaitHeard("OnMyStatusChange 0x00000000 0x0400", "OnSignout", "OnMyStatusChange 0x00000000 0x0001");
            assertThat(pidgin.made).containsEntry(2001, "");

            messenger.autoSignin();
            awaitStatus(MyStatus.BUSY);
            assertThat(pidgin.activated).containsExactly(2001, 5003);
            assertFails(messenger::autoSignin, HResult.MSGR_E_ALREADY_LOGGED_ON);
        }

        @Test
        @DisplayName("put back the status that the user had before going offline in Pidgin itself")
        void offlineByTheUser() throws Exception {
            pidgin.choose(5005, 5);
            awaitStatus(MyStatus.AWAY);
            pidgin.choose(5001, 1);
            pidgin.connected(account, false);
            awaitStatus(MyStatus.OFFLINE);
            messenger.autoSignin();
            assertThat(pidgin.activated).containsExactly(5005);
        }

        @Test
        @DisplayName("sign in as available where nothing is known of before")
        void unknownBefore() throws Exception {
            pidgin.choose(5001, 1);
            pidgin.connected(account, false);
            awaitStatus(MyStatus.OFFLINE);
            try (PidginClient later = PidginClient.open(session())) {
                await().until(() -> later.look().status().isPresent());
                later.messenger().create().autoSignin();
            }
            assertThat(pidgin.activated).containsExactly(2002);
        }

        @Test
        @DisplayName("connect enabled accounts that a server has thrown out")
        void connects() throws Exception {
            Account disabled = pidgin.account("disabled@example.net");
            disabled.isEnabled = false;
            pidgin.fails(account, 0, "gone");
            awaitStatus(MyStatus.OFFLINE);
            messenger.autoSignin();
            assertThat(pidgin.connects).containsExactly(pidgin.handle(account));
            assertThat(pidgin.activated).isEmpty();
        }

        @Test
        @DisplayName("not sign in without an enabled account")
        void noAccount() throws Exception {
            account.isEnabled = false;
            pidgin.connected(account, false);
            assertFails(messenger::autoSignin, HResult.E_FAIL);
        }

        @Test
        @DisplayName("set each status that Pidgin has, and refuse the others")
        void setStatus() {
            for (MyStatus status : List.of(MyStatus.BUSY, MyStatus.AWAY, MyStatus.INVISIBLE, MyStatus.ONLINE)) {
                messenger.setMyStatus(status);
                assertThat(messenger.myStatus()).isEqualTo(status);
            }
            assertThat(pidgin.made.values()).containsOnly("");
            assertFails(() -> messenger.setMyStatus(MyStatus.OFFLINE), HResult.E_INVALIDARG);
            assertFails(() -> messenger.setMyStatus(MyStatus.IN_A_MEETING), HResult.E_INVALIDARG);
        }
    }
}
