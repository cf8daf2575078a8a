package org.presencemonitor.simulator.recording;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts that are hard to write down: by YAML, by an encoding, or because they look like something else. */
final class StrangeTexts {
    private static final List<String> WHOLE = List.of(
            "",
            " ",
            "~",
            "null",
            "true",
            "- a",
            "a: b",
            "a #b",
            "{ value: 3 }",
            "[1, 2]",
            "&anchor",
            "*alias",
            "!tag",
            "%TAG",
            "---",
            "...",
            "? key",
            "| literal",
            "\"quoted\"",
            "it's",
            "0x80004005",
            "0x8100031E",
            "0xFFFFFFFF",
            "0x00000000",
            "busy",
            "E_FAIL",
            "2009-08-13",
            "1e5",
            "Skype  Biz",
            "Skype/Biz",
            "C:\\Users\\anna",
            "O'Brien: \"Pat\" \\ #1 {x}",
            "\uFEFFmark");
    private static final List<String> PIECES = List.of(
            "a",
            "Z",
            "0",
            " ",
            "  ",
            ":",
            ": ",
            " #",
            "-",
            "\"",
            "'",
            "\\",
            "\\n",
            "{",
            "}",
            "[",
            "]",
            ",",
            "&",
            "*",
            "!",
            "|",
            ">",
            "%",
            "@",
            "`",
            "\t",
            "\n",
            "\r",
            "\r\n",
            "\0",
            "\u0007",
            "\u001B[31m",
            "\u007F",
            "\u0080",
            "\u0085",
            "\u009F",
            "\u00A0",
            "\u00E9",
            "e\u0301",
            "\u0416",
            "\u4E2D",
            "\u05D0",
            "\u202E",
            "\u2028",
            "\u2029",
            "\uD800",
            "\uDC00",
            "\uE000",
            "\uFEFF",
            "\uFFFD",
            "\uFFFE",
            "\uFFFF",
            "\uD83D\uDE00",
            "\uDBFF\uDFFF");

    private StrangeTexts() {}

    static String next(Random random) {
        if (random.nextInt(3) == 0) {
            return WHOLE.get(random.nextInt(WHOLE.size()));
        }
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }
}
