package org.presencemonitor.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.presence.monitor.MonitorThreads;
import org.presencemonitor.presence.monitor.PresenceMonitor;
import org.presencemonitor.presence.monitor.Sources;
import org.presencemonitor.registry.regfile.MemoryRegistry;
import org.presencemonitor.testing.VirtualTime;

@DisplayName("Of the watched clients")
class WatchedClientsTest {
    private static final Provider LYNC = new Provider("Lync");
    private static final Provider TEAMS = new Provider("MsTeams");

    private final VirtualTime time = new VirtualTime();
    private final WatchedClients clients =
            new WatchedClients(List.of(client(Provider.COMMUNICATOR), client(LYNC), client(TEAMS)), time);
    private final List<String> heard = new ArrayList<>();

    private WatchedClients.Client client(Provider provider) {
        PresenceMonitor monitor = new PresenceMonitor(
                provider,
                new Sources(new MemoryRegistry(), Optional.empty(), Optional.empty(), Optional.empty()),
                new MonitorThreads(time, time, time),
                time);
        return new WatchedClients.Client(provider, monitor, monitor);
    }

    private List<String> shown() {
        return clients.presences().stream()
                .map(presence -> presence.provider().app())
                .toList();
    }

    private void showOnly(String... apps) {
        clients.showOnly(List.of(apps));
        time.settle();
    }

    private void listen() {
        clients.subscribe(presence -> heard.add(presence.provider().app()));
        time.settle();
        heard.clear();
    }

    @Test
    @DisplayName("those that are named are shown, in any case, and listeners hear it at once")
    void named() {
        listen();
        showOnly("lync", "COMMUNICATOR");

        assertThat(shown()).containsExactly("Communicator", "Lync");
        assertThat(clients.providers()).containsExactly(Provider.COMMUNICATOR, LYNC, TEAMS);
        assertThat(heard).containsExactly("Communicator");

        showOnly("Communicator", "Lync");
        assertThat(heard).hasSize(1);
    }

    @Test
    @DisplayName("the first one that is shown takes the place of a chosen one that no longer is")
    void chosenGoes() {
        clients.choose(TEAMS);
        time.settle();
        listen();
        showOnly("Lync");

        assertThat(clients.chosen()).isEqualTo(LYNC);
        assertThat(heard).containsExactly("Lync");
        clients.choose(TEAMS);
        time.settle();
        assertThat(clients.chosen()).isEqualTo(LYNC);
    }

    @Test
    @DisplayName("all are shown where none is named, or none of those named is watched")
    void none() {
        showOnly("Lync");
        showOnly();
        assertThat(shown()).containsExactly("Communicator", "Lync", "MsTeams");

        showOnly("Lync");
        showOnly("Zoom");
        assertThat(shown()).containsExactly("Communicator", "Lync", "MsTeams");
    }
}
