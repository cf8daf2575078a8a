package org.presencemonitor.app;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.desktop.Tray;
import org.presencemonitor.desktop.TrayContent;
import org.presencemonitor.testing.VirtualTime;

@DisplayName("A start into the tray")
class HiddenStartFallbackTest {
    private final VirtualTime time = new VirtualTime();
    private final AtomicInteger windows = new AtomicInteger();
    private boolean visible;
    private boolean possible;
    private final Tray tray = new Tray() {
        @Override
        public void show(TrayContent content) {}

        @Override
        public boolean isVisible() {
            return visible;
        }

        @Override
        public boolean mayAppear() {
            return possible;
        }

        @Override
        public void close() {}
    };

    @Test
    @DisplayName("waits longer where a panel may still start, and opens no window when one does")
    void panelComesLater() {
        possible = true;
        HiddenStartFallback.watch(tray, time, windows::incrementAndGet);
        time.advance(HiddenStartFallback.PANEL_TIMEOUT.minusMillis(1));
        visible = true;
        time.advance(ofMinutes(5));

        assertThat(windows).hasValue(0);
    }

    @Test
    @DisplayName("opens the window once when no panel has started by then")
    void noPanel() {
        possible = true;
        HiddenStartFallback.watch(tray, time, windows::incrementAndGet);
        time.advance(HiddenStartFallback.PANEL_TIMEOUT.minusMillis(1));
        assertThat(windows).hasValue(0);
        time.advance(ofMinutes(5));
        assertThat(windows).hasValue(1);
    }

    @Test
    @DisplayName("opens the window once where no tray has taken the icon in its time")
    void noTray() {
        HiddenStartFallback.watch(tray, time, windows::incrementAndGet);
        time.advance(HiddenStartFallback.TRAY_TIMEOUT.minusMillis(1));
        assertThat(windows).hasValue(0);

        time.advance(ofMillis(1));
        assertThat(windows).hasValue(1);
        time.advance(ofMinutes(5));
        assertThat(windows).hasValue(1);
    }

    @Test
    @DisplayName("stays hidden where a tray takes the icon, even at the last moment")
    void tray() {
        HiddenStartFallback.watch(tray, time, windows::incrementAndGet);
        time.advance(HiddenStartFallback.TRAY_TIMEOUT.minusMillis(1));
        visible = true;
        time.advance(ofMinutes(5));

        assertThat(windows).hasValue(0);
    }
}
