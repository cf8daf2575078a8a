package org.presencemonitor.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A JSON line")
class JsonLineTest {
    private static final ObjectMapper LIBRARY = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    @Nested
    @DisplayName("that is written")
    class Written {
        @Test
        @DisplayName("is read by the library and by itself as what was put in, whatever the letters are")
        void everyLetter() throws IOException {
            Random random = new Random(20);
            for (int i = 0; i < 3000; i++) {
                String text = text(random);
                JsonLine line = JsonLine.EMPTY
                        .with("a" + text, text)
                        .with("number", random.nextLong())
                        .with("flag", random.nextBoolean());

                JsonNode read = LIBRARY.readTree(line.toString());
                assertThat(read.get("a" + text).textValue()).isEqualTo(text);
                assertThat(Optional.of(read.get("number").longValue())).isEqualTo(line.number("number"));
                assertThat(read.get("flag").booleanValue()).isEqualTo(line.isTrue("flag"));
                assertThat(JsonLine.parse(line.toString())).contains(line);
            }
        }

        private static String text(Random random) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(20); i > 0; i--) {
                text.append((char) (random.nextBoolean() ? random.nextInt(0x80) : random.nextInt(0x10000)));
            }
            return text.toString();
        }

        @Test
        @DisplayName("is ASCII that a terminal shows as it is, with everything else as escapes")
        void printable() {
            String line = JsonLine.EMPTY
                    .with("name", "a\n\u001b[31m\u202e\u2028\ud800 \ud83d\ude00 \u00e9")
                    .toString();

            assertThat(line)
                    .isEqualTo("{\"name\":\"a\\u000a\\u001b[31m\\u202e\\u2028\\ud800 \\ud83d\\ude00 \\u00e9\"}");
            assertThat(PrintableText.of(line)).isEqualTo(line);
        }

        @Test
        @DisplayName("has a limited length, and is not cut between the halves of a letter")
        void cut() {
            JsonLine line = JsonLine.EMPTY.with("text", "x".repeat(JsonLine.MAX_TEXT - 1) + "\ud83d\ude00");

            assertThat(line.text("text")).contains("x".repeat(JsonLine.MAX_TEXT - 1));
        }
    }

    @Nested
    @DisplayName("of somebody else")
    class Strange {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    " { \"a\" : 1 , \"b\":\"\\/\\b\\f\\n\\r\\t\\u00E9\" }\r\n",
                    "{\"a\":-0}",
                    "{\"a\":null,\"b\":true,\"c\":false}",
                    "{\"\":\"\"}"
                })
        @DisplayName("is read as the library reads it")
        void same(String text) throws IOException {
            JsonLine line = JsonLine.parse(text).orElseThrow();

            LIBRARY.readTree(text).properties().forEach(each -> {
                JsonNode value = each.getValue();
                assertThat(line.text(each.getKey())).isEqualTo(Optional.ofNullable(value.textValue()));
                assertThat(line.number(each.getKey()))
                        .isEqualTo(value.isNumber() ? Optional.of(value.longValue()) : Optional.empty());
                assertThat(line.isTrue(each.getKey())).isEqualTo(value.isBoolean() && value.booleanValue());
            });
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "{",
                    "}",
                    "null",
                    "[]",
                    "{\"a\"}",
                    "{\"a\":}",
                    "{\"a\":1,}",
                    "{a:1}",
                    "{\"a\":1}{",
                    "{\"a\":tru}",
                    "{\"a\":01}",
                    "{\"a\":-}",
                    "{\"a\":+1}",
                    "{\"a\":\"\\x\"}",
                    "{\"a\":\"\\u12\"}",
                    "{\"a\":\"\t\"}",
                    "{\"a\":\"",
                    "{\"a\":1 \"b\":2}",
                    "{\"a\":1,\"a\":2}",
                    "GET / HTTP/1.1"
                })
        @DisplayName("is none where the library has none either")
        void none(String text) {
            assertThat(JsonLine.parse(text)).isEmpty();
            assertThat(text).satisfies(unreadable -> {
                boolean read;
                try {
                    read = LIBRARY.readTree(unreadable).isObject();
                } catch (IOException e) {
                    read = false;
                }
                assertThat(read).isFalse();
            });
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"a\":[]}",
                    "{\"a\":{}}",
                    "{\"a\":1.5}",
                    "{\"a\":1e3}",
                    "{\"a\":9223372036854775808}",
                    "{\"a\":\"\\u00\u0665\u0665\"}"
                })
        @DisplayName("is none where it is more than flat, or has a number of another kind or with other digits")
        void notFlat(String text) {
            assertThat(JsonLine.parse(text)).isEmpty();
        }

        @Test
        @DisplayName("is no deep recursion, however many brackets it has")
        void deep() {
            assertThat(JsonLine.parse("{\"a\":" + "[".repeat(1_000_000))).isEmpty();
        }
    }
}
