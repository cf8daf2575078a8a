package org.presencemonitor.registry;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.presencemonitor.thread.Listeners;
import org.presencemonitor.thread.Subscription;

/**
 * What is known of a client that has no flag, as the registry of Windows would have it: the flag in the user's half,
 * which is written nowhere, and the name and the program of an installed client in the machine's. Whoever owns the
 * client's name on a session bus stands for its flag.
 */
public final class FlagView implements Registry {
    private final ClientNames client;
    private final RegistryKey flagKey;
    private final RegistryKey installedKey;
    private final Supplier<FlagState> state;
    private final Listeners<Runnable> watches;
    /** Held while calling back, so that the end of a watch can promise that no call starts after it. */
    private final ReentrantLock calling = new ReentrantLock();

    /**
     * What the client is called.
     *
     * @param app key name of its provider
     * @param program its process; empty for none that could be looked for
     * @param busName on the session bus
     */
    public record ClientNames(String app, Optional<String> program, String busName) {}

    /**
     * What is known of it now.
     *
     * @param flag a value of UpAndRunning
     * @param unreachable why nothing is known, as a phrase
     */
    public record FlagState(boolean isInstalled, int flag, Optional<String> unreachable) {}

    /** @param state may wait for the first answer */
    public FlagView(ClientNames client, Supplier<FlagState> state) {
        this.client = client;
        this.state = state;
        flagKey = UpAndRunning.key(client.app());
        installedKey = ImProviders.installed(client.app());
        watches = new Listeners<>("the flag of " + client.app());
    }

    @Override
    public Optional<RegistryValue> read(RegistryKey key, String name) {
        if (key.equals(flagKey) && RegistryNames.areSame(name, UpAndRunning.NAME)) {
            return Optional.of(new RegistryValue.Dword(flag(state.get())));
        }
        if (!key.equals(installedKey) || !state.get().isInstalled()) {
            return Optional.empty();
        }
        if (RegistryNames.areSame(name, ImProviders.FRIENDLY_NAME)) {
            return Optional.of(new RegistryValue.Text(client.app()));
        }
        return RegistryNames.areSame(name, ImProviders.PROCESS_NAME)
                ? client.program().map(RegistryValue.Text::new)
                : Optional.empty();
    }

    @Override
    public Optional<String> busName() {
        return Optional.of(client.busName());
    }

    private int flag(FlagState now) {
        now.unreachable().ifPresent(why -> {
            throw new RegistryException(client.app() + " cannot be looked for: " + why + ".");
        });
        return now.flag();
    }

    @Override
    public List<String> subkeys(RegistryKey key) {
        if (key.equals(ImProviders.OF_USER)) {
            return List.of(client.app());
        }
        return key.equals(ImProviders.INSTALLED) && state.get().isInstalled() ? List.of(client.app()) : List.of();
    }

    @Override
    public Registry snapshot() {
        FlagState now = state.get();
        return new FlagView(client, () -> now);
    }

    @Override
    public Subscription watch(RegistryKey key, Runnable onChange) {
        if (!key.contains(flagKey) && !key.contains(installedKey)) {
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

    /** Calls back those who watch. */
    public void changed() {
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
