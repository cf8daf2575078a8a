package org.presencemonitor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Computes the contrast as WCAG 2.2 does, on the colours that are in theme.css. */
@DisplayName("The theme's colours")
class ContrastTest {
    private static final Pattern TOKEN = Pattern.compile("(-[a-z-]+):\\s*(#\\p{XDigit}{6});");

    private final String css = css();
    private final Map<String, String> light = tokens("\\.root");
    private final Map<String, String> dark = tokens("\\.root\\.dark");

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "-text, -bg",
        "-text, -subtle",
        "-text, -track",
        "-text, -bad-bg",
        "-text, -warning-bg",
        "-muted, -bg",
        "-muted, -subtle",
        "-accent, -bg",
        "-accent, -bad-bg",
        "-accent, -warning-bg",
        "-bad, -bg",
        "-bad, -subtle",
        "-good, -bg",
        "-warning, -bg",
        "-white, -accent-fill",
        "-white, -good-fill",
        "-bg, -text"
    })
    @DisplayName("keep text readable: 4.5:1, light and dark")
    void text(String text, String ground) {
        assertContrast(text, ground, 4.5);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "-good, -bg",
        "-bad, -bg",
        "-warning, -bg",
        "-warning-icon, -bg",
        "-accent, -bg",
        "-muted, -bg",
        "-muted, -track",
        "-on-fill, -good",
        "-on-fill, -bad",
        "-on-fill, -warning",
        "-on-fill, -warning-icon",
        "-accent, -subtle",
        "-white, -accent-fill"
    })
    @DisplayName("keep icons, switches and the focus ring visible: 3:1, light and dark")
    void icons(String icon, String ground) {
        assertContrast(icon, ground, 3);
    }

    private void assertContrast(String front, String ground, double least) {
        assertThat(contrast(color(light, front), color(light, ground)))
                .as("light")
                .isGreaterThanOrEqualTo(least);
        assertThat(contrast(color(dark, front), color(dark, ground))).as("dark").isGreaterThanOrEqualTo(least);
    }

    /** A colour that the dark scheme does not define is the light one. */
    private int color(Map<String, String> scheme, String token) {
        String hex = token.equals("-white")
                ? "#ffffff"
                : Objects.requireNonNull(scheme.getOrDefault(token, light.get(token)), token);
        return Integer.parseInt(hex.substring(1), 16);
    }

    private static double contrast(int one, int other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private Map<String, String> tokens(String selector) {
        Matcher block = Pattern.compile(selector + " \\{([^}]*)}").matcher(css);
        assertThat(block.find()).as(selector).isTrue();
        Map<String, String> found = new TreeMap<>();
        Matcher token = TOKEN.matcher(block.group(1));
        while (token.find()) {
            found.put(token.group(1), token.group(2));
        }
        return found;
    }

    private static String css() {
        try (InputStream in = Objects.requireNonNull(MainWindow.class.getResourceAsStream("theme.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
