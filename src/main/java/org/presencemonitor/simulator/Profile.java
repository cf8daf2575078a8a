package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.CLASS_E_CLASSNOTAVAILABLE;
import static org.presencemonitor.hresult.HResult.CO_E_SERVER_EXEC_FAILURE;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.presencemonitor.hresult.HResult;

/**
 * How a simulated client behaves. Immutable; {@link #toBuilder()} makes changed copies. Where the sources disagree, each
 * reading is a preset here, and {@link #presets()} names them.
 *
 * @param signinName what MySigninName answers when signed in
 * @param friendlyName what MyFriendlyName answers when signed in
 * @param serviceName what MyServiceName answers
 * @param serviceId what MyServiceId answers; a number of this project's own, the real one is not documented
 * @param startTakes from the flag at 1 to the class registered and the flag at 2
 * @param signsInAtStart the client signs in by itself once it is up
 * @param findingTakes time in LOCAL_FINDING_SERVER
 * @param connectingTakes time in LOCAL_CONNECTING_TO_SERVER
 * @param synchronizingTakes time in LOCAL_SYNCHRONIZING_WITH_SERVER
 * @param serverAnswersAfter from Signout to the server's answer, which ends LOCAL_DISCONNECTING_FROM_SERVER
 * @param logonTimeout after which a sign-in without an answer fails (communicator.md 5.1)
 * @param onSigninFirst OnSignin comes before OnMyStatusChange(ONLINE), else after (communicator.md 5.1: not documented)
 * @param flashesOffline OFFLINE shows for a moment while lists are synchronized (communicator.md 2.2)
 * @param reconnects after a loss of the network the client tries until it is back (communicator.md 10: unverified)
 * @param statusWrites whether a put of MyStatus changes the status (communicator.md 2.3)
 * @param signedOut what a signed-out client lets others do (communicator.md 4.2)
 * @param creationFails what CoCreateInstance answers whatever the state is; empty to answer by the state
 * @param writesFlag whether the client announces itself in the registry at all
 * @param seed of all random times
 */
