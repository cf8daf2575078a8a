package org.presencemonitor.cli;

import java.util.Iterator;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.simulator.profile.Profile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The names of the profiles as users write them, in alphabetical order. */
public final class ProfileNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return new TreeSet<>(Profile.presets().keySet()).iterator();
    }

    /**
     * The profile of that name.
     *
     * @throws ParameterException when there is none; its message lists the names
     */
    public static Profile find(String name, @Nullable CommandSpec command) {
        return find(name)
                .orElseThrow(() -> new ParameterException(
                        Optional.ofNullable(command).orElseThrow().commandLine(), unknown(name)));
    }

    public static Optional<Profile> find(String name) {
        return Optional.ofNullable(Profile.presets().get(name)).map(Supplier::get);
    }

    /** The message for a name that no profile has. */
    public static String unknown(String name) {
        return "There is no profile \"" + name + "\". Expected one of " + String.join(", ", new ProfileNames()) + ".";
    }
}
