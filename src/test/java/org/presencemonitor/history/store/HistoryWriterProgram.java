package org.presencemonitor.history.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.thread.DaemonThreads;
import org.presencemonitor.time.SystemTime;

/** A program that writes a history without end and prints what is acknowledged; tests kill it. */
final class HistoryWriterProgram {
    private HistoryWriterProgram() {}

    /** Arguments: the file, the first number, how many. */
    public static void main(String[] args) {
        ScheduledExecutorService thread = DaemonThreads.scheduler("history");
        History history = new History(Path.of(args[0]), thread, new SystemTime(), notice -> {
            System.err.println(notice.sentence() + " " + notice.details());
        });
        history.open();
        int end = Integer.parseInt(args[1]) + Integer.parseInt(args[2]);
        for (int i = Integer.parseInt(args[1]); i < end && !System.out.checkError(); i++) {
            String number = "#" + i;
            PresenceState state = i % 2 == 0 ? PresenceState.AVAILABLE : PresenceState.BUSY;
            var written = history.append(HistoryFixture.state(Instant.now(), HistoryFixture.APP, state).toBuilder()
                            .details(number)
                            .build())
                    .thenRun(() -> System.out.println(number));
            if (i % 10 == 0) {
                written.join();
            }
        }
        history.close().join();
    }

    /** Starts it in a Java like this one; its errors go where this process's go. */
    static Process start(Path file, int first, int count) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path")
                                .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator),
                        HistoryWriterProgram.class.getName(),
                        file.toString(),
                        Integer.toString(first),
                        Integer.toString(count)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
