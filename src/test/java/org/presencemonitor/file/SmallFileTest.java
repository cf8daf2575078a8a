package org.presencemonitor.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Reading a small file")
class SmallFileTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("returns all of it, up to the limit")
    void reads() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "12345");
        assertThat(SmallFile.read(file, 5)).asString().isEqualTo("12345");
        assertThatThrownBy(() -> SmallFile.read(file, 4)).hasMessage(file + ": it has more than 4 bytes");
    }

    @Test
    @DisplayName("waits for no pipe, and tells a folder from a file that is absent")
    void noFile() throws IOException, InterruptedException {
        assertThatThrownBy(() -> SmallFile.read(folder, 5)).hasMessage(folder + ": it is a folder");
        assertThatThrownBy(() -> SmallFile.read(folder.resolve("absent"), 5)).isInstanceOf(NoSuchFileException.class);
        Path pipe = Pipes.make(folder.resolve("pipe"));
        assertThatThrownBy(() -> SmallFile.read(pipe, 5)).hasMessage(pipe + ": it is not a file");
    }
}
