package org.presencemonitor.messenger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.hresult.HResult.E_ACCESSDENIED;
import static org.presencemonitor.hresult.HResult.E_FAIL;
import static org.presencemonitor.hresult.HResult.E_INVALIDARG;
import static org.presencemonitor.hresult.HResult.E_NOTIMPL;
import static org.presencemonitor.hresult.HResult.MSGR_E_CONTACT_UI_ACTIVE;
import static org.presencemonitor.hresult.HResult.MSGR_E_LOGON_UI_ACTIVE;
import static org.presencemonitor.hresult.HResult.MSGR_E_NOT_LOGGED_ON;
import static org.presencemonitor.hresult.HResult.MSGR_E_OPTION_UI_ACTIVE;
import static org.presencemonitor.hresult.HResult.S_FALSE;
import static org.presencemonitor.hresult.HResult.S_OK;
import static org.presencemonitor.messenger.PresenceProperty.AVAILABILITY;
import static org.presencemonitor.messenger.PresenceProperty.MSTATE;
import static org.presencemonitor.messenger.PresenceProperty.PRESENCE_NOTE;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every Messenger promises about the client's dialogs, the local user's presence, and what needs no session. */
abstract class MessengerMembersContract extends MessengerWindowsContract {
    @Test
    @DisplayName("Signin: S_FALSE while its dialog is open, and signed in once the user has answered it (4.1)")
    void signinTwice() {
        Messenger messenger = signedOut();
        userLeavesDialogsOpen();

        assertThat(messenger.signin(0, "", "")).isEqualTo(S_OK);
        assertThat(messenger.signin(0, "", "")).isEqualTo(S_FALSE);
        settle();
        assertThat(messenger.myStatus()).isEqualTo(MyStatus.OFFLINE);

        userAnswersTheDialog();
        settle();
        assertThat(messenger.myStatus().isSignedIn()).isTrue();
    }

    @Test
    @DisplayName("Signin: a cancelled dialog raises OnSignin with 0x81000312 (3.2)")
    void signinCancelled() {
        Messenger messenger = signedOut();
        Heard heard = new Heard();
        messenger.advise(heard);
        userLeavesDialogsOpen();
        messenger.signin(0, "", "");

        userCancelsTheDialog();
        settle();

        assertThat(heard.events()).containsExactly("OnSignin 0x81000312");
        assertThat(messenger.myStatus()).isEqualTo(MyStatus.OFFLINE);
    }

    @Test
    @DisplayName("Signin: E_INVALIDARG for a name of more than 129 characters or with blanks (4.1)")
    void signinArguments() {
        Messenger messenger = signedOut();

        assertFails(() -> messenger.signin(0, "a".repeat(130), ""), E_INVALIDARG);
        assertFails(() -> messenger.signin(0, "two words", ""), E_INVALIDARG);
        assertThat(messenger.signin(0, "a".repeat(129), "")).isEqualTo(S_OK);
    }

    @Test
    @DisplayName("AutoSignin: 0x81000315 while the sign-in dialog is open (4.1)")
    void autoSigninBehindDialog() {
        Messenger messenger = signedOut();
        userLeavesDialogsOpen();
        messenger.signin(0, "", "");

        assertFails(messenger::autoSignin, MSGR_E_LOGON_UI_ACTIVE);
        assertFails(() -> messenger.optionsPages(0, 0), MSGR_E_LOGON_UI_ACTIVE);
    }

    @Test
    @DisplayName("OptionsPages works signed out; S_FALSE when open already (4.1)")
    void optionsPages() {
        Messenger messenger = signedOut();
        userLeavesDialogsOpen();

        assertThat(messenger.optionsPages(0, 0)).isEqualTo(S_OK);
        assertThat(messenger.optionsPages(0, 7)).isEqualTo(S_FALSE);

        userCancelsTheDialog();
        assertThat(messenger.optionsPages(0, 7)).isEqualTo(S_OK);
    }

    @Test
    @DisplayName("FindContact and AddContact: 0x8100031E signed out (4.1)")
    void wizardSignedOut() {
        Messenger messenger = signedOut();

        assertFails(() -> messenger.findContact(0, "Farah", ""), MSGR_E_NOT_LOGGED_ON);
        assertFails(() -> messenger.addContact(0, FARAH), MSGR_E_NOT_LOGGED_ON);
    }

