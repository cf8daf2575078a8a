package org.presencemonitor.wine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("wine")
@DisplayName("Changes of the flag by other programs, under Wine")
class FlagTimesTest {
    private static final int CHANGES = 1000;
    private static final int BY_REG_ADD = 200;

    @Test
    @DisplayName("reach Presence, a thousand of a native writer and 200 of reg add, in order and none lost")
    void noneLost() throws IOException {
        Wine wine = Wine.orSkip();
        StringBuilder table = new StringBuilder(
                "| watcher | changes by | number | lost | median µs | p99 µs |\n|---|---|---|---|---|---|\n");
        try (WindowsProgram program =
                wine.java(FlagTimes.class, wine.nativePrograms(), "" + CHANGES, "" + BY_REG_ADD)) {
            program.awaitLast("done", Wine.PATIENCE);
            List<String> lines = program.output();
            table.append(row("C, `RegNotifyChangeKeyValue`", "C", lines.get(0), CHANGES));
            table.append(row("callback of `WindowsRegistry`", "C", lines.get(1), CHANGES));
            table.append(row("listener for `Presence`", "C", lines.get(2), CHANGES));
            table.append(
                    row("listener for `Presence`", "`reg add`, its start and end included", lines.get(3), BY_REG_ADD));
        }
        System.out.print(table);
        Files.writeString(Path.of("target", "flag-times.md"), table);
    }

    /** The program ends with an exception when a change is lost, so that every line here is of all changes. */
    private static String row(String watcher, String writer, String line, int expected) {
        long[] times = Arrays.stream(line.split("\t"))
                .skip(1)
                .mapToLong(Long::parseLong)
                .sorted()
                .toArray();
        assertThat(times).as("times of %s", watcher).hasSize(expected);
        assertThat(times[0]).as("shortest time of %s", watcher).isPositive();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,d | 0 | %,d | %,d |\n",
                watcher,
                writer,
                times.length,
                times[times.length / 2] / 1000,
                times[times.length * 99 / 100] / 1000);
    }
}
