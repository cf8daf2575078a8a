package org.presencemonitor.registry;

import java.util.List;
import java.util.Optional;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.RegistryValue.Text;
import org.presencemonitor.thread.Subscription;

/**
 * The Windows registry, with the operations that a presence monitor needs.
 *
 * <p>Every method may be called from any thread and may block on the disk. All throw {@link RegistryException} when the
 * registry cannot be read; a missing key or value is a result, not an error.
 */
public interface Registry extends AutoCloseable {
    /** The value with its type; empty when the value or its key does not exist. */
    Optional<RegistryValue> read(RegistryKey key, String name);

    /** Names of the keys directly below, in the registry's order; none when the key does not exist. */
    List<String> subkeys(RegistryKey key);

    /**
     * Calls back after each change at or below the key, its creation and deletion included, and when the registry
     * becomes unreadable or readable again.
     *
     * <p>Changes that follow each other closely may arrive as one call, and a call may come without a change: the
     * callback says "read again". It runs on the registry's own thread and must not block. A callback that throws is
     * logged and stays registered.
     *
     * @return closing it waits for a callback that is running on another thread; no callback starts after that, unless
     *     it is closed from within one
     */
    Subscription watch(RegistryKey key, Runnable onChange);

    /** Ends all watches. */
    @Override
    void close();

    /**
     * The registry as it is now, for several reads that belong together; this registry itself where it cannot be
     * copied. The result need not be closed and must not be watched.
     *
     * @throws RegistryException when the registry cannot be read
     */
    default Registry snapshot() {
        return this;
    }

    /**
     * The name on the session bus that the flags are told of, where this is a view of one and no registry; empty
     * otherwise.
     */
    default Optional<String> busName() {
        return Optional.empty();
    }

    /** Reads a REG_SZ. */
    default TextReading readText(RegistryKey key, String name) {
        Optional<RegistryValue> found = read(key, name);
        if (found.isEmpty()) {
            return new TextReading.Absent();
        }
        return found.get() instanceof Text text
                ? new TextReading.Value(text.value())
                : new TextReading.WrongType(found.get());
    }

    /**
     * Why the value cannot be read although it is there, as a phrase with its place; empty for one that can be read, or
     * that is not there. Only a registry that people write by hand has such values.
     */
    default Optional<String> whyUnreadable(RegistryKey key, String name) {
        return Optional.empty();
    }

    /** Reads a DWORD that should lie within {@code min} and {@code max}, both included. */
    default DwordReading readDword(RegistryKey key, String name, int min, int max) {
        Optional<RegistryValue> found = read(key, name);
        if (found.isEmpty()) {
            return whyUnreadable(key, name)
                    .<DwordReading>map(DwordReading.Unreadable::new)
                    .orElseGet(DwordReading.Absent::new);
        }
        if (!(found.get() instanceof Dword dword)) {
            return new DwordReading.WrongType(found.get());
        }
        return dword.value() < min || dword.value() > max
                ? new DwordReading.OutOfRange(Integer.toUnsignedLong(dword.value()))
                : new DwordReading.Value(dword.value());
    }
}
