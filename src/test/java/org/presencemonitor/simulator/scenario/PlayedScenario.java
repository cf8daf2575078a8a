package org.presencemonitor.simulator.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledExecutorService;
import org.presencemonitor.cli.MonitorObserver;
import org.presencemonitor.cli.MonitorUserActions;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.monitor.MessengerThread;
import org.presencemonitor.presence.monitor.MonitorThreads;
import org.presencemonitor.presence.monitor.PresenceMonitor;
import org.presencemonitor.presence.monitor.Sources;
import org.presencemonitor.registry.regfile.MemoryRegistry;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.simulator.time.ClockThread;
import org.presencemonitor.simulator.time.ScenarioTime;
import org.presencemonitor.time.SystemTime;

/**
 * How a scenario went, and what could be seen when each of its steps began.
 *
 * @param seen by step, counted from 0, and by client
 */
record PlayedScenario(ScenarioResult result, List<Map<String, Observation>> seen) {
    /** Plays it on clients and monitors of its own, as {@code simulate} does. */
    static PlayedScenario play(Scenario scenario, ScheduledExecutorService thread) {
        try (ScenarioTime time = new ScenarioTime(Timetable.MORNING, thread, new SystemTime(), ScenarioTime.MAX)) {
            MemoryRegistry registry = new MemoryRegistry();
            List<ScenarioClient> clients = scenario.providers().stream()
                    .map(role -> client(scenario, role, registry, time))
                    .toList();
            List<Map<String, Observation>> seen = new ArrayList<>(List.of(look(clients)));
            ScenarioResult result = new ScenarioPlayer(
                            scenario,
                            ScenarioEnvironment.onScenarioClock(clients, registry),
                            time,
                            new ScenarioListener() {
                                @Override
                                public void ended(StepResult step) {
                                    seen.add(look(clients));
                                }
                            })
                    .play()
                    .join();
            return new PlayedScenario(result, seen);
        }
    }

    private static Map<String, Observation> look(List<ScenarioClient> clients) {
        Map<String, Observation> seen = new HashMap<>();
        clients.forEach(client -> seen.put(client.app(), client.observer().look()));
        return seen;
    }

    private static ScenarioClient client(
            Scenario scenario, Scenario.Role role, MemoryRegistry registry, ScenarioTime time) {
        Profile profile = scenario.profileOf(role, OptionalLong.empty());
        CommunicatorSimulator client = new CommunicatorSimulator(
                role.app(), profile, registry, time.clock(), time.clock(), time.clock(), ClockThread::await);
        if (profile.writesFlag()) {
            client.registration().install();
        }
        PresenceMonitor monitor = new PresenceMonitor(
                new Provider(role.app()),
                new Sources(
                        registry,
                        Optional.of(client.messengerFactory()),
                        Optional.of(client.mailSession()),
                        Optional.of(client::start)),
                new MonitorThreads(
                        time.clock(),
                        new MessengerThread(() -> new ClockThread(time.clock(), "messenger")),
                        time.clock()),
                time.clock());
        monitor.open();
        return ScenarioClient.simulated(
                role.app(), client, new MonitorUserActions(monitor), new MonitorObserver(monitor, registry));
    }
}
