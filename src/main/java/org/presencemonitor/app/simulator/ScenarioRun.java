package org.presencemonitor.app.simulator;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import org.presencemonitor.print.ThrownReason;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryNames;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.registry.WritableRegistry;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.simulator.scenario.Scenario;
import org.presencemonitor.simulator.scenario.ScenarioEnvironment;
import org.presencemonitor.simulator.scenario.ScenarioListener;
import org.presencemonitor.simulator.scenario.ScenarioPlayer;
import org.presencemonitor.simulator.scenario.ScenarioResult;
import org.presencemonitor.simulator.scenario.Timetable;
import org.presencemonitor.simulator.time.ScenarioTime;
import org.presencemonitor.time.TimeSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One scenario on the program's own clients and monitors, in real time. It begins as every scenario does: the clients
 * do not run, their servers answer, and there is no flag. At its end the profiles of the clients are restored. Used on
 * the simulator's thread.
 */
final class ScenarioRun {
    private static final Logger LOG = LoggerFactory.getLogger(ScenarioRun.class);

    private final WritableRegistry registry;
    private final ScheduledExecutorService simulatorThread;
    private final Map<Scenario.Role, CommunicatorSimulator> clients;
    private final Map<CommunicatorSimulator, Profile> before;
    private final Scenario scenario;
    private final ScenarioTime time;
    private final ScenarioPlayer player;
    private final CompletableFuture<ScenarioResult> ended;

    /** @param environment has a simulated client for each of the scenario's roles */
    ScenarioRun(
            Scenario scenario,
            ScenarioEnvironment environment,
            ScheduledExecutorService simulatorThread,
            TimeSource clock,
            ScenarioListener listener) {
        this.scenario = scenario;
        this.registry = environment.registry();
        this.simulatorThread = simulatorThread;
        this.clients = scenario.providers().stream()
                .collect(Collectors.toMap(role -> role, role -> clientOf(role, environment)));
        this.before =
                clients.values().stream().collect(Collectors.toMap(client -> client, CommunicatorSimulator::profile));
        this.time = new ScenarioTime(Timetable.MORNING, simulatorThread, clock, 1);
        this.player = new ScenarioPlayer(scenario, environment, time, listener);
        this.ended = player.ended().thenApply(this::restored);
    }

    private static CommunicatorSimulator clientOf(Scenario.Role role, ScenarioEnvironment environment) {
        return environment.clients().stream()
                .filter(client -> RegistryNames.areSame(client.app(), role.app()))
                .findFirst()
                .flatMap(client -> client.client())
                .orElseThrow();
    }

    /**
     * Ends the clients, restores their servers, and begins.
     *
     * @return completes when the scenario has ended and the profiles are restored
     */
    CompletableFuture<ScenarioResult> play() {
        List<CompletableFuture<Void>> exits = clients.values().stream()
                .map(client -> {
                    client.server().restoreNetwork();
                    client.server().answerAgain();
                    client.server().accept();
                    return client.shutDown();
                })
                .toList();
        CompletableFuture.allOf(exits.toArray(CompletableFuture[]::new)).thenRunAsync(this::begin, simulatorThread);
        return ended;
    }

    private void begin() {
        if (ended.isDone()) {
            return;
        }
        clients.forEach((role, client) -> {
            client.begin(scenario.profileOf(role, OptionalLong.empty()));
            deleteFlag(role.app());
        });
        player.play();
    }

    private void deleteFlag(String app) {
        try {
            registry.delete(UpAndRunning.key(app), UpAndRunning.NAME);
        } catch (RegistryException e) {
            LOG.info("The scenario begins with the flag as it is. {}", ThrownReason.of(e));
        }
    }

    private ScenarioResult restored(ScenarioResult result) {
        time.close();
        before.forEach((client, profile) -> client.change(now -> profile));
        return result;
    }

    /** For the progress, and to pause, resume and stop. */
    ScenarioPlayer player() {
        return player;
    }
}
