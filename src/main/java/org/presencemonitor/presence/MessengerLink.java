package org.presencemonitor.presence;

import java.util.Optional;
import org.presencemonitor.time.Moment;

/**
 * Second link: the client's automation object.
 *
 * @param connection how far it got
 * @param failure why not, when {@link Connection#FAILED} or {@link Connection#UNSUPPORTED}
 * @param attempts failures in a row; 0 when connected
 * @param firstFailure when the first of them was, or since when the client has not answered
 */
public record MessengerLink(
        Connection connection, Optional<Failure> failure, int attempts, Optional<Moment> firstFailure) {
    public static final MessengerLink NONE = withoutFailure(Connection.NONE);
    public static final MessengerLink CONNECTING = withoutFailure(Connection.CONNECTING);
    public static final MessengerLink CONNECTED = withoutFailure(Connection.CONNECTED);
    public static final MessengerLink ENDED = withoutFailure(Connection.ENDED);
    public static final MessengerLink NOT_ASKED = withoutFailure(Connection.NOT_ASKED);

    private static MessengerLink withoutFailure(Connection connection) {
        return new MessengerLink(connection, Optional.empty(), 0, Optional.empty());
    }

    /** How far the connection got. */
    public enum Connection {
        /** The flag does not say 2, so the client is not asked. */
        NONE,
        CONNECTING,
        CONNECTED,
        FAILED,
        /** The client runs and offers no Messenger: it is not asked again before its flag or its process changes. */
        UNSUPPORTED,
        /** It was reached, and then a call was not answered in time; the call is still under way. */
        NOT_ANSWERING,
        /** The client said that it is about to end; the flag follows. */
        ENDED,
        /** This monitor watches the flag alone. */
        NOT_ASKED
    }

    /** A call without an answer counts as a failure, so that the end of the process after it is not the first one. */
    public MessengerLink notAnswering(Moment since) {
        return new MessengerLink(
                Connection.NOT_ANSWERING, Optional.empty(), attempts + 1, Optional.of(firstFailure.orElse(since)));
    }

    /** The client runs and offers no Messenger. */
    public static MessengerLink unsupported(Failure why) {
        return new MessengerLink(Connection.UNSUPPORTED, Optional.of(why), 0, Optional.empty());
    }

    public MessengerLink failedAgain(Failure why, Moment now) {
        return new MessengerLink(
                Connection.FAILED, Optional.of(why), attempts + 1, Optional.of(firstFailure.orElse(now)));
    }
}
