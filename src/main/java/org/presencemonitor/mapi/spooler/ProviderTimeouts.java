package org.presencemonitor.mapi.spooler;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.thread.Debounced;

/** Waits for the answers of providers, up to a limit and without blocking a thread. Used on the spooler's thread. */
final class ProviderTimeouts {
    private final ScheduledExecutorService thread;
    private final Limits limits;
    /** Ends all waiting at once. */
    private final CompletableFuture<TimedAnswer> timeIsUp = new CompletableFuture<>();

    private @Nullable ScheduledFuture<?> sessionTimer;

    /**
     * The result of a call.
     *
     * @param why in English, when the result is not the provider's own answer; else empty
     */
    record TimedAnswer(HResult result, Optional<String> why) {}

    ProviderTimeouts(ScheduledExecutorService thread, Limits limits) {
        this.thread = thread;
        this.limits = limits;
    }

    /** Starts the limit of a session that has begun to end. */
    void begin() {
        sessionTimer = thread.schedule(this::exhaust, limits.session().toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Stops the limit: the session has ended. */
    void end() {
        if (sessionTimer != null) {
            sessionTimer.cancel(false);
        }
    }

    /** Measures on the spooler's thread. */
    Debounced timer() {
        return new Debounced(thread);
    }

    /** How long a transport that is sending or receiving may give no sign of life. */
    Duration silence() {
        return limits.session();
    }

    private void exhaust() {
        timeIsUp.complete(late("in the " + seconds(limits.session()) + " that the session had"));
    }

    /** Completes on the spooler's thread with the provider's answer, or with MAPI_E_TIMEOUT when it is late. */
    CompletableFuture<TimedAnswer> await(CompletableFuture<HResult> work) {
        if (work.isDone()) {
            return CompletableFuture.completedFuture(answer(work));
        }
        if (timeIsUp.isDone()) {
            return CompletableFuture.completedFuture(
                    late("at once, and the session's " + seconds(limits.session()) + " were over"));
        }
        CompletableFuture<TimedAnswer> result = new CompletableFuture<>();
        timeIsUp.thenAccept(result::complete);
        ScheduledFuture<?> timer = thread.schedule(
                () -> result.complete(late("within " + seconds(limits.call()))),
                limits.call().toNanos(),
                TimeUnit.NANOSECONDS);
        work.whenComplete((hr, thrown) -> thread.execute(() -> result.complete(answer(work))));
        return result.whenComplete((answer, never) -> timer.cancel(false));
    }

    private static TimedAnswer answer(CompletableFuture<HResult> done) {
        return switch (done.state()) {
            case SUCCESS -> new TimedAnswer(done.join(), Optional.empty());
            case FAILED -> new TimedAnswer(HResult.E_FAIL, Optional.of("failed with " + done.exceptionNow()));
            case CANCELLED, RUNNING -> new TimedAnswer(HResult.E_FAIL, Optional.of("was cancelled"));
        };
    }

    private static TimedAnswer late(String when) {
        return new TimedAnswer(HResult.MAPI_E_TIMEOUT, Optional.of("did not answer " + when));
    }

    private static String seconds(Duration limit) {
        return BigDecimal.valueOf(limit.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
    }
}
