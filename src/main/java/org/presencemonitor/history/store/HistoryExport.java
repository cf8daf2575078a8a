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
import java.util.function.LongConsumer;
import org.presencemonitor.file.AtomicFile;
import org.presencemonitor.history.HistoryEntry;
import org.presencemonitor.history.HistoryFilter;

/** Rows for other programs, the oldest first, in UTF-8. One row is in memory at a time, however many there are. */
public final class HistoryExport {
    private static final JsonFactory JSON = new JsonFactory();

    private HistoryExport() {}

    /** How rows are written. */
    public enum Format {
        /** RFC 4180, with a header. */
        CSV,
        /** An array of objects; what is not known is left out. */
        JSON
    }

    /**
     * Replaces the file, at once or not at all.
     *
     * @param file in a folder that exists
     * @return how many rows were written
     * @throws IOException when it cannot be written; what was there before is still there
     * @throws HistoryException when the history cannot be read; the same holds
     */
    public static long write(HistoryReader reader, HistoryFilter filter, Format format, Path file) throws IOException {
        return write(reader, filter, format, file, rows -> {});
    }

    /**
     * The same.
     *
     * @param progress hears on this thread how many rows have been written so far, after each
     */
    public static long write(
            HistoryReader reader, HistoryFilter filter, Format format, Path file, LongConsumer progress)
            throws IOException {
        Count count = new Count(progress);
        AtomicFile.replace(file, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            write(reader, filter, format, writer, count);
            writer.flush();
        });
        return count.rows;
    }

    /** The same, for a writer, which stays open. */
    public static void write(HistoryReader reader, HistoryFilter filter, Format format, Writer out) throws IOException {
        write(reader, filter, format, out, new Count(rows -> {}));
    }

    private static void write(HistoryReader reader, HistoryFilter filter, Format format, Writer out, Count count)
            throws IOException {
        switch (format) {
            case CSV -> csv(reader, filter, out, count);
            case JSON -> json(reader, filter, out, count);
        }
    }

    private static final class Count {
        private final LongConsumer progress;
        private long rows;

        Count(LongConsumer progress) {
            this.progress = progress;
        }

        void one() {
            rows++;
            progress.accept(rows);
        }
    }

    private static void csv(HistoryReader reader, HistoryFilter filter, Writer out, Count count) throws IOException {
        out.write(String.join(",", ExportField.NAMES) + "\r\n");
        StringBuilder line = new StringBuilder();
        reader.each(filter, row -> {
            line.setLength(0);
            for (ExportField field : ExportField.of(row.entry())) {
                // Every line begins with the time, so only the first field finds it empty.
                line.append(line.isEmpty() ? "" : ",").append(quoted(field.value()));
            }
            out.append(line).append("\r\n");
            count.one();
        });
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private static void json(HistoryReader reader, HistoryFilter filter, Writer out, Count count) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.configure(StreamWriteFeature.AUTO_CLOSE_CONTENT.mappedFeature(), false);
            json.writeStartArray();
            reader.each(filter, row -> {
                json.writeRaw("\n");
                object(json, row.entry());
                count.one();
            });
            json.writeRaw("\n");
            json.writeEndArray();
            json.writeRaw("\n");
        }
    }

    private static void object(JsonGenerator json, HistoryEntry entry) throws IOException {
        json.writeStartObject();
        for (ExportField field : ExportField.of(entry)) {
            if (field.value().isEmpty()) {
                continue;
            }
            json.writeFieldName(field.name());
            if (field.literal()) {
                json.writeRawValue(field.value());
            } else {
                json.writeString(field.value());
            }
        }
        json.writeEndObject();
    }
}
