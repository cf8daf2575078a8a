package org.presencemonitor.presence.notice;

import java.time.Duration;
import java.util.Optional;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.Problem;

/** What may be wrong with one client. Two of the same kind are one trouble, whatever their details. */
sealed interface NoticeCause {
    /** How long it has to last before it is told: what passes sooner is no news. */
    Duration lasts();

    Notice notice(Presence now);

    /** The session is gone, whether the server ended it, the network did or the client died. */
    record SignedOut() implements NoticeCause {
        @Override
        public Duration lasts() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Notice notice(Presence now) {
            return new Notice.SignedOut(now);
        }
    }

    record Broken(Problem.Kind kind) implements NoticeCause {
        @Override
        public Duration lasts() {
            return Duration.ofSeconds(10);
        }

        @Override
        public Notice notice(Presence now) {
            return new Notice.Broken(now);
        }
    }

    /**
     * What is wrong now.
     *
     * @param expected whether the user should be signed in: he was, and nobody has ended that on purpose
     */
    static Optional<NoticeCause> of(Presence now, boolean expected) {
        return expected && isOut(now)
                ? Optional.of(new SignedOut())
                : now.problem().map(problem -> new Broken(problem.kind()));
    }

    /** A client that reconnects is out until it has. One that does not answer may still be signed in. */
    private static boolean isOut(Presence now) {
        return switch (now.state()) {
            case SIGNED_OUT, SIGNING_IN, STARTING -> true;
            case PROBLEM ->
                now.problem()
                        .filter(problem -> problem.kind() == Problem.Kind.MESSENGER_UNREACHABLE)
                        .isPresent();
            default -> false;
        };
    }
}
