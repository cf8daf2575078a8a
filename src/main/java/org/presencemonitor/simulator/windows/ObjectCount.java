package org.presencemonitor.simulator.windows;

/**
 * How many objects and locks other processes hold: who was launched for them may end with the last. Safe from any
 * thread.
 */
final class ObjectCount {
    private final Runnable changed;
    private int count;

    /**
     * Nobody yet.
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

    synchronized int count() {
        return count;
    }

    private void add(int number) {
        synchronized (this) {
            count += number;
        }
        changed.run();
    }
}
