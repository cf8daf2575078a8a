package org.presencemonitor.simulator.scenario;

import org.presencemonitor.messenger.MyStatus;

/** The commands that a user gives a monitor. Every method returns at once; {@link Aspect#RESULT} shows the outcome. */
public interface UserActions {
    void start();

    void signIn();

    void signOut();

    /** Ends the mail session. */
    void logOff();

    void setStatus(MyStatus status);
}
