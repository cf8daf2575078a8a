package org.presencemonitor.presence.monitor;

/** Starts the client, where that is possible. Returns at once; the flag tells how it goes. */
@FunctionalInterface
public interface ClientLauncher {
    void launch();
}
