package org.presencemonitor.app.simulator;

import java.util.Optional;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.monitor.MonitorThreads;
import org.presencemonitor.presence.monitor.PresenceMonitor;
import org.presencemonitor.simulator.CommunicatorSimulator;

/**
 * One of the providers that this program watches.
 *
 * @param client empty when it is not a simulated one
 * @param threads of its monitor
 */
public record WatchedProvider(
        Provider provider, PresenceMonitor monitor, Optional<CommunicatorSimulator> client, MonitorThreads threads) {}
