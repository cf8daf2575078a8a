package org.presencemonitor.simulator;

import java.time.Duration;

/**
 * How a simulated client behaves. Where the sources disagree, both readings are a setting here.
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
 * @param onSigninFirst OnSignin comes before OnMyStatusChange(ONLINE), else after (communicator.md 5.1: not documented)
 * @param statusWrites whether a put of MyStatus changes the status (communicator.md 2.3)
 */
public record Profile(
        String signinName,
        String friendlyName,
        String serviceName,
        String serviceId,
        Duration startTakes,
        boolean signsInAtStart,
        Duration findingTakes,
        Duration connectingTakes,
        Duration synchronizingTakes,
        Duration serverAnswersAfter,
        boolean onSigninFirst,
        StatusWrites statusWrites) {

    /** What a put of MyStatus does. */
    public enum StatusWrites {
        /** Communicator: S_OK, and nothing changes. */
        IGNORED,
        /** Classic Messenger: the status changes, and the event comes even for the same value. */
        HONOURED
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
                Duration.ofMillis(250),
                Duration.ofMillis(150),
                Duration.ofMillis(800),
                true,
                StatusWrites.IGNORED);
    }

    /** The Messenger before Communicator: status writes are honoured (communicator.md 2.3). */
    public static Profile classicMessenger() {
        return communicator2007R2().toBuilder()
                .statusWrites(StatusWrites.HONOURED)
                .build();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /** A changed copy in the making. */
    public static final class Builder {
        private final Profile base;
        private Duration startTakes;
        private boolean signsInAtStart;
        private Duration serverAnswersAfter;
        private boolean onSigninFirst;
        private StatusWrites statusWrites;

        private Builder(Profile base) {
            this.base = base;
            startTakes = base.startTakes;
            signsInAtStart = base.signsInAtStart;
            serverAnswersAfter = base.serverAnswersAfter;
            onSigninFirst = base.onSigninFirst;
            statusWrites = base.statusWrites;
        }

        public Builder startTakes(Duration startTakes) {
            this.startTakes = startTakes;
            return this;
        }

        public Builder signsInAtStart(boolean signsInAtStart) {
            this.signsInAtStart = signsInAtStart;
            return this;
        }

        public Builder serverAnswersAfter(Duration serverAnswersAfter) {
            this.serverAnswersAfter = serverAnswersAfter;
            return this;
        }

        public Builder onSigninFirst(boolean onSigninFirst) {
            this.onSigninFirst = onSigninFirst;
            return this;
        }

        public Builder statusWrites(StatusWrites statusWrites) {
            this.statusWrites = statusWrites;
            return this;
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
                    base.connectingTakes,
                    base.synchronizingTakes,
                    serverAnswersAfter,
                    onSigninFirst,
                    statusWrites);
        }
    }
}
