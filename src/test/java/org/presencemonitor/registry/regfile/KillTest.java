package org.presencemonitor.registry.regfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.registry.DwordReading.Value;
import org.presencemonitor.registry.RegistryValue;

@Tag("slow")
@DisplayName("A writer killed at any moment")
class KillTest {
    private static final int KILLS = 100;

    private final Random random = new Random(1);
    /** The last number that a writer has said to be written. */
    private final AtomicInteger acknowledged = new AtomicInteger();

    private final AtomicBoolean done = new AtomicBoolean();

    @TempDir
    private Path folder;

    @Test
    @DisplayName("leaves a whole file with all that it had acknowledged, and blocks nobody")
    void killed() throws Exception {
        Path file = folder.resolve("registry.reg");
        ExecutorService threads = Executors.newSingleThreadExecutor();
        Future<Integer> reads = threads.submit(() -> readUntilDone(file));
        try {
            for (int kill = 0; kill < KILLS; kill++) {
                int before = acknowledged.get();
                writeAndKill(file);
                assertThat(acknowledged.get()).as("kill %d", kill).isGreaterThan(before);
                assertThat(counter(file)).as("kill %d", kill).isGreaterThanOrEqualTo(acknowledged.get());
            }
        } finally {
            done.set(true);
            threads.shutdown();
        }
        assertThat(reads.get(1, TimeUnit.MINUTES)).isGreaterThan(1000);
        try (FileRegistry next = new FileRegistry(file)) {
            next.write(RegistryWriterProgram.KEY, "After", new RegistryValue.Dword(1));
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
        assertThat(Files.readString(file)).startsWith("Windows Registry Editor");
    }

    private void writeAndKill(Path file) throws IOException, InterruptedException {
        Process writer = RegistryWriterProgram.start("count", file.toString());
        try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8)) {
            for (int left = 1 + random.nextInt(20); left > 0; left--) {
                acknowledge(lines.readLine());
            }
            assertThat(writer.waitFor(random.nextInt(3000), TimeUnit.MICROSECONDS))
                    .isFalse();
            // The handle's SIGKILL; the process's own method would also close the stream with the last lines in it.
            assertThat(writer.toHandle().destroyForcibly()).isTrue();
            lines.lines().forEach(this::acknowledge);
        }
        assertThat(writer.waitFor()).isNotZero();
    }

    /** The last line may have lost digits, but never gained any. */
    private void acknowledge(String line) {
        acknowledged.accumulateAndGet(Integer.parseInt(line), Math::max);
    }

    private int readUntilDone(Path file) {
        int reads = 0;
        int last = 0;
        while (!done.get()) {
            int atLeast = Math.max(last, acknowledged.get());
            last = counter(file);
            assertThat(last).isGreaterThanOrEqualTo(atLeast);
            reads++;
        }
        return reads;
    }

    private static int counter(Path file) {
        try (FileRegistry registry = new FileRegistry(file)) {
            return registry.readDword(RegistryWriterProgram.KEY, RegistryWriterProgram.COUNTER, 0, Integer.MAX_VALUE)
                            instanceof Value value
                    ? value.value()
                    : 0;
        }
    }
}