    @Test
    @DisplayName("FindContact and AddContact: S_FALSE when the wizard is open, 0x81000316 behind the options (4.1)")
    void wizardBehindDialogs() {
        Messenger messenger = signedIn();
        userLeavesDialogsOpen();

        assertThat(messenger.findContact(0, "Farah", "")).isEqualTo(S_OK);
        assertThat(messenger.findContact(0, "Farah", "")).isEqualTo(S_FALSE);
        assertThat(messenger.addContact(0, FARAH)).isEqualTo(S_FALSE);
        assertFails(() -> messenger.optionsPages(0, 0), MSGR_E_CONTACT_UI_ACTIVE);

        userCancelsTheDialog();
        messenger.optionsPages(0, 0);
        assertFails(() -> messenger.findContact(0, "", ""), MSGR_E_OPTION_UI_ACTIVE);
        assertFails(() -> messenger.addContact(0, FARAH), MSGR_E_OPTION_UI_ACTIVE);
    }

    @Test
    @DisplayName("what needs no session answers signed out as well (4.1)")
    void withoutSession() {
        Messenger messenger = signedOut();

        assertThat(messenger.receiveFileDirectory()).isNotEmpty();
        assertThat(messenger.property(MessengerProperty.VERSION)).isNotEmpty();
        assertThat(messenger.property(MessengerProperty.PLCID)).isEqualTo("1033");
        assertThat(messenger.authenticationInfo("15.0.0.0")).isEqualTo("<authenticationinfo>");
        assertThat(messenger.services().count()).isEqualTo(1);
        MessengerService service = messenger.services().primaryService();
        assertThat(service.serviceName()).isEqualTo(messenger.myServiceName());
        assertThat(service.serviceId()).isEqualTo(messenger.myServiceId());
        assertThat(service.myStatus()).isEqualTo(MyStatus.OFFLINE);
        assertFails(service::mySigninName, MSGR_E_NOT_LOGGED_ON);
    }

    @Test
    @DisplayName("Services: the one service is the primary one, and knows the user when signed in (4.1)")
    void services() {
        Messenger messenger = signedIn();
        MessengerServices services = messenger.services();

        assertThat(services)
                .singleElement()
                .satisfies(service -> assertThat(service.mySigninName()).isEqualTo(messenger.mySigninName()))
                .satisfies(service -> assertThat(service.myFriendlyName()).isEqualTo(messenger.myFriendlyName()))
                .satisfies(service -> assertThat(service.myStatus()).isEqualTo(messenger.myStatus()));
        assertFails(() -> services.item(1), E_FAIL);
        assertFails(() -> services.item(-1), E_INVALIDARG);
    }

    @Test
    @DisplayName("UnreadEmailCount: a number signed in, 0x8100031E signed out, E_FAIL for another folder (4.1)")
    void unreadEmail() {
        assertFails(() -> signedOut().unreadEmailCount(0), MSGR_E_NOT_LOGGED_ON);

        Messenger messenger = signedIn();
        assertThat(messenger.unreadEmailCount(0)).isNotNegative();
        assertFails(() -> messenger.unreadEmailCount(1), E_FAIL);
    }

    @Test
    @DisplayName("MyProperty and ContactsSortOrder keep what is put (4.1)")
    void properties() {
        Messenger messenger = signedIn();

        messenger.setMyProperty(3, "kept");
        messenger.setContactsSortOrder(1);

        assertThat(messenger.myProperty(3)).isEqualTo("kept");
        assertThat(messenger.myProperty(4)).isEmpty();
        assertThat(messenger.contactsSortOrder()).isEqualTo(1);
    }

    @Test
    @DisplayName("what makes calls, sends files or opens other programs answers E_NOTIMPL, member by member (4.1)")
    void notImplemented() {
        Messenger messenger = signedIn();

        assertThat(Arrays.stream(MessengerMember.values()).filter(member -> !member.hasMethod()))
                .contains(MessengerMember.START_VOICE, MessengerMember.SEND_FILE)
                .allSatisfy(member -> assertFails(() -> messenger.invoke(member), E_NOTIMPL));
    }

