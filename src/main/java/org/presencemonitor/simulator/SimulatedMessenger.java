package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.MSGR_E_ALREADY_LOGGED_ON;
import static org.presencemonitor.hresult.HResult.MSGR_E_NOT_LOGGED_ON;
import static org.presencemonitor.hresult.HResult.S_OK;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.messenger.MyStatus;

/** One reference to the simulated client's object: alive until released or until the client's process ends. */
final class SimulatedMessenger implements Messenger {
    private final CommunicatorSimulator client;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private volatile @Nullable HResult dead;

    SimulatedMessenger(CommunicatorSimulator client) {
        this.client = client;
    }

    /** The process is gone: every member fails from now on. */
    void die(HResult answer) {
        dead = answer;
    }

    @Override
    public MyStatus myStatus() {
        return call("MyStatus", client::status);
    }

    @Override
    public void setMyStatus(MyStatus status) {
        call("put MyStatus", List.of(status.hex()), () -> {
            client.setStatus(status);
            return S_OK;
        });
    }

    @Override
    public String mySigninName() {
        return call(
                "MySigninName",
                () -> whenSignedIn("MySigninName", client.profile().signinName()));
    }

    @Override
    public String myFriendlyName() {
        return call(
                "MyFriendlyName",
                () -> client.status().isSignedIn() ? client.profile().friendlyName() : "");
    }

    @Override
    public String myServiceName() {
        return call("MyServiceName", () -> client.profile().serviceName());
    }

    @Override
    public String myServiceId() {
        return call("MyServiceId", () -> client.profile().serviceId());
    }

    /** The simulated user answers the dialog at once: Communicator ignores name and password (communicator.md 4.1). */
    @Override
    public HResult signin(long parentWindow, String signinName, String password) {
        // The journal goes into bug reports, so it has no passwords.
        return call("Signin", List.of(Long.toString(parentWindow), signinName, "…"), () -> {
            if (signinName.length() > 129 || signinName.contains(" ")) {
                throw Gate.failing("Signin", HResult.E_INVALIDARG);
            }
            if (client.status().isSignedIn()) {
                throw Gate.failing("Signin", MSGR_E_ALREADY_LOGGED_ON);
            }
            client.signIn();
            return S_OK;
        });
    }

    @Override
    public void autoSignin() {
        call("AutoSignin", () -> {
            client.autoSignin();
            return S_OK;
        });
    }

    @Override
    public void signout() {
        call("Signout", () -> {
            client.signout();
            return S_OK;
        });
    }

    @Override
    public Subscription advise(MessengerEvents events) {
        return call("Advise", () -> {
            Subscription subscription = client.advise(events);
            subscriptions.add(subscription);
            return subscription;
        });
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::close);
        client.released(this);
        dead = HResult.RPC_E_DISCONNECTED;
    }

    private String whenSignedIn(String member, String value) {
        if (!client.status().isSignedIn()) {
            throw Gate.failing(member, MSGR_E_NOT_LOGGED_ON);
        }
        return value;
    }

    private <T> T call(String member, Supplier<T> answer) {
        return call(member, List.of(), answer);
    }

    private <T> T call(String member, List<String> arguments, Supplier<T> answer) {
        return client.gate().call(member, arguments, Optional.ofNullable(dead), answer);
    }
}
