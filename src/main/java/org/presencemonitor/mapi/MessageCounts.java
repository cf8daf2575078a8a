package org.presencemonitor.mapi;

/**
 * The messages of a session, all stores together.
 *
 * @param queued in the outbox, not begun
 * @param inProcess being sent
 * @param stopped in this session on their way, by a logoff or because somebody cancelled them; they are queued again
 * @param sent since the outbox exists
 * @param received in this session
 */
public record MessageCounts(int queued, int inProcess, int stopped, long sent, int received) {
    /** No message anywhere. */
    public static final MessageCounts NONE = new MessageCounts(0, 0, 0, 0, 0);

    /** Messages that wait in the outbox, begun or not: what a later session has to send. */
    public int inOutbox() {
        return queued + inProcess;
    }
}
