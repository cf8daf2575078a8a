package org.presencemonitor.registry.regfile;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.presencemonitor.file.SymbolicLinks;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.regfile.RegistrySnapshot.Failed;
import org.presencemonitor.registry.regfile.RegistrySnapshot.Whole;
import org.presencemonitor.thread.DaemonThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread "registry-watch": reads the file whenever it may have changed and lets the watches compare. */
final class FileWatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileWatcher.class);

    private final RegFileStore store;
    private final Watches watches;
    private final PollingPolicy polling;
    private final Duration settleDelay;
    private final FolderEvents events;
    private Observation known;

    private FileWatcher(RegFileStore store, Watches watches, PollingPolicy polling, Duration settleDelay) {
        this.store = store;
        this.watches = watches;
        this.polling = polling;
        this.settleDelay = settleDelay;
        this.events = FolderEvents.open(store.file().getFileSystem());
        this.known = observe();
    }

    /** No change of the file after the return is missed. */
    static FileWatcher start(RegFileStore store, Watches watches, PollingPolicy polling, Duration settleDelay) {
        FileWatcher watcher = new FileWatcher(store, watches, polling, settleDelay);
        DaemonThreads.start("registry-watch", watcher::run);
        return watcher;
    }

    /** Ends the thread, after a callback that is running. */
    @Override
    public void close() {
        events.close();
    }

    private void run() {
        try {
            while (true) {
                // The cause of a failed reading may end without a change of the file, as with too many open files.
                boolean failed = known.reading() instanceof Failed;
                events.await(polling.timeout(events.areComplete() && !failed));
                Observation first = read();
                if (first.doubt().isEmpty()) {
                    known = first;
                    watches.check(first::reading);
                }
                // Watches are called first, because the folders to listen to have hardly ever changed.
                if (!first.doubt().isEmpty() || events.listen(paths())) {
                    RegistrySnapshot now = settled();
                    watches.check(() -> now);
                }
            }
        } catch (ClosedWatchServiceException | InterruptedException ended) {
            LOG.debug("No longer watching {}", store.file());
        }
    }

    /** Reads a file that is newly damaged or gone again until the delay is over. */
    private RegistrySnapshot settled() throws InterruptedException {
        long end = System.nanoTime() + settleDelay.toNanos();
        Observation now = observe();
        while (!now.doubt().isEmpty() && !now.doubt().equals(known.doubt()) && System.nanoTime() < end) {
            events.await(Duration.ofNanos(end - System.nanoTime()));
            now = observe();
        }
        known = now;
        return now.reading();
    }

    /**
     * The result of one reading.
     *
     * @param doubt why it may be temporary: the damage, a last line without an end, or that there is no file; else
     *     empty
     */
    private record Observation(RegistrySnapshot reading, String doubt) {}

    /** Starts to listen before reading, so that no later change is missed. */
    private Observation observe() {
        events.listen(paths());
        return read();
    }

    private Observation read() {
        try {
            return store.readIfThere()
                    .map(file -> new Observation(new Whole(file.tree()), doubt(file)))
                    .orElseGet(() -> new Observation(new Whole(RegistryTree.EMPTY), "absent"));
        } catch (RegistryException e) {
            return new Observation(new Failed(e), String.valueOf(e.getMessage()));
        }
    }

    private static String doubt(RegFile file) {
        return file.endsWithinLine() ? "ends within a line after " + file.length() + " characters" : "";
    }

    private List<Path> paths() {
        try {
            return SymbolicLinks.follow(store.file());
        } catch (IOException circle) {
            return List.of(store.file());
        }
    }
}
