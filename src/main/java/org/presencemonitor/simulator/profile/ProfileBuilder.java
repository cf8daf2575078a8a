package org.presencemonitor.simulator.profile;

import java.time.Duration;
import java.util.Optional;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.simulator.profile.Profile.FlagAfterCrash;
import org.presencemonitor.simulator.profile.Profile.FlagSignedOut;
import org.presencemonitor.simulator.profile.Profile.FriendlyNameSignedOut;
import org.presencemonitor.simulator.profile.Profile.SignedOut;
import org.presencemonitor.simulator.profile.Profile.StatusWrites;

/**
 * A changed copy of a {@link Profile} in the making. What the names mean is said there, at {@link Identity} and at
 * {@link Timing}. Used by one thread.
 */
public final class ProfileBuilder {
    private String signinName;
    private String friendlyName;
    private String serviceName;
    private String serviceId;
    private Duration startTakes;
    private Duration findingTakes;
    private Latency connectingTakes;
    private Latency synchronizingTakes;
    private Latency serverAnswersAfter;
    private Duration logonTimeout;
    private boolean signsInAtStart;
    private boolean onSigninFirst;
    private boolean flashesOffline;
    private boolean reconnects;
    private StatusWrites statusWrites;
    private SignedOut signedOut;
    private Optional<HResult> creationFails;
    private boolean writesFlag;
    private FlagSignedOut flagSignedOut;
    private FlagAfterCrash flagAfterCrash;
    private FriendlyNameSignedOut friendlyNameSignedOut;
    private ContactList contactList;
    private OfficeDefaultClaim defaultClaim;
    private long seed;

    ProfileBuilder(Profile profile) {
        signinName = profile.identity().signinName();
        friendlyName = profile.identity().friendlyName();
        serviceName = profile.identity().serviceName();
        serviceId = profile.identity().serviceId();
        startTakes = profile.timing().startTakes();
        findingTakes = profile.timing().findingTakes();
        connectingTakes = profile.timing().connectingTakes();
        synchronizingTakes = profile.timing().synchronizingTakes();
        serverAnswersAfter = profile.timing().serverAnswersAfter();
        logonTimeout = profile.timing().logonTimeout();
        signsInAtStart = profile.signsInAtStart();
        onSigninFirst = profile.onSigninFirst();
        flashesOffline = profile.flashesOffline();
        reconnects = profile.reconnects();
        statusWrites = profile.statusWrites();
        signedOut = profile.signedOut();
        creationFails = profile.creationFails();
        writesFlag = profile.writesFlag();
        flagSignedOut = profile.flagSignedOut();
        flagAfterCrash = profile.flagAfterCrash();
        friendlyNameSignedOut = profile.friendlyNameSignedOut();
        contactList = profile.contactList();
        defaultClaim = profile.defaultClaim();
        seed = profile.seed();
    }

    public ProfileBuilder signinName(String signinName) {
        this.signinName = signinName;
        return this;
    }

    public ProfileBuilder friendlyName(String friendlyName) {
        this.friendlyName = friendlyName;
        return this;
    }

    public ProfileBuilder serviceName(String serviceName) {
        this.serviceName = serviceName;
        return this;
    }

    public ProfileBuilder serviceId(String serviceId) {
        this.serviceId = serviceId;
        return this;
    }

    public ProfileBuilder startTakes(Duration startTakes) {
        this.startTakes = startTakes;
        return this;
    }

    public ProfileBuilder findingTakes(Duration findingTakes) {
        this.findingTakes = findingTakes;
        return this;
    }

    public ProfileBuilder connectingTakes(Latency connectingTakes) {
        this.connectingTakes = connectingTakes;
        return this;
    }

    public ProfileBuilder synchronizingTakes(Latency synchronizingTakes) {
        this.synchronizingTakes = synchronizingTakes;
        return this;
    }

    public ProfileBuilder serverAnswersAfter(Latency serverAnswersAfter) {
        this.serverAnswersAfter = serverAnswersAfter;
        return this;
    }

    public ProfileBuilder logonTimeout(Duration logonTimeout) {
        this.logonTimeout = logonTimeout;
        return this;
    }

    public ProfileBuilder signsInAtStart(boolean signsInAtStart) {
        this.signsInAtStart = signsInAtStart;
        return this;
    }

    public ProfileBuilder onSigninFirst(boolean onSigninFirst) {
        this.onSigninFirst = onSigninFirst;
        return this;
    }

    public ProfileBuilder flashesOffline(boolean flashesOffline) {
        this.flashesOffline = flashesOffline;
        return this;
    }

    public ProfileBuilder reconnects(boolean reconnects) {
        this.reconnects = reconnects;
        return this;
    }

    public ProfileBuilder statusWrites(StatusWrites statusWrites) {
        this.statusWrites = statusWrites;
        return this;
    }

    public ProfileBuilder signedOut(SignedOut signedOut) {
        this.signedOut = signedOut;
        return this;
    }

    public ProfileBuilder creationFails(Optional<HResult> creationFails) {
        this.creationFails = creationFails;
        return this;
    }

    public ProfileBuilder writesFlag(boolean writesFlag) {
        this.writesFlag = writesFlag;
        return this;
    }

    public ProfileBuilder flagSignedOut(FlagSignedOut flagSignedOut) {
        this.flagSignedOut = flagSignedOut;
        return this;
    }

    public ProfileBuilder flagAfterCrash(FlagAfterCrash flagAfterCrash) {
        this.flagAfterCrash = flagAfterCrash;
        return this;
    }

    public ProfileBuilder friendlyNameSignedOut(FriendlyNameSignedOut answer) {
        friendlyNameSignedOut = answer;
        return this;
    }

    public ProfileBuilder contactList(ContactList people) {
        contactList = people;
        return this;
    }

    public ProfileBuilder defaultClaim(OfficeDefaultClaim claim) {
        defaultClaim = claim;
        return this;
    }

    public ProfileBuilder seed(long seed) {
        this.seed = seed;
        return this;
    }

    /** Always the same time. */
    public ProfileBuilder serverAnswersAfter(Duration time) {
        return serverAnswersAfter(Latency.fixed(time));
    }

    /** Whatever the server is asked takes that long: connecting, synchronizing, and the answer to a sign-out. */
    public ProfileBuilder responseTime(Latency time) {
        return connectingTakes(time).synchronizingTakes(time).serverAnswersAfter(time);
    }

    public Profile build() {
        return new Profile(
                new Identity(signinName, friendlyName, serviceName, serviceId),
                new Timing(
                        startTakes,
                        findingTakes,
                        connectingTakes,
                        synchronizingTakes,
                        serverAnswersAfter,
                        logonTimeout),
                signsInAtStart,
                onSigninFirst,
                flashesOffline,
                reconnects,
                statusWrites,
                signedOut,
                creationFails,
                writesFlag,
                flagSignedOut,
                flagAfterCrash,
                friendlyNameSignedOut,
                contactList,
                defaultClaim,
                seed);
    }
}
