package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.MSGR_E_REMOTE_LOGIN;
import static org.presencemonitor.hresult.HResult.MSGR_E_SERVER_SHUTDOWN;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.hresult.HResult;

/**
 * The server that the simulated client signs in to. Methods may be called from any thread and at any time; what they
 * change shows at the client's next step, or at once where it waits for an answer.
 */
public final class SimulatedServer {
    private final Object lock;
    private final Runnable changed;
    private boolean networkUp = true;
    private boolean answering = true;
    private Optional<HResult> refusal = Optional.empty();
    private final List<Client> clients = new ArrayList<>();

    /** The client's side of what happens at the server. Called under the lock. */
    interface Client {
        default void serverChanged() {}

        default void signedOutByServer(HResult why) {}

        default void networkLost(HResult why) {}
    }

    /**
     * A server that can be reached and answers.
     *
     * @param lock held while anything changes
     * @param changed called after each change that shows in {@link ClientState}
     */
    SimulatedServer(Object lock, Runnable changed) {
        this.lock = lock;
        this.changed = changed;
    }

    void serve(Client served) {
        clients.add(served);
    }

    /** No request is answered any more: a sign-in runs into its time-out, a sign-out lasts. */
    public void goSilent() {
        synchronized (lock) {
            answering = false;
            changed.run();
        }
    }

    /** Requests are answered again, those that wait included. */
    public void answerAgain() {
        synchronized (lock) {
            answering = true;
            clients.forEach(Client::serverChanged);
            changed.run();
        }
    }

    /**
     * Sign-ins are answered with an error from now on.
     *
     * @param hr what OnSignin carries: MSGR_E_INVALID_PASSWORD for one (communicator.md 3.2)
     */
    public void refuse(HResult hr) {
        synchronized (lock) {
            refusal = Optional.of(hr);
        }
    }

    /** Sign-ins succeed again. */
    public void accept() {
        synchronized (lock) {
            refusal = Optional.empty();
        }
    }

    /** The server cannot be reached; who is signed in is cut off. */
    public void dropNetwork() {
        synchronized (lock) {
            networkUp = false;
            clients.forEach(client -> client.networkLost(HResult.MSGR_E_DISCONNECTED));
            changed.run();
        }
    }

    /** The server can be reached again. */
    public void restoreNetwork() {
        synchronized (lock) {
            networkUp = true;
            clients.forEach(Client::serverChanged);
            changed.run();
        }
    }

    /** The server shuts down in good order and signs everybody out (MSGR_E_SERVER_SHUTDOWN). */
    public void shutDown() {
        synchronized (lock) {
            clients.forEach(client -> client.signedOutByServer(MSGR_E_SERVER_SHUTDOWN));
        }
    }

    /** The same user signs in somewhere else (MSGR_E_REMOTE_LOGIN). */
    public void signInElsewhere() {
        synchronized (lock) {
            clients.forEach(client -> client.signedOutByServer(MSGR_E_REMOTE_LOGIN));
        }
    }

    boolean isReachable() {
        return networkUp;
    }

    boolean answers() {
        return networkUp && answering;
    }

    /** It would answer whoever reaches it. */
    boolean isAnswering() {
        return answering;
    }

    Optional<HResult> refusal() {
        return refusal;
    }
}
