package org.presencemonitor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks and leaves {@code events.json} and {@code report.md} in the folder given. */
public final class Benchmarks {
    private Benchmarks() {}

    /**
     * Runs them all.
     *
     * @param args the folder, then a pattern of the benchmarks' names; all without one
     */
    public static void main(String[] args) throws IOException, RunnerException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Options options = new OptionsBuilder()
                .include(args.length > 1 ? args[1] : EventsBenchmark.class.getSimpleName())
                .addProfiler(GCProfiler.class)
                .resultFormat(ResultFormatType.JSON)
                .result(folder.resolve("events.json").toString())
                .shouldFailOnError(true)
                .build();
        String report = report(new Runner(options).run());
        Files.writeString(folder.resolve("report.md"), report);
        System.out.print(report);
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
