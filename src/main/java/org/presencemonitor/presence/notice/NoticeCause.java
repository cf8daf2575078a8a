package org.presencemonitor.presence.notice;

import java.time.Duration;
import java.util.Optional;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.Problem;

/**
 * What is wrong with one client. Two problems of the same kind are one cause, whatever their details.
 *
 * @param problem empty when the session has ended, be it by the server, the network or a crash of the client
 */
record NoticeCause(Optional<Problem.ProblemKind> problem) {
    /**
     * The cause now; empty when nothing is wrong.
     *
     * @param expected whether the user should be signed in: was signed in, and did not ask for the end of it
     */
    static Optional<NoticeCause> of(Presence now, boolean expected) {
        return expected && isOut(now)
                ? Optional.of(new NoticeCause(Optional.empty()))
                : now.problem().map(problem -> new NoticeCause(Optional.of(problem.kind())));
    }

    /** A client that reconnects counts as signed out. One that does not answer may still be signed in. */
    private static boolean isOut(Presence now) {
        return switch (now.state()) {
            case SIGNED_OUT, SIGNING_IN, STARTING, STALE_FLAG -> true;
            case PROBLEM ->
                now.problem()
                        .filter(problem -> problem.kind() == Problem.ProblemKind.MESSENGER_UNREACHABLE)
                        .isPresent();
            default -> false;
        };
    }

    boolean isSignedOut() {
        return problem.isEmpty();
    }

    /** How long the cause has to last before a notice is shown. */
    Duration settleDelay() {
        return Duration.ofSeconds(isSignedOut() ? 5 : 10);
    }

    Notice notice(Presence now) {
        return isSignedOut() ? new Notice.SignedOut(now) : new Notice.Broken(now);
    }
}
