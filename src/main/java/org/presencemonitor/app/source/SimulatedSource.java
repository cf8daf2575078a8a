package org.presencemonitor.app.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.presencemonitor.presence.FoundClient;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.SourceLook;
import org.presencemonitor.presence.monitor.Sources;
import org.presencemonitor.presence.office.Providers;
import org.presencemonitor.registry.Registry;
import org.presencemonitor.registry.regfile.FileRegistry;
import org.presencemonitor.settings.DataFolder;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.SimulatedClients;
import org.presencemonitor.simulator.WaitStrategy;
import org.presencemonitor.simulator.profile.Profile;

/**
 * Clients that run in this program, their flags in the registry file of the data folder.
 *
 * @param providers the clients to watch; those that are not simulated are a flag in the file
 * @param clients the clients to simulate, by their names
 */
public record SimulatedSource(DataFolder folder, List<Provider> providers, Map<String, Profile> clients)
        implements Source {
    /** The one that is simulated unless the user says otherwise. */
    public static SimulatedSource ofCommunicator(DataFolder folder) {
        Provider communicator = Provider.COMMUNICATOR;
        return new SimulatedSource(
                folder, List.of(communicator), Map.of(communicator.app(), Profile.communicator2007R2()));
    }

    /** They are always there. */
    @Override
    public SourceLook look() {
        return SourceLook.at(clients.keySet().stream()
                .map(app -> new FoundClient(app, Optional.empty(), true, Optional.empty()))
                .toList());
    }

    @Override
    public OpenSource open(SourceThreads threads) {
        FileRegistry registry = new FileRegistry(folder.registryFile());
        SimulatedClients simulated = new SimulatedClients(
                registry, threads.simulator(), threads.clock(), threads.events(), WaitStrategy.REAL_TIME);
        OutboxFiles outboxes = new OutboxFiles(folder.path());
        clients.forEach((app, profile) -> simulated.add(app, profile).mail().keepOutboxIn(outboxes.of(app)));
        return new Open(registry, simulated);
    }

    private record Open(Registry registry, SimulatedClients all) implements OpenSource {
        @Override
        public Optional<SimulatedClients> simulated() {
            return Optional.of(all);
        }

        @Override
        public Sources of(Provider provider, Providers installed) {
            Optional<CommunicatorSimulator> client = simulated(provider);
            return new Sources(
                    registry,
                    client.map(CommunicatorSimulator::messengerFactory),
                    client.map(CommunicatorSimulator::mailSession),
                    client.map(simulated -> simulated::start),
                    client.isPresent() ? Optional.empty() : Optional.of(installed));
        }

        @Override
        public void close() {
            all.close();
            registry.close();
        }
    }
}
