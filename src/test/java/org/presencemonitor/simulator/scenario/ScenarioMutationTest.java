package org.presencemonitor.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("A scenario that passes")
class ScenarioMutationTest {
    /** Changes that no expectation can see, and why the scenario has the step all the same. */
    private static final Map<String, String> JUSTIFIED = Map.of(
            "flapping.yaml: fault: { repeat: OnMyStatusChange, times: 2 } -> left out (line 12)",
            "that an event which comes twice changes nothing is what the scenario shows",
            "client-hangs.yaml: fault: { delay: MyStatus, by: 1s, times: 3 } -> left out (line 12)",
            "that a client which is a little late is not reported is what the scenario shows");

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "scenario"));

    @AfterEach
    void end() {
        thread.shutdownNow();
    }

    private static List<Scenario> scenarios() throws IOException {
        List<Scenario> all = new ArrayList<>();
        ShippedScenarios.names().forEach(name -> all.add(ShippedScenarios.read(name)));
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/scenarios"))) {
            files.sorted().forEach(file -> all.add(read(file)));
        }
        return all;
    }

    private static Scenario read(Path file) {
        try {
            return ScenarioParser.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ScenarioException e) {
            throw new AssertionError(e);
        }
    }

    @TestFactory
    @DisplayName("does so in the first place:")
    Stream<DynamicTest> original() throws IOException {
        return scenarios().stream()
                .map(scenario -> DynamicTest.dynamicTest(
                        scenario.file(),
                        () -> assertThat(PlayedScenario.play(scenario, thread)
                                        .result()
                                        .failure())
                                .isEmpty()));
    }

    @Test
    @Tag("slow")
    @DisplayName("fails with any deed left out, and with any expectation turned into another")
    void mutants() throws IOException {
        Set<String> survivors = new TreeSet<>();
        int number = 0;
        List<Scenario> scenarios = scenarios();
        for (Scenario scenario : scenarios) {
            Map<String, Scenario> mutants = Mutants.of(scenario, PlayedScenario.play(scenario, thread));
            number += mutants.size();
            mutants.forEach((change, mutant) -> {
                if (PlayedScenario.play(mutant, thread).result().passed()) {
                    survivors.add(scenario.file() + ": " + change);
                }
            });
        }
        System.out.printf(
                "%d scenarios, %d mutants, %d killed, %d survivors%n",
                scenarios.size(), number, number - survivors.size(), survivors.size());

        assertThat(survivors).as("steps that no expectation depends on").isEqualTo(new TreeSet<>(JUSTIFIED.keySet()));
    }
}
