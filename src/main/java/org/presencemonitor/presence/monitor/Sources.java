package org.presencemonitor.presence.monitor;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.presencemonitor.mapi.MailSession;
import org.presencemonitor.messenger.MessengerFactory;
import org.presencemonitor.presence.office.Providers;
import org.presencemonitor.registry.Registry;

/**
 * The sources of one provider. An empty one is shown as such in its link.
 *
 * @param registry holds the flag
 * @param messenger creates the client's object; empty to watch the flag alone
 * @param mail the session that "log off" ends
 * @param launcher starts the client
 * @param installed tells whether the client is installed; empty for a client that needs no installer
 */
public record Sources(
        Registry registry,
        Optional<MessengerFactory> messenger,
        Optional<MailSession> mail,
        Optional<Launcher> launcher,
        Optional<Providers> installed) {
    /** Of a client that needs no installer. */
    public Sources(
            Registry registry,
            Optional<MessengerFactory> messenger,
            Optional<MailSession> mail,
            Optional<Launcher> launcher) {
        this(registry, messenger, mail, launcher, Optional.empty());
    }

    /** Starts a client. */
    @FunctionalInterface
    public interface Launcher {
        /**
         * Returns at once; the flag shows the progress.
         *
         * @return fails when the start was refused, with a sentence for the user as its message
         */
        CompletionStage<?> launch();
    }
}
