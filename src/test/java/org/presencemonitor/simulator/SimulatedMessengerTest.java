package org.presencemonitor.simulator;

import static java.time.Duration.ofSeconds;

import org.junit.jupiter.api.DisplayName;
import org.presencemonitor.messenger.MessengerContract;
import org.presencemonitor.messenger.MessengerFactory;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.registry.regfile.MemoryRegistry;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.testing.VirtualTime;

@DisplayName("The simulated Messenger")
class SimulatedMessengerTest extends MessengerContract {
    private final VirtualTime time = new VirtualTime();
    private final MemoryRegistry registry = new MemoryRegistry();
    private CommunicatorSimulator client = client(true);

    private CommunicatorSimulator client(boolean signsIn) {
        Profile profile =
                Profile.communicator2007R2().toBuilder().signsInAtStart(signsIn).build();
        return new CommunicatorSimulator("Communicator", profile, registry, time, time);
    }

    @Override
    protected MessengerFactory factory() {
        return client.messengerFactory();
    }

    @Override
    protected void clientStarts(boolean signsIn) {
        client = client(signsIn);
        client.start();
        settle();
    }

    @Override
    protected void clientShutsDown() {
        client.shutDown();
        settle();
    }

    @Override
    protected void clientCrashes() {
        client.crash();
        settle();
    }

    @Override
    protected void contactIs(String signinName, MyStatus status) {
        client.contacts().setStatus(signinName, status);
    }

    @Override
    protected void contactIsCalled(String signinName, String friendlyName) {
        client.contacts().rename(signinName, friendlyName);
    }

    @Override
    protected void somebodyWrites(String signinName, String text) {
        client.conversations().receive(signinName, text);
    }

    @Override
    protected void somebodyLeaves(String signinName) {
        int window = client.conversations().with(signinName).orElseThrow().window();
        client.conversations().leave(window, signinName);
    }

    @Override
    protected void userLeavesDialogsOpen() {
        client.dialogs().leaveOpen();
    }

    @Override
    protected void userAnswersTheDialog() {
        client.dialogs().answer();
    }

    @Override
    protected void userCancelsTheDialog() {
        client.dialogs().cancel();
    }

    @Override
    protected void settle() {
        time.advance(ofSeconds(5));
    }
}
