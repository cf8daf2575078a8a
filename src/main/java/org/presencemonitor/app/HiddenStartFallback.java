package org.presencemonitor.app;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.presencemonitor.desktop.Tray;

/** Opens the window of a hidden start on a desktop without a tray: otherwise the user could not reach the program. */
final class HiddenStartFallback {
    /** A panel shows an icon in far less time. */
    static final Duration TRAY_TIMEOUT = Duration.ofSeconds(2);
    /** By then, a panel of a desktop that starts together with this program has come. */
    static final Duration PANEL_TIMEOUT = Duration.ofSeconds(12);

    private HiddenStartFallback() {}

    static void watch(Tray tray, ScheduledExecutorService timer, Runnable showWindow) {
        after(TRAY_TIMEOUT, timer, () -> {
            if (tray.mayAppear()) {
                after(PANEL_TIMEOUT.minus(TRAY_TIMEOUT), timer, () -> showUnlessVisible(tray, showWindow));
            } else {
                showUnlessVisible(tray, showWindow);
            }
        });
    }

    private static void showUnlessVisible(Tray tray, Runnable showWindow) {
        if (!tray.isVisible()) {
            showWindow.run();
        }
    }

    private static void after(Duration delay, ScheduledExecutorService timer, Runnable task) {
        var unused = timer.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
    }
}
