package org.presencemonitor.history.store;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.history.CallResult;
import org.presencemonitor.history.EntryCategory;
import org.presencemonitor.history.EntryType;
import org.presencemonitor.history.HistoryEntry;
import org.presencemonitor.history.HistoryFilter;
import org.presencemonitor.history.store.HistoryExport.Format;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.CommandResult.CommandOutcome;
import org.presencemonitor.presence.Problem;
import org.presencemonitor.print.PrintableText;

@DisplayName("An exported history")
class HistoryExportTest {
    private final Path file;
    private final HistoryFixture it;

    HistoryExportTest(@TempDir Path folder) {
        file = folder.resolve("export");
        it = new HistoryFixture(folder).opened();
        it.history.append(
                HistoryEntry.at(it.now(), EntryType.COMMAND, EntryCategory.SIGN_IN, "Cisco, \"Jabber\"").toBuilder()
                        .problem(true)
                        .problemKind(Optional.of(Problem.ProblemKind.NOT_ANSWERING))
                        .result(Command.SIGN_OUT, CommandOutcome.FAILED)
                        .answer(Optional.of(new CallResult("Signout", Api.MESSENGER, HResult.MSGR_E_NOT_LOGGED_ON)))
                        .took(Optional.of(ofMillis(800)))
                        .source("system")
                        .details("two\nlines \u2013 \ud83d\ude34")
                        .build());
        it.close();
    }

    private void export(Format format) throws IOException {
        try (HistoryReader reader = HistoryReader.open(it.file).orElseThrow()) {
            HistoryExport.write(reader, HistoryFilter.ALL, format, file, rows -> {});
        }
    }

    @Test
    @DisplayName("as CSV has a header, CRLF, and quotes where a comma, a quote or a line break needs them (RFC 4180)")
    void csv() throws IOException {
        export(Format.CSV);
        assertThat(Files.readString(file))
                .isEqualTo(
                        "time,provider,kind,what,problem,state,status,upAndRunning,mail,command,outcome,call,hresult,"
                                + "name,tookMs,details,problemKind,source\r\n"
                                + "2009-08-13T08:35:00.000Z,,program,started,false,,,,,,,,,,,,,\r\n"
                                + "2009-08-13T08:35:00.000Z,\"Cisco, \"\"Jabber\"\"\",sign_in,command,true,,,,,sign_out,failed,"
                                + "Signout,0x8100031E,MSGR_E_NOT_LOGGED_ON,800,\"two\nlines \u2013 \ud83d\ude34\",not_answering,system\r\n"
                                + "2009-08-13T08:35:00.000Z,,program,ended,false,,,,,,,,,,,,,\r\n");
    }

    @Test
    @DisplayName("as JSON is an array of objects that leave out what is not known")
    void json() throws IOException {
        export(Format.JSON);
        JsonNode array = new ObjectMapper().readTree(file.toFile());
        assertThat(array).hasSize(3);
        assertThat(array.get(0).properties()).hasSize(4);
        JsonNode command = array.get(1);
        assertThat(command.get("provider").asText()).isEqualTo("Cisco, \"Jabber\"");
        assertThat(command.get("details").asText()).isEqualTo("two\nlines \u2013 \ud83d\ude34");
        assertThat(command.get("tookMs").isInt()).isTrue();
        assertThat(command.get("problem").isBoolean()).isTrue();
        assertThat(command.get("problemKind").asText()).isEqualTo("not_answering");
        assertThat(command.get("time").asText()).isEqualTo("2009-08-13T08:35:00.000Z");
    }

    @Test
    @DisplayName("has nothing that acts on a terminal: JSON escapes it, CSV shows its number")
    void printable() throws IOException {
        it.restart();
        it.history.append(
                HistoryEntry.at(it.now(), EntryType.STATE, EntryCategory.STATUS, "Evil\u202e\u009b").toBuilder()
                        .details("a\u001b]0;x\u0007\u2028\0\u007fb")
                        .build());
        it.close();

        export(Format.JSON);
        assertThat(Files.readString(file).codePoints()).allMatch(c -> c == '\n' || PrintableText.isPrintable(c));
        JsonNode evil = new ObjectMapper().readTree(file.toFile()).get(4);
        assertThat(evil.get("provider").asText()).isEqualTo("Evil\u202e\u009b");
        assertThat(evil.get("details").asText()).isEqualTo("a\u001b]0;x\u0007\u2028\0\u007fb");
        export(Format.CSV);
        assertThat(Files.readString(file))
                .contains("Evil<U+202E><U+009B>,", ",a<U+001B>]0;x<U+0007><U+2028><U+0000><U+007F>b,");
    }

    @Test
    @DisplayName("that cannot be finished leaves the old file as it was")
    void atomic() throws IOException {
        Files.writeString(file, "old");
        HistoryReader closed = HistoryReader.open(it.file).orElseThrow();
        closed.close();
        assertThatThrownBy(() -> HistoryExport.write(closed, HistoryFilter.ALL, Format.CSV, file, rows -> {}))
                .isInstanceOf(HistoryException.class);
        assertThat(file).hasContent("old");
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.tmp");
    }
}
