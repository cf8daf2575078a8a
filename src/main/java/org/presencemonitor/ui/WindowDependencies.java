package org.presencemonitor.ui;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import org.presencemonitor.presence.Commands;
import org.presencemonitor.settings.Language;
import org.presencemonitor.settings.LiveSettings;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.control.ViewContext;
import org.presencemonitor.ui.simulator.SimulatorControls;
import org.presencemonitor.ui.timeline.HistorySource;

/**
 * What a window is built from.
 *
 * @param words the texts of each language
 * @param scheduler wakes the window when a text changes by the passing of time; not shut down by it
 * @param history what happened, for those who look back
 * @param sourceMark stands at the right of the footer and says what kind of source this is
 * @param simulator what the Simulator tab works on; without it there is no such tab
 */
public record WindowDependencies(
        Commands commands,
        Function<Language, Texts> words,
        InstantSource clock,
        ScheduledExecutorService scheduler,
        WindowHost host,
        LiveSettings settings,
        HistorySource history,
        Optional<Phrase> sourceMark,
        Optional<SimulatorControls> simulator) {

    /** The texts of the language chosen now; a view that was built with others is built anew. */
    public Texts texts() {
        return words.apply(settings.current().look().language());
    }

    /** What a view is built with now. */
    public ViewContext viewContext() {
        return new ViewContext(texts(), clock, scheduler);
    }
}
