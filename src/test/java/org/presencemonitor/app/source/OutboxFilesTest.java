package org.presencemonitor.app.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The outbox of a simulated client")
class OutboxFilesTest {
    @TempDir
    private Path folder;

    private OutboxFiles files = new OutboxFiles(Path.of(""));

    @BeforeEach
    void open() {
        files = new OutboxFiles(folder);
    }

    @Test
    @DisplayName("has the client's name where that is plain, as it always had")
    void plain() {
        assertThat(files.of("Communicator")).isEqualTo(folder.resolve("outbox-Communicator.txt"));
        assertThat(new OutboxFiles(folder.resolve("missing")).of("Lync"))
                .isEqualTo(folder.resolve("missing").resolve("outbox-Lync.txt"));
    }

    @Test
    @DisplayName("is a file of its own for every name, which can be written")
    void apart() throws IOException {
        List<String> names = List.of(
                "北京",
                "東京",
                "Büro",
                "Bäro",
                "A B",
                "A_B",
                "A/B",
                "../A",
                "..",
                "A.",
                "A ",
                "A",
                "con",
                "北".repeat(300),
                "北".repeat(299),
                "x".repeat(300),
                "x".repeat(299),
                "50%",
                "50%25",
                "a~b");
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            Path file = files.of(name);
            assertThat(file.getParent()).isEqualTo(folder);
            assertThat(seen.add(file.getFileName().toString().toLowerCase(Locale.ROOT)))
                    .as(name)
                    .isTrue();
            Files.writeString(file, name);
        }
        for (String name : names) {
            assertThat(files.of(name)).hasContent(name);
        }
    }

    @ParameterizedTest
    @CsvSource({"Lync, LYNC", "Büro, BÜRO", "büro am Platz, BÜRO AM PLATZ"})
    @DisplayName("is the same file for names that differ in case alone")
    void spellings(String one, String other) throws IOException {
        Files.writeString(files.of(one), "waiting");
        assertThat(files.of(other)).hasContent("waiting");
        assertThat(files.of(one)).hasContent("waiting");
    }

    @ParameterizedTest
    @CsvSource({
        "北京, outbox-__.txt",
        "Büro, outbox-B_ro.txt",
        "BÜRO, outbox-b_ro.txt",
        "A_B, outbox-A_B.txt",
        "a/b, outbox-a_b.txt",
        "communicator, outbox-Communicator.txt",
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, "
                + "outbox-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.txt"
    })
    @DisplayName("is taken over from an earlier version")
    void earlier(String app, String name) throws IOException {
        Files.writeString(folder.resolve(name), "waiting");
        assertThat(files.of(app)).hasContent("waiting");
        assertThat(new OutboxFiles(folder).of(app)).hasContent("waiting");
        try (var all = Files.list(folder)) {
            assertThat(all).hasSize(1);
        }
    }

    @Test
    @DisplayName("is taken over by the first of those that had one together; the next begins anew")
    void shared() throws IOException {
        Files.writeString(folder.resolve("outbox-__.txt"), "waiting");
        assertThat(files.of("北京")).hasContent("waiting");
        assertThat(files.of("東京")).doesNotExist();
    }

    @Test
    @DisplayName("is not replaced by one of an earlier version, which stays as well")
    void both() throws IOException {
        Files.writeString(files.of("北京"), "own");
        Path earlier = Files.writeString(folder.resolve("outbox-__.txt"), "earlier");
        assertThat(files.of("北京")).hasContent("own");
        assertThat(earlier).hasContent("earlier");
    }

    @Test
    @DisplayName("is the one that is spelled as the client where two spellings are there")
    void twoSpellings() throws IOException {
        Files.writeString(folder.resolve("outbox-Lync.txt"), "one");
        assumeFalse(Files.exists(folder.resolve("outbox-lync.txt")), "a file system that ignores case");
        Files.writeString(folder.resolve("outbox-lync.txt"), "two");
        assertThat(files.of("Lync")).hasContent("one");
        assertThat(files.of("lync")).hasContent("two");
    }
}
