package org.presencemonitor.messenger.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.presencemonitor.wine.WindowsProgram;
import org.presencemonitor.wine.Wine;

@Tag("wine")
@DisplayName("The Messenger of a client in another process, under Wine")
class WindowsMessengerTest {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Wine wine = Wine.orSkip();

    @TestFactory
    @DisplayName("meets the contract of every Messenger, over COM (4, 5)")
    Stream<DynamicTest> contract() {
        List<String> results = resultsOf(ContractProgram.class);

        // As many as the simulated client meets.
        assertThat(results).hasSizeGreaterThan(50);
        return results.stream().map(WindowsMessengerTest::told);
    }

    private List<String> resultsOf(Class<?> main) {
        try (WindowsProgram program = wine.java(main)) {
            program.awaitLast("end", PATIENCE);
            List<String> lines = program.output();
            return lines.stream().filter(line -> line.contains("\t")).toList();
        }
    }

    /** What a test on the other side came to: its outcome, its name, and why. */
    private static DynamicTest told(String line) {
        String[] parts = line.split("\t", 3);
        return DynamicTest.dynamicTest(
                parts[1], () -> assertThat(parts[0]).as(parts[2]).isEqualTo("SUCCESSFUL"));
    }
}
