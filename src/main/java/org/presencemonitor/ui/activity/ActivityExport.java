package org.presencemonitor.ui.activity;

import java.io.File;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;

/**
 * An export under way, and how it ended. One that ends within {@link #PROGRESS_PERIOD} shows no progress. The methods
 * and the listener are called on one thread.
 */
final class ActivityExport {
    static final Duration PROGRESS_PERIOD = Duration.ofMillis(300);

    private final ExportHost host;
    private Texts texts;
    private final Executor thread;
    private final ScheduledExecutorService scheduler;
    private final Consumer<ExportLine> listener;
    private @Nullable ScheduledFuture<?> progress;
    private Optional<Function<Texts, ExportLine>> line = Optional.empty();

    /**
     * How an export goes, in a line.
     *
     * @param failed it could not be written
     * @param written the file, once it is there
     */
    record ExportLine(String text, boolean failed, Optional<Path> written) {}

    /**
     * Nothing is under way yet.
     *
     * @param thread runs tasks on the thread that calls the methods
     * @param scheduler measures the period; not shut down here
     */
    ActivityExport(
            ExportHost host,
            Texts texts,
            Executor thread,
            ScheduledExecutorService scheduler,
            Consumer<ExportLine> listener) {
        this.host = host;
        this.texts = texts;
        this.thread = thread;
        this.scheduler = scheduler;
        this.listener = listener;
    }

    /** Begins to write the file that the user chose, or reports that its name is none in the locale of this program. */
    void begin(File chosen, Function<Path, ExportHost.Order> order) {
        try {
            begin(order.apply(chosen.toPath()));
        } catch (InvalidPathException e) {
            show(failed(chosen.getName(), e.getReason()));
        }
    }

    /** Does nothing while an export is under way. */
    void begin(ExportHost.Order order) {
        if (progress != null) {
            return;
        }
        AtomicLong rows = new AtomicLong();
        progress = scheduler.scheduleAtFixedRate(
                () -> thread.execute(() -> show(rows.get())),
                PROGRESS_PERIOD.toMillis(),
                PROGRESS_PERIOD.toMillis(),
                TimeUnit.MILLISECONDS);
        host.export(order, rows::set)
                .whenComplete((written, thrown) -> thread.execute(() -> end(order.file(), written, thrown)));
    }

    /** Says the line again, if there is one, and the following ones. */
    void say(Texts other) {
        texts = other;
        line.ifPresent(now -> listener.accept(now.apply(texts)));
    }

    private void show(Function<Texts, ExportLine> next) {
        line = Optional.of(next);
        listener.accept(next.apply(texts));
    }

    /** The file is there, but no file manager has opened its folder. */
    void folderNotOpened(Path file) {
        show(words -> new ExportLine(words.say(Phrase.FOLDER_NOT_OPENED), true, Optional.of(file)));
    }

    private void show(long rows) {
        if (progress != null) {
            show(words -> new ExportLine(
                    rows == 0 ? words.say(Phrase.EXPORT_BEGINS) : words.count(Phrase.EXPORT_RUNNING, rows),
                    false,
                    Optional.empty()));
        }
    }

    private void end(Path file, ExportHost.@Nullable Written written, @Nullable Throwable thrown) {
        close();
        String name = String.valueOf(file.getFileName());
        if (written != null) {
            Phrase done = written.cut() ? Phrase.EXPORT_NEWEST : Phrase.EXPORT_DONE;
            show(words -> new ExportLine(words.count(done, written.rows(), name), false, Optional.of(file)));
        } else if (thrown != null) {
            show(failed(name, reason(thrown)));
        }
    }

    private static Function<Texts, ExportLine> failed(String name, String reason) {
        return words -> new ExportLine(words.say(Phrase.EXPORT_FAILED, name, reason), true, Optional.empty());
    }

    /** Ends the progress; the export itself goes on. */
    void close() {
        if (progress != null) {
            progress.cancel(false);
            progress = null;
        }
    }

    /** Without the file's name, which the line has already. */
    private static String reason(Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        String message = cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
