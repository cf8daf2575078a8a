package org.presencemonitor.thread;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.presencemonitor.testing.VirtualTime;

@DisplayName("A task that is due later")
class DebouncedTest {
    private final VirtualTime time = new VirtualTime();
    private final List<String> done = new ArrayList<>();
    private final Debounced task = new Debounced(time);

    @Test
    @DisplayName("runs once, after its delay")
    void runsOnce() {
        task.schedule(ofSeconds(3), () -> done.add("saved"));
        assertThat(task.isDue()).isTrue();

        time.advance(ofSeconds(2));
        assertThat(done).isEmpty();
        time.advance(ofSeconds(60));
        assertThat(done).containsExactly("saved");
        assertThat(task.isDue()).isFalse();
    }

    @Test
    @DisplayName("gives way to a newer one, whose delay counts from its own start")
    void replaced() {
        task.schedule(ofSeconds(3), () -> done.add("old"));
        time.advance(ofSeconds(2));
        task.schedule(ofSeconds(3), () -> done.add("new"));

        time.advance(ofSeconds(2));
        assertThat(done).isEmpty();
        time.advance(ofSeconds(1));
        assertThat(done).containsExactly("new");
    }

    @Test
    @DisplayName("may schedule its successor")
    void again() {
        task.schedule(ofSeconds(1), () -> {
            done.add("first");
            task.schedule(ofSeconds(1), () -> done.add("second"));
        });
        time.advance(ofSeconds(2));
        assertThat(done).containsExactly("first", "second");
    }

    @Nested
    @DisplayName("on a thread that is busy when the delay is over")
    class OnABusyThread {
        private final Deque<Runnable> waiting = new ArrayDeque<>();
        private final Debounced task = new Debounced(time, waiting::add);

        @Test
        @DisplayName("does not run when it is cancelled meanwhile")
        void cancelled() {
            task.schedule(ofSeconds(1), () -> done.add("saved"));
            time.advance(ofSeconds(1));
            task.cancel();
            waiting.forEach(Runnable::run);
            assertThat(done).isEmpty();
        }

        @Test
        @DisplayName("does not run when another one replaces it meanwhile")
        void replacedMeanwhile() {
            task.schedule(ofSeconds(1), () -> done.add("old"));
            time.advance(ofSeconds(1));
            task.schedule(ofSeconds(1), () -> done.add("new"));
            waiting.removeFirst().run();
            assertThat(done).isEmpty();

            time.advance(ofSeconds(1));
            waiting.removeFirst().run();
            assertThat(done).containsExactly("new");
        }
    }
}
