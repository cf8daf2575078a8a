package org.presencemonitor.app;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import org.presencemonitor.app.source.SourceThreads;
import org.presencemonitor.presence.monitor.MonitorThreads;
import org.presencemonitor.thread.DaemonThreads;
import org.presencemonitor.time.SystemTime;
import org.presencemonitor.time.TimeSource;

/**
 * The clock and the threads of the program, which last as long as it does, whatever it watches.
 *
 * @param monitor of all monitors; each has a messenger thread of its own beside them
 * @param events calls the listeners of simulated clients
 * @param settings reads and writes the settings and other small files
 */
record ProgramThreads(
        TimeSource clock,
        MonitorThreads monitor,
        ScheduledExecutorService simulator,
        ExecutorService events,
        ScheduledExecutorService settings,
        ScheduledExecutorService history) {
    static ProgramThreads daemons() {
        return new ProgramThreads(
                new SystemTime(),
                MonitorThreads.daemons(),
                DaemonThreads.scheduler("simulator"),
                DaemonThreads.pool("events"),
                DaemonThreads.scheduler("settings"),
                DaemonThreads.scheduler("history"));
    }

    SourceThreads ofSources() {
        return new SourceThreads(simulator, events, clock);
    }
}
