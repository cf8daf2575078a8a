package org.presencemonitor.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The screen of a window")
class ScreenAreaTest {
    private static final ScreenArea PRIMARY = area(0, 1280);
    private static final ScreenArea RIGHT = area(1280, 1920);
    private static final ScreenArea LEFT = area(-1024, 1024);
    private static final List<ScreenArea> ALL = List.of(PRIMARY, RIGHT, LEFT);

    /** With a panel of 30 pixels at its top. */
    private static ScreenArea area(double left, double width) {
        return new ScreenArea(new Rectangle2D(left, 0, width, 800), new Rectangle2D(left, 30, width, 770));
    }

    private static Rectangle2D window(double left) {
        return new Rectangle2D(left, 100, 400, 500);
    }

    @Test
    @DisplayName("is the one it is on, be that the primary one or another")
    void onOne() {
        assertThat(ScreenArea.of(window(100), ALL)).contains(PRIMARY);
        assertThat(ScreenArea.of(window(1500), ALL)).contains(RIGHT);
        assertThat(ScreenArea.of(window(-900), ALL)).contains(LEFT);
    }

    @Test
    @DisplayName("is the one with the larger part of a window that lies on two")
    void onTwo() {
        assertThat(ScreenArea.of(window(1000), ALL)).contains(PRIMARY);
        assertThat(ScreenArea.of(window(1100), ALL)).contains(RIGHT);
        assertThat(ScreenArea.of(window(-300), ALL)).contains(LEFT);
    }

    @Test
    @DisplayName("keeps it: where it is, if it fits there, and otherwise as near as it can")
    void keeps() {
        assertThat(RIGHT.corner(window(1500))).isEqualTo(new Point2D(1500, 100));
        assertThat(RIGHT.corner(window(3000))).isEqualTo(new Point2D(2800, 100));
        assertThat(RIGHT.corner(window(1200))).isEqualTo(new Point2D(1280, 100));
        assertThat(PRIMARY.corner(new Rectangle2D(100, 700, 400, 500))).isEqualTo(new Point2D(100, 300));
    }

    @Test
    @DisplayName("begins with a window that is larger than it, as a desktop may make one")
    void larger() {
        assertThat(LEFT.corner(new Rectangle2D(-800, 100, 2000, 900))).isEqualTo(new Point2D(-1024, 30));
    }

    @Test
    @DisplayName("is none for a window beside all of them, and for one without a place")
    void onNone() {
        assertThat(ScreenArea.of(window(5000), ALL)).isEmpty();
        assertThat(ScreenArea.of(window(Double.NaN), ALL)).isEmpty();
    }
}
