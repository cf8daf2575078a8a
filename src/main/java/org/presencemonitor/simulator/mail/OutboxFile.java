package org.presencemonitor.simulator.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.presencemonitor.file.AtomicFile;
import org.presencemonitor.mapi.OutboundMessage;

/**
 * An outbox as a text file, one message a line. The file is replaced as a whole, so that a crash at any moment leaves
 * the old or the new one; its last line counts the messages, so that a truncated file is never taken for a complete
 * one.
 */
final class OutboxFile {
    private static final String HEADER = "presence-monitor outbox 1";
    private static final Pattern COUNTS = Pattern.compile("last-id (\\d{1,18}) forgotten (\\d{1,18})");
    private static final Pattern MESSAGE = Pattern.compile("(\\d{1,18}) (queued|in-process|sent) (\\w+) (.*)");

    private final Path path;

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
        AtomicFile.replace(path, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Empty when there is no file. The IOException for a damaged file names the line and what was expected there. */
    OutboxContent read() throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(path);
        } catch (NoSuchFileException e) {
            return OutboxContent.EMPTY;
        }
        expect(lines, 0, HEADER);
        Matcher counts = match(lines, 1, COUNTS, "last-id and forgotten with a number each");
        List<OutboxEntry> entries = new ArrayList<>();
        int line = 2;
        for (; line < lines.size() && !lines.get(line).startsWith("end "); line++) {
            entries.add(entry(match(lines, line, MESSAGE, "a message: id, state, address type, subject")));
        }
        expect(lines, line, "end " + entries.size());
        return new OutboxContent(Long.parseLong(counts.group(1)), Long.parseLong(counts.group(2)), entries);
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
            throw new IOException(path.getFileName() + ", line " + (line + 1) + ": expected " + expected);
        }
        return matcher;
    }

    private static String escape(String subject) {
        return subject.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescape(String text) {
        return Pattern.compile("\\\\(.)")
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (found.group(1)) {
                            case "n" -> "\n";
                            case "r" -> "\r";
                            default -> found.group(1);
                        }));
    }
}
