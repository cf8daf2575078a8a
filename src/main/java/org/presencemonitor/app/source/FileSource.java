package org.presencemonitor.app.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.SourceLook;
import org.presencemonitor.presence.monitor.Sources;
import org.presencemonitor.presence.office.ProcessLookup;
import org.presencemonitor.presence.office.Providers;
import org.presencemonitor.registry.Registry;
import org.presencemonitor.registry.regfile.FileRegistry;
import org.presencemonitor.time.SystemTime;

/** The flags in a registry file, which anybody may write. No Messenger and no mail session belong to it. */
public final class FileSource implements Source {
    private final Path file;
    private List<Provider> providers;

    /** @param named the clients to watch; none for all that the file has, that of {@link UnnamedProvider} first */
    public FileSource(Path file, List<Provider> named) {
        this.file = file;
        providers = List.copyOf(named);
    }

    @Override
    public synchronized List<Provider> providers() {
        if (providers.isEmpty()) {
            try (Registry registry = new FileRegistry(file)) {
                providers = UnnamedProvider.andOthers(registry, new SystemTime().now());
            }
        }
        return providers;
    }

    @Override
    public SourceLook look() {
        return new RegistryLook(() -> new FileRegistry(file), ProcessLookup.UNKNOWN, any -> true).now();
    }

    @Override
    public OpenSource open(SourceThreads threads) {
        return new Open(new FileRegistry(file));
    }

    private record Open(Registry registry) implements OpenSource {
        @Override
        public Sources of(Provider provider, Providers installed) {
            return new Sources(registry, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(installed));
        }

        @Override
        public void close() {
            registry.close();
        }
    }
}
