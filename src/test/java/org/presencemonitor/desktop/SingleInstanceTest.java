package org.presencemonitor.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.file.OwnerOnlyFiles;

@DisplayName("A single instance")
class SingleInstanceTest {
    @TempDir
    private Path folder;

    private final AtomicInteger revealed = new AtomicInteger();

    private Optional<SingleInstance> claim() throws IOException {
        return SingleInstance.claim(folder, revealed::incrementAndGet);
    }

    @Test
    @DisplayName("keeps a second one out, and is revealed by it, each time")
    void second() throws IOException {
        try (SingleInstance first = claim().orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(claim()).isEmpty();
            assertThat(SingleInstance.reveal(folder)).isTrue();
            assertThat(SingleInstance.reveal(folder)).isTrue();
            await().untilAsserted(() -> assertThat(revealed).hasValue(2));
        }
    }

    @Test
    @DisplayName("is revealed again after showing itself has failed")
    void failed() throws IOException {
        Runnable failsOnce = () -> {
            if (revealed.incrementAndGet() == 1) {
                throw new NoClassDefFoundError("thrown on purpose by a test");
            }
        };
        try (SingleInstance first = SingleInstance.claim(folder, failsOnce).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(SingleInstance.reveal(folder)).isTrue();
            assertThat(SingleInstance.reveal(folder)).isTrue();
            await().untilAsserted(() -> assertThat(revealed).hasValue(2));
        }
    }

    @Test
    @DisplayName("makes room when it ends, and leaves the lock file where it is")
    void afterTheEnd() throws IOException {
        claim().orElseThrow().close();

        assertThat(SingleInstance.reveal(folder)).isFalse();
        assertThat(folder.resolve("instance.lock")).exists();
        claim().orElseThrow().close();
    }

    @Test
    @DisplayName("does not mind the socket of one that was killed")
    void afterAKill() throws IOException {
        Files.createFile(folder.resolve("instance.socket"));

        try (SingleInstance next = claim().orElseThrow()) {
            assertThat(next).isNotNull();
            assertThat(SingleInstance.reveal(folder)).isTrue();
        }
    }

    @Test
    @DisplayName("is its owner's alone, in a folder that others can see")
    void ownerOnly() throws IOException {
        assumeTrue(OwnerOnlyFiles.isPosix(folder));
        try (SingleInstance first = claim().orElseThrow()) {
            assertThat(first).isNotNull();
            Path socket = folder.resolve("instance.socket");
            await().untilAsserted(() -> assertThat(permissions(socket)).isEqualTo("rw-------"));
            assertThat(permissions(folder.resolve("instance.lock"))).isEqualTo("rw-------");
            assertThat(SingleInstance.reveal(folder)).isTrue();
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
