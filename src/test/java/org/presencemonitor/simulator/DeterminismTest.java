package org.presencemonitor.simulator;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.registry.regfile.MemoryRegistry;
import org.presencemonitor.simulator.profile.Latency;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.testing.VirtualTime;

@DisplayName("A working day of a simulated client, with all that goes wrong in it,")
class DeterminismTest {
    private static final Latency NETWORK = new Latency.LogNormal(ofMillis(400), 0.8);

    private final VirtualTime time = new VirtualTime();
    private final CommunicatorSimulator client = new CommunicatorSimulator(
            "Communicator", profile(7), new MemoryRegistry(), time, time, time.threads("events"), time);

    private static Profile profile(long seed) {
        return Profile.flagFallsAtSignOut().toBuilder()
                .responseTime(NETWORK)
                .seed(seed)
                .build();
    }

    /** The journal of the day of a new client. */
    private static String newDay(long seed) {
        DeterminismTest day = new DeterminismTest();
        day.client.change(before -> profile(seed));
        return day.day();
    }

    /** The journal of the client's day: times since its beginning, threads, names, arguments, results. */
    private String day() {
        Instant morning = time.instant();
        client.journal().clear();
        Faults faults = client.faults();
        Fault late = faults.delay("MyStatus", NETWORK, Fault.ALWAYS);
        faults.reorder("OnMyStatusChange", 2);
        Fault hang = faults.hang("MyFriendlyName");
        client.start();
        time.advance(ofSeconds(20));
        ScheduledExecutorService worker = time.thread("worker");
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
        worker.shutdownNow();
        late.close();
        mailLogsOff();
        return client.journal().entries().stream()
                .map(entry -> Duration.between(morning, entry.at()) + " " + entry.thread() + " " + entry.what())
                .collect(joining("\n"));
    }

    private void mailLogsOff() {
        client.mailSession().logoff(0);
        time.advance(ofMinutes(1));
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
        String day = newDay(7);

        assertThat(day).contains("reordered", HResult.RPC_S_CALL_FAILED.hex(), HResult.RPC_E_CALL_REJECTED.hex());
        assertThat(newDay(7)).isEqualTo(day);
        assertThat(newDay(8)).isNotEqualTo(day);
    }

    @Test
    @DisplayName("is the same on a client that has lived before, once another seed, or the same one anew, has begun")
    void aLifeBefore() {
        String first = day();

        client.change(before -> profile(8));
        assertThat(day()).isEqualTo(newDay(8)).isNotEqualTo(first);
        client.change(before -> profile(7));
        assertThat(day()).isEqualTo(first);
        client.begin(profile(7));
        assertThat(day()).isEqualTo(first);
    }

    @Test
    @DisplayName("goes on with its random times where only the behaviour changes")
    void sameSequence() {
        String first = day();

        client.change(
                before -> before.toBuilder().signinName("other@contoso.example").build());
        assertThat(day()).isNotEqualTo(first);
    }
}
