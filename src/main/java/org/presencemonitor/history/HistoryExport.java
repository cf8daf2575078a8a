package org.presencemonitor.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.presencemonitor.registry.AtomicFile;

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
     * @throws IOException when it cannot be written; what was there before is still there
     * @throws HistoryException when the history cannot be read; the same holds
     */
    public static void write(HistoryReader reader, HistoryFilter filter, Format format, Path file) throws IOException {
        AtomicFile.replace(file, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            write(reader, filter, format, writer);
            writer.flush();
        });
    }

    /** The same, for a writer, which stays open. */
    public static void write(HistoryReader reader, HistoryFilter filter, Format format, Writer out) throws IOException {
        switch (format) {
            case CSV -> csv(reader, filter, out);
            case JSON -> json(reader, filter, out);
        }
    }

    private static void csv(HistoryReader reader, HistoryFilter filter, Writer out) throws IOException {
        out.write(String.join(",", ExportField.NAMES) + "\r\n");
        StringBuilder line = new StringBuilder();
        reader.each(filter, row -> {
            line.setLength(0);
            for (ExportField field : ExportField.of(row.entry())) {
                // Every line begins with the time, so only the first field finds it empty.
                line.append(line.isEmpty() ? "" : ",").append(quoted(field.value()));
            }
            out.append(line).append("\r\n");
        });
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private static void json(HistoryReader reader, HistoryFilter filter, Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.configure(StreamWriteFeature.AUTO_CLOSE_CONTENT.mappedFeature(), false);
            json.writeStartArray();
            reader.each(filter, row -> {
                json.writeRaw("\n");
                object(json, row.entry());
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
