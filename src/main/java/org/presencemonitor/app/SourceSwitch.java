package org.presencemonitor.app;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import org.presencemonitor.settings.SourceChoice;
import org.presencemonitor.thread.DaemonThreads;
import org.presencemonitor.thread.Replaceable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Replaces what is watched while the rest of the program goes on. May be used from any thread. */
final class SourceSwitch {
    private static final Logger LOG = LoggerFactory.getLogger(SourceSwitch.class);
    /** As long as the parts of a source take at most to end. */
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final ScheduledExecutorService thread = DaemonThreads.scheduler("source");
    private final Replaceable<WatchedSource> source;
    private final Function<SourceChoice, WatchedSource> opener;
    private final Consumer<WatchedSource> begin;
    private volatile SourceChoice wanted;
    private volatile boolean hasServed;

    /**
     * Replaces nothing yet.
     *
     * @param opener opens a source, and watches nothing yet; may block
     * @param begin called once it is watched and everybody follows it
     */
    SourceSwitch(
            Replaceable<WatchedSource> source,
            Function<SourceChoice, WatchedSource> opener,
            Consumer<WatchedSource> begin) {
        this.source = source;
        this.opener = opener;
        this.begin = begin;
        wanted = source.current().choice;
    }

    /** Watches another source soon. Of several that are asked for at once, the last one is watched. */
    void choose(SourceChoice choice) {
        wanted = choice;
        thread.execute(this::follow);
    }

    /** The new source is watched before the old one ends, which may take seconds. */
    private void follow() {
        SourceChoice choice = wanted;
        WatchedSource before = source.current();
        if (choice.equals(before.choice)) {
            return;
        }
        WatchedSource next;
        try {
            next = opener.apply(choice);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("{} cannot be watched, so {} still is", choice.word(), before.choice.word(), e);
            wanted = before.choice;
            return;
        }
        LOG.info("{} is watched from now on", choice.word());
        next.open();
        source.replace(next);
        begin.accept(next);
        hasServed |= before.hasServed();
        before.close();
    }

    /** Whether other programs could ever use a client of this one. */
    boolean hasServed() {
        return hasServed || source.current().hasServed();
    }

    /** Replaces nothing any more, and ends what is watched. */
    void close() {
        wanted = source.current().choice;
        DaemonThreads.end(thread, TIMEOUT);
        source.current().close();
    }
}
