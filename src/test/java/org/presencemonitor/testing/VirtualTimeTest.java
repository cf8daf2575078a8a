package org.presencemonitor.testing;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Virtual time")
class VirtualTimeTest {
    private final VirtualTime time = new VirtualTime();
    private final CompletableFuture<Void> never = new CompletableFuture<>();
    private final List<String> ran = new ArrayList<>();

    private Runnable noting(String task) {
        return () -> ran.add(task + " at "
                + Duration.between(VirtualTime.START, time.instant()).toSeconds());
    }

    @Test
    @DisplayName("goes on while a task of a named thread waits; that thread's own tasks wait with it, in order")
    void waits() {
        ScheduledExecutorService thread = time.thread("waiting");
        thread.execute(() -> time.await(never, Optional.of(ofSeconds(5))));
        thread.schedule(noting("second of the thread"), 2, TimeUnit.SECONDS);
        thread.execute(noting("first of the thread"));
        time.schedule(noting("another"), 3, TimeUnit.SECONDS);

        time.advance(ofSeconds(4));
        assertThat(ran).containsExactly("another at 3");
        time.advance(ofSeconds(4));
        assertThat(ran).containsExactly("another at 3", "first of the thread at 5", "second of the thread at 5");
    }

    @Test
    @DisplayName("lets a task wait several times, and several tasks at once")
    void waitsAgain() {
        CompletableFuture<Void> soon = new CompletableFuture<>();
        for (String name : List.of("one", "other")) {
            time.thread(name).execute(() -> {
                time.await(soon, Optional.empty());
                noting(name).run();
                time.await(never, Optional.of(ofSeconds(2)));
                noting(name).run();
            });
        }
        time.schedule(() -> soon.complete(null), 1, TimeUnit.SECONDS);

        time.advance(ofSeconds(10));
        assertThat(ran).containsExactlyInAnyOrder("one at 1", "other at 1", "one at 3", "other at 3");
    }

    @Test
    @DisplayName("fails the test when a task throws, after its wait as well")
    void throwing() {
        time.thread("thrower").execute(() -> {
            time.await(never, Optional.of(ofSeconds(1)));
            throw new IllegalStateException("thrown on purpose by this test");
        });
        time.settle();

        assertThatThrownBy(() -> time.advance(ofSeconds(2)))
                .isInstanceOf(AssertionError.class)
                .hasRootCauseMessage("thrown on purpose by this test");
    }

    @Test
    @DisplayName("refuses the wait of a task without a named thread, which would block every other task")
    void onlyNamedThreadsWait() {
        time.execute(() -> time.await(never, Optional.of(ofSeconds(1))));

        assertThatThrownBy(time::settle).isInstanceOf(AssertionError.class);
    }

    @Test
    @DisplayName("advances when the test itself waits, until the future is done or the limit is reached")
    void testWaits() {
        CompletableFuture<Void> soon = new CompletableFuture<>();
        time.schedule(() -> soon.complete(null), 1, TimeUnit.SECONDS);

        time.await(soon, Optional.of(ofSeconds(5)));
        assertThat(time.instant()).isEqualTo(VirtualTime.START.plusSeconds(1));
        time.await(never, Optional.of(ofSeconds(5)));
        assertThat(time.instant()).isEqualTo(VirtualTime.START.plusSeconds(6));
        assertThatThrownBy(() -> time.await(never, Optional.empty())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("drops the later tasks of a thread when it is shut down, and runs those that are due")
    void shutDown() {
        ScheduledExecutorService thread = time.thread("ending");
        thread.execute(noting("due"));
        thread.schedule(noting("later"), 1, TimeUnit.SECONDS);
        thread.shutdown();
        thread.execute(noting("too late"));

        time.advance(ofSeconds(2));
        assertThat(ran).containsExactly("due at 0");
    }
}
