package org.presencemonitor.ui.activity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.presencemonitor.history.HistoryFilter;
import org.presencemonitor.history.HistoryPage;
import org.presencemonitor.history.HistoryRow;
import org.presencemonitor.history.PageKey;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.print.ThrownReason;
import org.presencemonitor.texts.Times;
import org.presencemonitor.thread.Debounced;
import org.presencemonitor.ui.timeline.HistorySource;
import org.presencemonitor.ui.timeline.LanesView.DayRange;

/**
 * The rows of the Activity tab: asks the history for a page at a time, again when something happens, and again a minute
 * after a question that failed. Its methods and its listener are called on one thread; an answer to an older question
 * is dropped.
 *
 * <p>While the user reads further down, new rows wait, so that the list does not move while it is read.
 */
final class ActivityFeed {
    static final int PAGE_SIZE = 100;
    static final Duration SEARCH_DELAY = Duration.ofMillis(150);
    /** The history learns of a change at about the time when the window does; by then it has written the row. */
    static final Duration WRITE_DELAY = Duration.ofMillis(100);

    static final Duration RETRY_DELAY = Duration.ofMinutes(1);

    private final HistorySource history;
    private final Times times;
    private final Executor thread;
    private final InstantSource clock;
    private final Consumer<ActivityState> listener;
    private Optional<ActivityQuestion> question = Optional.empty();
    private final LoadedRows rows = new LoadedRows();
    private Optional<String> failure = Optional.empty();
    private boolean answered;
    private boolean turning;
    private boolean turnFailed;
    private boolean atTop = true;
    private boolean seen;
    private boolean outOfDate = true;
    private long today;
    /** Grows with each question: the answers to older ones are dropped. */
    private int generation;

    private final Debounced typing;
    private final Debounced writing;
    private final Debounced retrying;

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
        this.retrying = new Debounced(scheduler, thread);
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
            askAgain();
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
        if (atTop && rows.manyWait()) {
            reload();
        } else if (atTop && !rows.waiting().isEmpty()) {
            rows.release();
            publish();
        }
    }

    /** Asks for the next page, because the last rows come in sight. */
    void more() {
        if (turning || rows.next().isEmpty()) {
            return;
        }
        turning = true;
        askForPage(rows.next(), page -> {
            turning = false;
            turnFailed = page.isEmpty();
            page.ifPresent(rows::append);
        });
    }

    void close() {
        seen = false;
        generation++;
        typing.cancel();
        writing.cancel();
        retrying.cancel();
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
        if (rows.shown().isEmpty() || !answered) {
            reload();
        } else {
            reloadNew();
        }
    }

    /** Something could not be read: asks again later, or as soon as the rows are seen again. */
    private void failed() {
        outOfDate = true;
        retrying.schedule(RETRY_DELAY, this::askAgain);
    }

    private void askAgain() {
        if (seen && turnFailed) {
            more();
        }
        update();
    }

    private void reload() {
        generation++;
        turning = false;
        turnFailed = false;
        outOfDate = false;
        answered = false;
        askForPage(Optional.empty(), page -> {
            answered = true;
            rows.clear();
            page.ifPresent(rows::append);
        });
        count();
    }

    /** New rows are at the top, unless the clock was set back: then they are below those that are dated later. */
    private void reloadNew() {
        outOfDate = false;
        Instant now = clock.instant();
        List<HistoryRow> ahead = rows.datedAfter(now);
        boolean inSight =
                rows.next().filter(key -> key.at() > now.toEpochMilli()).isEmpty();
        if (inSight) {
            Optional<PageKey> from = ahead.isEmpty() ? Optional.empty() : Optional.of(PageKey.upTo(now));
            askForPage(from, page -> page.ifPresent(fresh -> rows.addNew(ahead, fresh, !atTop)));
        }
        count();
    }

    /** The receiver gets no page when it could not be read. */
    private void askForPage(Optional<PageKey> from, Consumer<Optional<HistoryPage>> receiver) {
        question.ifPresent(now -> answer(history.page(now.filter(times), PAGE_SIZE, from), (page, reason) -> {
            failure = reason;
            reason.ifPresent(why -> failed());
            receiver.accept(page);
            publish();
        }));
    }

    private void count() {
        LocalDate day = times.dayOf(clock.instant());
        question.ifPresent(now -> {
            HistoryFilter all = HistoryFilter.ALL.withProviderAndProgram(now.provider());
            answer(history.count(ActivityQuestion.within(all, new DayRange(day, day), times)), (count, reason) -> {
                reason.ifPresent(why -> failed());
                count.ifPresent(number -> {
                    today = number;
                    publish();
                });
            });
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
        return ThrownReason.of(cause);
    }

    private void publish() {
        listener.accept(new ActivityState(
                rows.shown(),
                answered,
                question.map(ActivityQuestion::isNarrow).orElse(false),
                failure,
                rows.waiting().size(),
                rows.manyWait(),
                today));
    }
}
