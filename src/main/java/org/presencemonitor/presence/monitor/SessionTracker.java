package org.presencemonitor.presence.monitor;

import static org.presencemonitor.hresult.HResult.MSGR_E_NOT_LOGGED_ON;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Failure;
import org.presencemonitor.presence.SessionLink;
import org.presencemonitor.time.Moment;
import org.presencemonitor.time.TimeSource;

/**
 * Derives from successive answers since when the user is signed in or out, how long the sign-out took, and whether a
 * sign-in is under way. Runs on the presence thread alone.
 */
final class SessionTracker {
    /** The client gives up after 15 s (communicator.md 5.1); after that an OFFLINE means signed out. */
    static final Duration SIGN_IN_TIMEOUT = Duration.ofSeconds(20);

    private final TimeSource clock;
    private SessionLink link = SessionLink.NONE;
    private @Nullable Moment signInBegan;
    private @Nullable Moment signOutBegan;
    private Optional<Failure> whySignedOut = Optional.empty();

    SessionTracker(TimeSource clock) {
        this.clock = clock;
    }

    SessionLink read(SessionReading reading) {
        MyStatus instead = reading.says(MSGR_E_NOT_LOGGED_ON) ? MyStatus.OFFLINE : MyStatus.UNKNOWN;
        follow(reading.status().orElse(instead));
        boolean signedIn = reading.status().filter(MyStatus::isSignedIn).isPresent();
        link = new SessionLink(
                reading.status(),
                reading.failure(),
                since(signedIn),
                reading.signinName(),
                reading.friendlyName(),
                link.signoutTook(),
                whySignedOut,
                reading.accounts());
        return link;
    }

    SessionLink status(MyStatus status) {
        boolean signedIn = status.isSignedIn();
        return read(new SessionReading(
                Optional.of(status),
                Optional.empty(),
                signedIn ? link.signinName() : "",
                signedIn ? link.friendlyName() : "",
                link.accounts()));
    }

    /** The object is gone, so its answers no longer hold. */
    SessionLink gone() {
        signInBegan = null;
        signOutBegan = null;
        whySignedOut = Optional.empty();
        link = SessionLink.NONE;
        return link;
    }

    /** The status changed with an error; the next answer says to which status. */
    void endedBy(Failure failure) {
        signInBegan = null;
        whySignedOut = Optional.of(failure);
    }

    void signInRequested() {
        signInBegan = clock.now();
    }

    void signInEnded() {
        signInBegan = null;
    }

    boolean signInUnderWay() {
        return signInBegan != null;
    }

    boolean signInIsOverdue() {
        return signInBegan != null && signInLeft().isZero();
    }

    /** Until a sign-in that is under way is overdue; not negative. */
    Duration signInLeft() {
        Duration lasted = signInBegan == null ? Duration.ZERO : clock.now().since(signInBegan);
        Duration left = SIGN_IN_TIMEOUT.minus(lasted);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private void follow(MyStatus status) {
        Moment now = clock.now();
        if (status.isSigningIn() && signInBegan == null) {
            signInBegan = now;
        }
        if (status.isSignedIn()) {
            signInBegan = null;
        }
        if (status.isSignedIn() || status.isSigningOut()) {
            whySignedOut = Optional.empty();
        }
        if (status.isSigningOut()) {
            signInBegan = null;
            signOutBegan = signOutBegan == null ? now : signOutBegan;
        } else if (signOutBegan != null) {
            link = new SessionLink(
                    link.status(),
                    link.failure(),
                    link.since(),
                    link.signinName(),
                    link.friendlyName(),
                    Optional.of(now.since(signOutBegan)),
                    whySignedOut,
                    link.accounts());
            signOutBegan = null;
        }
    }

    private Optional<Moment> since(boolean signedIn) {
        boolean same = link.since().isPresent() && link.isSignedIn() == signedIn;
        return same ? link.since() : Optional.of(clock.now());
    }
}
