package org.presencemonitor.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.RegistryValue.Other;
import org.presencemonitor.registry.RegistryValue.Text;

@DisplayName("A .reg file")
class RegFileTest {
    private static final String HEADER = "Windows Registry Editor Version 5.00\n";
    private static final RegistryKey CLIENT = RegistryKey.IM_PROVIDERS.child("Communicator");

    /** As regedit exports a branch: every type, wrapped hex, a string with a raw line break, keys in its order. */
    private static final String EXPORT = String.join(
            "\r\n",
            "Windows Registry Editor Version 5.00",
            "",
            "[HKEY_CURRENT_USER\\Software\\IM Providers]",
            "\"DefaultIMApp\"=\"Communicator\"",
            "",
            "[HKEY_CURRENT_USER\\Software\\IM Providers\\Communicator]",
            "@=\"\"",
            "\"UpAndRunning\"=dword:00000002",
            "\"Path\"=\"C:\\\\Program Files\\\\\\\"Client\\\"\"",
            "\"Lines\"=\"first",
            "second; [not a key]\"",
            "\"Lone\"=\"\ud83d\"",
            "\"Blob\"=hex:01,02,03,04,05,06,07,08,09,0a,0b,0c,0d,0e,0f,10,11,12,13,14,15,16,17,\\",
            "  18,19",
            "\"Expand\"=hex(2):25,00,41,00,25,00,00,00",
            "\"List\"=hex(7):61,00,00,00,00,00",
            "\"Long\"=hex(b):01,00,00,00,00,00,00,00",
            "\"None\"=hex(0):",
            "\"Odd\"=hex(80000001):FF",
            "\"Number\"=hex(4):02,00,00,00",
            "\"String\"=hex(1):61,00,00,00",
            "",
            "[HKEY_CURRENT_USER\\Software\\IM Providers\\Brackets [1]; x]",
            "",
            "");

    @Nested
    @DisplayName("exported by regedit")
    class Exported {
        private final byte[] bytes = utf16(EXPORT);
        private final RegFile file = RegFile.parse("export.reg", bytes);

        @Test
        @DisplayName("reads as what was exported")
        void reads() {
            assertThat(file.read(CLIENT, "")).contains(new Text(""));
            assertThat(file.read(CLIENT, "UpAndRunning")).contains(new Dword(2));
            assertThat(file.read(CLIENT, "Path")).contains(new Text("C:\\Program Files\\\"Client\""));
            assertThat(file.read(CLIENT, "Lines")).contains(new Text("first\r\nsecond; [not a key]"));
            assertThat(file.read(CLIENT, "Lone")).contains(new Text("\ud83d"));
            assertThat(file.read(CLIENT, "Blob"))
                    .contains(
                            new Other(3, "01,02,03,04,05,06,07,08,09,0a,0b,0c,0d,0e,0f,10,11,12,13,14,15,16,17,18,19"));
            assertThat(file.read(CLIENT, "Expand")).contains(new Other(2, "25,00,41,00,25,00,00,00"));
            assertThat(file.read(CLIENT, "None")).contains(new Other(0, ""));
            assertThat(file.read(CLIENT, "Odd")).contains(new Other(0x80000001, "ff"));
            assertThat(file.read(CLIENT, "Number")).contains(new Dword(2));
            assertThat(file.read(CLIENT, "String")).contains(new Text("a"));
            assertThat(file.subkeys(RegistryKey.IM_PROVIDERS)).containsExactly("Communicator", "Brackets [1]; x");
        }

