package org.presencemonitor.mapi;

/**
 * The messages of a session, all stores together.
 *
 * @param queued in the outbox, not yet being sent
 * @param inProcess being sent
 * @param stopped in this session while they were sent, by a logoff or a cancellation; they are queued again
 * @param sent since the outbox was created
 * @param received in this session
 */
public record MessageCounts(int queued, int inProcess, int stopped, long sent, int received) {
    /** No messages. */
    public static final MessageCounts NONE = new MessageCounts(0, 0, 0, 0, 0);

    /** Messages in the outbox, being sent or not: a later session has to send them. */
    public int inOutbox() {
        return queued + inProcess;
    }
}
