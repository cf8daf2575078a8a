package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.E_FAIL;
import static org.presencemonitor.hresult.HResult.E_INVALIDARG;
import static org.presencemonitor.hresult.HResult.MSGR_E_ALREADY_LOGGED_ON;
import static org.presencemonitor.messenger.MessengerMember.AUTO_SIGNIN;
import static org.presencemonitor.messenger.MessengerMember.MY_STATUS;
import static org.presencemonitor.messenger.MessengerMember.OPTIONS_PAGES;
import static org.presencemonitor.messenger.MessengerMember.SIGNIN;

import java.util.Optional;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.messenger.MessengerProperty;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.simulator.SimulatedDialogs.Dialog;
import org.presencemonitor.simulator.profile.Profile;

/**
 * The members about the user's own session and about the installed client (communicator.md 4.1). Used under its lock.
 */
record SessionMembers(ClientContext client) {
    private static final int LAST_OPTIONS_PAGE = 7;

    String signinName(MessengerMember member) {
        client.requireSignedIn(member);
        return client.profile().identity().signinName();
    }

    /** The documentation contradicts itself about a signed-out user, so the profile decides. */
    String friendlyName(MessengerMember member) {
        if (client.signedIn()) {
            return client.account().friendlyName();
        }
        return switch (client.profile().friendlyNameSignedOut()) {
            case EMPTY -> "";
            case FAILS -> throw CallInterceptor.failing(member, E_FAIL);
        };
    }

    void setStatus(MyStatus wanted) {
        client.requireSignedIn(MY_STATUS);
        if (!wanted.isSignedIn()) {
            throw CallInterceptor.failing(MY_STATUS, E_INVALIDARG);
        }
        if (client.profile().statusWrites() == Profile.StatusWrites.HONOURED) {
            client.session().change(wanted);
        }
    }

    /** No code is documented for another open dialog than its own; E_FAIL is the one left. */
    HResult signin(String signinName) {
        if (signinName.length() > PeopleMembers.MAX_NAME_LENGTH || PeopleMembers.hasBlanks(signinName)) {
            throw CallInterceptor.failing(SIGNIN, E_INVALIDARG);
        }
        if (client.signedIn()) {
            throw CallInterceptor.failing(SIGNIN, MSGR_E_ALREADY_LOGGED_ON);
        }
        Optional<Dialog> open = client.dialogs().open();
        if (open.isPresent() && open.get() != Dialog.SIGN_IN) {
            throw CallInterceptor.failing(SIGNIN, E_FAIL);
        }
        return client.dialogs().showSignIn(SIGNIN);
    }

    void autoSignin() {
        if (client.dialogs().open().equals(Optional.of(Dialog.SIGN_IN))) {
            throw CallInterceptor.failing(AUTO_SIGNIN.fullName(), Dialog.SIGN_IN.active());
        }
        if (client.signedIn()) {
            throw CallInterceptor.failing(AUTO_SIGNIN, MSGR_E_ALREADY_LOGGED_ON);
        }
        if (!client.session().status().equals(MyStatus.OFFLINE)
                || !client.account().hasCredentials()) {
            throw CallInterceptor.failing(AUTO_SIGNIN, E_FAIL);
        }
        client.session().signIn();
    }

    void signout() {
        client.requireSignedIn(MessengerMember.SIGNOUT);
        client.session().signOut();
    }

    String receiveFileDirectory() {
        return "C:\\Users\\user\\Documents\\My Received Files";
    }

    String property(MessengerProperty property) {
        return switch (property) {
            case VERSION -> "3.5.0.0";
            case PLCID -> "1033";
        };
    }

    HResult optionsPages(int page) {
        if (page < 0 || page > LAST_OPTIONS_PAGE) {
            throw CallInterceptor.failing(OPTIONS_PAGES, E_INVALIDARG);
        }
        return client.dialogs().show(OPTIONS_PAGES, Dialog.OPTIONS, () -> {});
    }
}
