package org.presencemonitor.presence;

import java.util.List;
import java.util.Optional;

/**
 * What an installer's key says of the client (communicator.md 6.1).
 *
 * @param state whether there is one
 * @param processName the program that Office looks for among the processes; empty where no key names one
 * @param others the names of the clients that are installed instead, for advice; empty when this one is
 */
public record Installation(InstallationState state, Optional<String> processName, List<String> others) {
    /** Of a source that needs no installer, and before the first reading. */
    public static final Installation NOT_LOOKED_FOR =
            new Installation(InstallationState.NOT_LOOKED_FOR, Optional.empty(), List.of());

    /** Takes a copy. */
    public Installation {
        others = List.copyOf(others);
    }

    /** The result of looking for the installer's key. */
    public enum InstallationState {
        NOT_LOOKED_FOR,
        INSTALLED,
        MISSING
    }

    /** Of a client that is installed. */
    public static Installation of(Optional<String> processName) {
        return new Installation(InstallationState.INSTALLED, processName, List.of());
    }

    /** Of a client that is not installed. */
    public static Installation missing(List<String> others) {
        return new Installation(InstallationState.MISSING, Optional.empty(), others);
    }

    /** Known not to be installed. */
    public boolean isMissing() {
        return state == InstallationState.MISSING;
    }
}
