package org.presencemonitor.app;

import java.io.IOException;
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
import java.util.function.Consumer;
import org.presencemonitor.file.OwnerOnlyFiles;
import org.presencemonitor.file.SymbolicLinks;
import org.presencemonitor.print.PrintableStream;
import org.presencemonitor.print.ThrownReason;
import org.presencemonitor.time.SystemTime;

/**
 * A copy of standard error in a file, because a program that was started with a double click has no console. Each line
 * begins with its date and time. The file does not grow beyond a limit; one older file is kept.
 *
 * <p>The file is opened for each line: lines are few, and while the folder is missing or the disk is full, only the
 * lines of that time are lost, as the console is told once. Writing never throws. Safe to use from any thread.
 */
final class LogFile implements Consumer<String> {
    /** Of each of the two files. */
    static final int MAX_BYTES = 1_000_000;

    private static final String NAME = "presence-monitor.log";
    private static final int TAIL_BYTES = 16_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS ", Locale.ROOT);

    /** JavaFX prints this line whenever {@code javafx.animation.pulse} is set; not worth keeping. */
    private static final String NOISE = "Setting PULSE_DURATION";

    private final Path folder;
    private final PrintStream console;
    private final InstantSource clock;
    private final ZoneId zone;
    private volatile boolean failing;

    /** @param console receives each line unchanged */
    LogFile(Path folder, PrintStream console, InstantSource clock, ZoneId zone) {
        this.folder = folder;
        this.console = console;
        this.clock = clock;
        this.zone = zone;
    }

    /** Copies standard error into a file in that folder from now on. */
    static void copyStandardError(Path folder) {
        LogFile log = new LogFile(folder, System.err, new SystemTime(), ZoneId.systemDefault());
        System.setErr(log.stream());
    }

    PrintStream stream() {
        return new PrintableStream(this);
    }

    @Override
    public void accept(String line) {
        if (isNoise(line)) {
            return;
        }
        console.println(line);
        console.flush();
        String time = TIME.format(LocalDateTime.ofInstant(clock.instant(), zone));
        append((time + line + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
    }

    static boolean isNoise(String line) {
        return line.startsWith(NOISE);
    }

    private void append(byte[] bytes) {
        try {
            createFolder(folder);
            Path file = newer(folder);
            if (Files.exists(file) && Files.size(file) + bytes.length > MAX_BYTES) {
                Files.move(file, older(file), StandardCopyOption.REPLACE_EXISTING);
            }
            OwnerOnlyFiles.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .close();
            // Not through that channel, which an interrupted thread cannot write to.
            Files.write(file, bytes, StandardOpenOption.APPEND);
            failing = false;
        } catch (IOException | RuntimeException e) {
            complain(e);
        }
    }

    /** Once for a row of failures, and to the console alone: elsewhere it would come back here. */
    private void complain(Exception e) {
        if (!failing) {
            failing = true;
            console.println("The log " + folder.resolve(NAME) + " cannot be written: " + ThrownReason.named(e));
        }
    }

    /** Creates the folder of the log where it is missing; false when it cannot. */
    static boolean makeFolder(Path folder) {
        try {
            createFolder(folder);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void createFolder(Path folder) throws IOException {
        OwnerOnlyFiles.createFolders(folder.toAbsolutePath());
    }

    /** The last lines, the newest last, of this run and earlier ones; fewer where there are no more to read. */
    static List<String> last(Path folder, int max) {
        List<String> lines = new ArrayList<>();
        try {
            Path file = newer(folder);
            lines.addAll(tail(older(file)));
            lines.addAll(tail(file));
        } catch (IOException e) {
            return List.of();
        }
        return List.copyOf(lines.subList(Math.max(0, lines.size() - max), lines.size()));
    }

    /** The file itself where its name is a symbolic link, which stays. */
    private static Path newer(Path folder) throws IOException {
        return SymbolicLinks.target(folder.resolve(NAME));
    }

    private static Path older(Path newer) {
        return newer.resolveSibling(newer.getFileName() + ".1");
    }

    private static List<String> tail(Path file) {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long from = Math.max(0, channel.size() - TAIL_BYTES);
            channel.position(from);
            byte[] bytes = Channels.newInputStream(channel).readAllBytes();
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).lines().toList();
            // The first line may be incomplete.
            return from == 0 ? lines : lines.subList(1, lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }
}
