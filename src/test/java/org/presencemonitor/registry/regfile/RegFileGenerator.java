package org.presencemonitor.registry.regfile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.presencemonitor.registry.RegistryKey;

/** Makes up valid .reg files with everything that the format has. */
final class RegFileGenerator {
    /** A DWORD that no other entry of the file touches. */
    record DwordAt(RegistryKey key, String name, int start, int end) {}

    private static final List<RegEncoding> ENCODINGS = List.of(RegEncoding.values());
    private static final String[] LETTERS = {"a", "B", " ", ";", "=", "[", "\\\\", "\\\"", "\u00e4", "@", "-", ","};

    private final Random random;
    private final RegEncoding encoding;
    private final String lineEnd;
    private final StringBuilder text = new StringBuilder();
    private final List<DwordAt> dwords = new ArrayList<>();
    private int names;

    RegFileGenerator(long seed) {
        this.random = new Random(seed);
        this.encoding = ENCODINGS.get(random.nextInt(ENCODINGS.size()));
        this.lineEnd = pick("\r\n", "\n", "\r\n", "\r");
        text.append(encoding.header()).append(lineEnd);
        for (int sections = random.nextInt(5); sections > 0; sections--) {
            section();
        }
    }

    byte[] bytes() {
        return encoding.encode(text.toString());
    }

    String text() {
        return text.toString();
    }

    RegEncoding encoding() {
        return encoding;
    }

    List<DwordAt> dwords() {
        return dwords;
    }

    private void section() {
        noise();
        RegistryKey key = new RegistryKey(pick("HKCU", "HKEY_LOCAL_MACHINE", "hkey_users")
                + '\\'
                + pick("Software", "soft ware", "\u00fc")
                + '\\'
                + names++);
        text.append('[').append(key).append(']').append(pick("", "", " ; note")).append(lineEnd);
        for (int values = random.nextInt(6); values > 0; values--) {
            noise();
            value(key);
        }
        if (random.nextInt(4) == 0) {
            text.append("[-HKEY_CURRENT_USER\\gone").append(names++).append(']').append(lineEnd);
            text.append(pick("", "\"ignored\"=dword:1" + lineEnd));
        }
    }

    private void value(RegistryKey key) {
        String name = "value" + names++;
        text.append(pick("", "", "  ")).append('"').append(name).append('"').append(pick("=", "=", " = "));
        int start = text.length();
        switch (random.nextInt(6)) {
            case 0, 1 -> {
                text.append("dword:").append(pick("0", "00000002", "DeadBeef", "7f"));
                dwords.add(new DwordAt(key, name, start, text.length()));
            }
            case 2 -> text.append('"').append(string()).append('"');
            case 3 ->
                text.append(pick("hex:", "hex(2):", "hex(7):", "hex(b):", "hex(12345):"))
                        .append(bytes(random.nextInt(9)));
            case 4 -> text.append(pick("hex(4):02,00,00,00", "hex(1):61,00,00,00", "hex(0):", "hex(4):01"));
            default -> text.append('-');
        }
        text.append(pick("", "", " ; note", ";")).append(lineEnd);
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        for (int length = random.nextInt(9); length > 0; length--) {
            string.append(pick(LETTERS));
        }
        if (encoding != RegEncoding.ANSI) {
            string.append(pick("", "\u20ac", "\ud83d\ude00"));
        }
        string.append(pick("", "", lineEnd + "second line"));
        return string.append(encoding == RegEncoding.UTF_16LE ? pick("", "\udc00") : "")
                .toString();
    }

    private String bytes(int count) {
        StringBuilder bytes = new StringBuilder();
        for (int i = 0; i < count; i++) {
            bytes.append(i == 0 ? "" : pick(",", ",", ", ", ",\\" + lineEnd + "  "));
            bytes.append(pick("00", "ff", "A0", "7", "1c"));
        }
        return bytes.toString();
    }

    private void noise() {
        text.append(pick("", "", lineEnd, "; [comment] \"x\"=dword:zz" + lineEnd, "  " + lineEnd));
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Random bytes, often with a beginning that gets a reader further. */
    static byte[] garbage(Random random) {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        byte[] start = new String[] {"", "REGEDIT4\n", "REGEDIT4\n[HKCU\\a]\n\"x\"=", "\u00ff\u00fe"}
                [random.nextInt(4)].getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(start, 0, bytes, 0, Math.min(start.length, bytes.length));
        return bytes;
    }
}
