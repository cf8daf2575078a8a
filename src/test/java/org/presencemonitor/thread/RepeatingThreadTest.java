package org.presencemonitor.thread;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A thread that repeats a round")
class RepeatingThreadTest {
    private final List<Duration> pauses = new ArrayList<>();
    private final List<Object> heard = new ArrayList<>();
    private final Deque<Callable<Boolean>> rounds = new ArrayDeque<>();
    private final RepeatingThread thread =
            new RepeatingThread("watch", new Script(), (closed, time) -> pauses.add(time));

    @Test
    @DisplayName("repeats it without a pause until the round says that it was the last")
    void repeats() {
        succeeds(5);
        run();

        assertThat(heard).containsExactly("round", "round", "round", "round", "round", "last", "ended");
        assertThat(pauses).isEmpty();
    }

    static List<Throwable> failures() {
        return List.of(
                new IllegalStateException("closed"),
                new OutOfMemoryError("Java heap space"),
                new StackOverflowError(),
                new NoClassDefFoundError("org/example/Missing"),
                new AssertionError("never"),
                new InterruptedException("by nobody"),
                new java.io.IOException("too many open files"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    @DisplayName("goes on after whatever it throws, and says so to the round")
    void survives(Throwable thrown) {
        fails(thrown, 1);
        succeeds(1);
        run();

        assertThat(heard).containsExactly(thrown, "round", "last", "ended");
    }

    @Test
    @DisplayName("pauses longer and longer while rounds fail, so that it never turns into a busy loop")
    void pauses() {
        fails(new OutOfMemoryError(), 8);
        run();

        assertThat(pauses)
                .containsExactly(
                        ofSeconds(1),
                        ofSeconds(2),
                        ofSeconds(4),
                        ofSeconds(8),
                        ofSeconds(16),
                        ofSeconds(30),
                        ofSeconds(30),
                        ofSeconds(30));
    }

    @Test
    @DisplayName("begins with the short pause again after a round that went well")
    void pausesAnew() {
        fails(new OutOfMemoryError(), 3);
        succeeds(1);
        fails(new OutOfMemoryError(), 1);
        run();

        assertThat(pauses).containsExactly(ofSeconds(1), ofSeconds(2), ofSeconds(4), ofSeconds(1));
    }

    @Test
    @DisplayName("goes on when the report of a failure fails as well")
    void reportFails() {
        rounds.add(() -> {
            throw new IllegalStateException("no report");
        });
        succeeds(1);
        run();

        assertThat(heard).containsExactly("round", "last", "ended");
    }

    @Test
    @DisplayName("ends without a word when its owner closes it in the middle of a round")
    void closed() {
        rounds.add(() -> {
            thread.close();
            throw new IllegalStateException("the service is closed");
        });
        succeeds(1);
        run();

        assertThat(heard).containsExactly("ended");
        assertThat(pauses).isEmpty();
    }

    @Test
    @DisplayName("ends when its owner closes it during a pause")
    void closedInAPause() throws InterruptedException {
        RepeatingThread real = RepeatingThread.start("watch", new Script() {
            @Override
            public boolean run() {
                throw new IllegalStateException("no report");
            }
        });
        real.close();
        real.join();

        assertThat(heard).containsExactly("ended");
    }

    private void run() {
        rounds.add(() -> {
            heard.add("last");
            return false;
        });
        thread.run();
    }

    private void succeeds(int times) {
        for (int i = 0; i < times; i++) {
            rounds.add(() -> heard.add("round"));
        }
    }

    private void fails(Throwable thrown, int times) {
        for (int i = 0; i < times; i++) {
            rounds.add(() -> {
                if (thrown instanceof Error error) {
                    throw error;
                }
                throw (Exception) thrown;
            });
        }
    }

    private class Script implements RepeatingThread.Round {
        @Override
        public boolean run() throws Exception {
            return rounds.remove().call();
        }

        @Override
        public void failed(Throwable thrown) {
            if ("no report".equals(thrown.getMessage())) {
                throw new IllegalStateException("nor a report of the report");
            }
            heard.add(thrown);
        }

        @Override
        public void ended() {
            heard.add("ended");
        }
    }
}
