package org.presencemonitor.registry.regfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.registry.regfile.RegFileText.CLIENT;
import static org.presencemonitor.registry.regfile.RegFileText.HEADER;
import static org.presencemonitor.registry.regfile.RegFileText.parse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue.Dword;

@DisplayName("A .reg file that people have")
class RegFileImportTest {
    static Stream<Path> corpus() {
        return RegFileCorpus.files().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corpus")
    @DisplayName("gives what an import of it gives, and a hint with its place for each line that an import ignores")
    void gives(Path file) throws IOException {
        RegFile read = RegFileCorpus.read(file);
        List<String> lines = new ArrayList<>(RegFileDump.of(read, RegFileCorpus.KEYS));
        read.hints().forEach(hint -> lines.add("hint: " + hint));
        assertThat(lines).isEqualTo(Files.readAllLines(RegFileCorpus.expectationOf(file), StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corpus")
    @DisplayName("keeps every other byte when a value is added, also behind a line that promises another")
    void isEdited(Path file) throws IOException {
        RegFile read = RegFileCorpus.read(file);
        RegFile edited = read.with(CLIENT, "UpAndRunning", new Dword(0x0badcafe));
        assertThat(edited.read(CLIENT, "UpAndRunning")).contains(new Dword(0x0badcafe));
        RegFile undone = edited.without(CLIENT, "UpAndRunning");
        List<String> before = RegFileDump.of(read.without(CLIENT, "UpAndRunning"), RegFileCorpus.KEYS);
        assertThat(RegFileDump.of(undone, RegFileCorpus.KEYS)).containsAll(before);

        RegistryKey fresh = new RegistryKey("HKCU\\Software\\T\\fresh");
        assertThat(read.with(fresh, "x", new Dword(1)).read(fresh, "x")).contains(new Dword(1));
        assertThat(read.with(fresh, "x", new Dword(1)).without(fresh).read(fresh, "x"))
                .isEmpty();
    }

    @Test
    @DisplayName("says why a value that is written there could not be read, until another line gives it one")
    void unreadable() {
        String key = HEADER + "[" + CLIENT + "]\n";
        RegFile damaged = parse(key + "\"UpAndRunning\"=dword:0x2\n");
        assertThat(damaged.read(CLIENT, "UpAndRunning")).isEmpty();
        assertThat(damaged.tree().whyUnreadable(CLIENT, "upandrunning"))
                .contains(
                        "registry.reg, line 3, column 16: expected dword: with 1 to 8 hexadecimal digits, found \"dword:0x2\";"
                                + " the line is ignored");

        RegFile mended = damaged.with(CLIENT, "UpAndRunning", new Dword(2));
        assertThat(mended.read(CLIENT, "UpAndRunning")).contains(new Dword(2));
        assertThat(mended.tree().whyUnreadable(CLIENT, "UpAndRunning")).isEmpty();
        assertThat(new String(mended.bytes(), StandardCharsets.UTF_8)).contains("\"UpAndRunning\"=dword:0x2\n");

        RegFile before = parse(key + "\"UpAndRunning\"=dword:1\n\"UpAndRunning\"=dword:0x2\n");
        assertThat(before.read(CLIENT, "UpAndRunning")).contains(new Dword(1));
        assertThat(before.tree().whyUnreadable(CLIENT, "UpAndRunning")).isEmpty();
    }

    @Test
    @DisplayName("full of lines that say nothing gives the first 100 hints and how many more there are")
    void manyHints() {
        RegFile noise = parse(HEADER + "noise\n".repeat(1_000));
        assertThat(noise.hints()).hasSize(100);
        assertThat(noise.hintsLeftOut()).isEqualTo(900);
        assertThat(noise.hints().getLast().line()).isEqualTo(101);
    }
}
