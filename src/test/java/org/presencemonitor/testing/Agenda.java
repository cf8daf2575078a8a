package org.presencemonitor.testing;

import java.time.Instant;
import java.util.PriorityQueue;

/** What is to happen when, for all that share one virtual clock. Touched by one thread at a time. */
final class Agenda {
    final PriorityQueue<VirtualExecutor.Task<?>> tasks = new PriorityQueue<>();
    Instant now;
    long added;

    Agenda(Instant start) {
        now = start;
    }
}
