package org.presencemonitor.presence.monitor;

import java.util.Optional;
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
 * @param launcher starts the client and returns at once; the flag shows the progress
 * @param installed tells whether the client is installed; empty for a client that needs no installer
 */
public record Sources(
        Registry registry,
        Optional<MessengerFactory> messenger,
        Optional<MailSession> mail,
        Optional<Runnable> launcher,
        Optional<Providers> installed) {
    /** Of a client that needs no installer. */
    public Sources(
            Registry registry,
            Optional<MessengerFactory> messenger,
            Optional<MailSession> mail,
            Optional<Runnable> launcher) {
        this(registry, messenger, mail, launcher, Optional.empty());
    }
}
