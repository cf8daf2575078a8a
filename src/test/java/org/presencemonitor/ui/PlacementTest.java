package org.presencemonitor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.settings.WindowPlace;

@DisplayName("The window's last place")
class PlacementTest {
    private static final Rectangle2D LEFT = new Rectangle2D(-1280, 0, 1280, 984);
    private static final Rectangle2D PRIMARY = new Rectangle2D(0, 30, 1920, 1050);

    @Test
    @DisplayName("is kept as it was on a screen that is still there, a second one included")
    void kept() {
        assertThat(Placement.fit(new WindowPlace(-900, 100, 428, 736), List.of(PRIMARY, LEFT)))
                .contains(new Rectangle2D(-900, 100, 428, 736));
    }

    @Test
    @DisplayName("is forgotten when its screen is gone")
    void gone() {
        assertThat(Placement.fit(new WindowPlace(-900, 100, 428, 736), List.of(PRIMARY)))
                .isEmpty();
    }

    @Test
    @DisplayName("is forgotten when too little of the title bar is left to get hold of")
    void outOfReach() {
        assertThat(Placement.fit(new WindowPlace(1900, 100, 428, 736), List.of(PRIMARY)))
                .isEmpty();
        assertThat(Placement.fit(new WindowPlace(100, -400, 428, 736), List.of(PRIMARY)))
                .isEmpty();
    }

    @Test
    @DisplayName("is cut to a screen that has become smaller, and comes out from under a panel")
    void cut() {
        assertThat(Placement.fit(new WindowPlace(100, 20, 2500, 2000), List.of(PRIMARY)))
                .contains(new Rectangle2D(0, 30, 1920, 1050));
    }

    @Test
    @DisplayName("is moved into a screen that shows only a part, as after a change of the scale")
    void partly() {
        Rectangle2D half = new Rectangle2D(0, 0, 960, 540);

        assertThat(Placement.fit(new WindowPlace(800, 100, 428, 736), List.of(half)))
                .contains(new Rectangle2D(532, 0, 428, 540));
    }

    @Test
    @DisplayName("is kept across two screens that show all of it together")
    void acrossTwo() {
        assertThat(Placement.fit(new WindowPlace(-200, 100, 428, 736), List.of(PRIMARY, LEFT)))
                .contains(new Rectangle2D(-200, 100, 428, 736));
    }
}
