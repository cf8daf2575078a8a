package org.presencemonitor.simulator.bus;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.bus.TestBus;
import org.presencemonitor.messenger.BusNames;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerContract;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.messenger.MessengerFactory;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.messenger.bus.BusClient;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.registry.regfile.MemoryRegistry;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.testing.VirtualTime;

/** The whole contract, met by the client of one connection to a bus and the simulated client of another. */
@DisplayName("The Messenger object on a session bus")
class BusMessengerContractTest extends MessengerContract {
    @TempDir
    Path folder;

    private final VirtualTime time = new VirtualTime();
    private @Nullable TestBus bus;
    private @Nullable BusClient monitorSide;
    private @Nullable MessengerOnBus served;
    private @Nullable CommunicatorSimulator client;

    @BeforeEach
    void start() throws Exception {
        bus = TestBus.start(folder);
        monitorSide = BusClient.open(TestBus.session(folder), BusNames.MESSENGER);
        monitorSide.firstLook();
    }

    @AfterEach
    void end() throws Exception {
        monitorSide().close();
        if (served != null) {
            served.close();
        }
        Objects.requireNonNull(bus).close();
    }

    private BusClient monitorSide() {
        return Objects.requireNonNull(monitorSide);
    }

    private CommunicatorSimulator client() {
        return Objects.requireNonNull(client);
    }

    @Override
    protected MessengerFactory factory() {
        return monitorSide();
    }

    @Override
    protected void clientStarts(boolean signsIn) {
        if (served != null) {
            served.close();
        }
        Profile profile =
                Profile.communicator2007R2().toBuilder().signsInAtStart(signsIn).build();
        CommunicatorSimulator made =
                new CommunicatorSimulator("Communicator", profile, new MemoryRegistry(), time, time);
        client = made;
        served = new MessengerOnBus(TestBus.session(folder), BusNames.MESSENGER, made.messengerFactory());
        made.registerWith(served);
        made.start();
        time.advance(ofSeconds(5));
        await().until(() -> monitorSide().firstLook().flag() == UpAndRunning.RUNNING);
    }

    private void awaitEnd() {
        await().until(() -> monitorSide().firstLook().flag() == UpAndRunning.NOT_RUNNING);
    }

    @Override
    protected void clientShutsDown() {
        client().shutDown();
        time.advance(ofSeconds(5));
        awaitEnd();
    }

    @Override
    protected void clientCrashes() {
        client().crash();
        time.advance(ofSeconds(5));
        awaitEnd();
    }

    /** An event after all others is heard when they have been. */
    @Override
    protected void settle() {
        time.advance(ofSeconds(5));
        MessengerEvents events = Objects.requireNonNull(served).events().orElseThrow();
        CountDownLatch heard = new CountDownLatch(1);
        Messenger probe = factory().create();
        probe.advise(new MessengerEvents() {
            @Override
            public void onUTLogStatement(String statement) {
                heard.countDown();
            }
        });
        events.onUTLogStatement("settled");
        try {
            assertThat(heard.await(10, TimeUnit.SECONDS)).as("the last event").isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            probe.close();
        }
    }

    @Override
    protected void contactIs(String signinName, MyStatus status) {
        client().contacts().setStatus(signinName, status);
    }

    @Override
    protected void contactIsCalled(String signinName, String friendlyName) {
        client().contacts().rename(signinName, friendlyName);
    }

    @Override
    protected void somebodyWrites(String signinName, String text) {
        client().conversations().receive(signinName, text);
    }

    @Override
    protected void somebodyLeaves(String signinName) {
        int window = client().conversations().with(signinName).orElseThrow().window();
        client().conversations().leave(window, signinName);
    }

    @Override
    protected void userLeavesDialogsOpen() {
        client().dialogs().leaveOpen();
    }

    @Override
    protected void userAnswersTheDialog() {
        client().dialogs().answer();
    }

    @Override
    protected void userCancelsTheDialog() {
        client().dialogs().cancel();
    }
}
