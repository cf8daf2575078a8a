package org.presencemonitor.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.app.source.BusSource;
import org.presencemonitor.app.source.FileSource;
import org.presencemonitor.app.source.SimulatedSource;
import org.presencemonitor.app.source.Source;
import org.presencemonitor.app.source.SystemSource;
import org.presencemonitor.bus.SessionBus;
import org.presencemonitor.cli.ProfileNames;
import org.presencemonitor.cli.ProviderOption;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.settings.DataFolder;
import org.presencemonitor.settings.OperatingSystem;
import org.presencemonitor.settings.SettingsStore;
import org.presencemonitor.settings.SourceChoice;
import org.presencemonitor.simulator.profile.Profile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of every command that watches. */
final class Options {
    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Keep registry.reg and the settings in DIR instead of the user's data folder.")
    private @Nullable Path dataDir;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** The values of the option that {@code --source} replaces. */
    enum RegistryWord {
        /** The simulated client. */
        file,
        /** The clients of this Windows. */
        windows
    }

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            converter = SourceOption.class,
            description = {
                "simulated: simulate the client (the default, unless you have chosen another source in the settings).",
                "system: watch the clients of this computer.",
                "file:PATH: watch the flags in a registry file of your own, and nothing else.",
                "dbus:NAME: watch the client that owns NAME on the session bus, such as one of serve --dbus."
            })
    private @Nullable SourceChoice given;

    @Option(names = "--registry", paramLabel = "WORD", hidden = true)
    void setRegistry(RegistryWord word) {
        if (word == RegistryWord.windows
                && command != null
                && !OperatingSystem.current().isWindows()) {
            throw new ParameterException(command.commandLine(), "--registry windows needs Windows; see --source.");
        }
        given = word == RegistryWord.windows ? SourceChoice.SYSTEM : SourceChoice.SIMULATED;
    }

    @Option(
            names = "--provider",
            paramLabel = "APP",
            converter = ProviderOption.class,
            description = {
                "Key name of the client below IM Providers (default: those simulated, else Office's default in the",
                "registry that is watched, else Communicator).",
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

    private @Nullable SourceChoice choice;
    private @Nullable Source source;

    private @Nullable Profile profile;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            completionCandidates = ProfileNames.class,
            description = "How the simulated client behaves: ${COMPLETION-CANDIDATES}.")
    void setProfile(String name) {
        profile = ProfileNames.find(name, command);
    }

    /**
     * As if only these were said.
     *
     * @param dataDir null for the user's data folder
     * @param providers the clients to watch; none for those that the source chooses
     */
    static Options of(@Nullable Path dataDir, List<Provider> providers) {
        Options options = new Options();
        options.dataDir = dataDir;
        options.providers = providers.isEmpty() ? null : providers;
        return options;
    }

    DataFolder dataFolder() {
        return Optional.ofNullable(dataDir).map(DataFolder::new).orElseGet(DataFolder::ofThisUser);
    }

    /**
     * What the program watches first: what the command line says, else what the user has chosen in the settings, else
     * the simulated client. The same at each call.
     */
    SourceChoice choice() {
        if (choice == null) {
            check();
            choice = Optional.ofNullable(given)
                    .or(() -> forSimulatedClients().map(option -> SourceChoice.SIMULATED))
                    .or(() -> new SettingsStore(dataFolder().settingsFile()).source())
                    .orElse(SourceChoice.SIMULATED);
        }
        return choice;
    }

    /** Whether the command line says what is watched. */
    boolean saysSource() {
        return given != null || forSimulatedClients().isPresent();
    }

    /** The source of {@link #choice()}, the same at each call. */
    Source source() {
        if (source == null) {
            source = source(choice());
        }
        return source;
    }

    /** Another source of that kind. The clients that are named belong to the first choice alone. */
    Source source(SourceChoice kind) {
        boolean first = kind.equals(choice());
        List<Provider> named = first && providers != null ? distinct(providers) : List.of();
        return switch (kind) {
            case SourceChoice.Simulated simulated ->
                first
                        ? new SimulatedSource(dataFolder(), providers(), simulated())
                        : SimulatedSource.ofCommunicator(dataFolder());
            case SourceChoice.OfSystem system -> SystemSource.on(OperatingSystem.current(), named);
            case SourceChoice.OfFile file -> new FileSource(file.path(), named);
            case SourceChoice.OfBus client -> new BusSource(client.name(), SessionBus.ofThisProcess());
        };
    }

    /** The providers to watch beside simulated clients, in their order. */
    List<Provider> providers() {
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
        Profile usual = profile == null ? Profile.communicator2007R2() : profile;
        if (simulated != null) {
            simulated.forEach(
                    client -> clients.put(client.app(), client.profile().orElse(usual)));
        } else {
            providers().forEach(provider -> clients.put(provider.app(), usual));
        }
        return clients;
    }

    /** An option that means nothing without a simulated client. */
    private Optional<String> forSimulatedClients() {
        return simulated != null
                ? Optional.of("--simulate")
                : Optional.ofNullable(profile).map(chosen -> "--profile");
    }

    /** Refuses options that contradict each other. */
    void check() {
        Optional<String> forSimulated = forSimulatedClients();
        if (given != null && !given.equals(SourceChoice.SIMULATED) && forSimulated.isPresent() && command != null) {
            throw new ParameterException(
                    command.commandLine(),
                    forSimulated.get() + " is for the simulated client, which --source " + given.word()
                            + " does not watch.");
        }
    }
}
