package org.presencemonitor.ui.activity;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.history.HistoryFilter;
import org.presencemonitor.history.HistoryPage;
import org.presencemonitor.history.HistoryRow;
import org.presencemonitor.history.PageKey;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.texts.Times;
import org.presencemonitor.thread.Debounced;
import org.presencemonitor.ui.timeline.HistorySource;

/**
 * The rows of the Activity tab: asks the history for a page at a time, and again when something happens. Its methods
 * are called on one thread, on which the listener hears as well; answers that come too late are dropped.
 *
 * <p>While somebody reads further down, new rows wait, so that nothing moves under his eyes.
 */
final class ActivityFeed {
    static final int PAGE = 100;
    static final Duration TYPING = Duration.ofMillis(150);
    /** The window hears of a change at about the time when the record does; by then the record has it. */
    static final Duration WRITING = Duration.ofMillis(100);

    private static final Comparator<HistoryRow> NEWEST_FIRST = Comparator.comparing(
                    (HistoryRow row) -> row.entry().at())
            .thenComparingLong(HistoryRow::id)
            .reversed();

    private final HistorySource history;
    private final Times times;
    private final Executor thread;
    private final InstantSource clock;
    private final Consumer<ActivityState> listener;
    private Optional<ActivityQuestion> question = Optional.empty();
    private List<HistoryRow> rows = List.of();
    private List<HistoryRow> waiting = List.of();
    private boolean manyWait;
    private Optional<PageKey> next = Optional.empty();
    private Optional<String> failure = Optional.empty();
    private boolean answered;
    private boolean turning;
    private boolean atTop = true;
    private boolean seen;
    private boolean outOfDate = true;
    private long today;
    /** Grows with each question: the answers to older ones are dropped. */
    private int generation;

    private final Debounced typing;
    private final Debounced writing;

    /**
     * Asks nothing before it is {@link #seen} and knows whom it is about.
     *
     * @param thread calls back on the thread that calls the methods
     * @param scheduler wakes it; not shut down by it
     */
    ActivityFeed(
            HistorySource history,
            Times times,
            Executor thread,
            ScheduledExecutorService scheduler,
            InstantSource clock,
            Consumer<ActivityState> listener) {
        this.history = history;
        this.times = times;
        this.thread = thread;
        this.typing = new Debounced(scheduler, thread);
        this.writing = new Debounced(scheduler, thread);
        this.clock = clock;
        this.listener = listener;
    }

    /** Whom it is about. */
    void about(Provider provider) {
        if (question.filter(now -> now.provider().equals(provider)).isEmpty()) {
            ask(question.map(now -> now.of(provider)).orElseGet(() -> ActivityQuestion.about(provider)));
        }
    }

    void choose(ActivityTopic topic) {
        question.ifPresent(now -> ask(now.about(topic)));
    }

    /** Takes effect when nothing has been typed for a moment. */
    void search(Set<String> words) {
        typing.schedule(
                TYPING,
                () -> question.filter(now -> !now.searched().equals(words)).ifPresent(now -> ask(now.with(words))));
    }

    /** Of those days alone, or of all. */
    void within(Optional<DayRange> days) {
        question.filter(now -> !now.days().equals(days)).ifPresent(now -> ask(now.within(days)));
    }

    /** What is asked for now; empty before it is known whom it is about. */
    Optional<ActivityQuestion> question() {
        return question;
    }

    /** Nothing is asked while nobody looks. */
    void seen(boolean now) {
        seen = now;
        if (seen && outOfDate) {
            lookAgain();
        }
    }

    /** There may be new rows. */
    void happened() {
        outOfDate = true;
        if (seen && !writing.isDue()) {
            writing.schedule(WRITING, this::lookAgain);
        }
    }

    /** Whether the newest row is in sight: new ones wait while it is not. */
    void atTop(boolean now) {
        atTop = now;
        if (atTop && manyWait) {
            reload();
        } else if (atTop && !waiting.isEmpty()) {
            merge(waiting);
            tell();
        }
    }

    /** The last rows come in sight. */
    void more() {
        if (turning || next.isEmpty()) {
            return;
        }
        turning = true;
        question.ifPresent(now -> answer(history.page(now.filter(times), PAGE, next), (page, reason) -> {
            turning = false;
            failure = reason;
            if (page != null) {
                append(page);
            }
            tell();
        }));
    }

    /** Asks no more. */
    void close() {
        seen = false;
        generation++;
        typing.cancel();
        writing.cancel();
    }

    private void ask(ActivityQuestion other) {
        question = Optional.of(other);
        outOfDate = true;
        atTop = true;
        if (seen) {
            reload();
        }
    }

    private void lookAgain() {
        if (!seen) {
            return;
        }
        if (failure.isPresent() || !answered) {
            reload();
        } else {
            lookForNews();
        }
    }

    private void reload() {
        generation++;
        turning = false;
        outOfDate = false;
        answered = false;
        question.ifPresent(now -> answer(history.page(now.filter(times), PAGE, Optional.empty()), (page, reason) -> {
            answered = true;
            failure = reason;
            rows = List.of();
            next = Optional.empty();
            nothingWaits();
            if (page != null) {
                append(page);
            }
            tell();
        }));
        count();
    }

    private void lookForNews() {
        outOfDate = false;
        question.ifPresent(now -> answer(history.page(now.filter(times), PAGE, Optional.empty()), (page, reason) -> {
            failure = reason;
            if (page != null) {
                hearNews(page);
            }
            tell();
        }));
        count();
    }

    private void hearNews(HistoryPage page) {
        Set<Long> known = rows.stream().map(HistoryRow::id).collect(Collectors.toSet());
        List<HistoryRow> news =
                page.rows().stream().filter(row -> !known.contains(row.id())).toList();
        boolean unbroken = news.size() < page.rows().size() || page.next().isEmpty();
        if (!atTop) {
            waiting = news;
            manyWait = !unbroken;
        } else if (unbroken) {
            merge(news);
        } else {
            rows = page.rows();
            next = page.next();
        }
    }

    private void merge(List<HistoryRow> news) {
        rows = Stream.concat(news.stream(), rows.stream()).sorted(NEWEST_FIRST).toList();
        nothingWaits();
    }

    private void nothingWaits() {
        waiting = List.of();
        manyWait = false;
    }

    private void append(HistoryPage page) {
        Set<Long> known = rows.stream().map(HistoryRow::id).collect(Collectors.toCollection(HashSet::new));
        List<HistoryRow> all = new ArrayList<>(rows);
        page.rows().stream().filter(row -> known.add(row.id())).forEach(all::add);
        rows = List.copyOf(all);
        next = page.next();
    }

    private void count() {
        LocalDate day = times.dayOf(clock.instant());
        question.ifPresent(now -> {
            HistoryFilter all = HistoryFilter.ALL.withProviderAndProgram(now.provider());
            answer(history.count(ActivityQuestion.within(all, new DayRange(day, day), times)), (number, reason) -> {
                if (number != null) {
                    today = number;
                    tell();
                }
            });
        });
    }

    private <T> void answer(CompletableFuture<T> answer, BiConsumer<@Nullable T, Optional<String>> receiver) {
        int asked = generation;
        answer.whenComplete((value, thrown) -> thread.execute(() -> {
            if (asked == generation) {
                receiver.accept(value, Optional.ofNullable(thrown).map(ActivityFeed::reason));
            }
        }));
    }

    private static String reason(Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private void tell() {
        listener.accept(new ActivityState(
                rows,
                answered,
                question.map(ActivityQuestion::isNarrow).orElse(false),
                failure,
                waiting.size(),
                manyWait,
                today));
    }
}
