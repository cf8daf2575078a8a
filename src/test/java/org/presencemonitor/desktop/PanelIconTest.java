package org.presencemonitor.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A status icon for a panel")
class PanelIconTest {
    private static final int[] SIZES = {16, 22, 24, 32, 44, 48};

    /** Black, white, the default panels of waybar and Cinnamon, and any others. */
    private static IntStream panels() {
        Random random = new Random(17);
        IntStream greys =
                IntStream.generate(() -> random.nextInt(256) * 0x010101).limit(25);
        IntStream hues = IntStream.generate(
                        () -> 0xFFFFFF & Color.HSBtoRGB(random.nextFloat(), random.nextFloat(), random.nextFloat()))
                .limit(25);
        return Stream.of(IntStream.of(0x000000, 0xFFFFFF, 0x2980B9, 0x555555), greys, hues)
                .flatMapToInt(colours -> colours);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("stands out from a panel of any colour by 3:1, at every size, with its edge or with its white")
    void contrast(StatusIcon icon) {
        for (int size : SIZES) {
            int[] pixels = PanelIcon.draw(icon, size);
            long covered =
                    Arrays.stream(pixels).filter(argb -> argb >>> 24 > 0x80).count();
            assertThat(panels()).allSatisfy(panel -> {
                long seen = Arrays.stream(pixels)
                        .filter(argb -> Contrast.between(over(argb, panel), panel) >= 3)
                        .count();
                assertThat((double) seen / covered)
                        .as("share of the icon at %d pixels on %06x", size, panel)
                        .isGreaterThan(0.05); // a tick, or an edge
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("leaves the corners of every size transparent")
    void corners(StatusIcon icon) {
        for (int size : SIZES) {
            int[] pixels = PanelIcon.draw(icon, size);
            assertThat(new int[] {pixels[0], pixels[size - 1], pixels[size * (size - 1)], pixels[size * size - 1]})
                    .as("corners at %d pixels", size)
                    .containsOnly(0);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("has the same inside on any panel: what tells the state lies on the icon's own ground")
    void ground(StatusIcon icon) {
        int[] pixels = PanelIcon.draw(icon, 240);
        int[] marks = IconRaster.draw(icon, 240, Palette.PANEL);
        assertThat(IntStream.range(0, pixels.length).filter(i -> marks[i] != 0))
                .allMatch(i -> pixels[i] >>> 24 == 0xFF);
    }

    private static int over(int argb, int panel) {
        int alpha = argb >>> 24;
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int channel = (argb >> shift & 0xFF) * alpha + (panel >> shift & 0xFF) * (0xFF - alpha);
            mixed |= Math.round(channel / 255f) << shift;
        }
        return mixed;
    }
}
