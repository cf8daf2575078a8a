package org.presencemonitor.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.cli.ProfileNames;
import org.presencemonitor.cli.ProviderOption;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.office.ProcessLookup;
import org.presencemonitor.presence.office.ProviderList;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.windows.WindowsRegistry;
import org.presencemonitor.settings.DataFolder;
import org.presencemonitor.settings.OperatingSystem;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.time.SystemTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of every command that watches. */
final class Options {
    private static final Logger LOG = LoggerFactory.getLogger(Options.class);

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

    private @Nullable Provider unnamed;

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

    RegistrySource registry() {
        return registry;
    }

    /** The providers to watch, in their order; names that differ in case alone are the same. */
    List<Provider> providers() {
        List<Provider> named = providers != null
                ? providers
                : simulated != null
                        ? simulated.stream()
                                .map(SimulateOption::app)
                                .map(Provider::new)
                                .toList()
                        : List.of(unnamed());
        Map<RegistryKey, Provider> distinct = new LinkedHashMap<>();
        named.forEach(provider -> distinct.putIfAbsent(provider.key(), provider));
        return List.copyOf(distinct.values());
    }

    /** Read once, so that all parts of the program watch the same client. */
    private Provider unnamed() {
        if (registry == RegistrySource.file) {
            return Provider.COMMUNICATOR;
        }
        if (unnamed == null) {
            try (WindowsRegistry windows = new WindowsRegistry()) {
                unnamed = UnnamedProvider.choose(
                        ProviderList.read(windows, ProcessLookup.UNKNOWN, new SystemTime().now()));
            } catch (RegistryException e) {
                LOG.warn(
                        "Which client is Office's default cannot be read; {} is watched. {}",
                        Provider.COMMUNICATOR.app(),
                        e.getMessage());
                unnamed = Provider.COMMUNICATOR;
            }
        }
        return unnamed;
    }

    /** The clients to simulate, by their names; none beside the registry of this Windows. */
    Map<String, Profile> simulated() {
        Map<String, Profile> clients = new LinkedHashMap<>();
        if (registry == RegistrySource.windows) {
            if (simulated != null && command != null) {
                throw new ParameterException(
                        command.commandLine(),
                        "--simulate needs --registry file; this Windows has clients of its own.");
            }
        } else if (simulated != null) {
            simulated.forEach(
                    client -> clients.put(client.app(), client.profile().orElse(profile)));
        } else {
            providers().forEach(provider -> clients.put(provider.app(), profile));
        }
        return clients;
    }
}
