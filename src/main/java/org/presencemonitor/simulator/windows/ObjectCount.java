package org.presencemonitor.simulator.windows;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many objects and locks other processes hold: a process that was launched for them may end with the last. Safe to
 * use from any thread.
 */
final class ObjectCount {
    private final Runnable changed;
    private final AtomicInteger count = new AtomicInteger();

    /**
     * Begins with none.
     *
     * @param changed called after each change, on the thread that makes it
     */
    ObjectCount(Runnable changed) {
        this.changed = changed;
    }

    void enter() {
        add(1);
    }

    void leave() {
        add(-1);
    }

    int count() {
        return count.get();
    }

    private void add(int number) {
        count.addAndGet(number);
        changed.run();
    }
}
