package org.presencemonitor.simulator.mail;

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
     * @param why in English: which file, where, and what was expected there
     */
    record Refused(String why) implements Submission {}

    /** The id of an accepted message; throws IllegalStateException with the reason for a refused one. */
    default long requireId() {
        return switch (this) {
            case Accepted accepted -> accepted.id();
            case Refused refused -> throw new IllegalStateException(refused.why());
        };
    }
}
