package org.presencemonitor.messenger.pidgin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.bus.TestBus;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.pidgin.PidginState.PidginPhase;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.registry.ImProviders;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.thread.Subscription;

@DisplayName("The flag of Pidgin")
class PidginFlagTest extends PidginFixture {
    @Test
    @DisplayName("is 0 while nobody owns its name, at the first reading too")
    void absent() {
        assertThat(flag()).isEqualTo(new DwordReading.Value(0));
        assertThat(client.registry().busName()).contains("im.pidgin.purple.PurpleService");
        assertFails(() -> messenger(), HResult.CLASS_E_CLASSNOTAVAILABLE);
    }

    @Test
    @DisplayName("is 1 while whoever owns its name has not answered, then 2, and 0 when the name is given up")
    void values() throws Exception {
        try (FakePidgin pidgin = new FakePidgin(address())) {
            pidgin.hang();
            pidgin.export();
            pidgin.takeName();
            awaitFlag(1);
            assertThat(client.look().phase()).isEqualTo(PidginPhase.STARTING);

            pidgin.goOn();
            awaitFlag(2);
            assertThat(client.look().version()).isEqualTo(Optional.of("2.14.12"));

            pidgin.giveNameUp();
            awaitFlag(0);
        }
    }

    @Test
    @DisplayName("is 2 of a Pidgin that was there before this program")
    void before() throws Exception {
        try (FakePidgin pidgin = startPidgin();
                PidginClient late = PidginClient.open(TestBus.session(folder))) {
            assertThat(pidgin.accounts).hasSize(1);
            await().until(() ->
                    UpAndRunning.read(late.registry(), PidginClient.APP).equals(new DwordReading.Value(2)));
        }
    }

    @Test
    @DisplayName("comes, for who asks once, with what it is and who is signed in")
    void askedOnce() throws Exception {
        try (FakePidgin pidgin = startPidgin();
                PidginClient once = PidginClient.open(TestBus.session(folder))) {
            assertThat(pidgin.accounts).hasSize(1);
            PidginState now = once.lookWithAnswer();
            assertThat(now.phase()).isEqualTo(PidginPhase.RUNNING);
            assertThat(now.version()).contains("2.14.12");
            assertThat(now.isSignedIn()).isTrue();
        }
    }

    @Test
    @DisplayName("is 0 after a crash, which ends the run, and 2 of the next")
    void crash() throws Exception {
        FakePidgin pidgin = startPidgin();
        var end = messenger().processEnd().orElseThrow().toCompletableFuture();
        assertThat(end).isNotDone();
        pidgin.close();
        awaitFlag(0);
        assertThat(end).isDone();

        try (FakePidgin next = startPidgin()) {
            assertThat(next.accounts).hasSize(1);
            assertThat(flag()).isEqualTo(new DwordReading.Value(2));
        }
    }

    @Test
    @DisplayName("follows the name to another connection")
    void stolen() throws Exception {
        try (FakePidgin first = startPidgin();
                FakePidgin second = new FakePidgin(address())) {
            second.account("second@example.org").isConnected = true;
            second.export();
            var end = messenger().processEnd().orElseThrow().toCompletableFuture();
            first.giveNameUp();
            second.takeName();
            await().until(end::isDone);
            awaitFlag(2);
            assertThat(messenger().mySigninName()).isEqualTo("second@example.org");
        }
    }

    @Test
    @DisplayName("is told to those who watch it, and to nobody who has stopped")
    void watched() throws Exception {
        awaitFlag(0);
        AtomicInteger calls = new AtomicInteger();
        AtomicInteger others = new AtomicInteger();
        Subscription watch = client.registry().watch(UpAndRunning.key("pidgin"), calls::incrementAndGet);
        Subscription other = client.registry().watch(UpAndRunning.key("Communicator"), others::incrementAndGet);
        try (FakePidgin pidgin = startPidgin()) {
            await().until(() -> calls.get() >= 2);
            watch.close();
            int before = calls.get();
            pidgin.giveNameUp();
            awaitFlag(0);
            assertThat(calls).hasValue(before);
            assertThat(others).hasValue(0);
            other.close();
        }
    }

    @Test
    @DisplayName("stands beside the name and the program of a client that runs")
    void installed() throws Exception {
        try (FakePidgin pidgin = startPidgin()) {
            assertThat(pidgin.accounts).hasSize(1);
            var registry = client.registry().snapshot();
            assertThat(registry.subkeys(ImProviders.OF_USER)).containsExactly("Pidgin");
            assertThat(registry.subkeys(ImProviders.INSTALLED)).containsExactly("Pidgin");
            assertThat(registry.readText(ImProviders.installed("pidgin"), ImProviders.FRIENDLY_NAME)
                            .text())
                    .contains("Pidgin");
            assertThat(registry.readText(ImProviders.installed("Pidgin"), ImProviders.PROCESS_NAME)
                            .text())
                    .contains("pidgin");
            assertThat(registry.read(ImProviders.OF_USER, ImProviders.DEFAULT_APP))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("cannot be read without a bus, which is said in a sentence, and is read when there is one")
    void withoutBus() throws Exception {
        awaitFlag(0);
        bus.close();
        await().until(() -> client.look().phase() == PidginPhase.UNKNOWN);
        assertThatThrownBy(this::flag)
                .isInstanceOf(RegistryException.class)
                .hasMessageMatching("Pidgin cannot be looked for: .+\\.");

        bus = TestBus.start(folder);
        await().until(() -> client.look().phase() == PidginPhase.NOT_RUNNING);
        assertThat(flag()).isEqualTo(new DwordReading.Value(0));
    }

    @Test
    @DisplayName("leaves neither thread nor connection behind")
    void closed() throws Exception {
        try (FakePidgin pidgin = startPidgin()) {
            TestBus.awaitPrograms(address(), 2);
            pidgin.hang();
            client.close();
            TestBus.awaitPrograms(address(), 1);
            await().until(() -> Thread.getAllStackTraces().keySet().stream()
                    .noneMatch(thread -> thread.getName().equals("pidgin")));
        }
    }
}
