package org.presencemonitor.registry.regfile;

import java.nio.charset.StandardCharsets;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.Utf16;

/** What the tests of .reg files write, and how they see it as text and as bytes. */
final class RegFileText {
    static final String HEADER = "Windows Registry Editor Version 5.00\n";
    static final RegistryKey CLIENT = RegistryKey.IM_PROVIDERS.child("Communicator");

    /** As regedit exports a branch: every type, wrapped hex, a string with a raw line break, keys in its order. */
    static final String EXPORT = String.join(
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

    private RegFileText() {}

    static RegFile parse(String text) {
        return RegFile.parse("registry.reg", text.getBytes(StandardCharsets.UTF_8));
    }

    static String text(RegFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    static byte[] utf16(String text) {
        return Utf16.encode('\ufeff' + text);
    }
}
