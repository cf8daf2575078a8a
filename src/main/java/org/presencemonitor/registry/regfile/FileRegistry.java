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
 * A registry in a .reg file, for systems that have none. Any program may read and change the file at any time.
 *
 * <p>Each read reads the file afresh. An absent file is an empty registry; a damaged one is a {@link RegistryException}
 * until somebody mends it, and is never written to. Writes by several of these, in any number of processes, follow each
 * other and lose nothing. Callbacks are made on the daemon thread "registry-watch", which lives from the first watch
 * until {@link #close}.
 */
public final class FileRegistry implements WritableRegistry {
    /** Editors empty a file, or remove it, just before they write it anew. */
    private static final Duration SETTLING = Duration.ofMillis(150);

    private final RegFileStore store;
    private final PollingPolicy safetyCheck;
    private final Duration settling;
    private final Watches watches = new Watches();
    private @Nullable FileWatcher watcher;

    /**
     * Waits for reported changes where the system reports all that there are; elsewhere, as on a network, a watched
     * file is read every 5 s as well. That a folder above the file's own is moved no system reports: a watch hears of
     * it with the next change.
     */
    public FileRegistry(Path file) {
        this(file, PollingPolicy.WHERE_NEEDED, SETTLING);
    }

    /** @param safetyCheck how often a watched file is read without a reported change, whatever the system reports */
    public FileRegistry(Path file, Duration safetyCheck) {
        this(file, safetyCheck, SETTLING);
    }

    /** @param settling for how long a file that is newly damaged or gone is looked at before anybody is called */
    FileRegistry(Path file, Duration safetyCheck, Duration settling) {
        this(file, new PollingPolicy(safetyCheck, true), settling);
    }

    private FileRegistry(Path file, PollingPolicy safetyCheck, Duration settling) {
        this.store = new RegFileStore(file);
        this.safetyCheck = safetyCheck;
        this.settling = settling;
    }

    @Override
    public Optional<RegistryValue> read(RegistryKey key, String name) {
        return now().read(key, name);
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

    /** One reading of the file. */
    @Override
    public Registry moment() {
        return new MemoryRegistry(now());
    }

    @Override
    public Subscription watch(RegistryKey key, Runnable onChange) {
        watching();
        return watches.add(key, onChange, RegistrySnapshot.of(store::read));
    }

    /** The thread ends soon after. */
    @Override
    public void close() {
        watches.close();
        endWatching();
    }

    private synchronized void watching() {
        watches.checkOpen();
        if (watcher == null) {
            watcher = FileWatcher.start(store, watches, safetyCheck, settling);
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
