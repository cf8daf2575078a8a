package org.presencemonitor.simulator;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.messenger.MyStatus.LOCAL_DISCONNECTING_FROM_SERVER;
import static org.presencemonitor.messenger.MyStatus.OFFLINE;
import static org.presencemonitor.messenger.MyStatus.ONLINE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.thread.Subscription;

@DisplayName("Whoever watches the simulated client")
class ClientStateTest extends SimulatorFixture {
    private final List<ClientState> seen = new ArrayList<>();
    private Subscription watch;

    @BeforeEach
    void watch() {
        watch = client.watch(() -> seen.add(client.state()));
    }

    @Test
    @DisplayName("sees it come up: process first, then class and flag, then the session (6.2)")
    void comingUp() {
        client.start();
        time.advance(ofMillis(100));
        assertThat(last()).isEqualTo(state(true, false, false, 1, OFFLINE));

        time.advance(ofSeconds(1));
        assertThat(last()).isEqualTo(state(true, false, true, 2, ONLINE));
    }

    @Test
    @DisplayName("sees an ordinary exit begin and end (6.2)")
    void exit() {
        up();

        client.shutDown();
        time.settle();

        assertThat(seen).anyMatch(ClientState::ending);
        assertThat(last()).isEqualTo(state(false, false, false, 0, OFFLINE));
    }

    @Test
    @DisplayName("sees a crash, which leaves the flag where it was (6.4)")
    void crash() {
        up();

        client.crash();
        time.settle();

        assertThat(last()).isEqualTo(state(false, false, false, 2, OFFLINE));
    }

    @Test
    @DisplayName("sees a server that is silent, and what waits for it (5.1)")
    void silentServer() {
        up();

        client.server().goSilent();
        client.messengerFactory().create().signout();
        time.advance(ofSeconds(10));

        assertThat(last().serverAnswers()).isFalse();
        assertThat(last().session()).isEqualTo(LOCAL_DISCONNECTING_FROM_SERVER);

        client.server().answerAgain();
        time.settle();
        assertThat(last()).isEqualTo(state(true, false, true, 2, OFFLINE));
    }

    @Test
    @DisplayName("sees the network go and come back")
    void network() {
        up();

        client.server().dropNetwork();
        time.settle();
        assertThat(last().networkUp()).isFalse();

        client.server().restoreNetwork();
        time.settle();
        assertThat(last().networkUp()).isTrue();
    }

    @Test
    @DisplayName("sees a flag that somebody else wrote (6.1)")
    void flagOfSomebodyElse() {
        up();

        registry.write(UpAndRunning.key("Communicator"), UpAndRunning.NAME, new Dword(0));
        time.settle();
        assertThat(last().flag()).contains(value(0));
    }

    @Test
    @DisplayName("hears of a change of the profile, and of changes that come together once")
    void profile() {
        client.change(profile -> profile.toBuilder().writesFlag(false).build());
        client.change(profile -> profile.toBuilder().reconnects(false).build());
        assertThat(seen).isEmpty();

        time.settle();
        assertThat(seen).hasSize(1);
    }

    @Test
    @DisplayName("hears nothing any more once it has stopped watching, and one that throws harms nobody")
    void stops() {
        watch.close();
        List<String> others = new ArrayList<>();
        client.watch(() -> {
            throw new IllegalStateException("a watcher's own trouble");
        });
        client.watch(() -> others.add("told"));

        client.crash();
        client.start();
        time.settle();

        assertThat(seen).isEmpty();
        assertThat(others).isNotEmpty();
    }

    private void up() {
        client.start();
        time.advance(ofSeconds(5));
    }

    private ClientState last() {
        return seen.get(seen.size() - 1);
    }

    private static ClientState state(boolean alive, boolean ending, boolean registered, int flag, MyStatus session) {
        return new ClientState(alive, ending, registered, Optional.of(value(flag)), session, true, true);
    }
}
