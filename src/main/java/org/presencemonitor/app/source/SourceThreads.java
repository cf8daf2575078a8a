package org.presencemonitor.app.source;

import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import org.presencemonitor.time.TimeSource;

/**
 * What the clients of a source run on; none of it ends with a source.
 *
 * @param simulator one thread, which runs all simulated clients
 * @param events calls their listeners
 */
public record SourceThreads(ScheduledExecutorService simulator, Executor events, TimeSource clock) {}
