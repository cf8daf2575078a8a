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
import org.presencemonitor.history.HistoryFilter;
import org.presencemonitor.history.HistoryPage;
import org.presencemonitor.history.HistoryRow;
import org.presencemonitor.history.PageKey;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.texts.Times;
import org.presencemonitor.thread.Debounced;
import org.presencemonitor.ui.timeline.HistorySource;
import org.presencemonitor.ui.timeline.LanesView.DayRange;

/**
 * The rows of the Activity tab: asks the history for a page at a time, and again when something happens. Its methods
 * and its listener are called on one thread; an answer to an older question is dropped.
 *
 * <p>While the user reads further down, new rows wait, so that the list does not move while it is read.
 */
final class ActivityFeed {
    static final int PAGE_SIZE = 100;
    static final Duration SEARCH_DELAY = Duration.ofMillis(150);
    /** The history learns of a change at about the time when the window does; by then it has written the row. */
    static final Duration WRITE_DELAY = Duration.ofMillis(100);

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
     * Asks nothing before it is {@link #seen} and knows its client.
     *
     * @param thread runs tasks on the thread that calls the methods
     * @param scheduler measures delays; not shut down here
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

    /** Shows the rows of that client. */
    void about(Provider provider) {
        if (question.filter(now -> now.provider().equals(provider)).isEmpty()) {
            ask(question.map(now -> now.of(provider)).orElseGet(() -> ActivityQuestion.about(provider)));
        }
    }

    void choose(ActivityTopic topic) {
        question.ifPresent(now -> ask(now.about(topic)));
    }

    /** Takes effect after {@link #SEARCH_DELAY} without another call. */
    void search(Set<String> words) {
        typing.schedule(
                SEARCH_DELAY,
                () -> question.filter(now -> !now.searched().equals(words)).ifPresent(now -> ask(now.with(words))));
    }

    /** Shows the rows of those days, or of all. */
    void within(Optional<DayRange> days) {
        question.filter(now -> !now.days().equals(days)).ifPresent(now -> ask(now.within(days)));
    }

    /** What is asked for now; empty before {@link #about}. */
    Optional<ActivityQuestion> question() {
        return question;
    }

    /** Whether the rows can be seen; while they cannot, nothing is asked. */
    void seen(boolean now) {
        seen = now;
        if (seen && outOfDate) {
            update();
        }
    }

    /** Something happened: there may be new rows. */
    void happened() {
        outOfDate = true;
        if (seen && !writing.isDue()) {
            writing.schedule(WRITE_DELAY, this::update);
        }
    }

    /** Whether the newest row is in sight: new ones wait while it is not. */
    void atTop(boolean now) {
        atTop = now;
        if (atTop && manyWait) {
            reload();
        } else if (atTop && !waiting.isEmpty()) {
            merge(waiting);
            publish();
        }
    }

    /** Asks for the next page, because the last rows come in sight. */
    void more() {
        if (turning || next.isEmpty()) {
            return;
        }
        turning = true;
        askForPage(next, page -> {
            turning = false;
            page.ifPresent(this::append);
        });
    }

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

    private void update() {
        if (!seen) {
            return;
        }
        if (failure.isPresent() || !answered) {
            reload();
        } else {
            reloadNew();
        }
    }

    private void reload() {
        generation++;
        turning = false;
        outOfDate = false;
        answered = false;
        askForPage(Optional.empty(), page -> {
            answered = true;
            rows = List.of();
            next = Optional.empty();
            nothingWaits();
            page.ifPresent(this::append);
        });
        count();
    }

    private void reloadNew() {
        outOfDate = false;
        askForPage(Optional.empty(), page -> page.ifPresent(this::addNew));
        count();
    }

    /** The receiver gets no page when it could not be read. */
    private void askForPage(Optional<PageKey> from, Consumer<Optional<HistoryPage>> receiver) {
        question.ifPresent(now -> answer(history.page(now.filter(times), PAGE_SIZE, from), (page, reason) -> {
            failure = reason;
            receiver.accept(page);
            publish();
        }));
    }

    private void addNew(HistoryPage page) {
        Set<Long> known = rows.stream().map(HistoryRow::id).collect(Collectors.toSet());
        List<HistoryRow> added =
                page.rows().stream().filter(row -> !known.contains(row.id())).toList();
        boolean unbroken = added.size() < page.rows().size() || page.next().isEmpty();
        if (!atTop) {
            waiting = added;
            manyWait = !unbroken;
        } else if (unbroken) {
            merge(added);
        } else {
            rows = page.rows();
            next = page.next();
        }
    }

    private void merge(List<HistoryRow> added) {
        rows = Stream.concat(added.stream(), rows.stream()).sorted(NEWEST_FIRST).toList();
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
            answer(
                    history.count(ActivityQuestion.within(all, new DayRange(day, day), times)),
                    (count, reason) -> count.ifPresent(number -> {
                        today = number;
                        publish();
                    }));
        });
    }

    /** The receiver gets the answer, or the reason why there is none; nothing when another question was asked since. */
    private <T> void answer(CompletableFuture<T> answer, BiConsumer<Optional<T>, Optional<String>> receiver) {
        int asked = generation;
        answer.whenComplete((value, thrown) -> thread.execute(() -> {
            if (asked == generation) {
                receiver.accept(
                        Optional.ofNullable(value), Optional.ofNullable(thrown).map(ActivityFeed::reason));
            }
        }));
    }

    private static String reason(Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private void publish() {
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
