package org.presencemonitor.app.source;

import java.util.List;
import org.presencemonitor.bus.SessionBus;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.settings.OperatingSystem;

/** The clients of this computer: the one place that knows, for each operating system, which of them can be watched. */
public final class SystemSource {
    private SystemSource() {}

    /**
     * The source on that system.
     *
     * @param named the clients to watch; none for those that the source chooses
     */
    public static Source on(OperatingSystem system, List<Provider> named) {
        return system.isWindows()
                ? new WindowsSource(named)
                : new PidginSource(named.isEmpty() ? List.of(PidginSource.PIDGIN) : named, SessionBus.ofThisProcess());
    }
}
