package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.MSGR_E_NOT_LOGGED_ON;

import java.util.Optional;
import java.util.Set;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.messenger.MessengerCalls;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.simulator.profile.Profile.SignedOut;

/** The errors with which a client refuses calls because of its profile and state. */
final class Refusals {
    /** Members that work while signed out even where all others fail. */
    private static final Set<String> ALLOWED_SIGNED_OUT =
            Set.of(MessengerCalls.CREATION, MessengerCalls.ADVISE, "Signin", "AutoSignin");

    private Refusals() {}

    /** Why no object is created (communicator.md 1.3, 3.4, 4.2). */
    static Optional<ComException> ofCreation(boolean registered, Profile profile, MyStatus status) {
        if (!registered) {
            return Optional.of(failing(HResult.CLASS_E_CLASSNOTAVAILABLE));
        }
        if (profile.creationFails().isPresent()) {
            return profile.creationFails().map(Refusals::failing);
        }
        boolean forbidden = profile.signedOut() == SignedOut.CREATION_FAILS && !status.isSignedIn();
        return forbidden
                ? Optional.of(CallInterceptor.failing(MessengerCalls.CREATION, MSGR_E_NOT_LOGGED_ON))
                : Optional.empty();
    }

    /** Why a member fails while signed out; the members for signing in always work (communicator.md 4.2). */
    static Optional<HResult> ofMember(String member, Profile profile, MyStatus status) {
        boolean entrance = ALLOWED_SIGNED_OUT.contains(member);
        boolean shut = profile.signedOut() == SignedOut.MEMBERS_FAIL && status.equals(MyStatus.OFFLINE);
        return shut && !entrance ? Optional.of(MSGR_E_NOT_LOGGED_ON) : Optional.empty();
    }

    private static ComException failing(HResult hr) {
        return new ComException(MessengerCalls.CREATION, Api.COM, hr);
    }
}
