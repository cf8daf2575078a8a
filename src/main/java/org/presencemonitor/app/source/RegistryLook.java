package org.presencemonitor.app.source;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.presencemonitor.presence.FoundClient;
import org.presencemonitor.presence.SourceLook;
import org.presencemonitor.presence.office.ProcessLookup;
import org.presencemonitor.presence.office.ProcessLookup.ProcessState;
import org.presencemonitor.presence.office.ProviderInfo;
import org.presencemonitor.presence.office.ProviderList;
import org.presencemonitor.print.ThrownReason;
import org.presencemonitor.registry.Registry;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.time.SystemTime;

/**
 * Looks for clients in a registry, which tells who is there and who runs, and not who is signed in.
 *
 * @param counts which of the registry's clients are meant
 */
record RegistryLook(Supplier<Registry> opener, ProcessLookup processes, Predicate<ProviderInfo> counts) {
    SourceLook now() {
        try (Registry registry = opener.get()) {
            List<FoundClient> found =
                    ProviderList.read(registry, processes, new SystemTime().now()).providers().stream()
                            .filter(counts)
                            .map(RegistryLook::found)
                            .toList();
            return SourceLook.at(found);
        } catch (RegistryException e) {
            return SourceLook.failed(ThrownReason.of(e));
        }
    }

    /** A flag of 2 is left behind by a client that has crashed. */
    private static FoundClient found(ProviderInfo info) {
        boolean running = info.isRunning() && info.processState() != ProcessState.MISSING;
        return new FoundClient(info.name(), Optional.empty(), running, Optional.empty());
    }
}
