package org.presencemonitor.desktop.awt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A look at the tray’s icon")
class HoverStartTest {
    private final HoverStart hover = new HoverStart();

    @Test
    @DisplayName("begins with the first move of the pointer, and again after it has rested for a second")
    void begins() {
        assertThat(hover.beginsAt(0)).isTrue();
        assertThat(hover.beginsAt(10)).isFalse();
        assertThat(hover.beginsAt(1_000)).isFalse();
        assertThat(hover.beginsAt(1_999)).isFalse();
        assertThat(hover.beginsAt(2_999)).isTrue();
    }
}
