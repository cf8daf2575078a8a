package org.presencemonitor.history.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.history.HistoryFilter;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.thread.DaemonThreads;
import org.presencemonitor.time.SystemTime;

@Tag("slow")
@DisplayName("The history of real processes on a real disk")
class HistoryProcessesTest {
    private static final int KILLS = 100;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("keeps whole, and keeps every acknowledged entry, when its writer is killed at any moment")
    void killed() throws Exception {
        Path file = folder.resolve("history.db");
        Random random = new Random(1);
        Set<String> acknowledged = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            int before = acknowledged.size();
            writeAndKill(file, kill, random, acknowledged);
            assertThat(acknowledged).as("kill %d", kill).hasSizeGreaterThan(before);
            assertThat(integrity(file)).as("kill %d", kill).isEqualTo("ok");
        }
        assertThat(details(file)).containsAll(acknowledged);
        assertThat(folder).isDirectoryNotContaining("glob:**.damaged-*");
    }

    private static void writeAndKill(Path file, int kill, Random random, Set<String> acknowledged) throws Exception {
        Process writer = HistoryWriterProgram.start(file, kill * 1_000_000, 999_999);
        try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8)) {
            for (int left = 1 + random.nextInt(60); left > 0; left--) {
                acknowledged.add(lines.readLine());
            }
            assertThat(writer.waitFor(random.nextInt(4000), TimeUnit.MICROSECONDS))
                    .isFalse();
            assertThat(writer.toHandle().destroyForcibly()).isTrue();
            // The last line may have lost digits.
            List<String> rest = lines.lines().toList();
            acknowledged.addAll(rest.subList(0, Math.max(0, rest.size() - 1)));
        }
        assertThat(writer.waitFor()).isNotZero();
    }

    @Test
    @DisplayName("is written by two of them at once, from its creation on")
    void two() throws Exception {
        for (int round = 0; round < 5; round++) {
            Path file = folder.resolve("history" + round + ".db");
            Process one = HistoryWriterProgram.start(file, 0, 300);
            Process other = HistoryWriterProgram.start(file, 1_000_000, 300);
            Set<String> acknowledged = new HashSet<>();
            for (Process each : List.of(one, other)) {
                try (BufferedReader lines = each.inputReader(StandardCharsets.UTF_8)) {
                    acknowledged.addAll(lines.lines().toList());
                }
                assertThat(each.waitFor()).isZero();
            }
            assertThat(acknowledged).hasSize(600);
            assertThat(details(file)).containsAll(acknowledged);
            assertThat(integrity(file)).isEqualTo("ok");
        }
    }

    @Test
    @DisplayName("goes on when the disk is full, and writes what waited when there is room again")
    void fullDisk() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString()))
                .as("mounting a small disk needs root")
                .isZero();
        try {
            Path ballast = disk.resolve("ballast");
            Files.write(ballast, new byte[1_200_000]);
            List<HistoryNotice.FileCondition> told = fill(disk.resolve("history.db"), ballast);
            assertThat(told.getFirst()).isIn(HistoryNotice.FileCondition.FULL, HistoryNotice.FileCondition.UNWRITABLE);
            assertThat(told).hasSize(2).endsWith(HistoryNotice.FileCondition.WRITABLE_AGAIN);
        } finally {
            run("umount", disk.toString());
        }
    }

    private static List<HistoryNotice.FileCondition> fill(Path file, Path ballast) throws Exception {
        List<HistoryNotice.FileCondition> told = new ArrayList<>();
        var thread = DaemonThreads.scheduler("history");
        History history = new History(file, thread, new SystemTime(), notice -> told.add(notice.condition()));
        history.open();
        List<CompletableFuture<Void>> written = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            written.add(history.append(
                    HistoryFixture.state(Instant.now(), HistoryFixture.APP, PresenceState.BUSY).toBuilder()
                            .details("#" + i)
                            .build()));
        }
        thread.submit(() -> {}).get();
        assertThat(written.getLast()).isNotDone();
        Files.delete(ballast);
        history.close().get(1, TimeUnit.MINUTES);
        assertThat(written).allSatisfy(one -> assertThat(one).isCompleted());
        assertThat(details(file)).hasSize(3000);
        assertThat(integrity(file)).isEqualTo("ok");
        thread.shutdown();
        return told;
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }

    private static Set<String> details(Path file) {
        Set<String> details = new HashSet<>();
        try (HistoryReader reader = HistoryReader.open(file).orElseThrow()) {
            reader.each(HistoryFilter.ALL, row -> details.add(row.entry().details()));
        }
        details.remove("");
        return details;
    }

    private static String integrity(Path file) throws Exception {
        try (Connection connection = HistoryFile.connect(file);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA integrity_check")) {
            return result.getString(1);
        }
    }
}
