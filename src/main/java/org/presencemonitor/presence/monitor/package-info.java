/**
 * Follows one provider: reads the flag, asks Messenger, receives its events, folds the facts into snapshots, and
 * carries out commands. Known to {@code app} and {@code cli} alone; a view of a presence subscribes to a
 * {@link org.presencemonitor.presence.PresenceSource}. Begin with
 * {@link org.presencemonitor.presence.monitor.PresenceMonitor}, then read
 * {@link org.presencemonitor.presence.monitor.Fold}.
 */
@NullMarked
package org.presencemonitor.presence.monitor;

import org.jspecify.annotations.NullMarked;
