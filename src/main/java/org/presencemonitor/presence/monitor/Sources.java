package org.presencemonitor.presence.monitor;

import java.util.Optional;
import org.presencemonitor.mapi.MailSession;
import org.presencemonitor.messenger.MessengerFactory;
import org.presencemonitor.registry.Registry;

/**
 * What one provider is watched through. A part that a source lacks is empty, and its link says so.
 *
 * @param registry where the flag is
 * @param messenger creates the client's object; empty to watch the flag alone
 * @param mail the session that "log off" ends
 * @param launcher starts the client
 */
public record Sources(
        Registry registry,
        Optional<MessengerFactory> messenger,
        Optional<MailSession> mail,
        Optional<ClientLauncher> launcher) {}
