package org.presencemonitor.ui.activity;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.history.HistoryFilter;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.testing.VirtualTime;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.activity.ActivityExport.ExportLine;
import org.presencemonitor.ui.activity.ExportHost.Order;
import org.presencemonitor.ui.activity.ExportHost.Written;
import org.presencemonitor.ui.testing.FakeHost;

@DisplayName("An export")
class ActivityExportTest {
    private static final Path FILE = Path.of("/home/user/activity.csv");

    private final VirtualTime time = new VirtualTime();
    private final List<ExportLine> lines = new ArrayList<>();
    private final CompletableFuture<Written> answer = new CompletableFuture<>();
    private final List<LongConsumer> progress = new ArrayList<>();
    private final FakeHost host = new FakeHost() {
        @Override
        public CompletableFuture<Written> export(Order order, LongConsumer listener) {
            progress.add(listener);
            return answer;
        }
    };
    private final ActivityExport export =
            new ActivityExport(host, new Texts(Locale.UK, ZoneOffset.UTC), Runnable::run, time, lines::add);

    private void begin() {
        export.begin(new Order(ExportHost.Format.CSV, HistoryFilter.ALL, Provider.COMMUNICATOR, FILE));
    }

    @Test
    @DisplayName("that is done at once says what was written, and shows no progress")
    void atOnce() {
        begin();
        time.advance(ofMillis(200));
        answer.complete(new Written(1_234, false));
        time.advance(ofSeconds(10));

        assertThat(lines)
                .containsExactly(new ExportLine("Exported 1,234 rows to activity.csv", false, Optional.of(FILE)));
    }

    @Test
    @DisplayName("that lasts says how far it is, and is not begun twice")
    void lasts() {
        begin();
        begin();
        time.advance(ofMillis(300));
        progress.getFirst().accept(120_000);
        time.advance(ofMillis(300));

        assertThat(progress).hasSize(1);
        assertThat(lines).extracting(ExportLine::text).containsExactly("Exporting…", "Exporting… 120,000 rows so far");
    }

    @Test
    @DisplayName("of a scenario says when there was more than fits")
    void cut() {
        begin();
        answer.complete(new Written(2_000, true));
        assertThat(lines.getLast().text())
                .isEqualTo("Exported the newest 2,000 rows to activity.csv. A scenario holds no more.");
    }

    @Test
    @DisplayName("to a file whose name is none in this locale says so, and begins nothing")
    void noName() {
        export.begin(new File("a\0b.csv"), path -> {
            throw new AssertionError(path);
        });

        assertThat(lines)
                .containsExactly(new ExportLine(
                        "a\0b.csv could not be written: Nul character not allowed", true, Optional.empty()));
        assertThat(progress).isEmpty();
    }

    @Test
    @DisplayName("goes on when another language is chosen, which says its line again and the following ones")
    void otherLanguage() {
        Texts french = new Texts(Locale.FRENCH, ZoneOffset.UTC);
        export.say(french);
        assertThat(lines).isEmpty();
        export.say(new Texts(Locale.UK, ZoneOffset.UTC));
        begin();
        time.advance(ofMillis(300));
        export.say(french);
        answer.complete(new Written(7, false));
        export.say(new Texts(Locale.UK, ZoneOffset.UTC));

        assertThat(lines)
                .extracting(ExportLine::text)
                .containsExactly(
                        "Exporting…",
                        french.say(Phrase.EXPORT_BEGINS),
                        french.count(Phrase.EXPORT_DONE, 7, "activity.csv"),
                        "Exported 7 rows to activity.csv");
    }

    @Test
    @DisplayName("that fails says why in one sentence, and may be tried again")
    void fails() {
        begin();
        answer.completeExceptionally(
                new CompletionException(new FileSystemException(FILE.toString(), null, "No space left on device")));
        assertThat(lines)
                .containsExactly(new ExportLine(
                        "activity.csv could not be written: No space left on device", true, Optional.empty()));

        begin();
        assertThat(progress).hasSize(2);
    }
}
