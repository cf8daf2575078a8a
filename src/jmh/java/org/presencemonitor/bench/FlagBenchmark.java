package org.presencemonitor.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.DoubleStream;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.monitor.MonitorThreads;
import org.presencemonitor.presence.monitor.PresenceMonitor;
import org.presencemonitor.presence.monitor.Sources;
import org.presencemonitor.registry.regfile.FileRegistry;
import org.presencemonitor.time.SystemTime;

/** How long a change of the flag takes to be known: to Presence, to inotifywait beside it, and to the screen. */
final class FlagBenchmark {
    private static final int CHANGES = 300;
    private static final int WARM_UP = 100;
    private static final int PICTURES = 31;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long LONG_PAUSE = TimeUnit.MILLISECONDS.toNanos(1_500);

    /** In microseconds. */
    record Latency(Sample presence, Sample inotifywait) {}

    private FlagBenchmark() {}

    /** One change after the other, each seen by both before the next. */
    static Latency toPresence(Path folder) throws IOException, InterruptedException {
        FlagFile flag = FlagFile.in(folder);
        SynchronousQueue<Long> snapshots = new SynchronousQueue<>();
        SynchronousQueue<Long> lines = new SynchronousQueue<>();
        MonitorThreads threads = MonitorThreads.daemons();
        Process inotifywait = new ProcessBuilder("inotifywait", "-q", "-m", "-e", "moved_to", folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = inotifywait.inputReader();
        Thread.ofPlatform().daemon(true).start(() -> said.lines().forEach(line -> tell(lines)));
        try (FileRegistry registry = new FileRegistry(flag.file())) {
            PresenceMonitor monitor = new PresenceMonitor(
                    new Provider("Communicator"),
                    new Sources(registry, Optional.empty(), Optional.empty(), Optional.empty()),
                    threads,
                    new SystemTime());
            monitor.subscribe(presence -> tell(snapshots));
            monitor.open();
            while (snapshots.poll(1, TimeUnit.SECONDS) != null) {
                Thread.onSpinWait();
            }
            List<long[]> all = new ArrayList<>();
            for (int i = 0; i < WARM_UP + CHANGES; i++) {
                long before = flag.write(i % 2 == 0 ? 2 : 0);
                long[] both = {take(snapshots) - before, take(lines) - before};
                if (i >= WARM_UP) {
                    all.add(both);
                }
                LockSupport.parkNanos(PAUSE);
            }
            monitor.shutDown().join();
            return new Latency(micros(all, 0), micros(all, 1));
        } finally {
            inotifywait.destroy();
            threads.shutdown(Duration.ofSeconds(2));
        }
    }

    private static void tell(SynchronousQueue<Long> who) {
        try {
            who.offer(System.nanoTime(), 5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long take(SynchronousQueue<Long> from) throws IOException, InterruptedException {
        Long time = from.poll(5, TimeUnit.SECONDS);
        if (time == null) {
            throw new IOException("A change of the flag was not seen");
        }
        return time;
    }

    private static Sample micros(List<long[]> all, int which) {
        return Sample.of(all.stream().mapToDouble(both -> both[which] / 1e3).toArray());
    }

    /** In milliseconds, until the first pixel of a shown window is another. */
    static Sample toPixel(MeasuredProgram program, Path data, Screen screen) throws IOException, InterruptedException {
        Process process = program.start();
        try {
            program.await(process, System.nanoTime(), screen::hasWholePicture);
            FlagFile flag = new FlagFile(data.resolve("registry.reg"));
            DoubleStream.Builder all = DoubleStream.builder();
            for (int i = 0; i < PICTURES; i++) {
                settle(flag, i % 2 == 0 ? '2' : '0');
                int[] row = screen.line(93);
                long before = flag.write(i % 2 == 0 ? 0 : 2);
                while (Arrays.equals(row, screen.line(93))) {
                    if (System.nanoTime() - before > TimeUnit.SECONDS.toNanos(5)) {
                        throw new IOException("The window does not show the flag");
                    }
                    LockSupport.parkNanos(500_000);
                }
                all.add((System.nanoTime() - before) / 1e6);
            }
            return Sample.of(all.build().toArray());
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static void settle(FlagFile flag, char value) throws IOException {
        do {
            LockSupport.parkNanos(LONG_PAUSE);
        } while (!Files.readString(flag.file()).contains("\"UpAndRunning\"=dword:0000000" + value));
    }
}
