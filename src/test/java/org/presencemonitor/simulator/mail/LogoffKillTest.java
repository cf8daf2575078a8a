package org.presencemonitor.simulator.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.simulator.mail.OutboxEntry.State.IN_PROCESS;
import static org.presencemonitor.simulator.mail.OutboxEntry.State.SENT;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@DisplayName("A program killed while it logs off")
class LogoffKillTest {
    private static final int KILLS = 100;

    private final Random random = new Random(7);
    /** Of the newest message that a program has said to be submitted. */
    private long submitted;

    private final Set<Long> accepted = new TreeSet<>();
    private final Set<Long> acceptedAgain = new TreeSet<>();
    /** Accepted, and killed before the outbox could know. */
    private final Set<Long> unmarked = new TreeSet<>();

    @TempDir
    private Path folder;

    @Test
    @DisplayName(
            "leaves the outbox whole each time, with nothing lost, and nothing doubled that its server cannot tell")
    void killed() throws Exception {
        OutboxFile file = new OutboxFile(folder.resolve("outbox.txt"));
        for (int kill = 0; kill < KILLS; kill++) {
            runAndKill(kill);
            check(file.read(), "kill " + kill);
        }
        runToTheEnd();

        OutboxContent end = file.read();
        assertThat(end.count(SENT)).isEqualTo(end.entries().size());
        assertThat(accepted)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, end.lastId()).boxed().toList());
        assertThat(unmarked).containsAll(acceptedAgain);
        assertThat(end.lastId()).isGreaterThan(KILLS);
    }

    private void check(OutboxContent content, String kill) {
        List<Long> ids =
                content.entries().stream().map(entry -> entry.message().id()).toList();
        assertThat(ids).as(kill).isSorted().doesNotHaveDuplicates();
        assertThat(content.forgotten() + ids.size()).as(kill).isEqualTo(content.lastId());
        assertThat(content.lastId()).as(kill).isGreaterThanOrEqualTo(submitted);
        List<Long> between = new ArrayList<>();
        for (OutboxEntry entry : content.entries()) {
            boolean heard = accepted.contains(entry.message().id());
            if (entry.state() == SENT) {
                assertThat(heard).as(kill).isTrue();
            } else if (heard && !unmarked.contains(entry.message().id())) {
                // One of an earlier kill may be waiting again; nobody else may.
                assertThat(entry.state()).as(kill).isEqualTo(IN_PROCESS);
                between.add(entry.message().id());
            }
        }
        assertThat(between).as(kill).hasSizeLessThanOrEqualTo(1);
        unmarked.addAll(between);
    }

    private void runAndKill(int seed) throws IOException, InterruptedException {
        Process program = start("run", seed);
        try (BufferedReader lines = program.inputReader(StandardCharsets.UTF_8)) {
            for (int logoffs = 1 + random.nextInt(5); logoffs > 0; ) {
                if (heard(lines.readLine())) {
                    logoffs--;
                }
            }
            assertThat(program.waitFor(random.nextInt(6_000), TimeUnit.MICROSECONDS))
                    .isFalse();
            // The handle's SIGKILL; the process's own method would also close the stream with the last lines in it.
            assertThat(program.toHandle().destroyForcibly()).isTrue();
            lines.lines().forEach(this::heard);
        }
        assertThat(program.waitFor()).isNotZero();
    }

    private void runToTheEnd() throws IOException, InterruptedException {
        Process program = start("drain", KILLS);
        try (BufferedReader lines = program.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(this::heard);
        }
        assertThat(program.waitFor()).isZero();
    }

    /** True for the beginning of a logoff. A line is one write to a pipe: it comes whole or not at all. */
    private boolean heard(String line) {
        if (line.startsWith("submitted ")) {
            submitted = Math.max(submitted, Long.parseLong(line.substring("submitted ".length())));
        } else if (line.startsWith("accepted ")) {
            long id = Long.parseLong(line.substring("accepted ".length()));
            if (!accepted.add(id)) {
                acceptedAgain.add(id);
            }
        }
        return line.equals("logoff");
    }

    private Process start(String mode, long seed) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path")
                                .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator),
                        MailProgram.class.getName(),
                        mode,
                        folder.resolve("outbox.txt").toString(),
                        Long.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
