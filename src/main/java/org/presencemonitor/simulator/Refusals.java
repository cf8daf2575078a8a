package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.CLASS_E_CLASSNOTAVAILABLE;
import static org.presencemonitor.hresult.HResult.MSGR_E_NOT_LOGGED_ON;
import static org.presencemonitor.messenger.MyStatus.OFFLINE;

import java.util.Optional;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.simulator.Profile.SignedOut;

/** What a client answers instead of doing what it is asked, by its profile and state. */
final class Refusals {
    private static final String CREATION = "CoCreateInstance";

    private Refusals() {}

    /** Why no object is made (communicator.md 1.3, 3.4, 4.2). */
    static Optional<ComException> ofCreation(Faults faults, boolean registered, Profile profile, MyStatus status) {
        if (faults.meet(CREATION).orElse(null) instanceof Fault.Effect.Answers fault) {
            return Optional.of(failing(fault.hr()));
        }
        if (!registered) {
            return Optional.of(failing(CLASS_E_CLASSNOTAVAILABLE));
        }
        if (profile.creationFails().isPresent()) {
            return profile.creationFails().map(Refusals::failing);
        }
        boolean forbidden = profile.signedOut() == SignedOut.CREATION_FAILS && !status.isSignedIn();
        return forbidden ? Optional.of(Gate.failing(CREATION, MSGR_E_NOT_LOGGED_ON)) : Optional.empty();
    }

    /** Where the profile lets no member work while signed out; signing in has to (communicator.md 4.2). */
    static Optional<HResult> ofMember(String member, Profile profile, MyStatus status) {
        boolean entrance = member.equals("AutoSignin") || member.equals("Signin") || member.equals("Advise");
        boolean shut = profile.signedOut() == SignedOut.MEMBERS_FAIL && status.equals(OFFLINE);
        return shut && !entrance ? Optional.of(MSGR_E_NOT_LOGGED_ON) : Optional.empty();
    }

    private static ComException failing(HResult hr) {
        return new ComException(CREATION, Api.COM, hr);
    }
}
