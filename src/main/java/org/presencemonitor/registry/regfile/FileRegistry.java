package org.presencemonitor.registry.regfile;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.registry.Registry;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue;
import org.presencemonitor.registry.WritableRegistry;
import org.presencemonitor.thread.Subscription;

/**
 * A registry in a .reg file, for systems without a registry. Any program may read and change the file at any time.
 *
 * <p>Each read reads the file afresh. An absent file is an empty registry; a damaged one is a {@link RegistryException}
 * until it is repaired, and is never written to. Writes by several of these, in any number of processes, follow each
 * other and lose nothing. Callbacks run on the daemon thread "registry-watch", which runs from the first watch until
 * {@link #close}.
 */
public final class FileRegistry implements WritableRegistry {
    /** Editors empty or remove a file just before they write its new content. */
    private static final Duration SETTLE_DELAY = Duration.ofMillis(150);

    private final RegFileStore store;
    private final PollingPolicy polling;
    private final Duration settleDelay;
    private final Watches watches = new Watches();
    private @Nullable FileWatcher watcher;

    /**
     * Waits for reported changes where the system reports all of them; elsewhere, as on a network, a watched file is
     * also read every 5 s. No system reports that a folder above the file's own was moved: a watch notices it with the
     * next change.
     */
    public FileRegistry(Path file) {
        this(new RegFileStore(file), PollingPolicy.WHERE_NEEDED, SETTLE_DELAY);
    }

    /** @param polling period in which a watched file is read even if the system reports no change */
    public FileRegistry(Path file, Duration polling) {
        this(file, polling, SETTLE_DELAY);
    }

    /** @param settleDelay how long a file must be damaged or gone before watches are called */
    FileRegistry(Path file, Duration polling, Duration settleDelay) {
        this(new RegFileStore(file), new PollingPolicy(polling, true), settleDelay);
    }

    FileRegistry(RegFileStore store, PollingPolicy polling, Duration settleDelay) {
        this.store = store;
        this.polling = polling;
        this.settleDelay = settleDelay;
    }

    @Override
    public Optional<RegistryValue> read(RegistryKey key, String name) {
        return now().read(key, name);
    }

    @Override
    public Optional<String> whyUnreadable(RegistryKey key, String name) {
        return now().whyUnreadable(key, name);
    }

    @Override
    public List<String> subkeys(RegistryKey key) {
        return now().subkeys(key);
    }

    @Override
    public void write(RegistryKey key, String name, RegistryValue value) {
        store.edit(old -> old.with(key, name, value));
    }

    @Override
    public void delete(RegistryKey key, String name) {
        store.edit(old -> old.without(key, name));
    }

    @Override
    public void delete(RegistryKey key) {
        store.edit(old -> old.without(key));
    }

    @Override
    public void deleteIfEmpty(RegistryKey key) {
        store.edit(old -> old.tree().isEmpty(key) ? old.without(key) : old);
    }

    /** The content of one reading of the file. */
    @Override
    public Registry snapshot() {
        return new MemoryRegistry(now());
    }

    @Override
    public Subscription watch(RegistryKey key, Runnable onChange) {
        startWatching();
        return watches.add(key, onChange, RegistrySnapshot.of(store::read));
    }

    /** The thread of the watches ends soon after. */
    @Override
    public void close() {
        watches.close();
        endWatching();
    }

    private synchronized void startWatching() {
        watches.checkOpen();
        if (watcher == null) {
            watcher = FileWatcher.start(store, watches, polling, settleDelay);
        }
    }

    private synchronized void endWatching() {
        if (watcher != null) {
            watcher.close();
            watcher = null;
        }
    }

    private RegistryTree now() {
        RegistrySnapshot reading = RegistrySnapshot.of(store::read);
        watches.seen(reading);
        return reading.tree();
    }
}
