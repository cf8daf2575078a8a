package org.presencemonitor.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Listeners")
class ListenersTest {
    private final Listeners<Consumer<String>> listeners = new Listeners<>("the test");
    private final List<String> heard = new ArrayList<>();

    private void report(String news) {
        listeners.call(listener -> listener.accept(news));
    }

    @Test
    @DisplayName("are called in the order of their subscription, until they are closed")
    void inOrder() {
        Subscription first = listeners.add(news -> heard.add("1 " + news));
        listeners.add(news -> heard.add("2 " + news));
        report("a");
        first.close();
        first.close();
        report("b");
        assertThat(heard).containsExactly("1 a", "2 a", "2 b");
    }

    @Test
    @DisplayName("are all called although one of them throws, also the next time")
    void throwing() {
        listeners.add(news -> {
            heard.add("1 " + news);
            throw new IllegalStateException("expected by this test");
        });
        listeners.add(news -> heard.add("2 " + news));
        report("a");
        report("b");
        assertThat(heard).containsExactly("1 a", "2 a", "1 b", "2 b");
    }

    @Test
    @DisplayName("added on a thread are called with what is current there, and removed there")
    void onAThread() {
        Deque<Runnable> thread = new ArrayDeque<>();
        Subscription subscription = listeners.addOn(thread::add, heard::add, first -> first.accept("current"));
        report("too early");
        thread.removeFirst().run();
        report("news");
        subscription.close();
        report("before the thread removes it");
        thread.removeFirst().run();
        report("too late");
        assertThat(heard).containsExactly("current", "news", "before the thread removes it");
    }

    @Test
    @DisplayName("may subscribe and close within a call")
    void reentrant() {
        listeners.add(news -> {
            heard.add(news);
            listeners.add(heard::add);
        });
        report("a");
        assertThat(heard).containsExactly("a");
        assertThat(listeners.isEmpty()).isFalse();
        listeners.clear();
        assertThat(listeners.isEmpty()).isTrue();
    }
}
