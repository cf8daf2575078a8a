package org.presencemonitor.presence.monitor;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.presencemonitor.thread.DaemonThreads;

/**
 * The monitor's threads. In tests all of them share one virtual clock.
 *
 * @param presence folds facts and calls listeners
 * @param messenger makes all calls to Messenger
 * @param mail asks for the logoff of the mail session
 */
public record MonitorThreads(
        ScheduledExecutorService presence, MessengerThread messenger, ScheduledExecutorService mail) {
    /** With a messenger thread that cannot be replaced. */
    public MonitorThreads(
            ScheduledExecutorService presence, ScheduledExecutorService messenger, ScheduledExecutorService mail) {
        this(presence, new MessengerThread(() -> messenger), mail);
    }

    /** Daemon threads of those names. */
    public static MonitorThreads daemons() {
        return new MonitorThreads(
                DaemonThreads.scheduler("presence"),
                new MessengerThread(() -> DaemonThreads.scheduler("messenger")),
                DaemonThreads.scheduler("mail"));
    }

    /** The same with a messenger thread of its own, so that a client that hangs delays no other. */
    public MonitorThreads forAnotherClient() {
        return new MonitorThreads(presence, new MessengerThread(() -> DaemonThreads.scheduler("messenger")), mail);
    }

    /** Ends the messenger thread alone, after its running task, for which it waits at most that long. */
    public void endMessenger(Duration timeout) {
        DaemonThreads.end(messenger.current(), timeout);
    }

    /** Waits for the running tasks, at most that long for each thread. */
    public void shutdown(Duration timeout) {
        for (ScheduledExecutorService thread : new ScheduledExecutorService[] {messenger.current(), mail, presence}) {
            DaemonThreads.end(thread, timeout);
        }
    }
}
