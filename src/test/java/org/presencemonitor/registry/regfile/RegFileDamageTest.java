package org.presencemonitor.registry.regfile;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.presencemonitor.registry.regfile.RegFileText.HEADER;
import static org.presencemonitor.registry.regfile.RegFileText.parse;
import static org.presencemonitor.registry.regfile.RegFileText.utf16;

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

    private static Arguments bad(String text, String place) {
        return Arguments.of(text, place);
    }
}
