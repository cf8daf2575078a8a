package org.presencemonitor.messenger.remote;

import java.util.Optional;

/**
 * The values of an event that has come from another process, by their places; unchecked, as the other one sent them.
 */
public interface EventValues {
    /** A number; 0 where there is none. */
    int number(int place);

    /** Text, or a number as text; empty where there is none. */
    String text(int place);

    boolean flag(int place);

    /** An object, which a listener may keep. */
    Optional<RemoteObject> object(int place);

    /** Answers by a value that is in and out, where the other process waits for it. */
    void answer(int place, boolean flag);
}
