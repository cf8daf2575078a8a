package org.presencemonitor.messenger.pidgin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.time.Moment;

@DisplayName("A peer that owns Pidgin's name")
class PidginPeerTest extends PidginFixture {
    /** The members of Pidgin with other types. */
    @DBusInterfaceName(PurpleService.INTERFACE)
    public interface WrongTypes extends DBusInterface {
        @DBusMemberName("PurpleCoreGetVersion")
        int version();

        @DBusMemberName("PurpleAccountsGetAll")
        String all();

        @DBusMemberName("PurpleAccountsGetAllActive")
        void enabled();

        @DBusMemberName("PurpleSavedstatusGetCurrent")
        List<String> current();
    }

    private static final class Wrong implements WrongTypes {
        @Override
        public int version() {
            return -1;
        }

        @Override
        public String all() {
            return "everybody";
        }

        @Override
        public void enabled() {
            // Answers nothing.
        }

        @Override
        public List<String> current() {
            return List.of("busy");
        }

        @Override
        public String getObjectPath() {
            return PurpleService.PATH;
        }
    }

    private DBusConnection connect() throws DBusException {
        return DBusConnectionBuilder.forAddress(address()).withShared(false).build();
    }

    @Test
    @DisplayName("with other types fails each call with one result, and is well again as soon as it is Pidgin")
    void wrongTypes() throws Exception {
        DBusConnection peer = connect();
        peer.exportObject(PurpleService.PATH, new Wrong());
        peer.requestBusName(PurpleService.NAME);
        awaitFlag(2);

        assertThat(client.look().version()).isEmpty();
        Messenger messenger = messenger();
        assertFails(messenger::myStatus, HResult.DISP_E_UNKNOWNINTERFACE);
        assertFails(messenger::signout, HResult.DISP_E_UNKNOWNINTERFACE);
        assertThat(client.look().status()).isEmpty();

        peer.disconnect();
        awaitFlag(0);
        startPidgin().close();
    }

    @Test
    @DisplayName("without Pidgin's object is starting for a while, and then a client without Messenger")
    void withoutObject() throws Exception {
        client.close();
        AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);
        client = PidginClient.open(session(), () -> Moment.at(Instant.EPOCH.plus(passed.get())));
        DBusConnection peer = connect();
        peer.requestBusName(PurpleService.NAME);
        awaitFlag(1);
        assertFails(() -> messenger(), HResult.CLASS_E_CLASSNOTAVAILABLE);
        passed.set(Duration.ofSeconds(11));
        awaitFlag(2);
        assertFails(() -> messenger(), HResult.E_NOINTERFACE);
        peer.disconnect();
        awaitFlag(0);
    }

    @Test
    @DisplayName("that says nothing is starting; what waits for it ends when it goes")
    void silent() throws Exception {
        FakePidgin pidgin = startPidgin();
        Messenger messenger = messenger();
        pidgin.hang();
        CompletableFuture<MyStatus> answer = CompletableFuture.supplyAsync(messenger::myStatus);
        assertThat(answer).isNotDone();
        pidgin.goOn();
        assertThat(answer).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(MyStatus.ONLINE);

        pidgin.hang();
        CompletableFuture<MyStatus> lost = CompletableFuture.supplyAsync(messenger::myStatus);
        pidgin.giveNameUp();
        assertThat(lost).failsWithin(Duration.ofSeconds(5));
        awaitFlag(0);
        pidgin.close();
    }

    @Test
    @Tag("slow")
    @DisplayName("with 100,000 signals costs one reading in a while and no memory, and the last of them is followed")
    void flood() throws Exception {
        try (FakePidgin pidgin = startPidgin()) {
            HeardEvents heard = new HeardEvents();
            messenger().advise(heard);
            System.gc();
            long before = used();
            long most = 0;
            for (int i = 0; i < 100_000; i++) {
                pidgin.signal(PurpleService.CONNECTION_ERROR, "iis", i, i, "x".repeat(100));
                if (i % 10_000 == 0) {
                    most = Math.max(most, used());
                }
            }
            pidgin.choose(5003, 3);
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> client.look().status().equals(Optional.of(MyStatus.BUSY)));
            assertThat(most - before).as("bytes while they come").isLessThan(500L << 20);
            System.gc();
            assertThat(used() - before).isLessThan(50L << 20);
            assertThat(heard.lines).containsExactly("OnMyStatusChange 0x00000000 0x000A");
        }
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Test
    @DisplayName("with a thousand accounts is asked for the first ones alone, and its long names are cut off")
    void manyAccounts() throws Exception {
        try (FakePidgin pidgin = startPidgin()) {
            pidgin.accounts.getFirst().alias = "x".repeat(1_000_000);
            IntStream.range(0, 1_000).forEach(i -> pidgin.account("user" + i));
            assertThat(messenger().services()).hasSize(AccountReader.MOST_ACCOUNTS);
            assertThat(messenger().myFriendlyName()).hasSizeLessThanOrEqualTo(1_000);
        }
    }

    @Test
    @DisplayName("counts alone: the same signals from another connection change nothing")
    void stranger() throws Exception {
        try (FakePidgin pidgin = startPidgin();
                FakePidgin stranger = new FakePidgin(address())) {
            HeardEvents heard = new HeardEvents();
            Messenger messenger = messenger();
            messenger.advise(heard);
            stranger.signal(PurpleService.QUITTING, "");
            stranger.signal(PurpleService.CONNECTION_ERROR, "iis", 101, 2, "Not Authorized");
            pidgin.choose(5003, 3);
            await().until(() -> !heard.lines.isEmpty());
            assertThat(heard.lines).containsExactly("OnMyStatusChange 0x00000000 0x000A");
            assertThat(messenger.myStatus()).isEqualTo(MyStatus.BUSY);
        }
    }

    @Test
    @DisplayName("whose signals have other types is read all the same")
    void wrongSignals() throws Exception {
        try (FakePidgin pidgin = startPidgin()) {
            HeardEvents heard = new HeardEvents();
            messenger().advise(heard);
            pidgin.signal(PurpleService.CONNECTION_ERROR, "as", List.of("x"));
            pidgin.signal(PurpleService.CONNECTION_ERROR, "");
            pidgin.signal("SavedstatusChanged", "s", "busy");
            pidgin.choose(5003, 3);
            await().until(() -> !heard.lines.isEmpty());
            assertThat(heard.lines).containsExactly("OnMyStatusChange 0x00000000 0x000A");
        }
    }

    @Test
    @DisplayName("and changes hands a thousand times is the last one then")
    void changesHands() throws Exception {
        try (FakePidgin pidgin = startPidgin()) {
            for (int i = 0; i < 500; i++) {
                pidgin.giveNameUp();
                pidgin.takeName();
            }
            await().until(() -> client.look().status().isPresent());
            assertThat(messenger().myStatus()).isEqualTo(MyStatus.ONLINE);
            assertThat(Collections.frequency(
                            Thread.getAllStackTraces().keySet().stream()
                                    .map(Thread::getName)
                                    .toList(),
                            "pidgin"))
                    .isEqualTo(1);
        }
    }
}