public record Profile(
        String signinName,
        String friendlyName,
        String serviceName,
        String serviceId,
        Duration startTakes,
        boolean signsInAtStart,
        Duration findingTakes,
        Latency connectingTakes,
        Latency synchronizingTakes,
        Latency serverAnswersAfter,
        Duration logonTimeout,
        boolean onSigninFirst,
        boolean flashesOffline,
        boolean reconnects,
        StatusWrites statusWrites,
        SignedOut signedOut,
        Optional<HResult> creationFails,
        boolean writesFlag,
        long seed) {

    private static final Map<String, Supplier<Profile>> PRESETS = Map.of(
            "communicator-2007-r2", Profile::communicator2007R2,
            "classic-messenger", Profile::classicMessenger,
            "signed-out-members-fail", Profile::signedOutMembersFail,
            "signed-out-creation-fails", Profile::signedOutCreationFails,
            "elevated", Profile::elevated,
            "embedded-host", Profile::embeddedHost,
            "missing-key", Profile::missingKey,
            "flashing-offline", Profile::flashingOffline);

    /** What a put of MyStatus does. */
    public enum StatusWrites {
        /** Communicator: S_OK, and nothing changes. */
        IGNORED,
        /** Classic Messenger: the status changes, and the event comes even for the same value. */
        HONOURED
    }

    /** What a signed-out client lets others do; sources differ (communicator.md 4.2). */
    public enum SignedOut {
        /** MyStatus answers OFFLINE, other members fail one by one: the documentation. */
        DOCUMENTED,
        /** Every member fails MSGR_E_NOT_LOGGED_ON: the blog. */
        MEMBERS_FAIL,
        /** The object cannot even be created: a commenter of the blog. */
        CREATION_FAILS
    }

    /** Communicator 2007 R2 as its documentation describes it: the default. */
    public static Profile communicator2007R2() {
        return new Profile(
                "user@contoso.example",
                "Sample User",
                "Simulated Communications Service",
                "{6F1B2C1E-5D0A-4E57-9C38-0D3E5A7B9F21}",
                Duration.ofMillis(150),
                true,
                Duration.ofMillis(100),
                Latency.fixed(Duration.ofMillis(250)),
                Latency.fixed(Duration.ofMillis(150)),
                Latency.fixed(Duration.ofMillis(800)),
                Duration.ofSeconds(15),
                true,
                false,
                true,
                StatusWrites.IGNORED,
                SignedOut.DOCUMENTED,
                Optional.empty(),
                true,
                2007);
    }

    /** The Messenger before Communicator: status writes are honoured (communicator.md 2.3). */
    public static Profile classicMessenger() {
        return communicator2007R2().toBuilder()
                .statusWrites(StatusWrites.HONOURED)
                .build();
    }

    /** Every member fails when signed out, MyStatus included, as the blog's author saw (communicator.md 4.2). */
    public static Profile signedOutMembersFail() {
        return communicator2007R2().toBuilder()
                .signedOut(SignedOut.MEMBERS_FAIL)
                .build();
    }

    /** The object cannot be created when signed out, as a commenter saw (communicator.md 4.2). */
    public static Profile signedOutCreationFails() {
        return communicator2007R2().toBuilder()
                .signedOut(SignedOut.CREATION_FAILS)
                .build();
    }

    /** The client runs as administrator: flag 2, and creation fails 0x80040111 (communicator.md 1.3). */
    public static Profile elevated() {
        return communicator2007R2().toBuilder()
                .creationFails(Optional.of(CLASS_E_CLASSNOTAVAILABLE))
                .build();
    }

    /** Creation from within an embedded host: 0x80080005 (communicator.md 3.4). */
    public static Profile embeddedHost() {
        return communicator2007R2().toBuilder()
                .creationFails(Optional.of(CO_E_SERVER_EXEC_FAILURE))
                .build();
    }

    /** A client that never announces itself in the registry (communicator.md 6.4). */
    public static Profile missingKey() {
        return communicator2007R2().toBuilder().writesFlag(false).build();
    }

    /** OFFLINE shows for a moment in the middle of a sign-in (communicator.md 2.2). */
    public static Profile flashingOffline() {
        return communicator2007R2().toBuilder().flashesOffline(true).build();
    }

    /** The presets by the names that people type. */
    public static Map<String, Supplier<Profile>> presets() {
        return PRESETS;
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /** A changed copy in the making. */
    public static final class Builder {
        private final Profile base;
        private Duration startTakes;
        private boolean signsInAtStart;
        private Latency connectingTakes;
        private Latency synchronizingTakes;
        private Latency serverAnswersAfter;
        private boolean onSigninFirst;
        private boolean flashesOffline;
        private boolean reconnects;
        private StatusWrites statusWrites;
        private SignedOut signedOut;
        private Optional<HResult> creationFails;
        private boolean writesFlag;
        private long seed;

        private Builder(Profile base) {
            this.base = base;
            startTakes = base.startTakes;
            signsInAtStart = base.signsInAtStart;
            connectingTakes = base.connectingTakes;
            synchronizingTakes = base.synchronizingTakes;
            serverAnswersAfter = base.serverAnswersAfter;
            onSigninFirst = base.onSigninFirst;
            flashesOffline = base.flashesOffline;
            reconnects = base.reconnects;
            statusWrites = base.statusWrites;
            signedOut = base.signedOut;
            creationFails = base.creationFails;
            writesFlag = base.writesFlag;
            seed = base.seed;
        }

        public Builder startTakes(Duration startTakes) {
            this.startTakes = startTakes;
            return this;
        }

        public Builder signsInAtStart(boolean signsInAtStart) {
            this.signsInAtStart = signsInAtStart;
            return this;
        }

        public Builder connectingTakes(Latency connectingTakes) {
            this.connectingTakes = connectingTakes;
            return this;
        }

        public Builder synchronizingTakes(Latency synchronizingTakes) {
            this.synchronizingTakes = synchronizingTakes;
            return this;
        }

        public Builder serverAnswersAfter(Latency serverAnswersAfter) {
            this.serverAnswersAfter = serverAnswersAfter;
            return this;
        }

        public Builder onSigninFirst(boolean onSigninFirst) {
            this.onSigninFirst = onSigninFirst;
            return this;
        }

        public Builder flashesOffline(boolean flashesOffline) {
            this.flashesOffline = flashesOffline;
            return this;
        }

        public Builder reconnects(boolean reconnects) {
            this.reconnects = reconnects;
            return this;
        }

        public Builder statusWrites(StatusWrites statusWrites) {
            this.statusWrites = statusWrites;
            return this;
        }

        public Builder signedOut(SignedOut signedOut) {
            this.signedOut = signedOut;
            return this;
        }

        public Builder creationFails(Optional<HResult> creationFails) {
            this.creationFails = creationFails;
            return this;
        }

        public Builder writesFlag(boolean writesFlag) {
            this.writesFlag = writesFlag;
            return this;
        }

        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        /** Always the same time. */
        public Builder serverAnswersAfter(Duration time) {
            return serverAnswersAfter(Latency.fixed(time));
        }

        public Profile build() {
            return new Profile(
                    base.signinName,
                    base.friendlyName,
                    base.serviceName,
                    base.serviceId,
                    startTakes,
                    signsInAtStart,
                    base.findingTakes,
                    connectingTakes,
                    synchronizingTakes,
                    serverAnswersAfter,
                    base.logonTimeout,
                    onSigninFirst,
                    flashesOffline,
                    reconnects,
                    statusWrites,
                    signedOut,
                    creationFails,
                    writesFlag,
                    seed);
        }
    }
}
