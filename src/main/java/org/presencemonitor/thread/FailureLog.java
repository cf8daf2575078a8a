package org.presencemonitor.thread;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what repeated work throws, once for all failures in a row that are the same. Used by one thread at a time. */
public final class FailureLog {
    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);

    private final String sentence;
    private @Nullable String last;

    /** @param sentence what has failed, and how it goes on */
    public FailureLog(String sentence) {
        this.sentence = sentence;
    }

    /** Never throws: where there is no memory to log, the work itself is more important. */
    public void failed(Throwable thrown) {
        try {
            String now = thrown.toString();
            if (!now.equals(last)) {
                last = now;
                LOG.error(sentence, thrown);
            }
        } catch (RuntimeException | Error unspeakable) {
            last = null;
        }
    }

    /** The next failure is news again. */
    public void succeeded() {
        last = null;
    }
}
