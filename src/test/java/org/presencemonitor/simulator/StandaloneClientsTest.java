package org.presencemonitor.simulator;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.presencemonitor.simulator.journal.Query.raised;
import static org.presencemonitor.simulator.journal.Query.wrote;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.simulator.profile.Latency;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.testing.VirtualTime;

@DisplayName("A simulated client for embedding")
class StandaloneClientsTest {
    @Test
    @DisplayName("starts, signs in and can be called, in real time and with a registry of its own")
    void realTime() {
        try (CommunicatorSimulator client = CommunicatorSimulator.start(Profile.communicator2007R2())) {
            client.journal().await(raised("OnMyStatusChange").with("0x0002"), ofSeconds(30));

            assertThat(client.messengerFactory().create().myStatus()).isEqualTo(MyStatus.ONLINE);
            assertThat(UpAndRunning.read(client.registry(), "Communicator")).isEqualTo(new DwordReading.Value(2));
        }
    }

    @Test
    @DisplayName("lives in the time it is given")
    void virtualTime() {
        VirtualTime time = new VirtualTime();
        try (CommunicatorSimulator client = CommunicatorSimulator.start(Profile.communicator2007R2(), time)) {
            assertThat(client.journal().entries()).isEmpty();

            time.advance(ofSeconds(1));

            client.journal().verify(wrote("UpAndRunning", 2));
        }
    }

    @Test
    @DisplayName("does nothing before it is started, where it is only installed")
    void installed() {
        VirtualTime time = new VirtualTime();
        try (CommunicatorSimulator client = CommunicatorSimulator.installed(Profile.communicator2007R2(), time, time)) {
            time.advance(ofMinutes(1));
            assertThat(client.journal().entries()).isEmpty();

            client.start();
            time.settle();
            client.journal().verify(wrote("UpAndRunning", 1));
        }
    }

    @Test
    @DisplayName("ends without a word when it is closed, and twice is once")
    void closed() {
        VirtualTime time = new VirtualTime();
        CommunicatorSimulator client = CommunicatorSimulator.start(Profile.communicator2007R2(), time);
        time.advance(ofSeconds(1));
        Messenger messenger = client.messengerFactory().create();
        int entries = client.journal().entries().size();

        client.close();
        client.close();
        time.advance(ofMinutes(1));

        assertThat(client.journal().entries()).hasSize(entries);
        assertThatThrownBy(messenger::myStatus).isInstanceOf(ComException.class);
        assertThatThrownBy(() -> client.registry().watch(RegistryKey.IM_PROVIDERS, () -> {}))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("leaves no thread behind when it is closed")
    void thread() throws InterruptedException {
        CommunicatorSimulator client = CommunicatorSimulator.start(Profile.communicator2007R2());
        CompletableFuture<Thread> heardOn = new CompletableFuture<>();
        client.journal().await(raised("OnSignin"), ofSeconds(30));
        Messenger messenger = client.messengerFactory().create();
        messenger.advise(new MessengerEvents() {
            @Override
            public void onMyStatusChange(HResult hr, MyStatus status) {
                heardOn.complete(Thread.currentThread());
            }
        });
        client.server().shutDown();
        Thread thread = heardOn.orTimeout(30, TimeUnit.SECONDS).join();

        client.close();

        assertThat(thread.getName()).isEqualTo("simulator");
        assertThat(thread.isDaemon()).isTrue();
        // It may be on its last instructions still.
        assertThat(thread.join(ofSeconds(30))).isTrue();
    }

    @Test
    @DisplayName("leaves the same text of a day, line for line, in virtual time")
    void deterministic() {
        assertThat(textOfADay()).isEqualTo(textOfADay()).isNotEmpty();
    }

    private static String textOfADay() {
        VirtualTime time = new VirtualTime();
        CommunicatorSimulator client = CommunicatorSimulator.start(
                Profile.communicator2007R2().toBuilder()
                        .connectingTakes(new Latency.LogNormal(ofSeconds(1), 0.5))
                        .build(),
                time);
        Map<String, Runnable> day = new TreeMap<>(Map.of(
                "1", () -> client.messengerFactory().create().signout(),
                "2", () -> client.messengerFactory().create().autoSignin(),
                "3", () -> client.server().dropNetwork(),
                "4", () -> client.server().restoreNetwork(),
                "5", client::shutDown));
        time.advance(ofMinutes(1));
        day.values().forEach(step -> {
            step.run();
            time.advance(ofMinutes(10));
        });
        time.advance(ZERO);
        return client.journal().toString();
    }
}
