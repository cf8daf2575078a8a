package org.presencemonitor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A program that is started, looked at, left alone and ended, again and again, always with the same home. */
final class MeasuredProgram {
    /** What a program is waited for. */
    enum Sight {
        /** A window with something in it. */
        WINDOW,
        /** An icon in the panel. */
        ICON
    }

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long LEAVES_PANEL = TimeUnit.SECONDS.toNanos(1);
    private static final long SETTLES = TimeUnit.SECONDS.toNanos(3);
    private static final long RESTS = TimeUnit.SECONDS.toNanos(3);

    final String name;
    private final Sight sight;
    private final List<String> command;
    private final Path home;
    private final Map<String, List<Double>> figures = new TreeMap<>();

    MeasuredProgram(String name, Sight sight, List<String> command, Path homes) throws IOException {
        this.name = name;
        this.sight = sight;
        this.command = command;
        this.home = Files.createDirectories(homes.resolve(name.replace(' ', '-')));
    }

    Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("said.txt").toFile());
        builder.environment().put("HOME", home.toString());
        builder.environment().keySet().removeIf(key -> key.matches("XDG_(CONFIG|CACHE|DATA)_HOME"));
        return builder.start();
    }

    /** Starts it once; the times are from just before exec. */
    void run(Screen screen, boolean counts) throws IOException, InterruptedException {
        int[][] panel = screen.panel();
        long before = System.nanoTime();
        Process process = start();
        try {
            double seen = Double.NaN;
            double whole = Double.NaN;
            if (sight == Sight.ICON) {
                seen = await(process, before, () -> !Arrays.deepEquals(panel, screen.panel()));
            } else {
                await(process, before, screen::hasWindow);
                seen = await(process, before, screen::hasPicture);
                whole = await(process, before, screen::hasWholePicture);
            }
            LockSupport.parkNanos(SETTLES);
            ProcFigures first = ProcFigures.of(process.pid());
            long from = System.nanoTime();
            LockSupport.parkNanos(RESTS);
            ProcFigures last = ProcFigures.of(process.pid());
            double seconds = (System.nanoTime() - from) / 1e9;
            if (counts) {
                keep("seen", seen);
                keep("whole", whole);
                keep("MiB", last.megabytes());
                keep("threads", last.threads());
                keep("switches", (last.switches() - first.switches()) / seconds);
                keep("cpu", (last.cpuSeconds() - first.cpuSeconds()) / seconds * 100);
            }
        } finally {
            process.destroy();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            long end = System.nanoTime() + PATIENCE;
            while (screen.hasWindow() && System.nanoTime() < end) {
                LockSupport.parkNanos(BETWEEN_LOOKS);
            }
            LockSupport.parkNanos(LEAVES_PANEL);
        }
    }

    /** Milliseconds until it is so. */
    double await(Process process, long since, BooleanSupplier sign) throws IOException {
        while (!sign.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() - since > PATIENCE) {
                throw new IOException(name + " shows nothing: " + Files.readString(home.resolve("said.txt")));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        return (System.nanoTime() - since) / 1e6;
    }

    private void keep(String figure, double value) {
        figures.computeIfAbsent(figure, key -> new ArrayList<>()).add(value);
    }

    Sample figure(String figure) {
        return Sample.of(
                figures.get(figure).stream().mapToDouble(Double::doubleValue).toArray());
    }
}
