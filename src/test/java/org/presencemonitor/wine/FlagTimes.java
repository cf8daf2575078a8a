package org.presencemonitor.wine;

import static org.awaitility.Awaitility.await;

import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.monitor.MonitorThreads;
import org.presencemonitor.presence.monitor.PresenceMonitor;
import org.presencemonitor.presence.monitor.Sources;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.registry.Registry;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.registry.windows.WindowsRegistry;
import org.presencemonitor.thread.Subscription;
import org.presencemonitor.time.SystemTime;

/**
 * Runs on Windows: how long a change of the flag by another program takes to whoever watches. Three watchers in turn
 * see the changes of the same native writer: one in C in a process of its own, which is the floor, a callback of the
 * registry, and a listener for {@code Presence}; the last one sees those of {@code reg add} as well.
 *
 * <p>Arguments: the folder of the native programs, the number of changes for each watcher, and that of {@code reg add}.
 * Prints a line per watcher: its name, then the nanoseconds of each change, or what was lost, separated by tabs.
 */
public final class FlagTimes {
    private static final Provider PROVIDER = Provider.COMMUNICATOR;
    private static final long PATIENCE_SECONDS = 120;

    private final WindowsRegistry registry = new WindowsRegistry();
    private final Path programs;
    private final int changes;

    private FlagTimes(Path programs, int changes) {
        this.programs = programs;
        this.changes = changes;
    }

