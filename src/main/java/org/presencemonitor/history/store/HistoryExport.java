package org.presencemonitor.history.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.presencemonitor.file.UserFile;
import org.presencemonitor.history.CallResult;
import org.presencemonitor.history.HistoryEntry;
import org.presencemonitor.history.HistoryFilter;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.print.PrintableText;

/** Writes rows for other programs, the oldest first, in UTF-8. One row is in memory at a time. */
public final class HistoryExport {
    private static final JsonFactory JSON = new JsonFactory().setCharacterEscapes(new JsonEscapes());

    private HistoryExport() {}

    /** A file format. */
    public enum Format {
        /** RFC 4180, with a header. */
        CSV,
        /** An array of objects; fields without a value are left out. */
        JSON
    }

    /**
     * Replaces the file in one step, or leaves it as it was; what is no regular file is written to.
     *
     * @param file in a folder that exists
     * @param progress receives on this thread after each row how many have been written
     * @return how many rows were written
     * @throws IOException when it cannot be written; the file is unchanged
     * @throws HistoryException when the history cannot be read; the file is unchanged
     */
    public static long write(
            HistoryReader reader, HistoryFilter filter, Format format, Path file, LongConsumer progress)
            throws IOException {
        AtomicLong rows = new AtomicLong();
        UserFile.write(file, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            write(reader, filter, format, writer, () -> progress.accept(rows.incrementAndGet()));
            writer.flush();
        });
        return rows.get();
    }

    /** Writes to a writer, which stays open. */
    public static void write(HistoryReader reader, HistoryFilter filter, Format format, Writer out) throws IOException {
        write(reader, filter, format, out, () -> {});
    }

    private static void write(HistoryReader reader, HistoryFilter filter, Format format, Writer out, Runnable afterEach)
            throws IOException {
        switch (format) {
            case CSV -> csv(reader, filter, out, afterEach);
            case JSON -> json(reader, filter, out, afterEach);
        }
    }

    private static void csv(HistoryReader reader, HistoryFilter filter, Writer out, Runnable afterEach)
            throws IOException {
        out.write(Field.ALL.stream().map(Field::name).collect(Collectors.joining(",", "", "\r\n")));
        StringBuilder line = new StringBuilder();
        reader.each(filter, row -> {
            line.setLength(0);
            for (Field field : Field.ALL) {
                // The time is never empty, so that the line is empty before the first field alone.
                line.append(line.isEmpty() ? "" : ",")
                        .append(quoted(field.value().apply(row.entry())));
            }
            out.append(line).append("\r\n");
            afterEach.run();
        });
    }

    /** RFC 4180 has line breaks in quotes, and no other control characters. */
    private static String quoted(String text) {
        String value = PrintableText.ofLines(text);
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private static void json(HistoryReader reader, HistoryFilter filter, Writer out, Runnable afterEach)
            throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.configure(StreamWriteFeature.AUTO_CLOSE_CONTENT.mappedFeature(), false);
            json.writeStartArray();
            reader.each(filter, row -> {
                json.writeRaw("\n");
                object(json, row.entry());
                afterEach.run();
            });
            json.writeRaw("\n");
            json.writeEndArray();
            json.writeRaw("\n");
        }
    }

    private static void object(JsonGenerator json, HistoryEntry entry) throws IOException {
        json.writeStartObject();
        for (Field field : Field.ALL) {
            String value = field.value().apply(entry);
            if (value.isEmpty()) {
                continue;
            }
            json.writeFieldName(field.name());
            if (field.literal()) {
                json.writeRawValue(value);
            } else {
                json.writeString(value);
            }
        }
        json.writeEndObject();
    }

    /**
     * A column of a table, a field of an object.
     *
     * @param value of an entry; empty when not known
     * @param literal a number or a boolean, in formats that distinguish these from text
     */
    private record Field(String name, Function<HistoryEntry, String> value, boolean literal) {
        /** Sorts as text in the order of time. */
        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                        "uuuu-MM-dd'T'HH:mm:ss.SSSX", Locale.ROOT)
                .withZone(ZoneOffset.UTC);

        /** Programs rely on the order: new fields come last. */
        static final List<Field> ALL = List.of(
                text("time", entry -> TIME.format(entry.at())),
                text("provider", HistoryEntry::provider),
                text("kind", entry -> Columns.code(entry.kind())),
                text("what", entry -> Columns.code(entry.what())),
                new Field("problem", entry -> Boolean.toString(entry.problem()), true),
                text("state", entry -> code(entry.state())),
                text("status", entry -> entry.status().map(MyStatus::hex).orElse("")),
                text("upAndRunning", HistoryEntry::flag),
                text("mail", entry -> code(entry.phase())),
                text("command", entry -> code(entry.command())),
                text("outcome", entry -> code(entry.outcome())),
                answer("call", CallResult::call),
                answer("hresult", answer -> answer.hresult().hex()),
                answer("name", answer -> answer.hresult().name(answer.api())),
                new Field(
                        "tookMs",
                        entry -> entry.took()
                                .map(Duration::toMillis)
                                .map(String::valueOf)
                                .orElse(""),
                        true),
                text("details", HistoryEntry::details),
                text("problemKind", entry -> code(entry.problemKind())),
                text("source", HistoryEntry::source));

        private static Field text(String name, Function<HistoryEntry, String> value) {
            return new Field(name, value, false);
        }

        private static Field answer(String name, Function<CallResult, String> value) {
            return text(name, entry -> entry.answer().map(value).orElse(""));
        }

        private static String code(Optional<? extends Enum<?>> constant) {
            return constant.map(Columns::code).orElse("");
        }
    }
}
