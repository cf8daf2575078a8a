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

@DisplayName("A .reg file")
class RegFileDamageTest {
    static Stream<Arguments> damaged() {
        String key = HEADER + "\n[HKCU\\a]\n";
        return Stream.of(
                bad("", "1: expected \"" + HEADER.strip() + "\" or \"REGEDIT4\", found the end of the file"),
                bad("\nx", "1: expected \"" + HEADER.strip() + "\" or \"REGEDIT4\", found the end of the line"),
                bad("Windows Regis", "1: expected \"" + HEADER.strip() + "\" or \"REGEDIT4\", found \"Windows Regis\""),
                bad("REGEDIT5\n", "1: expected \"" + HEADER.strip() + "\" or \"REGEDIT4\", found \"REGEDIT5\""),
                bad("REGEDIT42\n", "1: expected \"REGEDIT4\", found \"REGEDIT42\""),
                bad(
                        "{\"json\": true}",
                        "1: expected \"" + HEADER.strip() + "\" or \"REGEDIT4\", found \"{\"json\": true}\""),
                bad(
                        HEADER + "\n\"x\"=dword:1\n",
                        "3: expected a [key] before the first value, found \"\"x\"=dword:1\""),
                bad(
                        key + "garbage\n",
                        "4: expected a [key], a \"name\"=value, a ; comment or an empty line, found \"garbage\""),
                bad(
                        key + "\0\0\0\0",
                        "4: expected a [key], a \"name\"=value, a ; comment or an empty line, found a zero byte"),
                bad(key + "[HKCU\\b\n", "4: expected a key that ends with ], found \"[HKCU\\b\""),
                bad(key + "[HKCU\\b] x\n", "4: expected a key that ends with ], found \"[HKCU\\b] x\""),
                bad(key + "[]\n", "4: expected a key that begins with HKEY_CURRENT_USER or another root, found \"[]\""),
                bad(
                        key + "[HKEY_USER\\a]\n",
                        "4: expected a key that begins with HKEY_CURRENT_USER or another root, found \"[HKEY_USER\\a]\""),
                bad(
                        key + "[HKCU\\\\a]\n",
                        "4: expected a key without empty names between its backslashes, found \"[HKCU\\\\a]\""),
                bad(
                        key + "[HKCU" + "\\a".repeat(600) + "]\n",
                        "4: expected a key of at most 512 levels, found \"[HKCU\\a\\a\\a\\a\\a\\a\\a\\a\\a\\a\\a\\a\\a\\…\""),
                bad(key + "\"x\n\"=dword:1\n", "4: expected a name that ends on its line, found \"\"x\""),
                bad(key + "\"x\"\n", "4: expected = after the name, found the end of the line"),
                bad(key + "\"x\"=\n", "4: expected \"text\", dword:, hex: or - after =, found the end of the line"),
                bad(key + "\"x\"=2\n", "4: expected \"text\", dword:, hex: or - after =, found \"2\""),
                bad(key + "\"x\"=-1\n", "4: expected the end of the line, found \"1\""),
                bad(key + "\"x\"=\"open\n;", "4: expected a closing quotation mark, found the end of the file"),
                bad(
                        key + "\"x\"=\"open\n\"y\"=\"b\"\n",
                        "5: expected the end of the line after the value that begins on line 4, found \"y\"=\"b\"\""),
                bad(
                        key + "\"x\"=\"C:\\new\"\n",
                        "4: expected \\\\ or \\\" where text has a backslash, found \"\\new\"\""),
                bad(key + "\"x\"=\"a\0\"\n", "4: expected text, found a zero byte"),
                bad(
                        key + "\"x\"=dword:00zz\n",
                        "4: expected dword: with 1 to 8 hexadecimal digits, found \"dword:00zz\""),
                bad(key + "\"x\"=dword:\n", "4: expected dword: with 1 to 8 hexadecimal digits, found \"dword:\""),
                bad(
                        key + "\"x\"=dword:123456789\n",
                        "4: expected dword: with 1 to 8 hexadecimal digits, found \"dword:123456789\""),
                bad(
                        key + "\"x\"=dword:0000002",
                        "4: expected dword: with 8 hexadecimal digits on a last line without a line end, found \"dword:0000002\""),
                bad(key + "\"x\"=hex:1,zz\n", "4: expected a byte of 1 or 2 hexadecimal digits, found \"zz\""),
                bad(key + "\"x\"=hex:012\n", "4: expected a byte of 1 or 2 hexadecimal digits, found \"012\""),
                bad(
                        key + "\"x\"=hex:01,",
                        "4: expected a byte of 1 or 2 hexadecimal digits, found the end of the file"),
                bad(
                        key + "\"x\"=hex:01,\n",
                        "4: expected a byte of 1 or 2 hexadecimal digits, found the end of the line"),
                bad(
                        key + "\"x\"=hex:01,0",
                        "4: expected a byte of 2 hexadecimal digits on a last line without a line end, found \"0\""),
                bad(key + "\"x\"=hex:01,\\", "4: expected another line after \\, found the end of the file"),
                bad(
                        key + "\"x\"=hex:01,\\\n",
                        "5: expected a byte of 1 or 2 hexadecimal digits, found the end of the file"),
                bad(key + "\"x\"=hex:01,\\02\n", "4: expected the end of the line after \\, found \"02\""),
                bad(key + "\"x\"=hex(g):01\n", "4: expected hex(n): with the number of a type, found \"hex(g):01\""),
                bad(
                        key + "\u0001\u202e" + "x".repeat(50),
                        "4: expected a [key], a \"name\"=value, a ; comment or an empty line, found \"??"
                                + "x".repeat(30) + "…\""));
    }

    @ParameterizedTest(name = "line {1}")
    @MethodSource("damaged")
    @DisplayName("is damaged when anything else is in it")
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
