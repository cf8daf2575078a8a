package org.presencemonitor.presence;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.messenger.AccountState;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.time.Moment;

/**
 * Third link: is the user signed in.
 *
 * @param status the last status; empty when Messenger was not or could not be asked
 * @param failure why MyStatus could not be read; MSGR_E_NOT_LOGGED_ON is a state here, not an error
 * @param since when the user last went from signed out to signed in or back, as far as this monitor saw it
 * @param signinName MySigninName; empty when signed out
 * @param friendlyName MyFriendlyName; empty when signed out
 * @param signoutTook from the Signout call to the server's answer, for the last sign-out
 * @param whySignedOut the error that came with the last change of status, until the next sign-in or sign-out:
 *     MSGR_E_REMOTE_LOGIN, MSGR_E_SERVER_SHUTDOWN and similar (communicator.md 3.2)
 * @param accounts of a client that can have several at once; empty for any other
 */
public record SessionLink(
        Optional<MyStatus> status,
        Optional<Failure> failure,
        Optional<Moment> since,
        String signinName,
        String friendlyName,
        Optional<Duration> signoutTook,
        Optional<Failure> whySignedOut,
        List<AccountState> accounts) {
    public static final SessionLink NONE =
            new SessionLink(Optional.empty(), Optional.empty(), Optional.empty(), "", "", Optional.empty());

    /** Takes a copy. */
    public SessionLink {
        accounts = List.copyOf(accounts);
    }

    /** Without {@link #whySignedOut} and {@link #accounts}. */
    public SessionLink(
            Optional<MyStatus> status,
            Optional<Failure> failure,
            Optional<Moment> since,
            String signinName,
            String friendlyName,
            Optional<Duration> signoutTook) {
        this(status, failure, since, signinName, friendlyName, signoutTook, Optional.empty(), List.of());
    }

    /** Bit 0x2 on a successful call (communicator.md 2.2). */
    public boolean isSignedIn() {
        return status.isPresent() && status.get().isSignedIn();
    }
}
