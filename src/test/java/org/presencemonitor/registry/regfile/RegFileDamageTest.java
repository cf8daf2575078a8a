package org.presencemonitor.registry.regfile;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.presencemonitor.registry.regfile.RegFileText.HEADER;
import static org.presencemonitor.registry.regfile.RegFileText.parse;
import static org.presencemonitor.registry.regfile.RegFileText.utf16;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.presencemonitor.registry.RegistryException;

@DisplayName("A file")
class RegFileDamageTest {
    private static final String EITHER = "expected \"" + HEADER.strip() + "\" or \"REGEDIT4\", found ";

    static Stream<Arguments> damaged() {
        String key = HEADER + "\n[HKCU\\a]\n";
        return Stream.of(
                bad("", "1, column 1: " + EITHER + "the end of the file"),
                bad("\nx", "1, column 1: " + EITHER + "the end of the line"),
                bad(" Windows Regis", "1, column 2: " + EITHER + "\"Windows Regis\""),
                bad(HEADER.strip() + " \n", "1, column 1: " + EITHER + "\"Windows Registry Editor Version …\""),
                bad("REGEDIT5\n", "1, column 1: " + EITHER + "\"REGEDIT5\""),
                bad("REGEDIT42\n", "1, column 1: expected \"REGEDIT4\", found \"REGEDIT42\""),
                bad("{\"json\": true}", "1, column 1: " + EITHER + "\"{\"json\": true}\""),
                bad(key + "\0\0\0\0", "4, column 1: expected text, found a zero byte"),
                bad(key + "\"x\"=\"a\0\"\n", "4, column 7: expected text, found a zero byte"),
                bad(key + "; note\0\n", "4, column 7: expected text, found a zero byte"));
    }

    @ParameterizedTest(name = "line {1}")
    @MethodSource("damaged")
    @DisplayName("is refused as a whole when it is no .reg file, or holds a zero byte")
    void damage(String text, String place) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(RegistryException.class)
                .hasMessage("registry.reg, line " + place + ".");
        if (!text.startsWith("REGEDIT4")) {
            assertThatThrownBy(() -> RegFile.parse("registry.reg", utf16(text.replace("\n", "\r\n"))))
                    .isInstanceOf(RegistryException.class)
                    .hasMessage("registry.reg, line " + place.replace(" or \"REGEDIT4\"", "") + ".");
        }
    }

    static Stream<Arguments> tooMany() {
        String key = "[HKCU\\a]\n";
        return Stream.of(
                Arguments.of("values", key, "\"%x\"=dword:1\n", RegContent.MAX_SIZE - 2),
                Arguments.of("keys", "", "[HKCU\\%x]\n", RegContent.MAX_SIZE - 1),
                Arguments.of("keys below each other", "", "[HKCU\\%x" + "\\a".repeat(99) + "]\n", 999),
                Arguments.of("values that set the same name", key, "\"a\"=dword:%x\n", RegContent.MAX_SIZE - 2),
                Arguments.of("values that are not readable", key, "\"%x\"=1\n", RegContent.MAX_SIZE - 2),
                Arguments.of("keys that are deleted", "", "[HKCU\\%1$x]\n[-HKCU\\%1$x]\n", RegContent.MAX_SIZE - 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tooMany")
    @DisplayName("is refused with one entry more than there is memory for, however short they are")
    void tooLargeForTheMemory(String name, String start, String line, int most) {
        StringBuilder text = new StringBuilder(HEADER).append(start);
        IntStream.range(0, most).forEach(i -> text.append(line.formatted(i)));
        assertThatNoException().isThrownBy(() -> parse(text.toString()));

        text.append(line.formatted(most));
        assertThatThrownBy(() -> parse(text.toString()))
                .isInstanceOf(RegistryException.class)
                .hasMessageMatching("registry\\.reg, line \\d+, column 1: expected at most 100,000 keys and values,"
                        + " found another one\\.");
    }

    private static Arguments bad(String text, String place) {
        return Arguments.of(text, place);
    }
}
