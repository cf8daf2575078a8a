/**
 * Daemon threads, their shutdown, work that is repeated or tried again, and subscriptions for classes that call
 * listeners on them. It uses no other room. Begin with {@link org.presencemonitor.thread.DaemonThreads}.
 */
@NullMarked
package org.presencemonitor.thread;

import org.jspecify.annotations.NullMarked;
