package org.presencemonitor.testing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.presencemonitor.cli.MonitorObserver;
import org.presencemonitor.cli.MonitorUserActions;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.monitor.MonitorThreads;
import org.presencemonitor.presence.monitor.PresenceMonitor;
import org.presencemonitor.presence.monitor.Sources;
import org.presencemonitor.registry.regfile.MemoryRegistry;
import org.presencemonitor.simulator.recording.ReplayedSource;
import org.presencemonitor.simulator.scenario.Scenario;
import org.presencemonitor.simulator.scenario.ScenarioClient;
import org.presencemonitor.simulator.scenario.ScenarioEnvironment;
import org.presencemonitor.simulator.scenario.ScenarioListener;
import org.presencemonitor.simulator.scenario.ScenarioPlayer;
import org.presencemonitor.simulator.scenario.Timetable;
import org.presencemonitor.simulator.time.ScenarioTime;
import org.presencemonitor.time.TimeSource;

/** A monitor that plays a recording in virtual time. */
public final class ReplayedMonitor {
    private final VirtualTime real = new VirtualTime();
    private final ScenarioTime time = new ScenarioTime(Timetable.MORNING, real, real, 1);
    private final Scenario scenario;

    public ReplayedMonitor(Scenario scenario) {
        this.scenario = scenario;
    }

    public TimeSource clock() {
        return time.clock();
    }

    /** Plays the recording for this long, and passes each snapshot to the listener. */
    public void play(Duration length, Consumer<Presence> listener) {
        MemoryRegistry registry = new MemoryRegistry();
        ReplayedSource source = new ReplayedSource("Communicator", registry);
        PresenceMonitor monitor = new PresenceMonitor(
                Provider.COMMUNICATOR,
                new Sources(
                        source.registry(),
                        Optional.of(source.messengerFactory()),
                        Optional.of(source.mailSession()),
                        Optional.empty()),
                new MonitorThreads(time.clock(), time.clock(), time.clock()),
                time.clock());
        ScenarioEnvironment environment = ScenarioEnvironment.onScenarioClock(
                List.of(ScenarioClient.replayed(
                        "Communicator",
                        source,
                        new MonitorUserActions(monitor),
                        new MonitorObserver(monitor, registry))),
                registry);
        new ScenarioPlayer(scenario, environment, time, ScenarioListener.NONE)
                .play()
                .thenRun(time::resume);
        monitor.open();
        monitor.subscribe(listener);
        real.advance(length);
    }
}
