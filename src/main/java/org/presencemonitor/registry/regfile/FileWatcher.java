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

/** The thread "registry-watch": reads the file whenever it may have changed and lets the watches look. */
final class FileWatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileWatcher.class);

    private final RegFileStore store;
    private final Watches watches;
    private final PollingPolicy safetyCheck;
    private final Duration settling;
    private final FolderEvents events;
    private Look known;

    private FileWatcher(RegFileStore store, Watches watches, PollingPolicy safetyCheck, Duration settling) {
        this.store = store;
        this.watches = watches;
        this.safetyCheck = safetyCheck;
        this.settling = settling;
        this.events = FolderEvents.open(store.file().getFileSystem());
        this.known = look();
    }

    /** Once this returns no change of the file is missed. */
    static FileWatcher start(RegFileStore store, Watches watches, PollingPolicy safetyCheck, Duration settling) {
        FileWatcher watcher = new FileWatcher(store, watches, safetyCheck, settling);
        DaemonThreads.start("registry-watch", watcher::run);
        return watcher;
    }

    /** The thread ends; a callback it is in comes to its end first. */
    @Override
    public void close() {
        events.close();
    }

    private void run() {
        try {
            while (true) {
                // What made a reading fail may pass without a change of the file, such as too many open files.
                boolean failed = known.reading() instanceof Failed;
                events.await(safetyCheck.patience(events.areComplete() && !failed));
                Look first = read();
                if (first.doubt().isEmpty()) {
                    known = first;
                    watches.check(first::reading);
                }
                // The folders are nearly always the same ones, so whoever waits for the change is called before.
                if (!first.doubt().isEmpty() || events.listen(paths())) {
                    RegistrySnapshot now = settled();
                    watches.check(() -> now);
                }
            }
        } catch (ClosedWatchServiceException | InterruptedException ended) {
            LOG.debug("No longer watching {}", store.file());
        }
    }

    /** Looks again for a while at a file that is newly damaged or gone. */
    private RegistrySnapshot settled() throws InterruptedException {
        long end = System.nanoTime() + settling.toNanos();
        Look now = look();
        while (!now.doubt().isEmpty() && !now.doubt().equals(known.doubt()) && System.nanoTime() < end) {
            events.await(Duration.ofNanos(end - System.nanoTime()));
            now = look();
        }
        known = now;
        return now.reading();
    }

    /**
     * What one look gave.
     *
     * @param doubt why it may not be meant to stay: what is damaged, or that there is no file; empty for a whole file
     */
    private record Look(RegistrySnapshot reading, String doubt) {}

    /** No change after it is missed. */
    private Look look() {
        events.listen(paths());
        return read();
    }

    private Look read() {
        try {
            return store.readIfThere()
                    .map(file -> new Look(new Whole(file.tree()), ""))
                    .orElseGet(() -> new Look(new Whole(RegistryTree.EMPTY), "absent"));
        } catch (RegistryException e) {
            return new Look(new Failed(e), String.valueOf(e.getMessage()));
        }
    }

    private List<Path> paths() {
        try {
            return SymbolicLinks.follow(store.file());
        } catch (IOException circle) {
            return List.of(store.file());
        }
    }
}
