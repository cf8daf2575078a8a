package org.presencemonitor.messenger.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.presencemonitor.wine.WindowsProgram;
import org.presencemonitor.wine.Wine;

@Tag("wine")
@DisplayName("The Messenger of a client in another process, under Wine")
class WindowsMessengerTest {
    private final Wine wine = Wine.orSkip();

    @TestFactory
    @DisplayName("meets the contract of every Messenger, over COM (4, 5)")
    Stream<DynamicTest> contract() {
        return wine.tests(WindowsMessengerContract.class);
    }

    @TestFactory
    @DisplayName("is looked for among the processes first, whose rights explain a refusal (1.3, 6.2)")
    Stream<DynamicTest> processes() {
        return wine.tests(ProcessesUnderWine.class);
    }

    @TestFactory
    @DisplayName("is called by IMessenger's table where a proxy can carry that (4.1)")
    Stream<DynamicTest> table() {
        return wine.tests(TableUnderWine.class);
    }

    @Test
    @DisplayName("gives a property within milliseconds")
    void isFast() {
        try (WindowsProgram program = wine.java(PropertyGetProgram.class)) {
            program.awaitLast("done");
            List<String[]> times = program.output().stream()
                    .map(line -> line.split("\t", -1))
                    .filter(words -> words.length == 4)
                    .toList();
            assertThat(times).hasSize(2);
            for (String[] time : times) {
                System.out.printf(
                        "Get of %s over COM: %d / %d / %d µs (min / median / max of 1000)%n",
                        time[0], micros(time[1]), micros(time[2]), micros(time[3]));
                assertThat(micros(time[2])).as(time[0]).isLessThan(20_000);
            }
        }
    }

    private static long micros(String nanos) {
        return Long.parseLong(nanos) / 1000;
    }
}
