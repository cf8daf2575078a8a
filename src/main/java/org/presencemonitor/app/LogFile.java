package org.presencemonitor.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A copy of standard error in a file: a program that was started with a double click has no console, and what it warns
 * of would be lost. Each line begins with its date and time. The file does not grow beyond a limit; one older file is
 * kept.
 *
 * <p>The file is opened for each line: there are few, and so a folder that comes and goes, or a disk that fills, costs
 * those lines alone. It never fails its writer. Any thread.
 */
final class LogFile extends OutputStream {
    /** In bytes, of each of the two files. */
    static final int LARGEST = 1_000_000;

    private static final String NAME = "presence-monitor.log";
    private static final String OLDER = NAME + ".1";
    private static final int LAST_BYTES = 16_000;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS ", Locale.ROOT);

    /** JavaFX says that it obeys {@code javafx.animation.pulse}, and nobody wants to know. */
    private static final String OF_NO_USE = "Setting PULSE_DURATION";

    private final Path folder;
    private final PrintStream console;
    private final InstantSource clock;
    private final ZoneId zone;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    /**
     * One that has written nothing yet.
     *
     * @param console gets each line as it is
     */
    LogFile(Path folder, PrintStream console, InstantSource clock, ZoneId zone) {
        this.folder = folder;
        this.console = console;
        this.clock = clock;
        this.zone = zone;
    }

    /** From now on, what this program writes to standard error goes into a file in that folder as well. */
    static void copyStandardError(Path folder) {
        LogFile log = new LogFile(folder, System.err, InstantSource.system(), ZoneId.systemDefault());
        System.setErr(log.stream());
    }

    /** Where lines go in. */
    PrintStream stream() {
        return new PrintStream(this, true, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void write(int one) {
        line.write(one);
        if (one == '\n') {
            end();
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        for (int i = from; i < from + length; i++) {
            write(bytes[i]);
        }
    }

    private void end() {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (text.startsWith(OF_NO_USE)) {
            return;
        }
        console.print(text);
        console.flush();
        String moment = MOMENT.format(LocalDateTime.ofInstant(clock.instant(), zone));
        append((moment + text).getBytes(StandardCharsets.UTF_8));
    }

    private void append(byte[] bytes) {
        try {
            if (!makeFolder(folder)) {
                return;
            }
            Path file = folder.resolve(NAME);
            if (Files.exists(file) && Files.size(file) + bytes.length > LARGEST) {
                Files.move(file, folder.resolve(OLDER), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException | RuntimeException e) {
            // Whoever would be told is who could not be written to; the console has the line.
        }
    }

    /** Creates the folder of the log where it is missing; false when it cannot. */
    static boolean makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The last lines, the newest last, of this run and those before; as many as there are and can be read. */
    static List<String> last(Path folder, int most) {
        List<String> lines = new ArrayList<>(end(folder.resolve(OLDER)));
        lines.addAll(end(folder.resolve(NAME)));
        return List.copyOf(lines.subList(Math.max(0, lines.size() - most), lines.size()));
    }

    private static List<String> end(Path file) {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long from = Math.max(0, channel.size() - LAST_BYTES);
            channel.position(from);
            byte[] bytes = Channels.newInputStream(channel).readAllBytes();
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).lines().toList();
            // The first one may have lost its beginning.
            return from == 0 ? lines : lines.subList(1, lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }
}
