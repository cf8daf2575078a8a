package org.presencemonitor.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A file name for a text")
class FileNamesTest {
    private static String of(String text) {
        return FileNames.of(text, text.toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Communicator", "Skype-2", "..", "a.", "CON"})
    @DisplayName("is the text where that has plain letters only")
    void plain(String text) {
        assertThat(of(text)).isEqualTo(text);
    }

    @Test
    @DisplayName("is another for every text, also where case is ignored, and short and plain for all of them")
    void apart() {
        List<String> texts = List.of(
                "北京",
                "東京",
                "Büro",
                "Bäro",
                "B_ro",
                "A B",
                "A_B",
                "A~B",
                "A%20B",
                "",
                " ",
                "  ",
                ".",
                "..",
                "a",
                "a.",
                "a ",
                "a/b",
                "a\\b",
                "../a",
                "a:b",
                "a*b",
                "a\tb",
                "a\nb",
                "a\0b",
                "\ud800",
                "\ud801",
                "\ud83d\ude00",
                "x".repeat(60),
                "x".repeat(61),
                "x".repeat(299) + "y",
                "x".repeat(300),
                "京".repeat(300),
                "K",
                "\u212a",
                of("Büro"),
                "e\u0301",
                "\u00e9");
        Map<String, String> byName = new HashMap<>();
        for (String text : texts) {
            String name = FileNames.of(text, text);
            assertThat(name).matches("[A-Za-z0-9._~-]+");
            assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(93);
            assertThat(byName.put(name.toLowerCase(Locale.ROOT), text)).as(text).isNull();
        }
    }

    @Test
    @DisplayName("is the same, apart from case, for texts of one identity")
    void identity() {
        assertThat(of("büro")).isEqualTo(of("BÜRO"));
        assertThat(of("communicator")).isEqualToIgnoringCase(of("COMMUNICATOR"));
        assertThat(FileNames.of("\u0131", "I")).isEqualTo("I");
    }
}