        @Test
        @DisplayName("keeps every byte, the unchanged ones also when one value is edited")
        void keepsBytes() {
            assertThat(file.bytes()).isEqualTo(bytes);
            assertThat(file.with(CLIENT, "upandrunning", new Dword(0x1f)).bytes())
                    .isEqualTo(utf16(EXPORT.replace("dword:00000002", "dword:0000001f")));
            assertThat(file.with(CLIENT, "Number", new Dword(1)).bytes())
                    .isEqualTo(utf16(EXPORT.replace("hex(4):02,00,00,00", "dword:00000001")));
            assertThat(file.with(CLIENT, "Lines", new Text("one")).bytes())
                    .isEqualTo(utf16(EXPORT.replace("first\r\nsecond; [not a key]", "one")));
            assertThat(file.with(CLIENT, "Blob", new Other(3, "AA")).bytes())
                    .isEqualTo(utf16(EXPORT.replaceFirst("hex:01(?s:.*?),19", "hex:aa")));
        }

        @Test
        @DisplayName("changes not at all when a value is set to what it holds")
        void setsSame() {
            assertThat(file.with(CLIENT, "UPANDRUNNING", new Dword(2))).isSameAs(file);
            assertThat(file.with(CLIENT, "Number", new Dword(2))).isSameAs(file);
            assertThat(file.with(CLIENT, "Number", new Other(4, "02,00,00,00"))).isSameAs(file);
            assertThat(file.with(CLIENT, "Odd", new Other(0x80000001, "fF"))).isSameAs(file);
            assertThat(file.with(CLIENT, "String", new Text("a"))).isSameAs(file);
            assertThat(file.without(CLIENT, "absent")).isSameAs(file);
        }

        @Test
        @DisplayName("gets a new value at the end of its key, a new key at the end of the file")
        void adds() {
            assertThat(file.with(CLIENT, "New", new Dword(1)).bytes())
                    .isEqualTo(utf16(EXPORT.replace(
                            "hex(1):61,00,00,00\r\n", "hex(1):61,00,00,00\r\n\"New\"=dword:00000001\r\n")));
            assertThat(file.with(RegistryKey.IM_PROVIDERS.child("Other"), "", new Text("x\"y"))
                            .bytes())
                    .isEqualTo(
                            utf16(EXPORT + "[HKEY_CURRENT_USER\\Software\\IM Providers\\Other]\r\n@=\"x\\\"y\"\r\n"));
        }

        @Test
        @DisplayName("loses exactly the lines of a deleted value")
        void deletes() {
            assertThat(file.without(CLIENT, "lines").bytes())
                    .isEqualTo(utf16(EXPORT.replace("\"Lines\"=\"first\r\nsecond; [not a key]\"\r\n", "")));
            assertThat(file.without(CLIENT, "Blob").bytes())
                    .isEqualTo(utf16(EXPORT.replaceFirst("\"Blob\"(?s:.*?),19\r\n", "")));
        }
    }

    @Nested
    @DisplayName("written by hand")
    class ByHand {
        private static final String TEXT = """
                Windows Registry Editor Version 5.00
                ; the client
                  [HKCU\\software\\im providers\\COMMUNICATOR] ; see [1]
                ; about the flag
                  "UpAndRunning" = dword:2 ; running "now"
                @="x";y
                "Blob"=hex:1, 2,\\ ; more
                \t3
                """;

        private final RegFile file = parse(TEXT);

        @Test
        @DisplayName("may use short roots, any case, blanks, comments and few digits")
        void lenient() {
            assertThat(file.read(CLIENT, "upandrunning")).contains(new Dword(2));
            assertThat(file.read(CLIENT, "")).contains(new Text("x"));
            assertThat(file.read(CLIENT, "blob")).contains(new Other(3, "01,02,03"));
        }

        @Test
        @DisplayName("keeps its spelling, order and comments")
        void keeps() {
            assertThat(text(file)).isEqualTo(TEXT);
            assertThat(text(file.with(CLIENT, "UpAndRunning", new Dword(1))))
                    .isEqualTo(TEXT.replace("dword:2", "dword:00000001"));
            assertThat(text(file.with(CLIENT, "New", new Dword(1)))).isEqualTo(TEXT + "\"New\"=dword:00000001\n");
        }

