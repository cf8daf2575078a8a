package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.E_FAIL;
import static org.presencemonitor.hresult.HResult.E_INVALIDARG;
import static org.presencemonitor.hresult.HResult.MSGR_E_ALREADY_LOGGED_ON;
import static org.presencemonitor.messenger.MessengerMember.AUTO_SIGNIN;
import static org.presencemonitor.messenger.MessengerMember.MY_STATUS;
import static org.presencemonitor.messenger.MessengerMember.OPTIONS_PAGES;
import static org.presencemonitor.messenger.MessengerMember.SIGNIN;
import static org.presencemonitor.messenger.MessengerMember.SIGNOUT;
import static org.presencemonitor.messenger.MyStatus.OFFLINE;

import java.util.Optional;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.simulator.SimulatedDialogs.Dialog;
import org.presencemonitor.simulator.profile.Profile;

/** What the members about the user's own session do (communicator.md 4.1). Used under the client's lock. */
record SessionMembers(ClientContext parts) {
    private static final int LAST_OPTIONS_PAGE = 7;

    String signinName(MessengerMember member) {
        parts.requireSignedIn(member);
        return parts.profile().get().signinName();
    }

    /** Signed out the documentation contradicts itself, so the profile decides. */
    String friendlyName(MessengerMember member) {
        if (parts.signedIn()) {
            return parts.account().friendlyName();
        }
        return switch (parts.profile().get().friendlyNameSignedOut()) {
            case EMPTY -> "";
            case FAILS -> throw CallInterceptor.failing(member.fullName(), E_FAIL);
        };
    }

    void setStatus(MyStatus wanted) {
        parts.requireSignedIn(MY_STATUS);
        if (!wanted.isSignedIn()) {
            throw CallInterceptor.failing(MY_STATUS.fullName(), E_INVALIDARG);
        }
        if (parts.profile().get().statusWrites() == Profile.StatusWrites.HONOURED) {
            parts.session().change(wanted);
        }
    }

    /** No code is documented for another open dialog than its own; E_FAIL is the one left. */
    HResult signin(String signinName) {
        if (signinName.length() > PeopleMembers.LONGEST_NAME || PeopleMembers.hasBlanks(signinName)) {
            throw CallInterceptor.failing(SIGNIN.fullName(), E_INVALIDARG);
        }
        if (parts.signedIn()) {
            throw CallInterceptor.failing(SIGNIN.fullName(), MSGR_E_ALREADY_LOGGED_ON);
        }
        Optional<Dialog> open = parts.dialogs().open();
        if (open.isPresent() && open.get() != Dialog.SIGN_IN) {
            throw CallInterceptor.failing(SIGNIN.fullName(), E_FAIL);
        }
        return parts.dialogs().showSignIn(SIGNIN);
    }

    void autoSignin() {
        if (parts.dialogs().open().equals(Optional.of(Dialog.SIGN_IN))) {
            throw CallInterceptor.failing(AUTO_SIGNIN.fullName(), Dialog.SIGN_IN.active());
        }
        if (parts.signedIn()) {
            throw CallInterceptor.failing(AUTO_SIGNIN.fullName(), MSGR_E_ALREADY_LOGGED_ON);
        }
        if (!parts.session().status().equals(OFFLINE) || !parts.account().hasCredentials()) {
            throw CallInterceptor.failing(AUTO_SIGNIN.fullName(), E_FAIL);
        }
        parts.session().signIn();
    }

    void signout() {
        parts.requireSignedIn(SIGNOUT);
        parts.session().signOut();
    }

    HResult optionsPages(int page) {
        if (page < 0 || page > LAST_OPTIONS_PAGE) {
            throw CallInterceptor.failing(OPTIONS_PAGES.fullName(), E_INVALIDARG);
        }
        return parts.dialogs().show(OPTIONS_PAGES, Dialog.OPTIONS, () -> {});
    }
}
