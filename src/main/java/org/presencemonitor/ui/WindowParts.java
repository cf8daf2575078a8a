package org.presencemonitor.ui;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.presencemonitor.settings.Theme;
import org.presencemonitor.presence.Commands;
import org.presencemonitor.texts.Texts;

/**
 * What a window is built from.
 *
 * @param scheduler wakes the window when a text changes by the passing of time; not shut down by it
 * @param sourceMark stands at the right of the footer and says what kind of source this is; may be empty
 * @param simulator what the Simulator tab works on; without it there is no such tab
 */
public record WindowParts(
        Commands commands,
        Texts texts,
        InstantSource clock,
        ScheduledExecutorService scheduler,
        WindowHost host,
        Theme theme,
        String sourceMark,
        Optional<SimulatorControls> simulator) {}
