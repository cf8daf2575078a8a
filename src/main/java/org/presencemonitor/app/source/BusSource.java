package org.presencemonitor.app.source;

import java.util.List;
import java.util.Optional;
import org.presencemonitor.bus.SessionBus;
import org.presencemonitor.messenger.bus.BusClient;
import org.presencemonitor.presence.FoundClient;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.SourceLook;
import org.presencemonitor.presence.monitor.Sources;
import org.presencemonitor.presence.office.Providers;
import org.presencemonitor.registry.FlagView.FlagState;
import org.presencemonitor.registry.Registry;
import org.presencemonitor.registry.UpAndRunning;

/**
 * One client of a session bus, which offers its Messenger there itself.
 *
 * @param name that the client owns, and the key name of its provider
 */
public record BusSource(String name, SessionBus bus) implements Source {
    @Override
    public List<Provider> providers() {
        return List.of(new Provider(name));
    }

    @Override
    public SourceLook look() {
        try (BusClient client = BusClient.open(bus, name)) {
            FlagState found = client.firstLook();
            return found.unreachable()
                    .map(SourceLook::failed)
                    .orElseGet(() -> SourceLook.at(List.of(new FoundClient(
                            name, Optional.empty(), found.flag() == UpAndRunning.RUNNING, Optional.empty()))));
        }
    }

    @Override
    public OpenSource open(SourceThreads threads) {
        return new Open(BusClient.open(bus, name));
    }

    private record Open(BusClient client) implements OpenSource {
        @Override
        public Registry registry() {
            return client.registry();
        }

        @Override
        public Sources of(Provider provider, Providers installed) {
            return new Sources(
                    client.registry(), Optional.of(client), Optional.empty(), Optional.empty(), Optional.of(installed));
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
