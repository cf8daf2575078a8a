package org.presencemonitor.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.presencemonitor.messenger.MyStatus;

/**
 * Events per second from Messenger to Presence: raised at full speed in bursts, round the clients; a burst is over when
 * every monitor shows the last status. One operation is one event.
 */
@State(Scope.Benchmark)
@Warmup(iterations = 3, time = 1, timeUnit = TimeUnit.SECONDS)
@Measurement(iterations = 5, time = 1, timeUnit = TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "-Xmx256m")
public class EventsBenchmark {
    private static final int BURST = 10_000;
    private static final List<MyStatus> STATUSES = List.of(MyStatus.BUSY, MyStatus.AWAY);
    /** What ends a burst, by turns, and is not seen within one. */
    private static final List<MyStatus> LAST = List.of(MyStatus.BE_RIGHT_BACK, MyStatus.DO_NOT_DISTURB);

    @Param({"1", "10", "100"})
    private int providers;

    private ClientFleet fleet = new ClientFleet(0);
    private int bursts;

    /** Snapshots that differed from the one before, beside the events raised. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Told {
        public long snapshots;
    }

    @Setup
    public void open() {
        fleet.close();
        fleet = new ClientFleet(providers);
    }

    @TearDown
    public void close() {
        fleet.close();
    }

    /** All of it: a put of MyStatus, the simulator's event, the monitor, the snapshot. */
    @Benchmark
    @OperationsPerInvocation(BURST)
    public void fromMessengerToPresence(Told told) {
        for (int i = 0; i < BURST; i++) {
            int client = i % providers;
            fleet.messengers.get(client).setMyStatus(status(i));
        }
        finish(told);
    }

    private MyStatus status(int event) {
        boolean last = event >= BURST - providers;
        return last ? LAST.get(bursts % LAST.size()) : STATUSES.get(event / providers % STATUSES.size());
    }

    private void finish(Told told) {
        fleet.await(LAST.get(bursts % LAST.size()));
        bursts++;
        told.snapshots += fleet.snapshots.sumThenReset();
    }
}
