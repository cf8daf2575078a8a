package org.presencemonitor.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.app.source.SimulatedSource;
import org.presencemonitor.app.source.Source;
import org.presencemonitor.app.source.WindowsSource;
import org.presencemonitor.cli.ProfileNames;
import org.presencemonitor.cli.ProviderOption;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.settings.DataFolder;
import org.presencemonitor.settings.OperatingSystem;
import org.presencemonitor.simulator.profile.Profile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of every command that watches. */
final class Options {
    /** The registry that holds the flag. */
    enum RegistrySource {
        /** The simulated client, its registry in a .reg file. */
        file,
        /** The registry and the clients of this Windows. */
        windows
    }

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Keep registry.reg and the settings in DIR instead of the user's data folder.")
    private @Nullable Path dataDir;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    private RegistrySource registry = RegistrySource.file;

    @Option(
            names = "--registry",
            paramLabel = "SOURCE",
            defaultValue = "file",
            description = {
                "file: simulate the client, its flag in registry.reg (the default).",
                "windows: watch the real client of this Windows, its flag and its Messenger."
            })
    void setRegistry(RegistrySource source) {
        if (source == RegistrySource.windows
                && command != null
                && !OperatingSystem.current().isWindows()) {
            throw new ParameterException(
                    command.commandLine(), "--registry windows needs Windows; here the client is simulated.");
        }
        registry = source;
    }

    @Option(
            names = "--provider",
            paramLabel = "APP",
            converter = ProviderOption.class,
            description = {
                "Key name of the client below IM Providers (default: those simulated, else Office's default on this",
                "Windows, else Communicator).",
                "Repeat it to watch several."
            })
    private @Nullable List<Provider> providers;

    @Option(
            names = "--simulate",
            paramLabel = "APP[=PROFILE]",
            converter = SimulateOption.Converter.class,
            description = {
                "Simulate the client with that key name, its profile the one of --profile unless given here",
                "(default: each client that is watched). Repeat it to simulate several."
            })
    private @Nullable List<SimulateOption> simulated;

    private @Nullable Source source;

    private Profile profile = Profile.communicator2007R2();

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            completionCandidates = ProfileNames.class,
            description = "How the simulated client behaves: ${COMPLETION-CANDIDATES}.")
    void setProfile(String name) {
        profile = ProfileNames.find(name, command);
    }

    DataFolder dataFolder() {
        return Optional.ofNullable(dataDir).map(DataFolder::new).orElseGet(DataFolder::ofThisUser);
    }

    /** What the program watches first; the same at each call. */
    Source source() {
        check();
        if (source == null) {
            source = registry == RegistrySource.windows
                    ? new WindowsSource(providers == null ? List.of() : distinct(providers))
                    : new SimulatedSource(dataFolder(), providers(), simulated());
        }
        return source;
    }

    /** The providers to watch beside simulated clients, in their order. */
    private List<Provider> providers() {
        if (providers != null) {
            return distinct(providers);
        }
        return simulated == null
                ? List.of(Provider.COMMUNICATOR)
                : distinct(simulated.stream()
                        .map(SimulateOption::app)
                        .map(Provider::new)
                        .toList());
    }

    /** Names that differ in case alone are the same. */
    private static List<Provider> distinct(List<Provider> named) {
        Map<RegistryKey, Provider> distinct = new LinkedHashMap<>();
        named.forEach(provider -> distinct.putIfAbsent(provider.key(), provider));
        return List.copyOf(distinct.values());
    }

    /** The clients to simulate, by their names. */
    private Map<String, Profile> simulated() {
        Map<String, Profile> clients = new LinkedHashMap<>();
        if (simulated != null) {
            simulated.forEach(
                    client -> clients.put(client.app(), client.profile().orElse(profile)));
        } else {
            providers().forEach(provider -> clients.put(provider.app(), profile));
        }
        return clients;
    }

    /** Refuses options that contradict each other. */
    void check() {
        if (registry == RegistrySource.windows && simulated != null && command != null) {
            throw new ParameterException(
                    command.commandLine(), "--simulate needs --registry file; this Windows has clients of its own.");
        }
    }
}