        @Test
        @DisplayName("may end without a line end, which a new value adds")
        void unfinishedLine() {
            RegFile unfinished = parse(HEADER + "[HKCU\\a]\n\"b\"=dword:00000001");
            RegistryKey key = new RegistryKey("HKCU\\a");
            assertThat(text(unfinished.with(key, "c", new Dword(2))))
                    .isEqualTo(HEADER + "[HKCU\\a]\n\"b\"=dword:00000001\n\"c\"=dword:00000002\n");
            assertThat(text(unfinished.with(key.child("d"), "c", new Dword(2))))
                    .isEqualTo(HEADER + "[HKCU\\a]\n\"b\"=dword:00000001\n\n[HKEY_CURRENT_USER\\a\\d]\n"
                            + "\"c\"=dword:00000002\n");
            assertThat(text(parse(HEADER.strip()).with(key, "c", new Text("")))) // nothing but a header
                    .isEqualTo(HEADER + "\n[HKEY_CURRENT_USER\\a]\n\"c\"=\"\"\n");
        }
    }

    @Nested
    @DisplayName("is read like an import:")
    class Import {
        private final RegistryKey key = new RegistryKey("HKCU\\a");

        @Test
        @DisplayName("later entries win and are the ones edited")
        void laterWins() {
            String text = HEADER + "[HKCU\\a]\n\"x\"=dword:1\n[HKCU\\b]\n[HKCU\\A]\n\"X\"=dword:2\n";
            RegFile file = parse(text);
            assertThat(file.read(key, "x")).contains(new Dword(2));
            assertThat(text(file.with(key, "x", new Dword(3)))).isEqualTo(text.replace("dword:2", "dword:00000003"));
            assertThat(text(file.with(key, "y", new Dword(3)))).isEqualTo(text + "\"y\"=dword:00000003\n");
        }

        @Test
        @DisplayName("a deleted value does not come back from an earlier entry")
        void deleteAll() {
            RegFile file = parse(HEADER + "[HKCU\\a]\n\"x\"=dword:1\n\"x\"=dword:2\n;c\n[HKCU\\A]\n\"X\"=dword:3\n");
            assertThat(text(file.without(key, "x"))).isEqualTo(HEADER + "[HKCU\\a]\n;c\n[HKCU\\A]\n");
        }

        @Test
        @DisplayName("\"x\"=- deletes a value, set again it lives")
        void deletedValue() {
            String text = HEADER + "[HKCU\\a]\n\"x\"=dword:1\n\"X\"=-\n";
            assertThat(parse(text).read(key, "x")).isEmpty();
            assertThat(parse(text).subkeys(new RegistryKey("HKCU"))).containsExactly("a");
            assertThat(text(parse(text).with(key, "x", new Dword(2)))).isEqualTo(text + "\"x\"=dword:00000002\n");
            assertThat(parse(text + "\"x\"=dword:4\n").read(key, "x")).contains(new Dword(4));
        }

        @Test
        @DisplayName("[-key] deletes a key with all below, and values under it count for nothing")
        void deletedKey() {
            String text = HEADER + "[HKCU\\a]\n\"x\"=dword:1\n[HKCU\\a\\b]\n[-HKEY_CURRENT_USER\\A]\n\"y\"=dword:1\n";
            RegFile file = parse(text);
            assertThat(file.read(key, "x")).isEmpty();
            assertThat(file.read(key, "y")).isEmpty();
            assertThat(file.subkeys(new RegistryKey("HKCU"))).isEmpty();
            assertThat(text(file.with(key, "x", new Dword(2))))
                    .isEqualTo(text + "\n[HKEY_CURRENT_USER\\a]\n\"x\"=dword:00000002\n");
            assertThat(parse(text + "[HKCU\\A\\C]\n").subkeys(key)).containsExactly("C");
        }
    }

    @Nested
    @DisplayName("in another encoding")
    class Encodings {
        private final RegistryKey key = new RegistryKey("HKCU\\\u00e4");

