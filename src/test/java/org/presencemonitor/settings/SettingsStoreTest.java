package org.presencemonitor.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The settings")
class SettingsStoreTest {
    @TempDir
    private Path folder;

    private Path file = Path.of("");
    private SettingsStore store = new SettingsStore(file);

    @BeforeEach
    void open() {
        file = folder.resolve("deeper").resolve("settings.json");
        store = new SettingsStore(file);
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    @DisplayName("are the defaults when nothing is stored, and nothing is written for asking")
    void defaults() {
        assertThat(store.load()).isEqualTo(Settings.DEFAULT);
        assertThat(file).doesNotExist();
    }

    @Test
    @DisplayName("come back as they were saved")
    void roundTrip() {
        store.save(new Settings(false, true, "Lync"));

        assertThat(new SettingsStore(file).load()).isEqualTo(new Settings(false, true, "Lync"));
    }

    @Test
    @DisplayName("keep keys this version does not know")
    void unknownKeys() throws IOException {
        write("{\"theme\": \"dark\", \"startClient\": false}");

        store.save(store.load().withNoTrayExplained());

        assertThat(Files.readString(file)).contains("\"theme\" : \"dark\"").contains("\"startClient\" : false");
    }

    @Test
    @DisplayName("set a damaged file aside and go on with the defaults")
    void damaged() throws IOException {
        write("{\"startClient\": fal");

        assertThat(store.load()).isEqualTo(Settings.DEFAULT);
        assertThat(file.resolveSibling("settings.json.bad")).hasContent("{\"startClient\": fal");

        store.save(new Settings(false, false, ""));
        assertThat(store.load().startClient()).isFalse();
    }

    @Test
    @DisplayName("use the default for a value of the wrong type, and keep the rest")
    void wrongType() throws IOException {
        write("{\"startClient\": \"yes\", \"noTrayExplained\": true}");

        assertThat(store.load()).isEqualTo(new Settings(true, true, ""));
    }
}
