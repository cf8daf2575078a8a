package org.presencemonitor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The packaged program on a small desktop beside its floors, in turns, so that a machine's moods fall on all alike. */
public final class DesktopBenchmarks {
    /** After one that warms up. */
    private static final int RUNS = Integer.getInteger("bench.runs", 15);

    private DesktopBenchmarks() {}

    /**
     * Measures all of it, inside the session of .ci/tray-session.
     *
     * @param args the folder for the report, and the image that mvn package -Pdist has left
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args[0]).toAbsolutePath();
        InstalledProgram program = new InstalledProgram(Path.of(args[1]).toAbsolutePath());
        Path homes = Files.createTempDirectory("bench");
        String launcher = program.launcher().toString();
        MeasuredProgram shown = new MeasuredProgram("program", MeasuredProgram.Sight.WINDOW, List.of(launcher), homes);
        MeasuredProgram hidden =
                new MeasuredProgram("hidden", MeasuredProgram.Sight.ICON, List.of(launcher, "--hidden"), homes);
        MeasuredProgram rectangle = new MeasuredProgram(
                "one rectangle",
                MeasuredProgram.Sight.WINDOW,
                OneRectangle.command(folder, program.java(), program.options()),
                homes);
        MeasuredProgram pidgin =
                new MeasuredProgram("pidgin", MeasuredProgram.Sight.WINDOW, List.of("pidgin", "-m", "-n"), homes);
        Screen screen = new Screen();
        for (int run = 0; run <= RUNS; run++) {
            for (MeasuredProgram one : List.of(shown, rectangle, hidden, pidgin)) {
                one.run(screen, run > 0);
            }
        }
        FlagBenchmark.Latency latency = FlagBenchmark.toPresence(homes.resolve("flag"));
        Path data = homes.resolve("data");
        MeasuredProgram watched = new MeasuredProgram(
                "watched", MeasuredProgram.Sight.WINDOW, List.of(launcher, "--data-dir", data.toString()), homes);
        Sample pixel = FlagBenchmark.toPixel(watched, data, screen);

        List<String> rows = new ArrayList<>();
        rows.add(row("first frame, ms", shown, rectangle, "seen", 1.25));
        rows.add(row("icon in the tray on a hidden start, ms", hidden, pidgin, "seen", 1));
        rows.add(row("RSS at rest, window shown, MiB", shown, rectangle, "MiB", 1.15));
        rows.add(row("RSS at rest, hidden start, MiB", hidden, pidgin, "MiB", 1.2));
        rows.add(row(
                "context switches a second, hidden start",
                hidden.figure("switches"),
                pidgin.figure("switches"),
                "1",
                1));
        rows.add(row(
                "context switches a second, window shown",
                shown.figure("switches"),
                rectangle.figure("switches"),
                "25",
                25));
        rows.add(row("flag change to Presence, µs", latency.presence(), latency.inotifywait(), 1.5));
        double frame = 1_000.0 / 60;
        double most = latency.presence().median() / 1_000 + 2 * frame;
        rows.add(String.format(
                Locale.ROOT,
                "| flag change to painted pixel, ms | %s | 2 frames of %.1f ms | | %.1f | %s |",
                pixel,
                frame,
                most,
                verdict(pixel.median() <= most)));
        String report = """
                | Figure, median (least–most) | Program | Floor | Ratio | At most | |
                |---|---:|---:|---:|---:|---|
                """
                + String.join("\n", rows)
                + """


                | Also | Program | Hidden start | One rectangle | Pidgin |
                |---|---:|---:|---:|---:|
                """
                + also("whole window, ms", "whole", List.of(shown, rectangle, pidgin))
                + also("threads", "threads", List.of(shown, hidden, rectangle, pidgin))
                + also("processor at rest, %", "cpu", List.of(shown, hidden, rectangle, pidgin));
        Files.writeString(folder.resolve("desktop.md"), report);
        System.exit(0);
    }

    private static String row(String what, MeasuredProgram one, MeasuredProgram floor, String figure, double most) {
        return row(what, one.figure(figure), floor.figure(figure), most);
    }

    private static String row(String what, Sample one, Sample floor, double most) {
        double ratio = one.median() / floor.median();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.2f | %.2f × | %s |",
                what,
                one,
                floor,
                ratio,
                most,
                verdict(ratio <= most));
    }

    private static String row(String what, Sample one, Sample beside, String limit, double most) {
        return String.format(
                Locale.ROOT, "| %s | %s | %s | | %s | %s |", what, one, beside, limit, verdict(one.median() <= most));
    }

    private static String verdict(boolean reached) {
        return reached ? "reached" : "missed";
    }

    private static String also(String what, String figure, List<MeasuredProgram> who) {
        StringBuilder row = new StringBuilder("| " + what + " |");
        for (String name : List.of("program", "hidden", "one rectangle", "pidgin")) {
            row.append(' ')
                    .append(who.stream()
                            .filter(one -> one.name.equals(name))
                            .findFirst()
                            .map(one -> one.figure(figure).toString())
                            .orElse(""))
                    .append(" |");
        }
        return row.append('\n').toString();
    }
}
