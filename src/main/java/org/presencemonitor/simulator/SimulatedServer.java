package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.MSGR_E_REMOTE_LOGIN;
import static org.presencemonitor.hresult.HResult.MSGR_E_SERVER_SHUTDOWN;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.hresult.HResult;

/**
 * The server that the simulated client signs in to. Methods may be called from any thread and at any time, and return
 * at once; a change takes effect at the client's next step, or at once if the client waits for an answer.
 */
public final class SimulatedServer {
    private final Object lock;
    private final Runnable changed;
    private boolean networkUp = true;
    private boolean answering = true;
    private Optional<HResult> refusal = Optional.empty();
    private final List<ServerClient> clients = new ArrayList<>();

    /** A part of the client that reacts to the server. Called under the lock. */
    interface ServerClient {
        default void serverChanged() {}

        default void signedOutByServer(HResult why) {}

        default void networkLost(HResult why) {}
    }

    /**
     * A server that can be reached and answers.
     *
     * @param lock held while anything changes
     * @param changed called after each change of {@link ClientState}
     */
    SimulatedServer(Object lock, Runnable changed) {
        this.lock = lock;
        this.changed = changed;
    }

    void serve(ServerClient served) {
        clients.add(served);
    }

    /** The server answers no request: a sign-in runs into its time-out, a sign-out does not end. */
    public void goSilent() {
        synchronized (lock) {
            answering = false;
            changed.run();
        }
    }

    /** Requests are answered again, including those that wait. */
    public void answerAgain() {
        synchronized (lock) {
            answering = true;
            clients.forEach(ServerClient::serverChanged);
            changed.run();
        }
    }

    /**
     * Sign-ins are answered with an error from now on.
     *
     * @param hr the code of OnSignin, for example MSGR_E_INVALID_PASSWORD (communicator.md 3.2)
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

    /** The server cannot be reached; a session ends with MSGR_E_DISCONNECTED. */
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
            clients.forEach(ServerClient::serverChanged);
            changed.run();
        }
    }

    /** The server shuts down: a session ends with MSGR_E_SERVER_SHUTDOWN. */
    public void shutDown() {
        synchronized (lock) {
            clients.forEach(client -> client.signedOutByServer(MSGR_E_SERVER_SHUTDOWN));
        }
    }

    /** The user signs in on another computer: a session ends with MSGR_E_REMOTE_LOGIN. */
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

    /** Whether it answers requests that reach it. */
    boolean isAnswering() {
        return answering;
    }

    Optional<HResult> refusal() {
        return refusal;
    }
}
