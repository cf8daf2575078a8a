package org.presencemonitor.messenger.windows;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.presencemonitor.messenger.MessengerContract;
import org.presencemonitor.messenger.MessengerFactory;
import org.presencemonitor.messenger.MyStatus;

/**
 * Runs on Windows: the contract, met by the COM object that a client in another process serves. One process serves test
 * after test, each with a client of its own, until a test ends it.
 */
class WindowsMessengerContract extends MessengerContract {
    private static @Nullable ServedClient process;

    private boolean started;

    private static ServedClient process() {
        ServedClient running = process == null ? new ServedClient(ServedClient.PROBE) : process;
        process = running;
        return running;
    }

    /** Before the client has started in this test there is no process of it. */
    @Override
    protected MessengerFactory factory() {
        if (!started) {
            endTheProcess();
        }
        return new WindowsMessengerFactory(
                () -> new ClientClass(Optional.of(ClientClass.COMMUNICATOR), Optional.of(ServedClient.PROGRAM)));
    }

    @Override
    protected void clientStarts(boolean signsIn) {
        endTheClient();
        started = true;
        process().tell("start", signsIn ? "signed-in" : "signed-out");
    }

    @Override
    protected void clientShutsDown() {
        process().tell("shut-down");
        endTheProcess();
    }

    @Override
    protected void clientCrashes() {
        process().tell("crash");
        process().awaitEnd();
        process = null;
    }

    @Override
    protected void settle() {
        process().tell("settle");
    }

    @Override
    protected void contactIs(String signinName, MyStatus status) {
        process().tell("contact-is", signinName, status.hex());
    }

    @Override
    protected void contactIsCalled(String signinName, String friendlyName) {
        process().tell("contact-is-called", signinName, friendlyName);
    }

    @Override
    protected void somebodyWrites(String signinName, String text) {
        process().tell("somebody-writes", signinName, text);
    }

    @Override
    protected void somebodyLeaves(String signinName) {
        process().tell("somebody-leaves", signinName);
    }

    @Override
    protected void userLeavesDialogsOpen() {
        process().tell("dialogs-stay-open");
    }

    @Override
    protected void userAnswersTheDialog() {
        process().tell("answer-dialog");
    }

    @Override
    protected void userCancelsTheDialog() {
        process().tell("cancel-dialog");
    }

    @AfterEach
    void endTheClient() {
        if (process != null) {
            process.tell("shut-down");
        }
    }

    @AfterAll
    static void endTheProcess() {
        if (process != null) {
            process.close();
            process = null;
        }
    }
}
