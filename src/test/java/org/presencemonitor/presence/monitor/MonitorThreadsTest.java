package org.presencemonitor.presence.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.thread.DaemonThreads;

@DisplayName("The monitor's threads")
class MonitorThreadsTest {
    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    @DisplayName("end although a call hangs: whoever waits there is interrupted")
    void shutDown() throws InterruptedException {
        MonitorThreads threads = MonitorThreads.daemons();
        CompletableFuture<String> ended = new CompletableFuture<>();
        CountDownLatch begun = new CountDownLatch(1);
        threads.messenger().current().execute(() -> {
            try {
                begun.countDown();
                never.await();
            } catch (InterruptedException e) {
                ended.complete(Thread.currentThread().getName());
            }
        });
        begun.await();
        threads.shutdown(Duration.ofMillis(1));

        assertThat(ended.join()).isEqualTo("messenger");
    }

    @Test
    @DisplayName("that tell of events drop what comes after their end")
    void pool() {
        ExecutorService pool = DaemonThreads.pool("events");
        CompletableFuture<String> name = new CompletableFuture<>();
        pool.execute(() -> name.complete(Thread.currentThread().getName()));
        assertThat(name.join()).isEqualTo("events");
        pool.shutdownNow();

        CompletableFuture<Void> late = new CompletableFuture<>();
        pool.execute(() -> late.complete(null));
        assertThat(late).isNotDone();
    }
}
