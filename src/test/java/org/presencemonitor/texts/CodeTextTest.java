package org.presencemonitor.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.hresult.ReferenceCodes;
import org.presencemonitor.presence.Provider;

@DisplayName("A code")
class CodeTextTest {
    /** These say in their own words that they say nothing. */
    private static final Set<String> SILENT =
            Set.of("E_FAIL", "E_UNEXPECTED", "DISP_E_EXCEPTION", "MAPI_E_CALL_FAILED");

    private final Texts english = new Texts(Locale.ENGLISH, ZoneOffset.UTC);

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.presencemonitor.hresult.ReferenceCodes#forUsers")
    @DisplayName("that matters to a user tells its cause, unless all it says is that something failed (3.2, 3.4, 7.4)")
    void tellsItsCause(ReferenceCodes.Code code) {
        boolean told = Cause.specific(code.hresult(), code.api()).isPresent();

        assertThat(told).isEqualTo(!SILENT.contains(code.name()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.presencemonitor.hresult.ReferenceCodes#all")
    @DisplayName("has a meaning and an advice, both whole sentences without codes (3.3)")
    void hasMeaningAndAdvice(ReferenceCodes.Code code) {
        CodeText text = text(code.hresult(), code.api());

        assertThat(text.name()).isEqualTo(code.name());
        assertThat(List.of(text.meaning(), text.advice()))
                .allSatisfy(sentence -> assertThat(sentence).endsWith(".").doesNotContain("0x", "_E_", "{"));
    }

    @Test
    @DisplayName("means what the API that answered means by it, where the numbers collide (7.4)")
    void meansWhatTheApiMeans() {
        assertThat(text(new HResult(0x80040111), Api.COM).meaning()).contains("Messenger could not be reached");
        assertThat(text(new HResult(0x80040111), Api.MAPI).meaning()).contains("mail session could not be opened");
        assertThat(text(new HResult(0x80040200), Api.COM).meaning()).contains("does not send its events");
        assertThat(text(new HResult(0x80040200), Api.MAPI).meaning()).contains("already ended");
    }

    @Test
    @DisplayName("that nobody listed keeps its number, and is an error or none by its highest bit")
    void unlisted() {
        assertThat(text(new HResult(0x81000399), Api.MESSENGER))
                .isEqualTo(new CodeText(
                        "0x81000399",
                        "0x81000399",
                        "The client refused, or its server did.",
                        "Try again. If it stays like this, restart Communicator."));
        assertThat(text(new HResult(0x01000399), Api.MESSENGER).meaning()).isEqualTo("This is not an error.");
        assertThat(text(new HResult(0x80041234), Api.MAPI).meaning())
                .isEqualTo("A mail provider answered with an error.");
        assertThat(text(new HResult(0x80041234), Api.COM).meaning()).startsWith("The call failed");
    }

    @Test
    @DisplayName("that has a cause is one of the tables")
    void causesAreOfTheTables() {
        Set<String> known = ReferenceCodes.all().map(ReferenceCodes.Code::name).collect(Collectors.toSet());
        known.add("RPC_E_CALL_CANCELED"); // from winerror.h: the monitor's own answer when it gives up

        assertThat(Arrays.stream(Cause.values()).flatMap(cause -> cause.results().stream()))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(known::contains);
    }

    @Test
    @DisplayName("on the page on troubleshooting has the name that it has here, and a cause")
    void page() throws IOException {
        List<String[]> rows = Files.readAllLines(Path.of("src/site/markdown/troubleshooting.md")).stream()
                .filter(line -> line.startsWith("| 0x"))
                .map(line -> line.split("\\s*\\|\\s*", -1))
                .toList();

        assertThat(rows).hasSizeGreaterThan(6);
        for (String[] row : rows) {
            String[] numbers = row[1].split(", ", -1);
            String[] names = row[2].split(", ", -1);
            assertThat(names).as(row[1]).hasSameSizeAs(numbers);
            for (int i = 0; i < numbers.length; i++) {
                HResult answer = new HResult(Integer.parseUnsignedInt(numbers[i].substring(2), 16));
                assertThat(answer.name(Api.MESSENGER)).isEqualTo(names[i]);
                assertThat(Cause.specific(answer, Api.MESSENGER)).as(names[i]).isPresent();
            }
        }
    }

    private CodeText text(HResult answer, Api api) {
        return CodeText.of(answer, api, Provider.COMMUNICATOR, english);
    }
}
