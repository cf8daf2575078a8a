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
 * Makes a changed copy of a {@link Profile}. Values are not checked; no duration may be negative. Times are those of
 * the simulator's clock; a time is random if its {@link Latency} is, and drawn from the {@link #seed}. Used by one
 * thread.
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

    /** The answer of MySigninName when signed in. */
    public ProfileBuilder signinName(String signinName) {
        this.signinName = signinName;
        return this;
    }

    /** The answer of MyFriendlyName when signed in. */
    public ProfileBuilder friendlyName(String friendlyName) {
        this.friendlyName = friendlyName;
        return this;
    }

    /** The answer of MyServiceName. */
    public ProfileBuilder serviceName(String serviceName) {
        this.serviceName = serviceName;
        return this;
    }

    /** The answer of MyServiceId: a GUID in braces. */
    public ProfileBuilder serviceId(String serviceId) {
        this.serviceId = serviceId;
        return this;
    }

    /** From flag 1 to the class registered and flag 2; not random. */
    public ProfileBuilder startTakes(Duration startTakes) {
        this.startTakes = startTakes;
        return this;
    }

    /** The time in LOCAL_FINDING_SERVER; not random. */
    public ProfileBuilder findingTakes(Duration findingTakes) {
        this.findingTakes = findingTakes;
        return this;
    }

    /** The time in LOCAL_CONNECTING_TO_SERVER; may be random. */
    public ProfileBuilder connectingTakes(Latency connectingTakes) {
        this.connectingTakes = connectingTakes;
        return this;
    }

    /** The time in LOCAL_SYNCHRONIZING_WITH_SERVER; may be random. */
    public ProfileBuilder synchronizingTakes(Latency synchronizingTakes) {
        this.synchronizingTakes = synchronizingTakes;
        return this;
    }

    /** From a request, a sign-out for one, to the answer; may be random, drawn for each request. */
    public ProfileBuilder serverAnswersAfter(Latency serverAnswersAfter) {
        this.serverAnswersAfter = serverAnswersAfter;
        return this;
    }

    /** From the start of a sign-in to its failure without an answer; not random. */
    public ProfileBuilder logonTimeout(Duration logonTimeout) {
        this.logonTimeout = logonTimeout;
        return this;
    }

    /** Whether the client signs in by itself once it is up. */
    public ProfileBuilder signsInAtStart(boolean signsInAtStart) {
        this.signsInAtStart = signsInAtStart;
        return this;
    }

    /** Whether OnSignin is raised before OnMyStatusChange(ONLINE), else after it. */
    public ProfileBuilder onSigninFirst(boolean onSigninFirst) {
        this.onSigninFirst = onSigninFirst;
        return this;
    }

    /** Whether a sign-in shows OFFLINE once while it synchronizes. */
    public ProfileBuilder flashesOffline(boolean flashesOffline) {
        this.flashesOffline = flashesOffline;
        return this;
    }

    /** Whether the client signs in again after a loss of the network. */
    public ProfileBuilder reconnects(boolean reconnects) {
        this.reconnects = reconnects;
        return this;
    }

    /** The effect of a put of MyStatus. */
    public ProfileBuilder statusWrites(StatusWrites statusWrites) {
        this.statusWrites = statusWrites;
        return this;
    }

    /** The calls that a signed-out client answers. */
    public ProfileBuilder signedOut(SignedOut signedOut) {
        this.signedOut = signedOut;
        return this;
    }

    /** The error of CoCreateInstance in any state; empty to answer by the state. */
    public ProfileBuilder creationFails(Optional<HResult> creationFails) {
        this.creationFails = creationFails;
        return this;
    }

    /** Whether the client writes its flag, and Office's default, to the registry. */
    public ProfileBuilder writesFlag(boolean writesFlag) {
        this.writesFlag = writesFlag;
        return this;
    }

    /** The flag while the user is signed out. */
    public ProfileBuilder flagSignedOut(FlagSignedOut flagSignedOut) {
        this.flagSignedOut = flagSignedOut;
        return this;
    }

    /** The flag after a crash. */
    public ProfileBuilder flagAfterCrash(FlagAfterCrash flagAfterCrash) {
        this.flagAfterCrash = flagAfterCrash;
        return this;
    }

    /** The answer of MyFriendlyName when signed out. */
    public ProfileBuilder friendlyNameSignedOut(FriendlyNameSignedOut answer) {
        friendlyNameSignedOut = answer;
        return this;
    }

    /** The people that the server knows when the client is made. */
    public ProfileBuilder contactList(ContactList people) {
        contactList = people;
        return this;
    }

    /** Whether the client claims to be Office's default when it starts. */
    public ProfileBuilder defaultClaim(OfficeDefaultClaim claim) {
        defaultClaim = claim;
        return this;
    }

    /** The seed of all random times; the same seed gives the same times. */
    public ProfileBuilder seed(long seed) {
        this.seed = seed;
        return this;
    }

    /** As above, always the same time. */
    public ProfileBuilder serverAnswersAfter(Duration time) {
        return serverAnswersAfter(Latency.fixed(time));
    }

    /** All three times of the server: connecting, synchronizing, and from a request to the answer; may be random. */
    public ProfileBuilder responseTime(Latency time) {
        return connectingTakes(time).synchronizingTakes(time).serverAnswersAfter(time);
    }

    /** The profile with the values so far; the builder can be used again. */
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