    public static void main(String[] arguments) throws Exception {
        FlagTimes times = new FlagTimes(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        try (times.registry) {
            times.say("C", times.nativeWatcher());
            times.say("registry", times.callbacks());
            times.say("Presence", times.presences());
            times.say("reg add", times.regAdd(Integer.parseInt(arguments[2])));
            times.registry.delete(PROVIDER.key());
        }
        System.out.println("done");
    }

    private List<Change> nativeWatcher() throws IOException, InterruptedException {
        atRest();
        Path seen = programs.resolve("watcher.txt");
        Process watcher = start("flag-watcher", seen);
        await().atMost(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .until(() -> Files.readString(seen).contains("ready"));
        List<Change> written = writer();
        finish(watcher);
        return between(written, changes(seen));
    }

    @SuppressWarnings("try") // the watch is held, not used
    private List<Change> callbacks() throws IOException, InterruptedException {
        atRest();
        try (Seen seen = new Seen();
                Subscription watch = registry.watch(PROVIDER.key(), () -> seen.hear(flag()))) {
            return between(writer(), seen.changes());
        }
    }

    @SuppressWarnings("try") // the monitor is held, not used
    private List<Change> presences() throws IOException, InterruptedException {
        atRest();
        try (Seen seen = new Seen();
                Watched watched = new Watched(registry, seen)) {
            return between(writer(), seen.changes());
        }
    }

    /** What the program itself takes is in these times, from before its start to after its end or the reading. */
    @SuppressWarnings("try") // the monitor is held, not used
    private List<Change> regAdd(int count) throws IOException, InterruptedException {
        atRest();
        List<Change> written = new ArrayList<>();
        try (Seen seen = new Seen();
                Watched watched = new Watched(registry, seen)) {
            for (int i = 1; i <= count; i++) {
                written.add(new Change(i % 3, System.nanoTime()));
                Process reg = WineProcess.start(new ProcessBuilder(
                                "reg",
                                "add",
                                PROVIDER.key().path(),
                                "/v",
                                UpAndRunning.NAME,
                                "/t",
                                "REG_DWORD",
                                "/d",
                                "" + i % 3,
                                "/f")
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(Redirect.INHERIT));
                finish(reg);
                seen.awaitNext();
            }
            return between(written, seen.changes());
        }
    }

    private void atRest() {
        registry.write(PROVIDER.key(), UpAndRunning.NAME, new Dword(UpAndRunning.NOT_RUNNING));
    }

    private int flag() {
        return UpAndRunning.read(registry, PROVIDER.app()) instanceof DwordReading.Value flag ? flag.value() : -1;
    }

    private List<Change> writer() throws IOException, InterruptedException {
        Path written = programs.resolve("writer.txt");
        finish(start("flag-writer", written));
        return changes(written);
    }

    /** Into a file: Wine cannot tell how much there is to read in a pipe, which Java asks. */
    private Process start(String program, Path output) throws IOException {
        File log = output.toFile();
        return WineProcess.start(
                new ProcessBuilder(programs.resolve(program + ".exe").toString(), "" + changes)
                        .redirectOutput(log)
                        .redirectError(Redirect.INHERIT));
    }

    private static void finish(Process process) throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private static List<Change> changes(Path output) throws IOException {
        List<Change> changes = new ArrayList<>();
        for (String line : Files.readAllLines(output)) {
            if (line.startsWith("failed")) {
                throw new IllegalStateException(line);
            }
            String[] words = line.split(" ", -1);
            if (words.length == 2) {
                changes.add(new Change(Integer.parseInt(words[0]), Long.parseLong(words[1])));
            }
        }
        return changes;
    }

    /** What was seen less what was written, change by change. */
    private static List<Change> between(List<Change> written, List<Change> seen) {
        List<Change> between = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            if (i >= seen.size() || seen.get(i).value() != written.get(i).value()) {
                throw new IllegalStateException("Change " + (i + 1) + " of " + written.size() + " was lost");
            }
            between.add(new Change(
                    written.get(i).value(),
                    seen.get(i).nanoseconds() - written.get(i).nanoseconds()));
        }
        return between;
    }

    private void say(String watcher, List<Change> times) {
        StringBuilder line = new StringBuilder(watcher);
        times.forEach(change -> line.append('\t').append(change.nanoseconds()));
        System.out.println(line);
    }

    /** A value of the flag, and when that was or how long it took. */
    private record Change(int value, long nanoseconds) {}

    /** What a watcher in this process has seen; the writer hears of each. */
    private static final class Seen implements AutoCloseable {
        private final HANDLE event = Kernel32.INSTANCE.CreateEvent(null, false, false, "presence-flag-seen");
        private final List<Change> changes = Collections.synchronizedList(new ArrayList<>());
        private final Semaphore heard = new Semaphore(0);
        private volatile int last;

        void hear(int value) {
            if (value != last) {
                last = value;
                changes.add(new Change(value, System.nanoTime()));
                Kernel32.INSTANCE.SetEvent(event);
                heard.release();
            }
        }

        /** Returns without it when it does not come in time; it counts as lost then. */
        void awaitNext() throws InterruptedException {
            if (!heard.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("A change was not heard of in " + PATIENCE_SECONDS + " s");
            }
        }

        List<Change> changes() {
            return List.copyOf(changes);
        }

        @Override
        public void close() {
            Kernel32.INSTANCE.CloseHandle(event);
        }
    }

    /** A monitor with one listener, as window and tray are. */
    private static final class Watched implements AutoCloseable {
        private final MonitorThreads threads = MonitorThreads.daemons();
        private final PresenceMonitor monitor;

        Watched(Registry registry, Seen seen) {
            Sources sources = new Sources(registry, Optional.empty(), Optional.empty(), Optional.empty());
            monitor = new PresenceMonitor(PROVIDER, sources, threads, new SystemTime());
            CompletableFuture<DwordReading> known = new CompletableFuture<>();
            Subscription first =
                    monitor.subscribe(presence -> presence.flag().reading().ifPresent(known::complete));
            monitor.open();
            known.join();
            first.close();
            monitor.subscribe(presence -> presence.flag()
                    .reading()
                    .ifPresent(reading -> seen.hear(reading instanceof DwordReading.Value flag ? flag.value() : -1)));
        }

        @Override
        public void close() {
            monitor.shutDown().join();
            threads.shutdown(Duration.ofSeconds(2));
        }
    }
}
