package org.presencemonitor.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A scheduler of the program")
class DaemonThreadsTest {
    private final ScheduledExecutorService thread = DaemonThreads.scheduler("test");
    /** More rounds than one that has thrown would ever have run. */
    private final CountDownLatch rounds = new CountDownLatch(5);

    @AfterEach
    void end() {
        thread.shutdownNow();
    }

    @Test
    @DisplayName("repeats a task with a fixed delay, whatever it throws")
    void fixedDelay() throws InterruptedException {
        thread.scheduleWithFixedDelay(this::round, 0, 1, TimeUnit.MILLISECONDS);

        assertThat(rounds.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    @DisplayName("repeats a task at a fixed rate, whatever it throws")
    void fixedRate() throws InterruptedException {
        thread.scheduleAtFixedRate(this::round, 0, 1, TimeUnit.MILLISECONDS);

        assertThat(rounds.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    @DisplayName("runs the next task after one that has thrown")
    void next() throws InterruptedException {
        CountDownLatch after = new CountDownLatch(1);
        thread.execute(() -> {
            throw new OutOfMemoryError("of a test");
        });
        thread.execute(after::countDown);

        assertThat(after.await(1, TimeUnit.MINUTES)).isTrue();
    }

    private void round() {
        rounds.countDown();
        if (rounds.getCount() % 2 == 0) {
            throw new OutOfMemoryError("of a test");
        }
        throw new IllegalStateException("of a test");
    }
}
