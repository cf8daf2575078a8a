package org.presencemonitor.simulator.junit;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedSuccessfully;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.presencemonitor.registry.RegistryKey;

@DisplayName("The JUnit extension")
class CommunicatorExtensionTest {
    private static EngineExecutionResults run(Class<?> sample) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(sample))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
                .execute();
    }

    private static Throwable failure(EngineExecutionResults results) {
        return results.allEvents().failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .flatMap(result -> result.getThrowable().stream())
                .findFirst()
                .orElseThrow();
    }

    private static void passes(Class<?> sample, int tests) {
        run(sample)
                .testEvents()
                .assertStatistics(counts -> counts.started(tests).succeeded(tests));
    }

    @Test
    @DisplayName("gives each test a client that no other has touched")
    void fresh() {
        passes(Samples.LeavesAMess.class, 2);
    }

    @Test
    @DisplayName("keeps tests that run at the same time apart, and ends the client of each")
    void parallel() {
        passes(Samples.AtTheSameTime.class, 8);

        assertThat(Samples.AtTheSameTime.CLIENTS).hasSize(8);
        assertThat(Samples.AtTheSameTime.CLIENTS.keySet())
                .allSatisfy(client -> assertThatThrownBy(
                                () -> client.registry().watch(RegistryKey.IM_PROVIDERS, () -> {}))
                        .isInstanceOf(IllegalStateException.class));
    }

    @Test
    @DisplayName("shows the journal with a failure, and leaves the failure what it is")
    void journal() {
        Throwable failure = failure(run(Samples.Fails.class));

        assertThat(failure).isExactlyInstanceOf(AssertionError.class).hasMessage("the light is red");
        assertThat(Stream.of(failure.getSuppressed()).map(Throwable::toString).collect(joining()))
                .contains("the journal of the simulated client, its last 14 of 14 lines:")
                .contains(" registry UpAndRunning = 1")
                .contains(" event OnMyStatusChange 0x0400")
                .endsWith(" call Signout: 0x00000000");
    }

    @Nested
    @DisplayName("when strict")
    class Strict {
        @Test
        @DisplayName("fails a test that did not look at a failing answer, and passes one that did")
        void unlooked() {
            EngineExecutionResults results = run(Samples.Strict.class);

            results.testEvents()
                    .assertThatEvents()
                    .haveExactly(1, event(test("lookedAt"), finishedSuccessfully()))
                    .haveExactly(
                            1,
                            event(
                                    test("forgottenByTheJournal"),
                                    finishedWithFailure(message(text -> text.endsWith("call Signout: 0x8100031E")))))
                    .haveExactly(
                            1,
                            event(
                                    test("swallowed"),
                                    finishedWithFailure(message(
                                            text -> text.startsWith("calls failed that the test did not look at:")
                                                    && text.endsWith("call Signout: 0x8100031E")))));
            assertThat(failure(results).getSuppressed()).hasSize(1);
        }

        @Test
        @DisplayName("passes what it was told to allow")
        void allowed() {
            passes(Samples.AllowsRefusals.class, 1);
        }
    }

    @Nested
    @DisplayName("by annotation")
    class ByAnnotation {
        @Test
        @DisplayName("fills parameters and fields, outer ones as well: one client for the same settings")
        void annotated() {
            passes(Samples.Annotated.class, 3);
        }

        @Test
        @DisplayName("fills the constructor of a test's own instance")
        void constructor() {
            passes(Samples.InConstructor.class, 1);
        }

        @Test
        @DisplayName("says what is wrong where it cannot work")
        void misuse() {
            assertThat(failure(run(Samples.StaticField.class))).hasMessageContaining("neither static nor final");
            assertThat(failure(run(Samples.WrongType.class)))
                    .hasMessageContaining("makes a CommunicatorSimulator, not a String");
            assertThat(failure(run(Samples.UnknownProfile.class)))
                    .hasMessageContaining("no profile is called \"elevatd\"; there are classic-messenger,");
            assertThat(failure(run(Samples.BeforeThemAll.class))).hasMessageContaining("lives as long as one test");
        }
    }
}
