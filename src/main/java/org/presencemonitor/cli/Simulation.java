package org.presencemonitor.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledExecutorService;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.monitor.MessengerThread;
import org.presencemonitor.presence.monitor.MonitorThreads;
import org.presencemonitor.presence.monitor.PresenceMonitor;
import org.presencemonitor.presence.monitor.Sources;
import org.presencemonitor.print.LinePrinter;
import org.presencemonitor.registry.regfile.MemoryRegistry;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.simulator.recording.ReplayedSource;
import org.presencemonitor.simulator.scenario.Scenario;
import org.presencemonitor.simulator.scenario.ScenarioClient;
import org.presencemonitor.simulator.scenario.ScenarioEnvironment;
import org.presencemonitor.simulator.scenario.ScenarioPlayer;
import org.presencemonitor.simulator.scenario.ScenarioResult;
import org.presencemonitor.simulator.scenario.StepResult;
import org.presencemonitor.simulator.scenario.Timetable;
import org.presencemonitor.simulator.time.ClockThread;
import org.presencemonitor.simulator.time.ScenarioTime;
import org.presencemonitor.time.TimeSource;

/**
 * Plays scenarios on clients and monitors of their own, which share nothing with the user's, and prints the outcome of
 * each step.
 */
public final class Simulation {
    private final Options options;
    private final LinePrinter out;
    private final StringBuilder journal = new StringBuilder();

    /**
     * Settings for every scenario.
     *
     * @param profile instead of the files' profiles; empty to keep them
     * @param speed scenario seconds per second; {@link ScenarioTime#MAX} for no waiting
     * @param seed instead of the files' seeds
     * @param presences whether each change of the presence is printed as well
     */
    public record Options(Optional<Profile> profile, double speed, OptionalLong seed, boolean presences) {}

    public Simulation(Options options, PrintWriter out) {
        this.options = options;
        this.out = new LinePrinter(out);
    }

    /** The journals of all clients so far: one JSON object per line. */
    public String journal() {
        return journal.toString();
    }

    /**
     * Plays one scenario to its end.
     *
     * @param thread runs the clients, their monitors and the steps
     * @param clock the real time, which the scenario keeps pace with
     */
    public ScenarioResult play(Scenario scenario, ScheduledExecutorService thread, TimeSource clock) {
        out.print(scenario.name());
        try (ScenarioTime time = new ScenarioTime(Timetable.MORNING, thread, clock, options.speed())) {
            ScenarioEnvironment environment = environment(scenario, time);
            StepPrinter printer = new StepPrinter(scenario, out);
            ScenarioResult result = new ScenarioPlayer(scenario, environment, time, printer)
                    .play()
                    .join();
            out.print(verdict(result));
            out.print("");
            return result;
        }
    }

    private static String verdict(ScenarioResult result) {
        long passed = result.steps().stream()
                .filter(step -> step.outcome() == StepResult.StepOutcome.PASSED)
                .count();
        return result.passed()
                ? "passed, " + passed + " steps"
                : "FAILED, " + passed + " of " + result.steps().size() + " steps passed";
    }

    private ScenarioEnvironment environment(Scenario scenario, ScenarioTime time) {
        MemoryRegistry registry = new MemoryRegistry();
        List<ScenarioClient> clients = new ArrayList<>();
        for (Scenario.Role role : scenario.providers()) {
            clients.add(
                    scenario.recording() ? replayed(role, registry, time) : simulated(scenario, role, registry, time));
        }
        return ScenarioEnvironment.onScenarioClock(clients, registry);
    }

    private ScenarioClient simulated(
            Scenario scenario, Scenario.Role role, MemoryRegistry registry, ScenarioTime time) {
        Scenario.Role played = new Scenario.Role(role.app(), options.profile().orElse(role.profile()));
        Profile profile = scenario.profileOf(played, options.seed());
        CommunicatorSimulator client = new CommunicatorSimulator(
                role.app(), profile, registry, time.clock(), time.clock(), time.clock(), ClockThread::await);
        client.journal().subscribe(new JournalLines(scenario.file(), role.app(), journal));
        if (profile.writesFlag()) {
            client.registration().install();
        }
        Sources sources = new Sources(
                registry,
                Optional.of(client.messengerFactory()),
                Optional.of(client.mailSession()),
                Optional.of(client::start));
        PresenceMonitor monitor = monitor(role, sources, time);
        return ScenarioClient.simulated(
                role.app(), client, new MonitorUserActions(monitor), new MonitorObserver(monitor, registry));
    }

    private ScenarioClient replayed(Scenario.Role role, MemoryRegistry registry, ScenarioTime time) {
        ReplayedSource source = new ReplayedSource(role.app(), registry, time.clock()::executeLast);
        Sources sources = new Sources(
                source.registry(),
                Optional.of(source.messengerFactory()),
                Optional.of(source.mailSession()),
                Optional.empty());
        PresenceMonitor monitor = monitor(role, sources, time);
        return ScenarioClient.replayed(
                role.app(), source, new MonitorUserActions(monitor), new MonitorObserver(monitor, registry));
    }

    private PresenceMonitor monitor(Scenario.Role role, Sources sources, ScenarioTime time) {
        MonitorThreads threads = new MonitorThreads(
                time.clock(), new MessengerThread(() -> new ClockThread(time.clock(), "messenger")), time.clock());
        PresenceMonitor monitor = new PresenceMonitor(new Provider(role.app()), sources, threads, time.clock());
        monitor.open();
        if (options.presences()) {
            monitor.subscribe(new PresencePrinter(role.app(), time.clock(), out)::print);
        }
        return monitor;
    }
}
