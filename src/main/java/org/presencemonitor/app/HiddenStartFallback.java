package org.presencemonitor.app;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.presencemonitor.desktop.Tray;

/** Opens the window of a hidden start on a desktop without a tray: otherwise the user could not reach the program. */
final class HiddenStartFallback {
    /** A panel shows an icon in far less time. */
    static final Duration TRAY_TIMEOUT = Duration.ofSeconds(2);

    private HiddenStartFallback() {}

    static void watch(Tray tray, ScheduledExecutorService timer, Runnable showWindow) {
        timer.schedule(
                () -> {
                    if (!tray.isVisible()) {
                        showWindow.run();
                    }
                },
                TRAY_TIMEOUT.toMillis(),
                TimeUnit.MILLISECONDS);
    }
}
