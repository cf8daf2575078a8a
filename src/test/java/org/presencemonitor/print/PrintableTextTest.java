package org.presencemonitor.print;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Text of others")
class PrintableTextTest {
    /** A line of its own, a sequence for the terminal, a bell, a title. */
    private static final String FORGED = "Evil\n2026-11-27T00:00:00.000+00:00 signed out\u001b]0;title\u0007";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Communicator",
                "a\\b <U+001B> \"quoted\"",
                "Ж ę 東京 \ud83d\ude34",
                "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
                "\ud83d\udc69\u200d\ud83d\udcbb\ufe0f",
                "no-break\u00a0space\u202fs"
            })
    @DisplayName("that can be printed stays as it is, in any script")
    void plain(String text) {
        assertThat(PrintableText.of(text)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 7, 8, 9, 0xA, 0xB, 0xC, 0xD, 0x1B, 0x7F, 0x80, 0x85, 0x90, 0x9B, 0x9D, 0x9F, 0xAD, 0x61C, 0x180E,
                0x200B, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202D, 0x202E, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069,
                0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0xE000, 0xFDD0, 0xFEFF, 0xFFF9, 0xFFFE, 0xFFFF, 0x1D173, 0x1FFFE,
                0xE0001, 0xE0041, 0x10FFFF
            })
    @DisplayName("shows what would act, hide or be no character by its number")
    void visible(int codePoint) {
        assertThat(PrintableText.of("a" + Character.toString(codePoint) + "b"))
                .isEqualTo("a<U+%04X>b".formatted(codePoint));
    }

    @Test
    @DisplayName("is printable once it has been made so, whatever it was")
    void idempotent() {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c <= 0x3FFFF; c++) {
            all.appendCodePoint(c);
        }
        String printable = PrintableText.of(all.toString());

        assertThat(printable.codePoints()).allMatch(PrintableText::isPrintable);
        assertThat(PrintableText.of(printable)).isSameAs(printable);
    }

    @Test
    @DisplayName("of several lines keeps its line feeds, and no other line break")
    void lines() {
        assertThat(PrintableText.ofLines("a\r\nb\u2028c\rd\n")).isEqualTo("a\nb<U+2028>c<U+000D>d\n");
    }

    @Test
    @DisplayName("in the user's language keeps the marks that dates have, and no override")
    void localized() {
        String date = "27\u200f/11\u200f/2026";

        assertThat(PrintableText.ofLocalized(date)).isEqualTo(date);
        assertThat(PrintableText.ofLocalized("\u202e\u2067")).isEqualTo("<U+202E><U+2067>");
    }

    @Nested
    @DisplayName("printed")
    class Printed {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        private String printed() {
            return bytes.toString(UTF_8);
        }

        @Test
        @DisplayName("as a line is one line, to a stream and to a writer")
        void line() {
            new LinePrinter(new PrintStream(bytes, true, UTF_8)).print(FORGED);
            StringWriter text = new StringWriter();
            new LinePrinter(new PrintWriter(text)).print(FORGED);

            assertThat(printed())
                    .isEqualTo("Evil<U+000A>2026-11-27T00:00:00.000+00:00 signed out<U+001B>]0;title<U+0007>\n")
                    .isEqualTo(text.toString());
        }

        @Test
        @DisplayName("to a stream of lines cannot pass for another line: a message, an exception, parts of a line")
        void stream() {
            List<String> lines = new ArrayList<>();
            PrintStream stream = new PrintableStream(lines::add);
            stream.println("WARN " + FORGED);
            new IllegalStateException(FORGED).printStackTrace(stream);
            stream.print("half \u001b[2J a ");
            stream.println("line");
            stream.write("raw \u009b\r\n".getBytes(UTF_8), 0, 8);

            assertThat(lines)
                    .allMatch(line -> line.codePoints().allMatch(c -> c == '\t' || PrintableText.isPrintable(c)));
            assertThat(lines.getFirst()).startsWith("WARN Evil<U+000A>2026");
            assertThat(lines.get(1)).startsWith("java.lang.IllegalStateException: Evil<U+000A>2026");
            assertThat(lines.get(2)).startsWith("\tat org.presencemonitor.print.");
            assertThat(lines).endsWith("half <U+001B>[2J a line", "raw <U+009B>");
        }
    }
}
