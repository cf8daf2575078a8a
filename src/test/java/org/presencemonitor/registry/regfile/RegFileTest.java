package org.presencemonitor.registry.regfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.registry.regfile.RegFileText.CLIENT;
import static org.presencemonitor.registry.regfile.RegFileText.EXPORT;
import static org.presencemonitor.registry.regfile.RegFileText.HEADER;
import static org.presencemonitor.registry.regfile.RegFileText.parse;
import static org.presencemonitor.registry.regfile.RegFileText.text;
import static org.presencemonitor.registry.regfile.RegFileText.utf16;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.RegistryValue.Other;
import org.presencemonitor.registry.RegistryValue.Text;

@DisplayName("A .reg file")
class RegFileTest {
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
    @DisplayName("without a key")
    class WithoutAKey {
        private final RegistryKey key = new RegistryKey("HKCU\\a\\b");

        @Test
        @DisplayName("has neither its lines nor those of the keys below it; comments and all other lines stay")
        void lines() {
            RegFile file = parse(
                    HEADER + "[HKCU\\a]\n\"x\"=dword:1\n  [hkcu\\A\\B] ; mine\n; about y\n\"y\"=hex:01,\\\n02\n"
                            + "\"bad\"=dword:xyz\n\n[HKCU\\ab]\n\"z\"=dword:1\n[HKCU\\a\\b\\c]\n@=\"1\"\n[HKCU\\a\\bc]\n");
            assertThat(text(file.without(key)))
                    .isEqualTo(HEADER + "[HKCU\\a]\n\"x\"=dword:1\n; about y\n\n[HKCU\\ab]\n\"z\"=dword:1\n"
                            + "[HKCU\\a\\bc]\n");
        }

        @Test
        @DisplayName("has the key above still, though no line but those named it")
        void above() {
            RegFile file = parse(HEADER + "[HKCU\\a\\b]\n\"x\"=dword:1\n");
            assertThat(text(file.without(key))).isEqualTo(HEADER + "[HKEY_CURRENT_USER\\a]\n");
            assertThat(file.without(new RegistryKey("HKCU\\a")).subkeys(new RegistryKey("HKCU")))
                    .isEmpty();
        }

        @Test
        @DisplayName("is as long as before, however often the key comes and goes")
        void growsNot() {
            RegFile file = parse(HEADER + "[HKCU\\a]\n");
            for (int i = 0; i < 300; i++) {
                file = file.with(key, "x", new Dword(i)).with(key.child("c"), "x", new Dword(i));
                file = file.without(key);
                assertThat(file.read(key, "x")).isEmpty();
            }
            assertThat(text(file)).isEqualTo(HEADER + "[HKCU\\a]\n");
        }

        @Test
        @DisplayName("has the key above also where that is deleted between the lines, and grows not there either")
        void deletedBetween() {
            RegFile file = parse(HEADER + "[HKCU\\a\\b]\n[-HKCU\\a]\n[HKCU\\a\\b]\n\"x\"=dword:1\n");
            String once = HEADER + "[-HKCU\\a]\n[HKEY_CURRENT_USER\\a]\n";
            assertThat(text(file.without(key))).isEqualTo(once);
            assertThat(text(parse(once).with(key, "x", new Dword(1)).without(key)))
                    .isEqualTo(once);
        }

        @Test
        @DisplayName("has a deletion at its end where the spelling of the keys above comes from several of its lines")
        void deletion() {
            String text = HEADER + "[HKCU\\a\\b\\c]\n[HKCU\\A\\b]\n[-HKCU\\A\\b]\n[HKCU\\a\\b\\c]\n";
            RegFile shorter = parse(text).without(key.child("c"));
            assertThat(text(shorter)).isEqualTo(text + "\n[-HKEY_CURRENT_USER\\a\\b\\c]\n");
            assertThat(shorter.subkeys(new RegistryKey("HKCU"))).containsExactly("a");
            assertThat(shorter.subkeys(new RegistryKey("HKCU\\a"))).containsExactly("b");
        }
    }
}
