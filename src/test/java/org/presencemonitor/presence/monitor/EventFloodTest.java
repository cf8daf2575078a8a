package org.presencemonitor.presence.monitor;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.MailSessionState;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.FlagLink;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.registry.regfile.MemoryRegistry;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.thread.DaemonThreads;
import org.presencemonitor.time.SystemTime;

@DisplayName("A flood of events")
class EventFloodTest extends MonitorFixture {
    private static final int EVENTS = 1_000_000;
    private static final long MEGABYTE = 1 << 20;

    /** Watches a client whose sink the test holds in its hand. */
    private MessengerEvents sink() {
        AtomicReference<Optional<MessengerEvents>> sink = new AtomicReference<>(Optional.empty());
        monitor = monitor(() -> {
            Messenger messenger = client.messengerFactory().create();
            return SinkProbe.on(messenger, advised -> sink.set(Optional.of(advised)));
        });
        signedIn();
        return sink.get().orElseThrow();
    }

    private long questions() {
        return client.journal().calls().stream()
                .filter(call -> call.startsWith("MyStatus"))
                .count();
    }

    @Test
    @DisplayName("that all make the monitor ask is one question or two (communicator.md 8)")
    void fewQuestions() {
        MessengerEvents sink = sink();
        long before = questions();
        for (int i = 0; i < 10_000; i++) {
            sink.onSignout();
            sink.onMyStatusChange(HResult.E_FAIL, MyStatus.OFFLINE);
        }
        time.settle();

        assertThat(questions() - before).isBetween(1L, 3L);
        assertThat(now().state()).isEqualTo(PresenceState.AVAILABLE);
    }

    @Test
    @DisplayName("with an end of the client in it: the client is gone, and what followed its end is not heard (5.1)")
    void endInTheMiddle() {
        MessengerEvents sink = sink();
        for (int i = 0; i < 10_000; i++) {
            sink.onMyStatusChange(HResult.S_OK, i % 2 == 0 ? MyStatus.BUSY : MyStatus.AWAY);
        }
        sink.onSignout();
        sink.onAppShutdown();
        sink.onMyStatusChange(HResult.S_OK, MyStatus.BUSY);
        time.settle();

        assertThat(now().state()).isEqualTo(PresenceState.NOT_RUNNING);
        time.advance(ofSeconds(1));
        assertThat(now().state()).as("it had not ended after all").isEqualTo(PresenceState.AVAILABLE);
    }

    @Test
    @DisplayName("leaves one timer for a sign-in, however many statuses it goes through (5.1)")
    void oneTimer() {
        AtomicInteger timers = new AtomicInteger();
        ScheduledExecutorService counting = (ScheduledExecutorService) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ScheduledExecutorService.class},
                (proxy, method, arguments) -> {
                    timers.addAndGet(method.getName().equals("schedule") ? 1 : 0);
                    return method.invoke(time, arguments);
                });
        SessionTracker session = new SessionTracker(time);
        Facts nothingYet = Facts.nothingYet(
                Provider.COMMUNICATOR,
                new FlagLink(Optional.empty(), time.now(), Optional.empty()),
                MailSessionState.NOT_LOOKED_FOR,
                false);
        ConnectionUpdates news = new ConnectionUpdates(
                new Snapshots(nothingYet, time, time, presence -> {}),
                session,
                new CommandRunner(time, time, result -> {}),
                counting,
                time,
                () -> {});

        for (int i = 0; i < 1_000; i++) {
            news.statusChanged(HResult.S_OK, MyStatus.LOCAL_FINDING_SERVER);
        }
        assertThat(timers).hasValue(1);
        time.advance(ofSeconds(20));
        assertThat(session.signInUnderWay()).as("overdue").isFalse();
    }

    @Test
    @Tag("slow")
    @DisplayName("of a million behind a monitor that is held up takes no memory, and the last one shows (8)")
    void million() throws Exception {
        MonitorThreads threads = MonitorThreads.daemons();
        ScheduledExecutorService simulator = DaemonThreads.scheduler("simulator");
        MemoryRegistry ownRegistry = new MemoryRegistry();
        CommunicatorSimulator source = new CommunicatorSimulator(
                "Communicator", Profile.classicMessenger(), ownRegistry, simulator, new SystemTime());
        Sources sources =
                new Sources(ownRegistry, Optional.of(source.messengerFactory()), Optional.empty(), Optional.empty());
        PresenceMonitor watcher = new PresenceMonitor(Provider.COMMUNICATOR, sources, threads, new SystemTime());
        watcher.open();
        source.start();
        await().until(() -> watcher.current().state() == PresenceState.AVAILABLE);
        Messenger messenger = source.messengerFactory().create();

        CountDownLatch held = new CountDownLatch(1);
        threads.presence().submit(() -> {
            held.await();
            return true;
        });
        raise(EVENTS / 10, messenger, simulator);
        long before = usedAfterCollection();
        raise(EVENTS, messenger, simulator);
        messenger.setMyStatus(MyStatus.DO_NOT_DISTURB);
        simulator.submit(() -> {}).get();

        assertThat(usedAfterCollection() - before).as("bytes").isLessThan(8 * MEGABYTE);
        assertThat(queue(threads.presence())).isLessThan(100);
        assertThat(queue(threads.messenger().current())).isLessThan(10);
        held.countDown();
        await().until(() -> watcher.current().state() == PresenceState.DO_NOT_DISTURB);
        messenger.signout();
        await().until(() -> watcher.current().state() == PresenceState.SIGNED_OUT);
        watcher.shutDown().join();
        threads.shutdown(ofSeconds(2));
        simulator.shutdownNow();
    }

    /** The simulator's thread keeps up, as a COM server that calls its sinks one after the other does. */
    private static void raise(int events, Messenger messenger, ScheduledExecutorService simulator) throws Exception {
        for (int i = 0; i < events; i++) {
            messenger.setMyStatus(i % 2 == 0 ? MyStatus.BUSY : MyStatus.AWAY);
            if (i % 1_000 == 0) {
                simulator.submit(() -> {}).get();
            }
        }
    }

    private static int queue(ScheduledExecutorService thread) {
        return ((ScheduledThreadPoolExecutor) thread).getQueue().size();
    }

    private static long usedAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
