package org.presencemonitor.testing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.presencemonitor.cli.MonitorObserver;
import org.presencemonitor.cli.MonitorUserActions;
import org.presencemonitor.cli.RecordedCommands;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.monitor.MonitorThreads;
import org.presencemonitor.presence.monitor.PresenceMonitor;
import org.presencemonitor.presence.monitor.Sources;
import org.presencemonitor.registry.regfile.MemoryRegistry;
import org.presencemonitor.simulator.recording.Recorder;
import org.presencemonitor.simulator.recording.ReplayedSource;
import org.presencemonitor.simulator.scenario.Scenario;
import org.presencemonitor.simulator.scenario.ScenarioClient;
import org.presencemonitor.simulator.scenario.ScenarioEnvironment;
import org.presencemonitor.simulator.scenario.ScenarioListener;
import org.presencemonitor.simulator.scenario.ScenarioPlayer;
import org.presencemonitor.simulator.scenario.Timetable;
import org.presencemonitor.simulator.time.ScenarioTime;
import org.presencemonitor.time.TimeSource;

/** A monitor that plays a recording in virtual time, and is recorded itself. */
public final class ReplayedMonitor {
    private final VirtualTime real = new VirtualTime();
    private final ScenarioTime time = new ScenarioTime(Timetable.MORNING, real, real, 1);
    private final Scenario scenario;
    private final String app;
    private final Recorder recorder;

    public ReplayedMonitor(Scenario scenario) {
        this.scenario = scenario;
        this.app = scenario.providers().getFirst().app();
        this.recorder = new Recorder(app, time.clock());
    }

    public TimeSource clock() {
        return time.clock();
    }

    /** The recording of what has been played. */
    public String recording() {
        return recorder.text();
    }

    /** Plays the recording for this long, and passes each snapshot to the listener. */
    public void play(Duration length, Consumer<Presence> listener) {
        MemoryRegistry registry = new MemoryRegistry();
        ReplayedSource source = new ReplayedSource(app, registry, time.clock()::executeLast);
        PresenceMonitor monitor = new PresenceMonitor(
                new Provider(app),
                new Sources(
                        recorder.of(source.registry()),
                        Optional.of(recorder.of(source.messengerFactory())),
                        Optional.of(recorder.of(source.mailSession())),
                        Optional.empty()),
                new MonitorThreads(time.clock(), time.clock(), time.clock()),
                time.clock());
        ScenarioEnvironment environment = ScenarioEnvironment.onScenarioClock(
                List.of(ScenarioClient.replayed(
                        app,
                        source,
                        new MonitorUserActions(new RecordedCommands(monitor, recorder)),
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
