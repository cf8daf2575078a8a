package org.presencemonitor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks and leaves {@code report.md} in the folder given: the packaged program beside its floors where
 * there is what .ci/tray-session needs, Pidgin and inotifywait; then what happens within one JVM.
 */
public final class Benchmarks {
    private static final List<String> NEEDED =
            List.of("Xvfb", "dbus-run-session", "xfce4-panel", "xfconf-query", "pidgin", "inotifywait");

    private Benchmarks() {}

    /**
     * Runs them all.
     *
     * @param args the folder, the packaged program, then a pattern of the names of JMH's benchmarks, without which all
     *     is measured
     */
    public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        StringBuilder report = new StringBuilder();
        if (args.length == 2) {
            report.append(desktop(folder, args[1]))
                    .append('\n')
                    .append(GrowthBenchmark.table())
                    .append('\n');
        }
        Options options = new OptionsBuilder()
                .include(args.length > 2 ? args[2] : EventsBenchmark.class.getSimpleName())
                .addProfiler(GCProfiler.class)
                .resultFormat(ResultFormatType.JSON)
                .result(folder.resolve("events.json").toString())
                .shouldFailOnError(true)
                .build();
        report.append(report(new Runner(options).run()));
        Files.writeString(folder.resolve("report.md"), report);
        System.out.print(report);
    }

    private static String desktop(Path folder, String image) throws IOException, InterruptedException {
        if (!Files.isDirectory(Path.of(image))) {
            return "The packaged program was not measured: there is no " + image + ", which .ci/bench makes.\n";
        }
        String path = System.getenv("PATH");
        Optional<String> missing = NEEDED.stream()
                .filter(tool -> Stream.of(path.split(":")).noneMatch(place -> Files.isExecutable(Path.of(place, tool))))
                .findFirst();
        if (missing.isPresent()) {
            return "The packaged program was not measured: there is no " + missing.get() + " on the path.\n";
        }
        ProcessBuilder session = new ProcessBuilder(
                ".ci/tray-session",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dbench.runs=" + System.getProperty("bench.runs", "15"),
                "-cp",
                System.getProperty("java.class.path"),
                DesktopBenchmarks.class.getName(),
                folder.toString(),
                image);
        session.environment().remove("DISPLAY");
        session.environment().put("TRAY_WINDOW_MANAGER", "");
        if (session.inheritIO().start().waitFor() != 0) {
            throw new IOException("The packaged program could not be measured");
        }
        return Files.readString(folder.resolve("desktop.md"));
    }

    private static String report(Collection<RunResult> results) {
        StringBuilder table = new StringBuilder("""
                | Benchmark | Providers | Events per second | ± | Snapshots per second | Bytes per event |
                |---|---:|---:|---:|---:|---:|
                """);
        for (RunResult result : results) {
            Result<?> events = result.getPrimaryResult();
            String name = result.getParams().getBenchmark();
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %,.0f | %,.0f | %,.0f | %,.0f |%n",
                    name.substring(name.lastIndexOf('.') + 1),
                    result.getParams().getParam("providers"),
                    events.getScore(),
                    events.getScoreError(),
                    score(result, "snapshots"),
                    score(result, "gc.alloc.rate.norm")));
        }
        return table.toString();
    }

    private static double score(RunResult result, String name) {
        return result.getSecondaryResults().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(name))
                .mapToDouble(entry -> entry.getValue().getScore())
                .findFirst()
                .orElse(Double.NaN);
    }
}
