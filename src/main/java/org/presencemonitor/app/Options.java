package org.presencemonitor.app;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.settings.DataFolder;
import org.presencemonitor.simulator.Profile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command takes. */
final class Options {
    /** Where the flag is read. */
    enum RegistrySource {
        /** The simulated client, its registry in a .reg file. */
        file,
        /** The registry of this Windows. */
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
                "windows: watch the flag of a real client in the registry of this Windows."
            })
    void setRegistry(RegistrySource source) {
        if (source == RegistrySource.windows && command != null && !isWindows()) {
            throw new ParameterException(
                    command.commandLine(), "--registry windows needs Windows; here the client is simulated.");
        }
        registry = source;
    }

    @Option(
            names = "--provider",
            paramLabel = "APP",
            defaultValue = "Communicator",
            description = "Key name of the client below IM Providers (default: ${DEFAULT-VALUE}).")
    private String provider = "Communicator";

    private Profile profile = Profile.communicator2007R2();

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            completionCandidates = ProfileNames.class,
            description = "How the simulated client behaves: ${COMPLETION-CANDIDATES}.")
    void setProfile(String name) {
        Supplier<Profile> preset = Profile.presets().get(name);
        if (preset == null && command != null) {
            throw new ParameterException(
                    command.commandLine(),
                    "There is no profile \"" + name + "\". Expected one of " + String.join(", ", new ProfileNames())
                            + ".");
        }
        profile = preset == null ? profile : preset.get();
    }

    /** The presets, in alphabetical order. */
    static final class ProfileNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return new TreeSet<>(Profile.presets().keySet()).iterator();
        }
    }

    Profile profile() {
        return profile;
    }

    DataFolder dataFolder() {
        return Optional.ofNullable(dataDir).map(DataFolder::new).orElseGet(DataFolder::ofThisUser);
    }

    RegistrySource registry() {
        return registry;
    }

    Provider provider() {
        return new Provider(provider);
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }
}
