package org.presencemonitor.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The coalescer")
class CoalescerTest {
    private final Queue<Runnable> slow = new ArrayDeque<>();
    private final List<Integer> received = new ArrayList<>();
    private final Coalescer<Integer> coalescer = new Coalescer<>(slow::add, received::add);

    @Test
    @DisplayName("delivers the newest of what came while the receiver was busy, in one go")
    void deliversTheNewest() {
        coalescer.offer(1);
        coalescer.offer(2);
        coalescer.offer(3);

        assertThat(slow).hasSize(1);
        slow.remove().run();
        assertThat(received).containsExactly(3);

        coalescer.offer(4);
        slow.remove().run();
        assertThat(received).containsExactly(3, 4);
    }
}
