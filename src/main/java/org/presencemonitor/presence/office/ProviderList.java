package org.presencemonitor.presence.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.presencemonitor.presence.Installation;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.office.ProcessLookup.ProcessState;
import org.presencemonitor.registry.ImProviders;
import org.presencemonitor.registry.Registry;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryNames;
import org.presencemonitor.registry.TextReading;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.time.Moment;

/**
 * The clients at one moment, and Office's default among them. Immutable.
 *
 * @param providers each client that has a key in HKLM, in either view, in HKCU or in both, by name
 * @param defaultApp the value of {@code DefaultIMApp}
 * @param readAt when that was read
 * @param unreadable why the registry cannot be read now, as a sentence; all else is then an older reading
 */
public record ProviderList(
        List<ProviderInfo> providers, TextReading defaultApp, Moment readAt, Optional<String> unreadable) {
    private static final List<RegistryKey> VIEWS = List.of(ImProviders.INSTALLED, ImProviders.INSTALLED_FOR_32_BIT);

    public ProviderList {
        providers = List.copyOf(providers);
    }

    /** Before the first reading. */
    static ProviderList nothingYet(Moment now) {
        return new ProviderList(
                List.of(), new TextReading.Absent(), now, Optional.of("The list of clients has not been read yet"));
    }

    /**
     * Reads both halves in one snapshot.
     *
     * @param processes asked for the programs of clients whose flag says 2
     * @throws RegistryException when the registry cannot be read
     */
    public static ProviderList read(Registry registry, ProcessLookup processes, Moment now) {
        Registry snapshot = registry.snapshot();
        TreeMap<String, String> names = new TreeMap<>(RegistryNames.ORDER);
        VIEWS.forEach(view -> snapshot.subkeys(view).forEach(name -> names.putIfAbsent(name, name)));
        List<String> installed = List.copyOf(names.keySet());
        snapshot.subkeys(ImProviders.OF_USER).forEach(name -> names.putIfAbsent(name, name));
        List<ProviderInfo> found = new ArrayList<>();
        names.values().forEach(app -> found.add(read(snapshot, app, installed.contains(app), processes)));
        return new ProviderList(
                found, snapshot.readText(ImProviders.OF_USER, ImProviders.DEFAULT_APP), now, Optional.empty());
    }

    private static ProviderInfo read(Registry snapshot, String app, boolean installed, ProcessLookup processes) {
        ProviderInfo info = new ProviderInfo(
                new Provider(app),
                installed,
                UpAndRunning.read(snapshot, app),
                readInstalled(snapshot, app, ImProviders.FRIENDLY_NAME),
                readInstalled(snapshot, app, ImProviders.PROCESS_NAME),
                readInstalled(snapshot, app, ImProviders.GUID),
                ProcessState.UNKNOWN);
        return info.isRunning()
                ? info.process().map(processes::stateOf).map(info::withProcess).orElse(info)
                : info;
    }

    /** The first view that has this value: not every installer writes all of them into both. */
    private static TextReading readInstalled(Registry snapshot, String app, String name) {
        return VIEWS.stream()
                .map(view -> snapshot.readText(view.child(app), name))
                .filter(reading -> !(reading instanceof TextReading.Absent))
                .findFirst()
                .orElseGet(TextReading.Absent::new);
    }

    /** The last good reading stays; it was true until the first failure to read. */
    ProviderList unreadable(String why, Moment now) {
        return new ProviderList(providers, defaultApp, unreadable.isPresent() ? readAt : now, Optional.of(why));
    }

    /** Equality but for the time of the reading. */
    boolean sameContent(ProviderList other) {
        return providers.equals(other.providers)
                && defaultApp.equals(other.defaultApp)
                && unreadable.equals(other.unreadable);
    }

    /** The client with that key name; names that differ in case alone are one, as registry keys are. */
    public Optional<ProviderInfo> find(String app) {
        return providers.stream()
                .filter(info -> RegistryNames.areSame(info.provider().app(), app))
                .findFirst();
    }

    /**
     * Whether an installer's key names that client, and which it names instead.
     *
     * @param before the answer while the registry cannot be read
     */
    public Installation installation(Provider provider, Installation before) {
        if (unreadable.isPresent()) {
            return before;
        }
        return find(provider.app())
                .filter(ProviderInfo::installed)
                .map(info -> Installation.of(info.process()))
                .orElseGet(() -> Installation.missing(installed()));
    }

    /** The key names of the installed clients, by name. */
    public List<String> installed() {
        return providers.stream()
                .filter(ProviderInfo::installed)
                .map(info -> info.provider().app())
                .toList();
    }

    /** The client that {@code DefaultIMApp} names, where there is one by that name. */
    public Optional<ProviderInfo> defaultProvider() {
        return defaultApp.text().flatMap(this::find);
    }

    /** True for the one client whose presence Office shows (communicator.md 6.4). */
    public boolean isDefault(Provider provider) {
        return defaultApp
                .text()
                .filter(name -> RegistryNames.areSame(name, provider.app()))
                .isPresent();
    }

    /** The client that {@code DefaultIMApp} names although it is not installed; empty while that cannot be read. */
    public Optional<OfficeDefaultMissing> missingDefault() {
        return defaultApp
                .text()
                .filter(name -> !name.isBlank())
                .filter(name -> unreadable.isEmpty()
                        && find(name).filter(ProviderInfo::installed).isEmpty())
                .map(name -> new OfficeDefaultMissing(name, installed()));
    }

    /** How far Office comes with this. */
    public OfficeChain officeChain() {
        return OfficeChain.of(this);
    }
}
