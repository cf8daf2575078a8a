package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.RPC_E_DISCONNECTED;
import static org.presencemonitor.messenger.MyStatus.OFFLINE;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerEvent;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.simulator.journal.Journal;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.simulator.profile.Profile.FlagAfterCrash;
import org.presencemonitor.simulator.profile.Profile.FlagSignedOut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The client's process with its class registration and its flag, from its first write to the registry to its last
 * (communicator.md 6.2). Used under the simulator's lock.
 */
final class SimulatedProcess {
    private static final Logger LOG = LoggerFactory.getLogger(SimulatedProcess.class);
    private static final int NOTHING_WRITTEN = -1;

    private final Supplier<Profile> profile;
    private final CancellableSchedule schedule;
    /** What is done after a crash: not cancelled by one. */
    private final CancellableSchedule cleanup;

    private final Journal journal;
    private final SimulatedFlag flag;
    private final RegistryDebts externalDebts;
    private final ProviderRegistration registration;
    private final ListenerQueues listeners;
    private final SimulatedSession session;
    private final CrashPoints crashPoints;
    private final Runnable changed;
    private final Runnable processEnded;
    private volatile ProcessLifetime lifetime = new ProcessLifetime();

    private boolean running;
    private boolean classRegistered;
    private ExternalRegistration external = ExternalRegistration.NONE;
    private int flagWritten = NOTHING_WRITTEN;
    private int externalFlag = UpAndRunning.NOT_RUNNING;
    /** Set from the call of {@link #shutDown} to the end of the process. */
    private @Nullable CompletableFuture<Void> ending;

    /**
     * A process that does not run.
     *
     * @param changed called after each start, end and change of the class registration
     * @param processEnded called after an exit as well as a crash
     */
    SimulatedProcess(
            Supplier<Profile> profile,
            CancellableSchedule schedule,
            CancellableSchedule cleanup,
            Journal journal,
            SimulatedFlag flag,
            RegistryDebts externalDebts,
            ProviderRegistration registration,
            ListenerQueues listeners,
            SimulatedSession session,
            CrashPoints crashPoints,
            Runnable changed,
            Runnable processEnded) {
        this.profile = profile;
        this.schedule = schedule;
        this.cleanup = cleanup;
        this.journal = journal;
        this.flag = flag;
        this.externalDebts = externalDebts;
        this.registration = registration;
        this.listeners = listeners;
        this.session = session;
        this.crashPoints = crashPoints;
        this.changed = changed;
        this.processEnded = processEnded;
        lifetime.ended().complete(null);
    }

    /**
     * Registers class and flag there as well from now on, and no longer in the former place.
     *
     * @throws ComException when the class cannot be registered; the client then runs on without such a place
     */
    void registerWith(ExternalRegistration next) {
        leaveExternal();
        external = next;
        if (profile.get().writesFlag()) {
            writeExternalFlag(running ? UpAndRunning.STARTING : UpAndRunning.NOT_RUNNING);
        }
        if (classRegistered) {
            try {
                next.register();
            } catch (ComException e) {
                leaveExternal();
                throw e;
            }
            if (flagWritten != NOTHING_WRITTEN) {
                writeExternalFlag(flagWritten);
            }
        }
    }

    /** After a crash only the flag is left to reset. */
    private void leaveExternal() {
        if (classRegistered) {
            external.revoke();
        }
        if (externalFlag > UpAndRunning.NOT_RUNNING) {
            writeExternalFlag(UpAndRunning.NOT_RUNNING);
        }
        external = ExternalRegistration.NONE;
        externalDebts.forget();
    }

    private void writeExternalFlag(int value) {
        ExternalRegistration place = external;
        externalDebts.replace(() -> place.flag(value));
        externalFlag = value;
    }

    boolean isRunning() {
        return running;
    }

    /** An exit has begun and the process has not ended. */
    boolean isEnding() {
        return ending != null;
    }

    boolean classIsRegistered() {
        return classRegistered;
    }

    /** Of the process that runs now, or ran last; a new one after each start. Safe to call without the lock. */
    ProcessLifetime lifetime() {
        return lifetime;
    }

