package org.presencemonitor.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A status icon in pixels")
class IconRasterTest {
    /** Every ink the same: what is left is the shape. */
    private static final Palette GREY =
            new Palette(0xFF606060, 0xFF606060, 0xFF606060, 0xFF606060, 0xFF606060, 0xFFFFFFFF);

    @Test
    @DisplayName("is told from every other by its shape alone, at 16 pixels and in grey")
    void distinct() {
        for (StatusIcon one : StatusIcon.values()) {
            for (StatusIcon other : StatusIcon.values()) {
                if (one != other) {
                    assertThat(strikinglyDifferent(one, other))
                            .as("pixels in which %s differs from %s", one, other)
                            .isGreaterThanOrEqualTo(8);
                }
            }
        }
    }

    /** Pixels that differ by more than a third of the way from the grey to the white ground. */
    private static long strikinglyDifferent(StatusIcon one, StatusIcon other) {
        int[] a = onWhite(IconRaster.draw(one, 16, GREY));
        int[] b = onWhite(IconRaster.draw(other, 16, GREY));
        return IntStream.range(0, a.length)
                .filter(i -> Math.abs(a[i] - b[i]) > (0xFF - 0x60) / 3)
                .count();
    }

    private static int[] onWhite(int[] pixels) {
        return Arrays.stream(pixels)
                .map(argb -> {
                    int alpha = argb >>> 24;
                    return ((argb & 0xFF) * alpha + 0xFF * (0xFF - alpha)) / 0xFF;
                })
                .toArray();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("leaves the corners of every size transparent")
    void corners(StatusIcon icon) {
        for (int size : new int[] {16, 22, 24, 32, 48, 64}) {
            int[] pixels = IconRaster.draw(icon, size, Palette.PANEL);
            assertThat(new int[] {pixels[0], pixels[size - 1], pixels[size * (size - 1)], pixels[size * size - 1]})
                    .as("corners at %d pixels", size)
                    .containsOnly(0);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("covers the same share of the picture at every size")
    void scaling(StatusIcon icon) {
        double large = share(icon, 240);
        for (int size : new int[] {16, 22, 24, 32, 48}) {
            assertThat(share(icon, size)).as("share at %d pixels", size).isCloseTo(large, within(0.015));
        }
    }

    private static double share(StatusIcon icon, int size) {
        return Arrays.stream(IconRaster.draw(icon, size, GREY))
                        .mapToDouble(argb -> (argb >>> 24) / 255.0)
                        .sum()
                / (size * size);
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSY", "DO_NOT_DISTURB", "SIGNED_OUT"})
    @DisplayName("is its own mirror image in both directions where the shape is")
    void symmetric(StatusIcon icon) {
        int[] pixels = IconRaster.draw(icon, 22, Palette.PANEL);
        assertThat(mirrored(pixels, 22)).isEqualTo(pixels);
        assertThat(upsideDown(pixels, 22)).isEqualTo(pixels);
    }

    @Test
    @DisplayName("stands upright")
    void upright() {
        int[] triangle = IconRaster.draw(StatusIcon.PROBLEM, 22, Palette.PANEL);
        assertThat(mirrored(triangle, 22)).isEqualTo(triangle);
        assertThat(covered(triangle, 3, 22)).isLessThan(covered(triangle, 18, 22));
    }

    private static int[] mirrored(int[] pixels, int size) {
        return IntStream.range(0, pixels.length)
                .map(i -> pixels[i / size * size + size - 1 - i % size])
                .toArray();
    }

    private static int[] upsideDown(int[] pixels, int size) {
        return IntStream.range(0, pixels.length)
                .map(i -> pixels[(size - 1 - i / size) * size + i % size])
                .toArray();
    }

    private static long covered(int[] pixels, int row, int size) {
        return Arrays.stream(pixels, row * size, (row + 1) * size)
                .filter(argb -> argb >>> 24 > 0x80)
                .count();
    }

    @Test
    @DisplayName("draws later shapes over earlier ones, each in its ink, with soft edges")
    void inks() {
        int[] pixels = IconRaster.draw(StatusIcon.BUSY, 24, Palette.PANEL);
        assertThat(pixels[12 * 24 + 12]).isEqualTo(Palette.PANEL.onFill());
        assertThat(pixels[12 * 24 + 5]).isEqualTo(Palette.PANEL.bad());
        assertThat(Arrays.stream(pixels).map(argb -> argb >>> 24).filter(alpha -> alpha > 0 && alpha < 0xFF))
                .isNotEmpty();
        assertThat(Arrays.stream(pixels).filter(argb -> argb >>> 24 != 0).map(argb -> argb >>> 16 & 0xFF))
                .as("red, which no edge darkens")
                .allMatch(red -> red >= 0xD2);
    }

    @Nested
    @DisplayName("in the colours of a palette")
    class Colours {
        @ParameterizedTest
        @EnumSource(names = "ON_FILL", mode = EnumSource.Mode.EXCLUDE)
        @DisplayName("keeps a contrast of 3:1 to every ground it may lie on, and to what lies on it")
        void contrasts(ColourRole ink) {
            assertThat(Contrast.between(Palette.PANEL.argb(ink), 0x1F2328)).isGreaterThanOrEqualTo(3);
            assertThat(Contrast.between(Palette.PANEL.argb(ink), 0xECEFF2)).isGreaterThanOrEqualTo(3);
            assertThat(Contrast.between(Palette.LIGHT.argb(ink), 0xFFFFFF)).isGreaterThanOrEqualTo(3);
            assertThat(Contrast.between(Palette.DARK.argb(ink), 0x0D1117)).isGreaterThanOrEqualTo(3);
            for (Palette palette : new Palette[] {Palette.PANEL, Palette.LIGHT, Palette.DARK}) {
                assertThat(Contrast.between(palette.argb(ink), palette.onFill()))
                        .isGreaterThanOrEqualTo(3);
            }
        }

        @ParameterizedTest
        @CsvSource({"0x000000, 0xFFFFFF, 21.0", "0x767676, 0xFFFFFF, 4.54", "0xBF8700, 0xECEFF2, 2.72"})
        @DisplayName("(the measure agrees with published values)")
        void measure(String one, String other, double ratio) {
            assertThat(Contrast.between(Integer.decode(one), Integer.decode(other)))
                    .isCloseTo(ratio, within(0.01));
        }
    }
}
