package org.presencemonitor.simulator.scenario;

import java.util.concurrent.CompletableFuture;
import org.presencemonitor.messenger.MyStatus;

/**
 * The commands that a user gives a monitor. Every method returns at once; its future completes with the word for how
 * the command ended, {@code refused} for one that was not tried ({@link Vocabulary#RESULT}), and never exceptionally.
 */
public interface UserActions {
    CompletableFuture<String> start();

    CompletableFuture<String> signIn();

    CompletableFuture<String> signOut();

    /** Ends the mail session. */
    CompletableFuture<String> logOff();

    CompletableFuture<String> setStatus(MyStatus status);
}
