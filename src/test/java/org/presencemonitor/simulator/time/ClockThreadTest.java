package org.presencemonitor.simulator.time;

import static java.time.Duration.ofSeconds;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A thread in a clock’s time")
class ClockThreadTest {
    private static final Instant START = Instant.parse("2009-08-13T08:30:00Z");

    private final VirtualClock clock = new VirtualClock(START);
    private final ClockThread thread = new ClockThread(clock, "messenger");
    private final List<String> done = new ArrayList<>();

    private void note(String what) {
        done.add(what + " at " + Duration.between(START, clock.instant()).toSeconds());
    }

    @Test
    @DisplayName("runs its tasks in order, under its name")
    void runs() {
        thread.schedule(() -> note("later"), 2, SECONDS);
        thread.execute(() -> note(Thread.currentThread().getName()));
        clock.advance(ofSeconds(3));

        assertThat(done).containsExactly("messenger at 0", "later at 2");
    }

    @Test
    @DisplayName("lets a task wait for something to happen, while the clock goes on and the other tasks wait behind it")
    void waits() {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        thread.execute(() -> {
            note("asks");
            ClockThread.await(answer, Optional.empty());
            note("has the answer");
        });
        thread.schedule(() -> note("first behind"), 1, SECONDS);
        thread.schedule(() -> note("second behind"), 2, SECONDS);
        clock.schedule(() -> note("elsewhere"), 2, SECONDS);
        clock.schedule(() -> answer.complete(true), 5, SECONDS);
        clock.advance(ofSeconds(9));

        assertThat(done)
                .containsExactly(
                        "asks at 0",
                        "elsewhere at 2",
                        "has the answer at 5",
                        "first behind at 5",
                        "second behind at 5");
    }

    @Test
    @DisplayName("lets a task wait for that long at most, and for what has happened not at all")
    void atMost() {
        CompletableFuture<Boolean> never = new CompletableFuture<>();
        thread.execute(() -> {
            ClockThread.await(CompletableFuture.completedFuture(true), Optional.empty());
            note("at once");
            ClockThread.await(never, Optional.of(ofSeconds(3)));
            note("enough");
            ClockThread.await(never, Optional.of(ofSeconds(4)));
            note("again");
        });
        clock.advance(ofSeconds(5));
        never.complete(true);
        clock.advance(ofSeconds(5));

        assertThat(done).containsExactly("at once at 0", "enough at 3", "again at 5");
    }

    @Test
    @DisplayName("drops what has not begun when it is shut down; what waits may end")
    void shutDown() {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        thread.execute(() -> {
            ClockThread.await(answer, Optional.empty());
            note("ended");
        });
        thread.schedule(() -> note("never"), 1, SECONDS);
        clock.advance(ofSeconds(2));
        thread.shutdown();
        answer.complete(true);
        clock.advance(ofSeconds(2));

        assertThat(done).containsExactly("ended at 2");
    }

    @Test
    @DisplayName("does not run what was cancelled while it waited behind another task")
    void cancelled() {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        thread.execute(() -> ClockThread.await(answer, Optional.empty()));
        Future<?> behind = thread.schedule(() -> note("behind"), 1, SECONDS);
        clock.advance(ofSeconds(2));
        behind.cancel(false);
        answer.complete(true);
        clock.advance(ofSeconds(2));

        assertThat(done).isEmpty();
    }

    @Test
    @DisplayName("is where one can wait, and nowhere else is")
    void elsewhere() {
        assertThatThrownBy(() -> ClockThread.await(new CompletableFuture<>(), Optional.empty()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Only tasks of a clock's thread can wait");
    }
}
