package org.presencemonitor.messenger.pidgin;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.presencemonitor.registry.ImProviders;
import org.presencemonitor.registry.Registry;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryNames;
import org.presencemonitor.registry.RegistryValue;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.thread.Listeners;
import org.presencemonitor.thread.Subscription;

/**
 * What is known of Pidgin, as the registry of Windows would have it: the flag in the user's half, which is written
 * nowhere, and the name and the program of an installed client in the machine's.
 */
final class PidginRegistry implements Registry {
    private static final RegistryKey FLAG = UpAndRunning.key(PidginClient.APP);
    private static final RegistryKey INSTALLED = ImProviders.installed(PidginClient.APP);
    private static final String PROGRAM = "pidgin";

    private final Supplier<PidginState> state;
    private final Listeners<Runnable> watches;
    /** Held while calling back, so that the end of a watch can promise that no call starts after it. */
    private final ReentrantLock calling = new ReentrantLock();

    /** @param state may wait for the first answer of the bus */
    PidginRegistry(Supplier<PidginState> state) {
        this.state = state;
        this.watches = new Listeners<>("Pidgin's flag");
    }

    @Override
    public Optional<RegistryValue> read(RegistryKey key, String name) {
        if (key.equals(FLAG) && RegistryNames.areSame(name, UpAndRunning.NAME)) {
            return Optional.of(new RegistryValue.Dword(flag(state.get())));
        }
        if (!key.equals(INSTALLED) || !state.get().isInstalled()) {
            return Optional.empty();
        }
        if (RegistryNames.areSame(name, ImProviders.FRIENDLY_NAME)) {
            return Optional.of(new RegistryValue.Text(PidginClient.APP));
        }
        return RegistryNames.areSame(name, ImProviders.PROCESS_NAME)
                ? Optional.of(new RegistryValue.Text(PROGRAM))
                : Optional.empty();
    }

    @Override
    public Optional<String> busName() {
        return Optional.of(PurpleService.NAME);
    }

    private static int flag(PidginState now) {
        return switch (now.phase()) {
            case UNKNOWN ->
                throw new RegistryException("Pidgin cannot be looked for: "
                        + now.unreachable().orElse("the session bus does not answer") + ".");
            case NOT_RUNNING -> UpAndRunning.NOT_RUNNING;
            case STARTING -> UpAndRunning.STARTING;
            case RUNNING -> UpAndRunning.RUNNING;
        };
    }

    @Override
    public List<String> subkeys(RegistryKey key) {
        if (key.equals(ImProviders.OF_USER)) {
            return List.of(PidginClient.APP);
        }
        return key.equals(ImProviders.INSTALLED) && state.get().isInstalled() ? List.of(PidginClient.APP) : List.of();
    }

    @Override
    public Registry snapshot() {
        PidginState now = state.get();
        return new PidginRegistry(() -> now);
    }

    @Override
    public Subscription watch(RegistryKey key, Runnable onChange) {
        if (!key.contains(FLAG) && !key.contains(INSTALLED)) {
            return () -> {};
        }
        Subscription watch = watches.add(onChange);
        return () -> {
            // Waits for a call that is under way.
            calling.lock();
            try {
                watch.close();
            } finally {
                calling.unlock();
            }
        };
    }

    /** Calls back. */
    void changed() {
        calling.lock();
        try {
            watches.call(Runnable::run);
        } finally {
            calling.unlock();
        }
    }

    @Override
    public void close() {
        watches.clear();
    }
}
