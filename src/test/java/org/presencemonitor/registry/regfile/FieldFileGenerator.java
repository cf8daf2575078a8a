package org.presencemonitor.registry.regfile;

import java.util.Random;

/**
 * Makes up .reg files as people and scripts write them: with lines that an import accepts, lines that it ignores, and
 * much in between. ASCII, without a zero byte; all that is imported lies at or below one key.
 */
final class FieldFileGenerator {
    private static final String[] NAMES = {
        "\"a\"",
        "\"b\"",
        "\"UpAndRunning\"",
        "@",
        "  \"c\"",
        "\t@",
        "\"\"",
        "\"d\\\\e\"",
        "\"f\\\"g\"",
        "\"h",
        "a",
        "'a'",
        "\"i\\n\"",
        "\"j\\x\"",
        "\"k\\0\"",
        "#\"l\"",
        ";\"m\"",
        "\"n\" x"
    };
    private static final String[] EQUALS = {"=", "=", "=", " = ", "\t=", "= \t", "", "==", ":"};
    private static final String[] DIGITS = {
        "00000002", "2", "0", "ffffffff", "123456789", "000000001", "", "0x2", "-1", "+1", "2h", "1 2", " 1", "\t7", "g"
    };
    private static final String[] BYTES = {
        "", "01", "1", "01,02", "01,02,", "01, 02", "01 ,02", "01 02", ",", "01,,02", "100", "0x1,2", "-1", "+1", "001",
        "g", "01,g", "DE,ad", " 01"
    };
    private static final String[] CONTINUED = {
        "01,\\~  02",
        "01,\\~~02",
        "01,\\ ; note~02",
        "\\~01",
        "01\\~02",
        "01,\\x~02",
        "01,\\~; note~02,\\~03",
        "01,\\~\"z\"=dword:1",
        "01,\\~[HKEY_CURRENT_USER\\Software]",
        "01,\\~02 \\~03",
        "01,\\~02, "
    };
    private static final String[] TYPES = {"0", "3", "b", "12345", "", " 3", "0x3", "g", "3 ", "+b", "00003"};
    /** In REGEDIT4 alone: Wine reads them as bytes of the code page also behind the newer header, Windows does not. */
    private static final String[] TEXT_TYPES = {"2", "7", " 2", "+7", "00002"};

    private static final String[] TEXTS = {
        "\"\"",
        "\"x\"",
        "\"C:\\\\x\"",
        "\"C:\\x\"",
        "\"\\\"\"",
        "\"x\\n\\ry\"",
        "\"a;b\"",
        "\"x",
        "x",
        "\"x\\\"",
        "\"\\0\"",
        "'x'"
    };
    private static final String[] TAILS = {"", "", "", "", " ", "\t", ";c", " ; c", " x", "\\", ",", "\""};
    private static final String[] OTHER = {
        "",
        "",
        " ",
        "; comment",
        "#comment",
        "// comment",
        "rem x",
        "[",
        "]",
        "[]",
        "x=1",
        "=",
        "\"",
        "\u0001",
        "[HKEY_FOO\\x]",
        "[ HKEY_CURRENT_USER\\Software\\T]",
        "[HKEY_CURRENT_USER\\Software\\T"
    };
    private static final String[] KEY_ENDS = {
        "]", "]", "]", "]", "\\]", "\\\\]", "] ", "]\t;c", ";x]", "] x", " ]", "]]"
    };

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final String lineEnd;
    private final boolean version4;

    /** @param key with its root, without a backslash at its end */
    FieldFileGenerator(long seed, String key) {
        this.random = new Random(seed);
        this.lineEnd = pick("\r\n", "\r\n", "\n", "\r");
        this.version4 = random.nextBoolean();
        line(pick("", "", "", " ", "\t") + (version4 ? "REGEDIT4" : "Windows Registry Editor Version 5.00"));
        line("");
        if (random.nextInt(10) > 0) {
            line("[" + key + "]");
        }
        for (int lines = 2 + random.nextInt(14); lines > 0; lines--) {
            switch (random.nextInt(8)) {
                case 0 ->
                    line(pick("[", "[", "[", " [", "[-") + key + pick("", "\\a", "\\B", "\\\\c d") + pick(KEY_ENDS));
                case 1 -> line(pick(OTHER));
                default -> line(pick(NAMES) + pick(EQUALS) + data() + pick(TAILS));
            }
        }
        if (random.nextInt(3) == 0) {
            text.append(pick(NAMES)).append('=').append(data());
        }
    }

    String text() {
        return text.toString();
    }

    private String data() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> "dword:" + pick(DIGITS);
            case 2 -> pick("hex:", "HEX:", "hex: ") + pick(BYTES);
            case 3 -> "hex(" + pick(version4 && random.nextBoolean() ? TEXT_TYPES : TYPES) + "):" + pick(BYTES);
            case 4 -> "hex:" + pick(CONTINUED).replace("~", lineEnd);
            case 5 -> pick("-", "-", "- ", "-x");
            default -> pick(TEXTS);
        };
    }

    private void line(String line) {
        text.append(line).append(lineEnd);
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