        @Test
        @DisplayName("keeps UTF-8 with its byte order mark")
        void utf8Bom() {
            byte[] bytes = ("\ufeff" + HEADER + "[HKCU\\\u00e4]\n\"\u20ac\"=dword:00000001\n")
                    .getBytes(StandardCharsets.UTF_8);
            RegFile file = RegFile.parse("x.reg", bytes);
            assertThat(file.bytes()).isEqualTo(bytes);
            assertThat(file.read(key, "\u20ac")).contains(new Dword(1));
            assertThat(file.with(key, "\u20ac", new Dword(2)).bytes()).startsWith(0xef, 0xbb, 0xbf);
        }

        @Test
        @DisplayName("keeps every byte of REGEDIT4, and refuses what its code page lacks")
        void ansi() {
            ByteArrayOutputStream every = new ByteArrayOutputStream();
            every.writeBytes("REGEDIT4\r\n\r\n[HKEY_CURRENT_USER\\\u00e4]\r\n\"x\"=\""
                    .getBytes(Charset.forName("windows-1252")));
            for (int b = 0x80; b < 0x100; b++) {
                every.write(b);
            }
            every.writeBytes("\"\r\n\"y\"=hex(1):80,00\r\n".getBytes(StandardCharsets.US_ASCII));
            RegFile file = RegFile.parse("old.reg", every.toByteArray());

            assertThat(file.bytes()).isEqualTo(every.toByteArray());
            assertThat(file.read(key, "y")).contains(new Text("\u20ac"));
            assertThat(file.with(key, "y", new Text("\u20ac\u00e4")).bytes()).endsWith(0x80, 0xe4, '"', '\r', '\n');
            assertThatThrownBy(() -> file.with(key, "y", new Text("\u03a9")))
                    .isInstanceOf(RegistryException.class)
                    .hasMessage("old.reg (REGEDIT4) cannot hold all characters of \"\"\u03a9\"\".");
        }

        @Test
        @DisplayName("is UTF-8 without a mark when new, and says that it may be edited")
        void fresh() {
            assertThat(text(RegFile.empty("new.reg").with(CLIENT, "UpAndRunning", new Dword(1))))
                    .isEqualTo("""
                            Windows Registry Editor Version 5.00
                            ; The registry of Presence Monitor. Any text editor may change it, also while the program runs.

                            [HKEY_CURRENT_USER\\Software\\IM Providers\\Communicator]
                            "UpAndRunning"=dword:00000001
                            """);
        }
    }

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

    @Test
    @DisplayName("is damaged in an encoding that .reg files do not have")
    void wrongEncoding() {
        assertThatThrownBy(() -> RegFile.parse("x.reg", EXPORT.getBytes(StandardCharsets.UTF_16)))
                .hasMessage("x.reg, line 1: expected UTF-8 or UTF-16LE text, found UTF-16BE.");
        assertThatThrownBy(() -> RegFile.parse("x.reg", (HEADER + ";\u00fc").getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessage("x.reg, line 2: expected a UTF-8 character, found the byte 0xfc.");
        byte[] odd = Arrays.copyOf(utf16(HEADER + ";"), 77);
        assertThatThrownBy(() -> RegFile.parse("x.reg", odd))
                .hasMessage("x.reg, line 2: expected an even number of bytes of UTF-16 text, found 77 bytes.");
        byte[] noMark = EXPORT.getBytes(StandardCharsets.UTF_16LE);
        assertThatThrownBy(() -> RegFile.parse("x.reg", noMark)).isInstanceOf(RegistryException.class);
    }

    private static Arguments bad(String text, String place) {
        return Arguments.of(text, place);
    }

    private static RegFile parse(String text) {
        return RegFile.parse("registry.reg", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(RegFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    private static byte[] utf16(String text) {
        return Utf16.encode('\ufeff' + text);
    }
}
