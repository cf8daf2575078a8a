package org.presencemonitor.registry.regfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.presencemonitor.registry.regfile.RegFileText.CLIENT;
import static org.presencemonitor.registry.regfile.RegFileText.EXPORT;
import static org.presencemonitor.registry.regfile.RegFileText.HEADER;
import static org.presencemonitor.registry.regfile.RegFileText.text;
import static org.presencemonitor.registry.regfile.RegFileText.utf16;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.RegistryValue.Text;

@DisplayName("A .reg file, as bytes,")
class RegFileEncodingTest {
    private final RegistryKey key = new RegistryKey("HKCU\\\u00e4");

    @Test
    @DisplayName("keeps UTF-8 with its byte order mark")
    void utf8Bom() {
        byte[] bytes =
                ("\ufeff" + HEADER + "[HKCU\\\u00e4]\n\"\u20ac\"=dword:00000001\n").getBytes(StandardCharsets.UTF_8);
        RegFile file = RegFile.parse("x.reg", bytes);
        assertThat(file.bytes()).isEqualTo(bytes);
        assertThat(file.read(key, "\u20ac")).contains(new Dword(1));
        assertThat(file.with(key, "\u20ac", new Dword(2)).bytes()).startsWith(0xef, 0xbb, 0xbf);
    }

    @Test
    @DisplayName("keeps every byte of REGEDIT4, and refuses what its code page lacks")
    void ansi() {
        ByteArrayOutputStream every = new ByteArrayOutputStream();
        every.writeBytes(
                "REGEDIT4\r\n\r\n[HKEY_CURRENT_USER\\\u00e4]\r\n\"x\"=\"".getBytes(Charset.forName("windows-1252")));
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

    @Test
    @DisplayName("is damaged in an encoding that .reg files do not have")
    void wrongEncoding() {
        assertThatThrownBy(() -> RegFile.parse("x.reg", EXPORT.getBytes(StandardCharsets.UTF_16)))
                .hasMessage("x.reg, line 1, column 1: expected UTF-8 or UTF-16LE text, found UTF-16BE.");
        byte[] odd = Arrays.copyOf(utf16(HEADER + ";"), 77);
        assertThatThrownBy(() -> RegFile.parse("x.reg", odd))
                .hasMessage(
                        "x.reg, line 2, column 1: expected an even number of bytes of UTF-16 text, found 77 bytes.");
        byte[] noMark = EXPORT.getBytes(StandardCharsets.UTF_16LE);
        assertThatThrownBy(() -> RegFile.parse("x.reg", noMark)).isInstanceOf(RegistryException.class);
    }
}
