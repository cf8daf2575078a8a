package org.presencemonitor.testing;

import java.time.Instant;
import java.util.PriorityQueue;

/** The tasks of all executors of one virtual clock, by the time at which they are due. Used by one thread at a time. */
final class TaskQueue {
    final PriorityQueue<VirtualExecutor.Task<?>> tasks = new PriorityQueue<>();
    Instant now;
    long added;

    TaskQueue(Instant start) {
        now = start;
    }
}
