package org.presencemonitor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What Linux counts of one process. */
record ProcFigures(long switches, double cpuSeconds, double megabytes, int threads) {
    private static final double TICKS_PER_SECOND = 100;
    private static final double KB_PER_MB = 1024;

    /** As it is now; memory is what is resident, in MiB. */
    static ProcFigures of(long pid) throws IOException {
        Path proc = Path.of("/proc", Long.toString(pid));
        long switches = 0;
        List<Path> threads;
        try (Stream<Path> all = Files.list(proc.resolve("task"))) {
            threads = all.toList();
        }
        for (Path thread : threads) {
            switches += switches(thread);
        }
        String stat = Files.readString(proc.resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        double ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        return new ProcFigures(switches, ticks / TICKS_PER_SECOND, resident(proc) / KB_PER_MB, threads.size());
    }

    private static long switches(Path thread) throws IOException {
        try {
            return Files.readAllLines(thread.resolve("status")).stream()
                    .filter(line -> line.contains("ctxt_switches"))
                    .mapToLong(ProcFigures::number)
                    .sum();
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }

    private static long resident(Path proc) throws IOException {
        return Files.readAllLines(proc.resolve("smaps_rollup")).stream()
                .filter(line -> line.startsWith("Rss:"))
                .mapToLong(ProcFigures::number)
                .sum();
    }

    private static long number(String line) {
        return Long.parseLong(line.replaceAll("\\D", ""));
    }
}
