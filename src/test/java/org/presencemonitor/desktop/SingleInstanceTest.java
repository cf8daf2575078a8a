package org.presencemonitor.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
