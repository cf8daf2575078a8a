package org.presencemonitor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.presence.FoundClient;
import org.presencemonitor.presence.SourceLook;
import org.presencemonitor.settings.LiveSettings;
import org.presencemonitor.settings.Settings;
import org.presencemonitor.settings.SettingsStore;
import org.presencemonitor.settings.SourceChoice;

@DisplayName("The question of the first start")
class FirstStartQuestionTest {
    private static final FoundClient INSTALLED = new FoundClient("Lync", Optional.empty(), false, Optional.empty());
    private static final FoundClient RUNNING = new FoundClient("Pidgin", Optional.of("2.14"), true, Optional.of(true));

    private final SettingsStore store;
    private final AtomicInteger looks = new AtomicInteger();
    private SourceLook there = SourceLook.at(List.of(INSTALLED, RUNNING));

    FirstStartQuestionTest(@TempDir Path folder) {
        store = new SettingsStore(folder.resolve("settings.json"));
    }

    /** Of another start of the program, with the settings as they were stored. */
    private FirstStartQuestion start(boolean said) {
        LiveSettings settings = LiveSettings.of(store, Runnable::run);
        return new FirstStartQuestion(settings, said, this::look, Runnable::run);
    }

    private SourceLook look() {
        looks.incrementAndGet();
        return there;
    }

    @Test
    @DisplayName("is about a client that runs rather than one that is installed, and is asked once")
    void once() {
        FirstStartQuestion first = start(false);
        assertThat(first.client()).isCompletedWithValue(Optional.of(RUNNING));
        first.asked();

        assertThat(first.client()).isCompletedWithValue(Optional.empty());
        assertThat(start(false).client()).isCompletedWithValue(Optional.empty());
        assertThat(looks).hasValue(1);
    }

    @Test
    @DisplayName("waits for a start that finds a client")
    void later() {
        there = SourceLook.NOTHING;
        assertThat(start(false).client()).isCompletedWithValue(Optional.empty());
        there = SourceLook.failed("The bus is gone.");
        assertThat(start(false).client()).isCompletedWithValue(Optional.empty());
        there = SourceLook.at(List.of(INSTALLED));
        assertThat(start(false).client()).isCompletedWithValue(Optional.of(INSTALLED));
    }

    @Test
    @DisplayName("is not asked where the command line or the settings say what to watch, and nothing is looked for")
    void said() {
        assertThat(start(true).client()).isCompletedWithValue(Optional.empty());
        store.save(Settings.DEFAULT.withSource(SourceChoice.SIMULATED));
        assertThat(start(false).client()).isCompletedWithValue(Optional.empty());
        assertThat(looks).hasValue(0);
    }
}
