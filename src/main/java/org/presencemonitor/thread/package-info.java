/**
 * Threads that do not keep the program alive, how they end, and what is shared by classes that call back on them. A
 * ground room: it uses no other one. Begin with {@link org.presencemonitor.thread.DaemonThreads}.
 */
@NullMarked
package org.presencemonitor.thread;

import org.jspecify.annotations.NullMarked;
