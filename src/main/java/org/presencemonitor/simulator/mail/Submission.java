package org.presencemonitor.simulator.mail;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What became of a message that was to be put into the outbox. */
public sealed interface Submission {
    /**
     * The message is in the outbox, and saved.
     *
     * @param id of the message
     */
    record Accepted(long id) implements Submission {}

    /**
     * The outbox could not be read or written; it is unchanged.
     *
     * @param cause says for a damaged file which one, where, and what was expected there
     */
    record Refused(IOException cause) implements Submission {}

    /** The id of an accepted message; throws UncheckedIOException with the cause for a refused one. */
    default long requireId() {
        return switch (this) {
            case Accepted accepted -> accepted.id();
            case Refused refused -> throw new UncheckedIOException(refused.cause());
        };
    }
}
