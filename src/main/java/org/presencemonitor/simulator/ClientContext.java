package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.MSGR_E_NOT_LOGGED_ON;

import java.util.function.Supplier;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.simulator.profile.Profile;

/**
 * What the objects of one client work on. Everything but {@code gate} and {@code sinks} is used under {@code lock}.
 *
 * @param life of the process that runs now; the supplier's answer changes with each start
 */
record ClientContext(
        Object lock,
        Supplier<Profile> profile,
        CallInterceptor gate,
        ListenerQueues sinks,
        SimulatedSession session,
        Requests requests,
        SimulatedDialogs dialogs,
        SimulatedAccount account,
        InstalledClientData facts,
        ContactBook book,
        Supplier<ProcessLifetime> life) {

    boolean signedIn() {
        return session.status().isSignedIn();
    }

    /** Most members that need a session fail like this without one (communicator.md 3.2). */
    void requireSignedIn(MessengerMember member) {
        if (!signedIn()) {
            throw CallInterceptor.failing(member.fullName(), MSGR_E_NOT_LOGGED_ON);
        }
    }
}
