package org.presencemonitor.simulator;

import java.util.Optional;
import java.util.concurrent.Executor;
import org.presencemonitor.registry.ImProviders;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryNames;
import org.presencemonitor.registry.RegistryValue.Text;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.registry.WritableRegistry;
import org.presencemonitor.simulator.journal.Journal;
import org.presencemonitor.simulator.profile.OfficeDefaultClaim;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.thread.Subscription;

/**
 * A client's entries in {@code IM Providers} beside its flag: those of its installer, and its claim to be Office's
 * default (communicator.md 6.1). Only an installed client claims it: the default must be the name of a key below HKLM.
 *
 * <p>Methods may be called from any thread and return at once; the simulator's thread writes, later if the registry
 * cannot be written now.
 */
public final class ProviderRegistration implements AutoCloseable {
    private final WritableRegistry registry;
    private final String app;
    private final Executor simulatorThread;
    private final Journal journal;
    private final RegistryDebts debts;
    private final Subscription watch;

    ProviderRegistration(
            WritableRegistry registry, String app, Executor simulatorThread, RegistryDebts debts, Journal journal) {
        this.registry = registry;
        this.app = app;
        this.simulatorThread = simulatorThread;
        this.debts = debts;
        this.journal = journal;
        this.watch = registry.watch(ImProviders.installed(app), () -> simulatorThread.execute(debts::pay));
    }

    /** Writes the client's name, process and class below HKLM, in the registry view of this process. */
    public void install() {
        ProviderData data = ProviderData.of(app);
        RegistryKey key = ImProviders.installed(app);
        later(() -> write(key, ImProviders.FRIENDLY_NAME, data.friendlyName()));
        later(() -> write(key, ImProviders.PROCESS_NAME, data.processName()));
        later(() -> write(key, ImProviders.GUID, data.guid()));
    }

    /**
     * Restores the former default if the client has saved it, and deletes both keys. Without a saved one, a default
     * that names this client stays behind, as real uninstallers leave it (communicator.md 8, row 13).
     */
    public void uninstall() {
        later(this::giveBackNow);
        later(() -> delete(ImProviders.installed(app)));
        later(() -> delete(UpAndRunning.key(app)));
    }

    /** The client starts. */
    void claim(Profile profile) {
        if (profile.writesFlag() && profile.defaultClaim() != OfficeDefaultClaim.NEVER) {
            later(() -> claimNow(profile.defaultClaim()));
        }
    }

    /** The client exits. */
    void giveBack() {
        later(this::giveBackNow);
    }

    private void claimNow(OfficeDefaultClaim claim) {
        Optional<String> holder = defaultApp();
        boolean mine = holder.filter(this::isMine).isPresent();
        boolean free = holder.filter(name -> !name.isEmpty()).isEmpty();
        if (mine || !isInstalled() || (claim == OfficeDefaultClaim.WHEN_ABSENT && !free)) {
            return;
        }
        if (claim == OfficeDefaultClaim.SAVING_PREVIOUS && holder.isPresent()) {
            write(UpAndRunning.key(app), ImProviders.PREVIOUS_DEFAULT_APP, holder.get());
        }
        write(ImProviders.OF_USER, ImProviders.DEFAULT_APP, app);
    }

    private void giveBackNow() {
        RegistryKey own = UpAndRunning.key(app);
        Optional<String> previous =
                registry.readText(own, ImProviders.PREVIOUS_DEFAULT_APP).text();
        if (previous.isEmpty()) {
            return;
        }
        if (defaultApp().filter(this::isMine).isPresent()) {
            write(ImProviders.OF_USER, ImProviders.DEFAULT_APP, previous.get());
        }
        registry.delete(own, ImProviders.PREVIOUS_DEFAULT_APP);
        journal.registered(ImProviders.PREVIOUS_DEFAULT_APP + " deleted", "");
    }

    private boolean isMine(String name) {
        return RegistryNames.areSame(app, name);
    }

    private Optional<String> defaultApp() {
        return registry.readText(ImProviders.OF_USER, ImProviders.DEFAULT_APP).text();
    }

    private boolean isInstalled() {
        return registry.readText(ImProviders.installed(app), ImProviders.PROCESS_NAME)
                .text()
                .isPresent();
    }

    private void write(RegistryKey key, String name, String text) {
        Text value = new Text(text);
        if (!registry.read(key, name).equals(Optional.of(value))) {
            registry.write(key, name, value);
            journal.registered(name, text);
        }
    }

    private void delete(RegistryKey key) {
        registry.delete(key);
        journal.registered(key + " deleted", "");
    }

    private void later(Runnable write) {
        simulatorThread.execute(() -> debts.add(write));
    }

    /** Stops watching the registry. */
    @Override
    public void close() {
        watch.close();
    }
}
