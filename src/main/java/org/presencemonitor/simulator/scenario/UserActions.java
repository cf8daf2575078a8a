package org.presencemonitor.simulator.scenario;

import org.presencemonitor.messenger.MyStatus;

/**
 * Does what a user does, by the way a user does it. Every method returns at once; {@link Aspect#RESULT} tells the end.
 */
public interface UserActions {
    void start();

    void signIn();

    void signOut();

    /** Ends the mail session. */
    void logOff();

    void setStatus(MyStatus status);
}
