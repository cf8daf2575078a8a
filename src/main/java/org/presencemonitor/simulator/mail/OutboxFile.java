package org.presencemonitor.simulator.mail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.file.AtomicFile;
import org.presencemonitor.file.SmallFile;
import org.presencemonitor.mapi.OutboundMessage;

/**
 * An outbox as a text file, one message a line. The file is replaced as a whole, so that a crash at any moment leaves
 * the old or the new one; its last line counts the messages, so that a truncated file is never taken for a complete
 * one. One thread at a time.
 */
final class OutboxFile {
    private static final int MAX_BYTES = 32 << 20;
    private static final String HEADER = "presence-monitor outbox 1";
    private static final Pattern COUNTS = Pattern.compile("last-id (\\d{1,18}) forgotten (\\d{1,18})");
    private static final Pattern MESSAGE =
            Pattern.compile("(\\d{1,18}) (queued|in-process|sent) (\\w+) (.*)", Pattern.DOTALL);
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
    /** What would end a line in some program, and what UTF-8 cannot hold. */
    private static final Pattern ESCAPED = Pattern.compile("[\\\\\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]");

    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-f]{4}|.)", Pattern.DOTALL);

    private final Path path;
    /** Saves parsing when the same bytes are read again. */
    private @Nullable Known known;

    private record Known(ByteBuffer bytes, OutboxContent content) {}

    OutboxFile(Path path) {
        this.path = path;
    }

    /** Replaces the file. Only one process at a time may use it. */
    void write(OutboxContent content) throws IOException {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        text.append("last-id ").append(content.lastId());
        text.append(" forgotten ").append(content.forgotten()).append('\n');
        for (OutboxEntry entry : content.entries()) {
            String state = entry.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
            OutboundMessage message = entry.message();
            text.append(message.id()).append(' ').append(state).append(' ');
            text.append(message.addressType())
                    .append(' ')
                    .append(escape(message.subject()))
                    .append('\n');
        }
        text.append("end ").append(content.entries().size()).append('\n');
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MAX_BYTES) {
            throw new IOException(path.getFileName() + " would have more bytes than can be read again: " + MAX_BYTES);
        }
        AtomicFile.replace(path, bytes);
        known = new Known(ByteBuffer.wrap(bytes), content);
    }

    /** Empty when there is no file. The IOException for a damaged file names the line and what was expected there. */
    OutboxContent read() throws IOException {
        ByteBuffer bytes;
        try {
            bytes = ByteBuffer.wrap(SmallFile.read(path, MAX_BYTES));
        } catch (NoSuchFileException e) {
            return OutboxContent.EMPTY;
        }
        Known before = known;
        if (before == null || !before.bytes.equals(bytes)) {
            before = new Known(bytes, parse(text(bytes)));
            known = before;
        }
        return before.content;
    }

    private String text(ByteBuffer bytes) throws IOException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
        } catch (CharacterCodingException e) {
            throw new IOException(path.getFileName() + ": expected text in UTF-8", e);
        }
    }

    private OutboxContent parse(String text) throws IOException {
        List<String> lines = List.of(LINE_END.split(text));
        expect(lines, 0, HEADER);
        Matcher counts = match(lines, 1, COUNTS, "last-id and forgotten with a number each");
        long lastId = Long.parseLong(counts.group(1));
        List<OutboxEntry> entries = new ArrayList<>();
        long before = 0;
        int line = 2;
        for (; line < lines.size() && !lines.get(line).startsWith("end "); line++) {
            OutboxEntry entry = entry(match(lines, line, MESSAGE, "a message: id, state, address type, subject"));
            long id = entry.message().id();
            if (id <= before || id > lastId) {
                throw wrong(line, "an id from " + (before + 1) + " to " + lastId);
            }
            before = id;
            entries.add(entry);
        }
        expect(lines, line, "end " + entries.size());
        if (line + 1 < lines.size()) {
            throw wrong(line + 1, "the end of the file");
        }
        return new OutboxContent(lastId, Long.parseLong(counts.group(2)), entries);
    }

    private static OutboxEntry entry(Matcher message) {
        OutboxEntry.State state = OutboxEntry.State.valueOf(
                message.group(2).toUpperCase(Locale.ROOT).replace('-', '_'));
        long id = Long.parseLong(message.group(1));
        return new OutboxEntry(new OutboundMessage(id, message.group(3), unescape(message.group(4))), state);
    }

    private void expect(List<String> lines, int line, String expected) throws IOException {
        match(lines, line, Pattern.compile(Pattern.quote(expected)), "\"" + expected + "\"");
    }

    private Matcher match(List<String> lines, int line, Pattern pattern, String expected) throws IOException {
        String found = line < lines.size() ? lines.get(line) : "";
        Matcher matcher = pattern.matcher(found);
        if (!matcher.matches()) {
            throw wrong(line, expected);
        }
        return matcher;
    }

    private IOException wrong(int line, String expected) {
        return new IOException(path.getFileName() + ", line " + (line + 1) + ": expected " + expected);
    }

    private static String escape(String subject) {
        return ESCAPED.matcher(subject)
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (found.group()) {
                            case "\\" -> "\\\\";
                            case "\n" -> "\\n";
                            case "\r" -> "\\r";
                            default ->
                                String.format(Locale.ROOT, "\\u%04x", (int)
                                        found.group().charAt(0));
                        }));
    }

    private static String unescape(String text) {
        return ESCAPE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(meaning(found.group(1))));
    }

    private static String meaning(String escaped) {
        return switch (escaped) {
            case "n" -> "\n";
            case "r" -> "\r";
            default ->
                escaped.length() == 1 ? escaped : String.valueOf((char) Integer.parseInt(escaped.substring(1), 16));
        };
    }
}
