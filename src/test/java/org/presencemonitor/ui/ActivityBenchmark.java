package org.presencemonitor.ui;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javafx.stage.Stage;
import org.presencemonitor.presence.RecentChanges;
import org.presencemonitor.settings.Theme;
import org.presencemonitor.texts.Texts;

/** Prints how long the Activity tab takes from its opening to its first rows on the screen, with 100 000 rows behind it. */
public final class ActivityBenchmark {
    private static final int ROWS = 100_000;

    private ActivityBenchmark() {}

    public static void main(String[] args) throws Exception {
        PastHistory history = new PastHistory().with(ActivityExample.many(ROWS));
        ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
        FakeSource source = new FakeSource(Example.AVAILABLE.presence());
        WindowParts parts = Parts.of(
                source,
                new Texts(Locale.UK, ZoneOffset.UTC),
                InstantSource.fixed(Example.NOW),
                scheduler,
                new FakeHost(),
                Theme.LIGHT,
                "",
                Optional.empty(),
                history);
        Stage stage = Fx.get(Stage::new);
        MainWindow window = Fx.get(() -> new MainWindow(stage, parts));
        Fx.run(stage::show);
        Fx.run(() -> window.show(new StatusFeed.Moment(source.current(), RecentChanges.keeping(5))));
        for (int round = 0; round < 5; round++) {
            Fx.run(() -> window.open(0));
            Fx.run(() -> window.scene().snapshot(null));
            long before = System.nanoTime();
            Fx.run(() -> window.open(1));
            CountDownLatch shown = new CountDownLatch(1);
            while (shown.getCount() > 0) {
                Fx.run(() -> {
                    window.scene().snapshot(null);
                    if (!window.scene().getRoot().lookupAll(".activity-line").isEmpty()) {
                        shown.countDown();
                    }
                });
            }
            System.out.printf(
                    "%-44s %9.1f%n", "Activity tab until its first rows, ms", (System.nanoTime() - before) / 1e6);
        }
        Fx.run(window::close);
        scheduler.shutdownNow();
        System.exit(0);
    }
}
