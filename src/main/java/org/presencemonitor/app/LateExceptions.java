package org.presencemonitor.app;

import org.presencemonitor.thread.Shutdown;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Exceptions that end threads of libraries. While the process ends they say nothing about the program: JavaFX takes the
 * ground away from its own threads, which may be drawing.
 */
final class LateExceptions implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(LateExceptions.class);

    private LateExceptions() {}

    /** For all threads of this process that have no handler of their own. */
    static void keepQuiet() {
        Thread.setDefaultUncaughtExceptionHandler(new LateExceptions());
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        if (Shutdown.hasBegun()) {
            LOG.debug("Thread {} ended with the process", thread.getName(), thrown);
        } else {
            LOG.error("Thread {} ended with an exception", thread.getName(), thrown);
        }
    }
}
