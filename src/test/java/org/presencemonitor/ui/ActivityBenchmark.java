package org.presencemonitor.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.presencemonitor.history.DayLane;
import org.presencemonitor.history.HistoryFilter;
import org.presencemonitor.history.HistoryPage;
import org.presencemonitor.history.PageKey;
import org.presencemonitor.history.store.History;
import org.presencemonitor.history.store.HistoryBenchmark;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.RecentChanges;
import org.presencemonitor.time.Moment;
import org.presencemonitor.time.TimeSource;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.FakeSource;
import org.presencemonitor.ui.testing.Fx;
import org.presencemonitor.ui.testing.WindowDependenciesBuilder;
import org.presencemonitor.ui.timeline.HistorySource;

/**
 * Prints how long the Activity tab takes, with a million entries behind it, from its opening to its rows, and to scroll
 * through them. Argument: a folder for the file.
 */
public final class ActivityBenchmark {
    private static final int ROUNDS = 15;
    private static final int SCREENS = 200;

    private ActivityBenchmark() {}

    /** The questions that the window asks its history, on a history that is open. */
    private record Source(History history) implements HistorySource {
        @Override
        public CompletableFuture<List<DayLane>> lanes(Provider provider, LocalDate first, LocalDate last, ZoneId zone) {
            return history.lanes(provider, first, last, zone);
        }

        @Override
        public CompletableFuture<HistoryPage> page(HistoryFilter filter, int most, Optional<PageKey> from) {
            return history.page(filter, most, from);
        }

        @Override
        public CompletableFuture<Long> count(HistoryFilter filter) {
            return history.count(filter);
        }
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]).resolve("activity.db");
        Files.deleteIfExists(file);
        HistoryBenchmark.make(file);
        TimeSource clock = () -> Moment.at(HistoryBenchmark.END);
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
        History history = new History(file, thread, clock, notice -> System.out.println(notice.sentence()));
        history.keep(Duration.ofDays(3650));
        history.open();
        ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
        FakeSource source = new FakeSource(Example.AVAILABLE.presence());
        WindowDependencies dependencies = WindowDependenciesBuilder.still(source)
                .clock(clock)
                .history(new Source(history))
                .build(scheduler);
        Stage stage = Fx.get(Stage::new);
        MainWindow first = Fx.get(() -> new MainWindow(stage, dependencies));
        Fx.run(stage::show);
        measure(first, source);
        Fx.run(first::close);
        scheduler.shutdownNow();
        history.close().join();
        Files.deleteIfExists(file);
        System.exit(0);
    }

    private static void measure(MainWindow window, FakeSource source) throws Exception {
        Fx.run(() -> window.show(new StatusFeed.States(source.current(), RecentChanges.keeping(5))));
        double[] times = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            Fx.run(() -> window.open(0));
            Fx.run(() -> window.scene().snapshot(null));
            long before = System.nanoTime();
            Fx.run(() -> window.open(1));
            paintUntil(
                    window,
                    () -> !window.scene().getRoot().lookupAll(".activity-line").isEmpty());
            times[round] = (System.nanoTime() - before) / 1e6;
        }
        report("Activity tab, first time, ms", times[0]);
        report("Activity tab, median, ms", median(times));
        report("Activity tab, scrolled by a screen, median, ms", scrolled(window));
        report("rows scrolled through", Fx.get(() ->
                (double) list(window).getItems().size()));
    }

    private static double scrolled(MainWindow window) throws Exception {
        double[] times = new double[SCREENS];
        for (int screen = 0; screen < SCREENS; screen++) {
            int row = screen * 15;
            paintUntil(window, () -> list(window).getItems().size() > row);
            long before = System.nanoTime();
            Fx.run(() -> {
                list(window).scrollTo(row);
                window.scene().snapshot(null);
            });
            times[screen] = (System.nanoTime() - before) / 1e6;
        }
        return median(times);
    }

    private static ListView<?> list(MainWindow window) {
        return (ListView<?>) window.scene().lookup("#activity-list");
    }

    private static void paintUntil(MainWindow window, BooleanSupplier shown) throws Exception {
        boolean done = false;
        while (!done) {
            done = Fx.get(() -> {
                window.scene().snapshot(null);
                return shown.getAsBoolean();
            });
        }
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void report(String name, double figure) {
        System.out.printf("%-48s %9.1f%n", name, figure);
    }
}
