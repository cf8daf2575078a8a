package org.presencemonitor.presence.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What Messenger tells")
class EventQueueTest {
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final List<String> heard = new ArrayList<>();
    private final EventQueue inbox = new EventQueue(tasks::add, () -> heard.add("asked"));

    private void event(String name) {
        inbox.addEvent(() -> heard.add(name));
    }

    private void status(int value) {
        inbox.addStatus(() -> heard.add("status " + value));
    }

    private List<String> listen() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
        return heard;
    }

    @Test
    @DisplayName("is heard whole and in order while the listener keeps up, in one task (communicator.md 5.1)")
    void inOrder() {
        status(1);
        event("OnSignout");
        inbox.add(() -> heard.add("answer"));
        status(2);
        status(3);

        assertThat(tasks).hasSize(1);
        assertThat(listen()).containsExactly("status 1", "OnSignout", "answer", "status 2", "status 3");
    }

    @Test
    @DisplayName("faster than anyone hears leaves the newest status, and every event between statuses in its place (8)")
    void newestStatus() {
        for (int i = 0; i < 100_000; i++) {
            status(i);
        }
        event("OnSignout");
        status(100_000);
        status(100_001);

        assertThat(inbox.size()).isLessThan(100);
        assertThat(tasks).hasSize(1);
        assertThat(listen())
                .endsWith("status 99999", "OnSignout", "status 100001")
                .startsWith("status 0", "status 1");
    }

    @Test
    @DisplayName("without end and without a status to keep is forgotten, and the client asked once (8)")
    void tooMuch() {
        inbox.add(() -> heard.add("connected"));
        for (int i = 0; i < 100_000; i++) {
            event("OnSignout");
            status(i);
        }
        assertThat(inbox.size()).isLessThan(1_100);

        listen();
        assertThat(heard)
                .startsWith("connected")
                .endsWith("status 99999", "asked")
                .containsOnlyOnce("asked");
    }

    @Test
    @DisplayName("ends with OnAppShutdown: after what came before it, and nothing follows (5.1)")
    void end() {
        status(1);
        event("OnSignout");
        inbox.addEnd(() -> heard.add("OnAppShutdown"));
        inbox.addEnd(() -> heard.add("OnAppShutdown"));
        status(2);
        event("OnSignin");
        inbox.add(() -> heard.add("answer"));

        assertThat(listen()).containsExactly("status 1", "OnSignout", "OnAppShutdown", "answer");
    }

    @Test
    @DisplayName("is heard to its end though a listener throws")
    void throwing() {
        status(1);
        inbox.addEvent(() -> {
            throw new IllegalStateException("thrown on purpose by this test");
        });
        status(2);

        assertThatThrownBy(this::listen).hasMessage("thrown on purpose by this test");
        status(3);
        assertThat(listen()).containsExactly("status 1", "status 2", "status 3");
    }
}
