package org.presencemonitor.registry.regfile;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.RegistryValue.Text;
import org.presencemonitor.registry.WritableRegistry;
import org.presencemonitor.wine.Wine;

@Tag("wine")
@DisplayName("A whole user's registry, exported by Wine")
class WineRegExportTest {
    private static final RegistryKey COMMUNICATOR = RegistryKey.IM_PROVIDERS.child("Communicator");
    private static final String FLAG = "UpAndRunning";
    private static final String FLAG_LINE = "\"UpAndRunning\"=dword:";

    private final Wine wine = Wine.orSkip();

    @TempDir
    Path folder;

    @BeforeEach
    void fillTheRegistry() {
        add(FLAG, "REG_DWORD", "0");
        add("binary", "REG_BINARY", "01a0ff".repeat(40));
        add("expand", "REG_EXPAND_SZ", "%APPDATA%\\IM");
        add("list", "REG_MULTI_SZ", "one\\0two");
        add("qword", "REG_QWORD", "4294967298");
        add("Grüße \u2713 \ud83d\ude00", "REG_SZ", "schön");
        add("back\\slash \"quoted\"", "REG_SZ", "C:\\Program Files\\\"IM\"");
        wine.reg("add", COMMUNICATOR.path(), "/ve", "/d", "default", "/f");
    }

    @AfterEach
    void clearTheRegistry() {
        wine.reg("delete", RegistryKey.IM_PROVIDERS.path(), "/f");
    }

    @Test
    @DisplayName("is changed in the flag's eight digits alone, and Wine imports the change")
    void changesTheFlagAlone() throws IOException {
        byte[] original = export("original.reg");
        Path edited = folder.resolve("edited.reg");
        Files.write(edited, original);

        try (WritableRegistry registry = new FileRegistry(edited)) {
            assertThat(registry.read(COMMUNICATOR, "back\\slash \"quoted\""))
                    .contains(new Text("C:\\Program Files\\\"IM\""));
            assertThat(registry.read(COMMUNICATOR, "")).contains(new Text("default"));
            for (int value : new int[] {1, 2, 0, 2}) {
                registry.write(COMMUNICATOR, FLAG, new Dword(value));
                assertThat(Files.readAllBytes(edited)).isEqualTo(withFlag(original, value));
            }
        }

        wine.reg("import", windowsPath(edited));
        assertThat(export("again.reg")).isEqualTo(Files.readAllBytes(edited));
    }

    private void add(String name, String type, String data) {
        wine.reg("add", COMMUNICATOR.path(), "/v", name, "/t", type, "/d", data, "/f");
    }

    private byte[] export(String name) throws IOException {
        Path file = folder.resolve(name);
        wine.reg("export", "HKCU", windowsPath(file), "/y");
        return Files.readAllBytes(file);
    }

    /** The export with other digits in place of the flag's zeros. */
    private static byte[] withFlag(byte[] original, int value) {
        String text = new String(original, UTF_16LE);
        assertThat(text).containsOnlyOnce(FLAG_LINE + "00000000");
        return text.replace(FLAG_LINE + "00000000", FLAG_LINE + "%08x".formatted(value))
                .getBytes(UTF_16LE);
    }

    private static String windowsPath(Path file) {
        return "Z:" + file.toAbsolutePath().toString().replace('/', '\\');
    }
}
