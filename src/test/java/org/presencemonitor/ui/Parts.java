package org.presencemonitor.ui;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.presencemonitor.presence.Commands;
import org.presencemonitor.settings.Language;
import org.presencemonitor.settings.LiveSettings;
import org.presencemonitor.settings.Look;
import org.presencemonitor.settings.Settings;
import org.presencemonitor.settings.Theme;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;

/** Parts of a window that stands still: in those words and colours, with nothing stored. */
final class Parts {
    private Parts() {}

    static WindowParts of(
            Commands commands,
            Texts texts,
            InstantSource clock,
            ScheduledExecutorService scheduler,
            WindowHost host,
            Theme theme,
            String sourceMark,
            Optional<SimulatorControls> simulator) {
        return of(commands, texts, clock, scheduler, host, theme, sourceMark, simulator, new FakeHistory());
    }

    static WindowParts of(
            Commands commands,
            Texts texts,
            InstantSource clock,
            ScheduledExecutorService scheduler,
            WindowHost host,
            Theme theme,
            String sourceMark,
            Optional<SimulatorControls> simulator,
            HistorySource history) {
        Look look = new Look(theme, 100, Language.SYSTEM, true);
        return of(commands, texts, clock, scheduler, host, look, sourceMark, simulator, history);
    }

    static WindowParts of(
            Commands commands,
            Texts texts,
            InstantSource clock,
            ScheduledExecutorService scheduler,
            WindowHost host,
            Look look,
            String sourceMark,
            Optional<SimulatorControls> simulator) {
        return of(commands, texts, clock, scheduler, host, look, sourceMark, simulator, new FakeHistory());
    }

    static WindowParts of(
            Commands commands,
            Texts texts,
            InstantSource clock,
            ScheduledExecutorService scheduler,
            WindowHost host,
            Look look,
            String sourceMark,
            Optional<SimulatorControls> simulator,
            HistorySource history) {
        return new WindowParts(
                commands,
                language -> texts,
                clock,
                scheduler,
                host,
                settings(look),
                history,
                sourceMark.isEmpty() ? Optional.empty() : Optional.of(Phrase.SIMULATED),
                simulator);
    }

    static LiveSettings settings(Look look) {
        return new LiveSettings(Settings.DEFAULT.withLook(look), stored -> {}, Runnable::run);
    }
}
