package org.presencemonitor.registry.regfile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.file.SymbolicLinks;
import org.presencemonitor.print.ThrownReason;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.regfile.RegistrySnapshot.Failed;
import org.presencemonitor.registry.regfile.RegistrySnapshot.Whole;
import org.presencemonitor.thread.RepeatingThread;

/** The thread "registry-watch": reads the file whenever it may have changed and lets the watches compare. */
final class FileWatcher implements RepeatingThread.Round, AutoCloseable {
    private final RegFileStore store;
    private final Watches watches;
    private final PollingPolicy polling;
    private final Duration settleDelay;
    private final FolderEvents events;
    /** Why the last reading may be temporary; without the reading, which may be large. */
    private String knownDoubt;
    /** Whether a change may go unreported, or the cause of a failure may end without a change of the file. */
    private boolean needsPolling;

    private @Nullable RepeatingThread thread;

    private FileWatcher(RegFileStore store, Watches watches, PollingPolicy polling, Duration settleDelay) {
        this.store = store;
        this.watches = watches;
        this.polling = polling;
        this.settleDelay = settleDelay;
        this.events = FolderEvents.open(store.file().getFileSystem());
        this.knownDoubt = "";
        know(observe());
    }

    /** No change of the file after the return is missed. */
    static FileWatcher start(RegFileStore store, Watches watches, PollingPolicy polling, Duration settleDelay) {
        FileWatcher watcher = new FileWatcher(store, watches, polling, settleDelay);
        watcher.thread = RepeatingThread.start("registry-watch", watcher);
        return watcher;
    }

    /** Ends the thread, after a callback that is running. */
    @Override
    public void close() {
        if (thread != null) {
            thread.close();
        }
        events.close();
    }

    @Override
    public boolean run() throws InterruptedException {
        events.await(polling.timeout(events.areComplete() && !needsPolling));
        Observation first = read();
        if (first.doubt().isEmpty()) {
            know(first);
            watches.check(first::reading);
        }
        // Watches are called first, because the folders to listen to have hardly ever changed.
        if (!first.doubt().isEmpty() || events.listen(paths())) {
            RegistrySnapshot now = settled();
            watches.check(() -> now);
        }
        return true;
    }

    /** Where waiting for changes or listening fails, the file is at least read after each pause. */
    @Override
    public void failed(Throwable thrown) {
        Observation now = read();
        know(now);
        needsPolling = true;
        watches.check(now::reading);
    }

    /** Reads a file that is newly damaged or gone again until the delay is over. */
    private RegistrySnapshot settled() throws InterruptedException {
        long end = System.nanoTime() + settleDelay.toNanos();
        Observation now = observe();
        while (!now.doubt().isEmpty() && !now.doubt().equals(knownDoubt) && System.nanoTime() < end) {
            events.await(Duration.ofNanos(end - System.nanoTime()));
            now = observe();
        }
        know(now);
        return now.reading();
    }

    private void know(Observation now) {
        knownDoubt = now.doubt();
        needsPolling = now.reading() instanceof Failed;
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
            return new Observation(new Failed(e), ThrownReason.of(e));
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
