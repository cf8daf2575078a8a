package org.presencemonitor.app.source;

import java.util.List;
import java.util.Optional;
import org.presencemonitor.messenger.windows.WindowsMessengerFactory;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.SourceLook;
import org.presencemonitor.presence.monitor.Sources;
import org.presencemonitor.presence.office.ProcessLookup;
import org.presencemonitor.presence.office.ProviderInfo;
import org.presencemonitor.presence.office.Providers;
import org.presencemonitor.registry.Registry;
import org.presencemonitor.registry.windows.WindowsRegistry;
import org.presencemonitor.time.SystemTime;

/** The clients of this Windows: its registry, and their Messengers over COM. */
public final class WindowsSource implements Source {
    private List<Provider> providers;

    /** @param named the clients to watch; none for {@link UnnamedProvider} */
    public WindowsSource(List<Provider> named) {
        providers = List.copyOf(named);
    }

    @Override
    public synchronized List<Provider> providers() {
        if (providers.isEmpty()) {
            try (Registry registry = new WindowsRegistry()) {
                providers = List.of(UnnamedProvider.of(registry, new SystemTime().now()));
            }
        }
        return providers;
    }

    /** The installed clients: what an uninstalled one has left is not worth watching. */
    @Override
    public SourceLook look() {
        return new RegistryLook(WindowsRegistry::new, new WindowsProcessLookup(), ProviderInfo::installed).now();
    }

    @Override
    public OpenSource open(SourceThreads threads) {
        return new Open(new WindowsRegistry());
    }

    private record Open(Registry registry) implements OpenSource {
        @Override
        public ProcessLookup processes() {
            return new WindowsProcessLookup();
        }

        @Override
        public Sources of(Provider provider, Providers installed) {
            return new Sources(
                    registry,
                    Optional.of(new WindowsMessengerFactory(new ClientClassLookup(provider, installed))),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(installed));
        }

        @Override
        public void close() {
            registry.close();
        }
    }
}
