package org.presencemonitor.messenger.pidgin;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.freedesktop.dbus.connections.BusAddress;
import org.freedesktop.dbus.exceptions.DBusException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.bus.SessionBus;
import org.presencemonitor.bus.TestBus;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.messenger.pidgin.PidginState.PidginPhase;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.registry.UpAndRunning;

/** A bus, this program on it, and peers that a test starts. */
abstract class PidginFixture {
    @TempDir
    Path folder;

    TestBus bus;
    PidginClient client;

    @BeforeEach
    void startBus() throws IOException {
        bus = TestBus.start(folder);
        client = PidginClient.open(TestBus.session(folder));
    }

    @AfterEach
    void endBus() throws IOException {
        client.close();
        bus.close();
    }

    BusAddress address() {
        return TestBus.address(folder);
    }

    FakePidgin startPidgin() throws DBusException {
        FakePidgin pidgin = FakePidgin.start(address());
        await().until(() -> client.look().phase() == PidginPhase.RUNNING
                && client.look().status().isPresent());
        return pidgin;
    }

    DwordReading flag() {
        return UpAndRunning.read(client.registry(), PidginClient.APP);
    }

    void awaitFlag(int value) {
        await().until(() -> flag().equals(new DwordReading.Value(value)));
    }

    void awaitStatus(MyStatus status) {
        await().until(() -> client.look().status().equals(Optional.of(status)));
    }

    /** The session, for a program beside this one. */
    SessionBus session() {
        return TestBus.session(folder);
    }

    Messenger messenger() {
        return client.messenger().create();
    }

    static void assertFails(ThrowingCallable call, HResult expected) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ComException.class, e -> {
            if (!e.hresult().equals(expected)) {
                throw new AssertionError("expected " + expected + ", but " + e.getMessage());
            }
        });
    }
}
