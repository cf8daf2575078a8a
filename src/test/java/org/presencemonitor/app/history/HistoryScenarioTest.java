package org.presencemonitor.app.history;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.history.EntryCategory;
import org.presencemonitor.history.EntryType;
import org.presencemonitor.history.HistoryEntry;
import org.presencemonitor.history.HistoryFilter;
import org.presencemonitor.history.HistoryPage;
import org.presencemonitor.history.store.History;
import org.presencemonitor.history.store.HistoryReader;
import org.presencemonitor.history.store.HistoryRecorder;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.monitor.Happenings;
import org.presencemonitor.simulator.scenario.Scenario;
import org.presencemonitor.simulator.scenario.ScenarioException;
import org.presencemonitor.simulator.scenario.ScenarioParser;
import org.presencemonitor.testing.ReplayedMonitor;
import org.presencemonitor.testing.SimulatedMonitor;
import org.presencemonitor.testing.VirtualTime;
import org.presencemonitor.ui.activity.ExportHost.Written;

@DisplayName("A history as a scenario")
class HistoryScenarioTest {
    private static final int STEPS = 12;

    @TempDir
    private Path folder;

    /** A life of a simulated client, and its history. */
    private final class Life {
        private final SimulatedMonitor simulated = new SimulatedMonitor();
        private final VirtualTime time = simulated.time();
        private final History history;
        private final List<String> told = new ArrayList<>();

        Life(String name) {
            history = new History(folder.resolve(name), time, time, notice -> {});
            HistoryRecorder.record(simulated.monitor(), history, time, "simulated");
            simulated.monitor().open();
            time.settle();
        }

        void at(Duration later, Runnable happening) {
            time.advance(later);
            happening.run();
        }

        HistoryPage end() {
            time.advance(ofMinutes(1));
            history.open();
            CompletableFuture<HistoryPage> page = history.page(
                    HistoryFilter.ALL.withProvider(Provider.COMMUNICATOR), HistoryScenario.MAX_ROWS, Optional.empty());
            time.settle();
            return page.join();
        }
    }

    private static List<PresenceState> states(HistoryPage page) {
        List<PresenceState> states = new ArrayList<>();
        page.rows().reversed().forEach(row -> row.entry().state().ifPresent(state -> add(states, state)));
        return states;
    }

    private static void add(List<PresenceState> states, PresenceState next) {
        if (states.isEmpty() || states.getLast() != next) {
            states.add(next);
        }
    }

    /** What a monitor shows of the scenario. */
    private static List<PresenceState> replayed(String text) {
        Scenario scenario = parsed(text);
        assertThat(scenario.recording()).isTrue();
        List<PresenceState> states = new ArrayList<>();
        new ReplayedMonitor(scenario).play(scenario.lastsAtMost().plus(ofSeconds(1)), presence -> {
            if (presence.state() != PresenceState.UNKNOWN || !states.isEmpty()) {
                add(states, presence.state());
            }
        });
        return states;
    }

    private static Scenario parsed(String text) {
        try {
            return ScenarioParser.parse("history.yaml", text);
        } catch (ScenarioException e) {
            throw new AssertionError(text, e);
        }
    }

    @Test
    @DisplayName("makes a monitor show the same states again: a working day with a crash and a lost network")
    void workingDay() {
        Life life = new Life("day.db");
        life.at(ofSeconds(1), life.simulated.client()::start);
        life.at(ofSeconds(20), life.simulated.client().server()::dropNetwork);
        life.at(ofSeconds(60), life.simulated.client().server()::restoreNetwork);
        life.at(ofSeconds(60), life.simulated.monitor()::signOut);
        life.at(ofSeconds(20), life.simulated.monitor()::signIn);
        life.at(ofSeconds(20), life.simulated.client()::crash);
        life.at(ofSeconds(30), life.simulated.client()::start);
        life.at(ofSeconds(30), life.simulated.client()::shutDown);
        HistoryPage page = life.end();

        assertThat(states(page))
                .contains(PresenceState.SIGNING_OUT, PresenceState.SIGNED_OUT, PresenceState.PROBLEM)
                .endsWith(PresenceState.NOT_RUNNING);
        String text = HistoryScenario.text(page, Provider.COMMUNICATOR);
        assertThat(replayed(text)).as(text).isEqualTo(states(page));
    }

    @Test
    @DisplayName("makes a monitor show the same states again, whatever life it was")
    void anyLife() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            Life life = new Life("life" + seed + ".db");
            Map<String, Runnable> happenings = Happenings.of(life.simulated.client(), life.simulated.monitor());
            List<String> names = List.copyOf(happenings.keySet());
            for (int i = 0; i < STEPS; i++) {
                String name = names.get(random.nextInt(names.size()));
                life.told.add(name);
                life.at(
                        ofMillis(3_000 + random.nextInt(30_000)),
                        Optional.ofNullable(happenings.get(name)).orElseThrow());
            }
            HistoryPage page = life.end();
            String text = HistoryScenario.text(page, Provider.COMMUNICATOR);
            assertThat(replayed(text))
                    .as("seed %s: %s%n%s", seed, life.told, text)
                    .isEqualTo(states(page));
        }
    }

    @Test
    @DisplayName("holds the newest 2,000 rows and says that there were more")
    void newest() throws Exception {
        Path file = folder.resolve("many.db");
        VirtualTime time = new VirtualTime();
        History history = new History(file, time, time, notice -> {});
        history.open();
        for (int i = 0; i <= HistoryScenario.MAX_ROWS; i++) {
            PresenceState state = i % 2 == 0 ? PresenceState.AVAILABLE : PresenceState.BUSY;
            history.append(
                    HistoryEntry.at(
                                    time.instant().plusSeconds(i),
                                    EntryType.STATE,
                                    EntryCategory.STATUS,
                                    "Communicator")
                            .toBuilder()
                            .state(state, Optional.of(i % 2 == 0 ? MyStatus.ONLINE : MyStatus.BUSY))
                            .build());
        }
        time.settle();

        try (HistoryReader reader = HistoryReader.open(file).orElseThrow()) {
            Path scenario = folder.resolve("many.yaml");
            Written written = HistoryScenario.write(reader, HistoryFilter.ALL, Provider.COMMUNICATOR, scenario);
            assertThat(written).isEqualTo(new Written(HistoryScenario.MAX_ROWS, true));
            assertThat(ScenarioParser.read(scenario).name())
                    .isEqualTo("History of Communicator from " + time.instant().plusSeconds(1));
        }
    }

    @Test
    @DisplayName("of nothing is a scenario in which nothing happens")
    void nothing() {
        String text = HistoryScenario.text(new HistoryPage(List.of(), Optional.empty()), Provider.COMMUNICATOR);
        assertThat(parsed(text).name()).isEqualTo("History of Communicator");
    }
}
