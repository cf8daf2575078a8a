package org.presencemonitor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.app.WindowFocus.IconClick;
import org.presencemonitor.time.Moment;

@DisplayName("A click on the tray's icon")
class WindowFocusTest {
    private Moment now = Moment.at(Instant.parse("2026-11-28T08:00:00Z"));
    private final WindowFocus focus = new WindowFocus(() -> now);

    @Test
    @DisplayName("shows a window that is hidden or covered")
    void shows() {
        assertThat(focus.click()).isEqualTo(IconClick.SHOWS);
    }

    @Test
    @DisplayName("hides the window that the user has in front")
    void hides() {
        front(true);
        assertThat(focus.click()).isEqualTo(IconClick.HIDES);
    }

    @Test
    @DisplayName("hides it also where the panel has just taken the keyboard from it")
    void keyboardTaken() {
        front(true);
        front(false);
        pass(200);
        assertThat(focus.click()).isEqualTo(IconClick.HIDES);
    }

    @Test
    @DisplayName("shows it where another window has been in front for a moment longer")
    void anotherWindow() {
        front(true);
        front(false);
        pass(500);
        assertThat(focus.click()).isEqualTo(IconClick.SHOWS);
    }

    @Test
    @DisplayName("is one click when it is a double click, whatever the panel reports")
    void doubleClick() {
        assertThat(focus.click()).isEqualTo(IconClick.SHOWS);
        pass(150);
        front(true);
        assertThat(focus.click()).isEqualTo(IconClick.NOTHING);
        pass(500);
        assertThat(focus.click()).isEqualTo(IconClick.HIDES);
    }

    @Test
    @DisplayName("shows the window that a click has hidden")
    void again() {
        front(true);
        assertThat(focus.click()).isEqualTo(IconClick.HIDES);
        focus.seen(false);
        focus.inFront(false);
        pass(500);
        assertThat(focus.click()).isEqualTo(IconClick.SHOWS);
    }

    @Test
    @DisplayName("shows the window that the user has closed just before")
    void justClosed() {
        front(true);
        focus.seen(false);
        focus.inFront(false);
        assertThat(focus.click()).isEqualTo(IconClick.SHOWS);
    }

    private void front(boolean now) {
        focus.seen(true);
        focus.inFront(now);
    }

    private void pass(long millis) {
        now = now.plus(Duration.ofMillis(millis));
    }
}
