package org.presencemonitor.ui.testing;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.presencemonitor.presence.Commands;
import org.presencemonitor.settings.DisplaySettings;
import org.presencemonitor.settings.Language;
import org.presencemonitor.settings.LiveSettings;
import org.presencemonitor.settings.Settings;
import org.presencemonitor.settings.Theme;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.WindowDependencies;
import org.presencemonitor.ui.WindowHost;
import org.presencemonitor.ui.simulator.SimulatorControls;
import org.presencemonitor.ui.timeline.HistorySource;

/** Parts of a window that stands still: in those words and colours, with nothing stored. */
public final class WindowDependenciesBuilder {
    private WindowDependenciesBuilder() {}

    public static WindowDependencies of(
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

    public static WindowDependencies of(
            Commands commands,
            Texts texts,
            InstantSource clock,
            ScheduledExecutorService scheduler,
            WindowHost host,
            Theme theme,
            String sourceMark,
            Optional<SimulatorControls> simulator,
            HistorySource history) {
        DisplaySettings look = new DisplaySettings(theme, 100, Language.SYSTEM, true);
        return of(commands, texts, clock, scheduler, host, look, sourceMark, simulator, history);
    }

    public static WindowDependencies of(
            Commands commands,
            Texts texts,
            InstantSource clock,
            ScheduledExecutorService scheduler,
            WindowHost host,
            DisplaySettings look,
            String sourceMark,
            Optional<SimulatorControls> simulator) {
        return of(commands, texts, clock, scheduler, host, look, sourceMark, simulator, new FakeHistory());
    }

    public static WindowDependencies of(
            Commands commands,
            Texts texts,
            InstantSource clock,
            ScheduledExecutorService scheduler,
            WindowHost host,
            DisplaySettings look,
            String sourceMark,
            Optional<SimulatorControls> simulator,
            HistorySource history) {
        return new WindowDependencies(
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

    public static LiveSettings settings(DisplaySettings look) {
        return new LiveSettings(Settings.DEFAULT.withLook(look), stored -> {}, Runnable::run);
    }
}
