/**
 * Fixtures that the tests of several rooms share. Begin with {@link org.presencemonitor.testing.VirtualTime}.
 *
 * <p>How it hands a turn over: all its executors put their tasks into one {@code TaskQueue}. Without named threads, the
 * thread that advances the time runs the due tasks itself. With named threads it starts a {@code QueueWorker}, a thread
 * that runs the due tasks, and blocks until the target time is reached. All threads but one are always blocked:
 *
 * <ol>
 *   <li>A task waits: its worker queues a wake-up, starts another worker for the rest of the queue, and blocks. Due
 *       tasks of the named thread that waits go to the backlog of that thread.
 *   <li>The wake-up is due: the worker that runs it resumes the blocked one, and blocks until that one hands back.
 *   <li>The resumed worker runs its task until that waits again or ends, then hands back. It takes no further task from
 *       the queue; when its task has ended, the backlog of the named thread returns to the queue.
 *   <li>The worker that was not replaced finds no more due task: the target is reached, and it releases the test.
 * </ol>
 */
@NullMarked
package org.presencemonitor.testing;

import org.jspecify.annotations.NullMarked;
