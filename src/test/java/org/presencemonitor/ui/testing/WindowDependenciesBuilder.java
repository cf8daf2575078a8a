package org.presencemonitor.ui.testing;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import org.presencemonitor.presence.Commands;
import org.presencemonitor.settings.DisplaySettings;
import org.presencemonitor.settings.Language;
import org.presencemonitor.settings.LiveSettings;
import org.presencemonitor.settings.Settings;
import org.presencemonitor.settings.Theme;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.time.TimeSource;
import org.presencemonitor.ui.WindowDependencies;
import org.presencemonitor.ui.WindowHost;
import org.presencemonitor.ui.simulator.SimulatorControls;
import org.presencemonitor.ui.timeline.HistorySource;

/**
 * Dependencies of a window that stands still: its clock stays at {@link Example#NOW}, its colours are light, its texts
 * are British English, and it has neither a history nor a simulator unless a test sets them. It stores nothing.
 */
public final class WindowDependenciesBuilder {
    private final Commands commands;
    private Function<Language, Texts> texts = language -> new Texts(Locale.UK, ZoneOffset.UTC);
    private TimeSource clock = Example.CLOCK;
    private WindowHost host = new FakeHost();
    private LiveSettings settings = liveSettings(new DisplaySettings(Theme.LIGHT, 100, Language.SYSTEM, true));
    private HistorySource history = new FakeHistory();
    private Optional<SimulatorControls> simulator = Optional.empty();

    private WindowDependenciesBuilder(Commands commands) {
        this.commands = commands;
    }

    /** Begins with a window whose buttons give these commands. */
    public static WindowDependenciesBuilder still(Commands commands) {
        return new WindowDependenciesBuilder(commands);
    }

    /** Settings that are stored nowhere. */
    public static LiveSettings liveSettings(DisplaySettings display) {
        return new LiveSettings(Settings.DEFAULT.withLook(display), stored -> {}, Runnable::run);
    }

    /** The language, theme and text size of a rendering. */
    public WindowDependenciesBuilder rendering(Rendering rendering) {
        return texts(language -> rendering.texts()).settings(liveSettings(rendering.look()));
    }

    public WindowDependenciesBuilder texts(Function<Language, Texts> value) {
        texts = value;
        return this;
    }

    public WindowDependenciesBuilder clock(TimeSource value) {
        clock = value;
        return this;
    }

    public WindowDependenciesBuilder host(WindowHost value) {
        host = value;
        return this;
    }

    public WindowDependenciesBuilder theme(Theme value) {
        return settings(liveSettings(new DisplaySettings(value, 100, Language.SYSTEM, true)));
    }

    public WindowDependenciesBuilder settings(LiveSettings value) {
        settings = value;
        return this;
    }

    public WindowDependenciesBuilder history(HistorySource value) {
        history = value;
        return this;
    }

    /** Adds the Simulator tab. */
    public WindowDependenciesBuilder simulator(SimulatorControls value) {
        simulator = Optional.of(value);
        return this;
    }

    /**
     * Ends the building.
     *
     * @param scheduler the caller's, which shuts it down
     */
    public WindowDependencies build(ScheduledExecutorService scheduler) {
        return new WindowDependencies(
                commands, texts, clock, scheduler, host, settings, history, Optional.of(Phrase.SIMULATED), simulator);
    }
}
