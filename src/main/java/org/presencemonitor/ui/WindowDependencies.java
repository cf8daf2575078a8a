package org.presencemonitor.ui;

import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import org.presencemonitor.presence.Commands;
import org.presencemonitor.settings.Language;
import org.presencemonitor.settings.LiveSettings;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.time.TimeSource;
import org.presencemonitor.ui.control.ViewContext;
import org.presencemonitor.ui.simulator.SimulatorControls;
import org.presencemonitor.ui.timeline.HistorySource;

/**
 * What a window is built from.
 *
 * @param words the texts of each language
 * @param scheduler calls the window when a text changes with time; not shut down by it
 * @param history the recorded entries
 * @param sourceMark text at the right of the footer that names the kind of source
 * @param simulator controls of the Simulator tab; empty for a window without it
 */
public record WindowDependencies(
        Commands commands,
        Function<Language, Texts> words,
        TimeSource clock,
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

    /** The context for a view that is built now. */
    public ViewContext viewContext() {
        return new ViewContext(texts(), clock, scheduler);
    }
}
