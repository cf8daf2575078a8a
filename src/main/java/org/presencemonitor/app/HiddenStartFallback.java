package org.presencemonitor.app;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.presencemonitor.desktop.Tray;

/** A start into the tray, on a desktop that may have none: the program would run where nobody can reach it. */
final class HiddenStartFallback {
    /** A panel that is there takes an icon in far less. */
    static final Duration CHANCE = Duration.ofSeconds(2);

    private HiddenStartFallback() {}

    /** Gives the tray its chance, and opens the window instead when it has not been taken. */
    static void watch(Tray tray, ScheduledExecutorService timer, Runnable showWindow) {
        timer.schedule(
                () -> {
                    if (!tray.isVisible()) {
                        showWindow.run();
                    }
                },
                CHANCE.toMillis(),
                TimeUnit.MILLISECONDS);
    }
}
