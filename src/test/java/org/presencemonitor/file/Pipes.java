package org.presencemonitor.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.presencemonitor.thread.DaemonThreads;

/** Named pipes. */
public final class Pipes {
    private Pipes() {}

    /** Makes one; skips the test where the system has none. */
    public static Path make(Path path) throws IOException, InterruptedException {
        assumeTrue(OwnerOnlyFiles.isPosix(path));
        Process mkfifo =
                new ProcessBuilder("mkfifo", path.toString()).inheritIO().start();
        assertThat(mkfifo.waitFor()).isZero();
        return path;
    }

    /**
     * All that the next writer writes into it. Read on a thread of its own: the common pool may have one thread, which
     * another reader would hold for good when its writer does not come.
     */
    public static CompletableFuture<String> reading(Path pipe) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return Files.readString(pipe);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                task -> DaemonThreads.start("pipe-reader", task));
    }
}
