package org.presencemonitor.presence;

import java.util.concurrent.CompletableFuture;
import org.presencemonitor.messenger.MyStatus;

/**
 * The commands of one client. Every method may be called from any thread, returns at once, and completes with how it
 * ended; the future never completes exceptionally.
 */
public interface Commands {
    CompletableFuture<CommandResult> start();

    CompletableFuture<CommandResult> signIn();

    CompletableFuture<CommandResult> signOut();

    CompletableFuture<CommandResult> logOff();

    CompletableFuture<CommandResult> setStatus(MyStatus status);
}