    /**
     * Starts the process.
     *
     * @param launched completes once the flag is written, or with the reason why it is not
     * @param startAgain called instead once an exit that has begun is over
     */
    void start(CompletableFuture<Void> launched, Runnable startAgain) {
        if (ending != null) {
            ending.thenRun(startAgain);
            return;
        }
        if (running) {
            if (classRegistered) {
                schedule.later(Duration.ZERO, () -> write(flagWhenUp(), launched));
            } else {
                launched.complete(null);
            }
            return;
        }
        running = true;
        lifetime = new ProcessLifetime();
        changed.run();
        schedule.cancel();
        schedule.later(Duration.ZERO, () -> {
            crashPoints.reached(CrashPoint.BEFORE_FLAG_1);
            write(UpAndRunning.STARTING, launched);
            crashPoints.reached(CrashPoint.AFTER_FLAG_1);
        });
        registration.claim(profile.get());
        schedule.later(profile.get().timing().startTakes(), this::comeUp);
    }

    private void comeUp() {
        crashPoints.reached(CrashPoint.BEFORE_CLASS_REGISTERED);
        classRegistered = true;
        try {
            external.register();
        } catch (ComException e) {
            // Real clients, too, end when a step of the start fails.
            LOG.error("The class cannot be registered, so the simulated client ends", e);
            write(UpAndRunning.NOT_RUNNING);
            ended(RPC_E_DISCONNECTED);
            return;
        }
        changed.run();
        journal.registered("class registered", "");
        crashPoints.reached(CrashPoint.AFTER_CLASS_REGISTERED);
        boolean signsIn = profile.get().signsInAtStart();
        write(signsIn ? UpAndRunning.RUNNING : flagWhenUp());
        crashPoints.reached(CrashPoint.AFTER_FLAG_2);
        if (signsIn) {
            session.signIn();
        }
    }

    CompletableFuture<Void> shutDown() {
        if (ending != null) {
            return ending;
        }
        if (!running) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> ended = new CompletableFuture<>();
        ending = ended;
        changed.run();
        CrashPoints.runUntilCrash(() -> {
            schedule.cancel();
            session.endAtExit();
            crashPoints.reached(CrashPoint.BEFORE_ON_APP_SHUTDOWN);
            listeners.raise(MessengerEvent.ON_APP_SHUTDOWN, List.of(), MessengerEvents::onAppShutdown);
            schedule.later(Duration.ZERO, this::exit);
        });
        return ended;
    }

    private void exit() {
        crashPoints.reached(CrashPoint.BEFORE_CLASS_REVOKED);
        classRegistered = false;
        external.revoke();
        changed.run();
        journal.registered("class revoked", "");
        crashPoints.reached(CrashPoint.AFTER_CLASS_REVOKED);
        write(UpAndRunning.NOT_RUNNING);
        registration.giveBack();
        listeners.end();
        ended(RPC_E_DISCONNECTED);
    }

    void crash() {
        if (!running) {
            return;
        }
        schedule.cancel();
        external.revoke();
        session.endAtCrash();
        listeners.drop();
        if (profile.get().flagAfterCrash() == FlagAfterCrash.CLEARED) {
            cleanup.later(Duration.ZERO, () -> write(UpAndRunning.NOT_RUNNING));
        }
        ended(HResult.RPC_S_SERVER_UNAVAILABLE);
    }

    private void ended(HResult answerFromNowOn) {
        running = false;
        classRegistered = false;
        lifetime.disconnect(answerFromNowOn);
        processEnded.run();
        lifetime.ended().complete(null);
        CompletableFuture<Void> asked = ending;
        ending = null;
        changed.run();
        if (asked != null) {
            asked.complete(null);
        }
    }

    /** The session or the profile has changed: writes the flag where it depends on them. */
    void followSession() {
        schedule.later(Duration.ZERO, () -> {
            if (classRegistered && flagWritten != flagWhenUp()) {
                write(flagWhenUp());
            }
        });
    }

    private int flagWhenUp() {
        boolean falls = profile.get().flagSignedOut() == FlagSignedOut.FALLS_TO_0;
        return falls && session.status().equals(OFFLINE) ? UpAndRunning.NOT_RUNNING : UpAndRunning.RUNNING;
    }

    private void write(int value, CompletableFuture<Void> launched) {
        write(value).ifPresentOrElse(launched::completeExceptionally, () -> launched.complete(null));
    }

    /** Returns why the registry does not have the value yet. */
    private Optional<RegistryException> write(int value) {
        if (!profile.get().writesFlag()) {
            flagWritten = NOTHING_WRITTEN;
            return Optional.empty();
        }
        Optional<RegistryException> refused = flag.write(value);
        writeExternalFlag(value);
        flagWritten = value;
        return refused;
    }
}
