package org.presencemonitor.hresult;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Constants of results")
class HResultConstantsTest {
    private static final Path SOURCES = Path.of("src/main/java/org/presencemonitor");
    private static final Pattern MADE = Pattern.compile("new HResult\\(\\s*(0x|-?\\d)");

    @Test
    @DisplayName("stand in HResult alone, so that each has one name")
    void inOnePlace() throws IOException {
        List<String> elsewhere = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.startsWith(SOURCES.resolve("hresult")))
                    .toList()) {
                if (MADE.matcher(Files.readString(file)).find()) {
                    elsewhere.add(file.toString());
                }
            }
        }
        assertThat(elsewhere)
                .as("files that make a constant with new HResult(0x…) instead of naming it in HResult")
                .isEmpty();
    }
}
