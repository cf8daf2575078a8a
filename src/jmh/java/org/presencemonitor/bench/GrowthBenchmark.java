package org.presencemonitor.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** What more clients cost: each watched by a monitor of its own, all of them simulated in the same JVM. */
final class GrowthBenchmark {
    private static final int[] CLIENTS = {1, 10, 100, 1_000};

    private GrowthBenchmark() {}

    static String table() {
        StringBuilder table = new StringBuilder("""
                | Clients | All signed in after, ms | Heap, KiB a client | Threads |
                |---:|---:|---:|---:|
                """);
        new ClientFleet(1).close(); // loads the classes
        for (int clients : CLIENTS) {
            long heap = used();
            int threads = ManagementFactory.getThreadMXBean().getThreadCount();
            long from = System.nanoTime();
            try (ClientFleet fleet = new ClientFleet(clients)) {
                double millis = (System.nanoTime() - from) / 1e6;
                table.append(String.format(
                        Locale.ROOT,
                        "| %,d | %.1f | %.0f | %d |%n",
                        fleet.messengers.size(),
                        millis,
                        (used() - heap) / 1024.0 / clients,
                        ManagementFactory.getThreadMXBean().getThreadCount() - threads));
            }
        }
        return table.toString();
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
