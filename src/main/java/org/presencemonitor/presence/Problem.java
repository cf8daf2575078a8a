package org.presencemonitor.presence;

import java.util.Optional;
import org.presencemonitor.time.Moment;

/**
 * Why the chain contradicts itself or cannot be read. Its text is in {@code texts}, by {@link ProblemKind}.
 *
 * @param sentence a ready sentence from the source, for {@link ProblemKind#FLAG_UNREADABLE}; the program that was
 *     looked for, for {@link ProblemKind#STALE_FLAG}; else the value found
 * @param failure the failing call, where one is the cause
 * @param times how often in a row
 */
public record Problem(ProblemKind kind, String sentence, Optional<Failure> failure, int times, Moment since) {
    /** What went wrong. */
    public enum ProblemKind {
        /** The registry cannot be read; the state shown is the last good one. */
        FLAG_UNREADABLE,
        /** UpAndRunning is not a DWORD. */
        FLAG_WRONG_TYPE,
        /** UpAndRunning is neither 0, 1 nor 2. */
        FLAG_OUT_OF_RANGE,
        /** The flag says 2, yet no process of the client runs. */
        STALE_FLAG,
        /** The flag says 2, yet Messenger cannot be created: a crash, an elevated client, a class revoked. */
        MESSENGER_UNREACHABLE,
        /** Messenger is there, yet does not answer; the rest of the snapshot is an older state. */
        NOT_ANSWERING,
        /** Messenger is there, yet a call failed. */
        MESSENGER_FAILED
    }
}