    @ParameterizedTest
    @CsvSource({
        "3000, 0x0002",
        "4499, 0x0002",
        "4500, 0x0012",
        "6000, 0x000A",
        "8999, 0x000A",
        "9000, 0x0072",
        "12000, 0x000E",
        "15000, 0x0022",
        "17999, 0x0022",
        "18000, 0x0006"
    })
    @DisplayName("PresenceProperties: an availability written on the own contact becomes MyStatus (2.3)")
    void ownAvailability(int availability, String status) {
        Messenger messenger = signedIn();
        Heard heard = new Heard();
        messenger.advise(heard);
        MessengerContact me = me(messenger);

        me.setPresenceProperties(me.presenceProperties().with(AVAILABILITY, availability));
        settle();

        assertThat(messenger.myStatus()).hasToString(status);
        assertThat(me.presenceProperties().number(MSTATE))
                .contains(messenger.myStatus().value());
        assertThat(heard.events()).containsExactly("OnMyStatusChange 0x00000000 " + status);
    }

    @Test
    @DisplayName(
            "PresenceProperties: an array of the first properties alone is taken, as public clients write it (2.3)")
    void shortArray() {
        Messenger messenger = signedIn();

        me(messenger).setPresenceProperties(PresenceProperties.unset(3).with(MSTATE, MyStatus.BUSY.value()));
        settle();

        assertThat(messenger.myStatus()).isEqualTo(MyStatus.BUSY);
    }

    @ParameterizedTest
    @ValueSource(ints = {PresenceProperties.SIZE_2007, PresenceProperties.SIZE_2007_R2})
    @DisplayName("PresenceProperties: arrays of Communicator 2007 and of R2 are taken; MSTATE as UNKNOWN resets (2.3)")
    void reset(int size) {
        Messenger messenger = signedIn();
        MessengerContact me = me(messenger);

        me.setPresenceProperties(
                PresenceProperties.unset(size).with(AVAILABILITY, 6000).with(PRESENCE_NOTE, "Budget"));
        assertThat(messenger.myStatus()).isEqualTo(MyStatus.BUSY);
        assertThat(me.presenceProperties().get(PRESENCE_NOTE)).contains("Budget");

        me.setPresenceProperties(PresenceProperties.unset(size).with(MSTATE, 0));
        assertThat(messenger.myStatus()).isEqualTo(MyStatus.ONLINE);
        assertThat(me.presenceProperties().get(PRESENCE_NOTE)).isEmpty();
    }

    @Test
    @DisplayName("PresenceProperties: codes for others, bad arrays, and signed out (2.3)")
    void presenceCodes() {
        Messenger messenger = signedIn();
        MessengerContact me = me(messenger);
        MessengerContact anna = messenger.getContact(ANNA, "");
        PresenceProperties mine = me.presenceProperties();

        assertFails(() -> anna.setPresenceProperties(mine), E_ACCESSDENIED);
        assertFails(() -> me.setPresenceProperties(PresenceProperties.unset(0)), E_INVALIDARG);
        assertFails(() -> me.setPresenceProperties(PresenceProperties.unset(12)), E_INVALIDARG);
        assertFails(() -> me.setPresenceProperties(mine.with(AVAILABILITY, "6000")), E_INVALIDARG);
        assertFails(() -> me.setPresenceProperties(mine.with(AVAILABILITY, 2999)), E_INVALIDARG);
        assertFails(() -> me.setPresenceProperties(mine.without(AVAILABILITY).with(MSTATE, 1)), E_INVALIDARG);
        assertThat(messenger.myStatus()).isEqualTo(MyStatus.ONLINE);

        messenger.signout();
        settle();
        assertFails(me::presenceProperties, MSGR_E_NOT_LOGGED_ON);
        assertFails(() -> me.setPresenceProperties(mine), MSGR_E_NOT_LOGGED_ON);
    }

    private static MessengerContact me(Messenger messenger) {
        return messenger.getContact(messenger.mySigninName(), messenger.myServiceId());
    }
}
