package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.S_OK;
import static org.presencemonitor.messenger.MessengerEvent.ON_MY_STATUS_CHANGE;
import static org.presencemonitor.messenger.MessengerEvent.ON_SIGNIN;
import static org.presencemonitor.messenger.MessengerEvent.ON_SIGNOUT;
import static org.presencemonitor.messenger.MyStatus.LOCAL_SYNCHRONIZING_WITH_SERVER;
import static org.presencemonitor.messenger.MyStatus.OFFLINE;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.simulator.profile.Profile;

/**
 * The user's session: MyStatus from sign-in to sign-out, and the events that report it (communicator.md 5.1). Used
 * under the simulator's lock.
 */
final class SimulatedSession implements SimulatedServer.ServerClient {
    private final Supplier<Profile> profile;
    private final SimulatedServer server;
    private final ListenerQueues listeners;
    private final CancellableSchedule schedule;
    private final CrashPoints crashPoints;
    private final Milestones milestones;
    private final Random random;
    private MyStatus status = OFFLINE;
    private int number;
    /** The step that continues when the server answers. */
    private @Nullable Runnable waiting;

    /** Called under the lock. */
    interface Milestones {
        /** The status was set, perhaps to the same one. */
        void changed();

        void beganOrEnded();

        void signedIn();
    }

    SimulatedSession(
            Supplier<Profile> profile,
            SimulatedServer server,
            ListenerQueues listeners,
            CancellableSchedule schedule,
            CrashPoints crashPoints,
            Milestones milestones,
            Random random) {
        this.profile = profile;
        this.server = server;
        this.listeners = listeners;
        this.schedule = schedule;
        this.crashPoints = crashPoints;
        this.milestones = milestones;
        this.random = random;
    }

    MyStatus status() {
        return status;
    }

    /**
     * Of the sign-in that began last, so that a late answer can be told from one of this session; 0 before the first.
     */
    int number() {
        return number;
    }

    /** A cancelled dialog: OnSignin without a status change, as no sign-in was under way. */
    void cancelled() {
        raiseOnSignin(HResult.MSGR_E_CANCEL);
    }

    /** A sign-in that takes too long fails with two events; the time is the client's own (communicator.md 5.1). */
    void signIn() {
        begin();
        schedule.later(profile.get().timing().logonTimeout(), () -> failed(HResult.MSGR_E_LOGON_TIMEOUT));
    }

    /** Returns at once; ends when the server answers. */
    void signOut() {
        restart();
        change(MyStatus.LOCAL_DISCONNECTING_FROM_SERVER);
        crashPoints.reached(CrashPoint.DISCONNECTING_FROM_SERVER);
        schedule.later(profile.get().timing().serverAnswersAfter().next(random), this::answered);
    }

    void change(MyStatus now) {
        become(now);
        listeners.raise(ON_MY_STATUS_CHANGE, List.of(now.hex()), sink -> sink.onMyStatusChange(S_OK, now));
    }

    /** The client exits: OnSignout, if there was a session. */
    void endAtExit() {
        restart();
        if (status.isSignedIn() || status.isSigningOut()) {
            listeners.raise(ON_SIGNOUT, List.of(), MessengerEvents::onSignout);
        }
        become(OFFLINE);
    }

    /** The client crashed: no event. */
    void endAtCrash() {
        restart();
        become(OFFLINE);
    }

    @Override
    public void serverChanged() {
        Runnable step = waiting;
        waiting = null;
        if (step != null) {
            CrashPoints.runUntilCrash(step);
        }
    }

    @Override
    public void signedOutByServer(HResult why) {
        CrashPoints.runUntilCrash(() -> {
            if (status.isSignedIn()) {
                cutOff(why);
            }
        });
    }

    /** The client reconnects if the profile has it so, without a time-out (communicator.md 10). */
    @Override
    public void networkLost(HResult why) {
        CrashPoints.runUntilCrash(() -> {
            if (status.isSignedIn()) {
                cutOff(why);
                if (profile.get().reconnects()) {
                    begin();
                }
            }
        });
    }

    private void cutOff(HResult why) {
        restart();
        listeners.raise(ON_SIGNOUT, List.of(), MessengerEvents::onSignout);
        changeFailing(why);
    }

    private void begin() {
        restart();
        number++;
        milestones.beganOrEnded();
        change(MyStatus.LOCAL_FINDING_SERVER);
        crashPoints.reached(CrashPoint.FINDING_SERVER);
        schedule.later(profile.get().timing().findingTakes(), this::found);
    }

    private void found() {
        if (!server.isReachable()) {
            waiting = this::found;
            return;
        }
        change(MyStatus.LOCAL_CONNECTING_TO_SERVER);
        crashPoints.reached(CrashPoint.CONNECTING_TO_SERVER);
        schedule.later(profile.get().timing().connectingTakes().next(random), this::connected);
    }

    private void connected() {
        if (!server.answers()) {
            waiting = this::connected;
            return;
        }
        if (server.refusal().isPresent()) {
            failed(server.refusal().get());
            return;
        }
        change(LOCAL_SYNCHRONIZING_WITH_SERVER);
        if (profile.get().flashesOffline()) {
            change(OFFLINE);
            change(LOCAL_SYNCHRONIZING_WITH_SERVER);
        }
        crashPoints.reached(CrashPoint.SYNCHRONIZING_WITH_SERVER);
        schedule.later(profile.get().timing().synchronizingTakes().next(random), this::synchronizedWithServer);
    }

    private void synchronizedWithServer() {
        if (!server.answers()) {
            waiting = this::synchronizedWithServer;
            return;
        }
        restart();
        crashPoints.reached(CrashPoint.BEFORE_ONLINE);
        if (profile.get().onSigninFirst()) {
            raiseOnSignin(S_OK);
        }
        change(MyStatus.ONLINE);
        if (!profile.get().onSigninFirst()) {
            raiseOnSignin(S_OK);
        }
        milestones.signedIn();
        crashPoints.reached(CrashPoint.SIGNED_IN);
    }

    private void failed(HResult hr) {
        restart();
        raiseOnSignin(hr);
        changeFailing(hr);
    }

    private void answered() {
        if (!server.answers()) {
            waiting = this::answered;
            return;
        }
        crashPoints.reached(CrashPoint.BEFORE_ON_SIGNOUT);
        listeners.raise(ON_SIGNOUT, List.of(), MessengerEvents::onSignout);
        change(OFFLINE);
        milestones.beganOrEnded();
    }

    private void become(MyStatus now) {
        status = now;
        milestones.changed();
    }

    private void restart() {
        schedule.cancel();
        waiting = null;
    }

    private void raiseOnSignin(HResult hr) {
        listeners.raise(ON_SIGNIN, List.of(hr.hex()), sink -> sink.onSignin(hr));
    }

    private void changeFailing(HResult hr) {
        become(OFFLINE);
        listeners.raise(
                ON_MY_STATUS_CHANGE, List.of(hr.hex(), OFFLINE.hex()), sink -> sink.onMyStatusChange(hr, OFFLINE));
        milestones.beganOrEnded();
    }
}
