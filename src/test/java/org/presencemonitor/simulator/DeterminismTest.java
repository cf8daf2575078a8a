package org.presencemonitor.simulator;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.registry.regfile.MemoryRegistry;
import org.presencemonitor.simulator.journal.Journal;
import org.presencemonitor.simulator.profile.Latency;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.testing.VirtualTime;

@DisplayName("A working day of a simulated client, with all that goes wrong in it,")
class DeterminismTest {
    private static final Latency NETWORK = new Latency.LogNormal(ofMillis(400), 0.8);

    /** The journal of the day, as bytes: times, threads, names, arguments, results. */
    private static byte[] day(long seed) {
        VirtualTime time = new VirtualTime();
        Profile profile = Profile.flagFallsAtSignOut().toBuilder()
                .responseTime(NETWORK)
                .seed(seed)
                .build();
        CommunicatorSimulator client = new CommunicatorSimulator(
                "Communicator", profile, new MemoryRegistry(), time, time, time.threads("events"), time);
        ScheduledExecutorService worker = time.thread("worker");
        Faults faults = client.faults();
        faults.delay("MyStatus", NETWORK, Fault.ALWAYS);
        faults.reorder("OnMyStatusChange", 2);
        Fault hang = faults.hang("MyFriendlyName");
        client.start();
        time.advance(ofSeconds(20));
        worker.scheduleWithFixedDelay(() -> ask(client), 0, 10, TimeUnit.MINUTES);
        time.advance(ofHours(2));
        hang.close();
        client.server().dropNetwork();
        time.advance(ofMinutes(5));
        client.server().restoreNetwork();
        faults.fail("MyStatus", HResult.RPC_E_CALL_REJECTED, 2);
        time.advance(ofHours(2));
        faults.crashAt("MyStatus", 3);
        time.advance(ofHours(1));
        client.start();
        time.advance(ofHours(3));
        client.shutDown();
        time.advance(ofMinutes(1));
        return client.journal().entries().stream()
                .map(Journal.Entry::toString)
                .collect(joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void ask(CommunicatorSimulator client) {
        try (Messenger messenger = client.messengerFactory().create()) {
            messenger.myStatus();
            messenger.myFriendlyName();
        } catch (ComException e) {
            assertThat(e.hresult().failed()).isTrue();
        }
    }

    @Test
    @DisplayName("is the same, byte for byte, with the same seed, and another one with another")
    void sameSeedSameDay() {
        byte[] day = day(7);

        assertThat(new String(day, StandardCharsets.UTF_8))
                .contains("reordered", HResult.RPC_S_CALL_FAILED.hex(), HResult.RPC_E_CALL_REJECTED.hex());
        assertThat(day(7)).isEqualTo(day);
        assertThat(day(8)).isNotEqualTo(day);
    }
}
