package org.presencemonitor.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What this process holds. */
final class ProcessFigures {
    private ProcessFigures() {}

    /** Threads by name, but those that end by themselves when they have nothing to do; and open files. */
    static Map<String, Long> now() {
        Map<String, Long> figures = new TreeMap<>(Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> !name.equals("events") && !name.startsWith("awaitility"))
                .collect(Collectors.groupingBy(name -> "thread " + name, Collectors.counting())));
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            figures.put("open files", open.count());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return figures;
    }
}
