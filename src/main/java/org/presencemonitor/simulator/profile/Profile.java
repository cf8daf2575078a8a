package org.presencemonitor.simulator.profile;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.presencemonitor.hresult.HResult;

/**
 * How a simulated client behaves. Immutable; {@link #toBuilder()} makes changed copies. Where the sources disagree,
 * each reading is a preset here, and {@link #presets()} names them.
 *
 * @param identity the user and the service
 * @param timing how long everything takes
 * @param signsInAtStart the client signs in by itself once it is up
 * @param onSigninFirst OnSignin comes before OnMyStatusChange(ONLINE), else after (communicator.md 5.1: not documented)
 * @param flashesOffline OFFLINE shows for a moment while lists are synchronized (communicator.md 2.2)
 * @param reconnects after a loss of the network the client tries until it is back (communicator.md 10: unverified)
 * @param statusWrites whether a put of MyStatus changes the status (communicator.md 2.3)
 * @param signedOut what a signed-out client lets others do (communicator.md 4.2)
 * @param creationFails what CoCreateInstance answers whatever the state is; empty to answer by the state
 * @param writesFlag whether the client announces itself in the registry at all
 * @param flagSignedOut what the flag says while the client is up and the user signed out (communicator.md 6.4)
 * @param flagAfterCrash what the flag says after a crash (communicator.md 6.4)
 * @param friendlyNameSignedOut what MyFriendlyName answers when signed out (communicator.md 4.1: two readings)
 * @param contactList whom the server knows when the client is made; changing it later changes nothing
 * @param defaultClaim what the client does about Office's default when it starts (communicator.md 6.1, 6.4)
 * @param seed of all random times
 */
public record Profile(
        Identity identity,
        Timing timing,
        boolean signsInAtStart,
        boolean onSigninFirst,
        boolean flashesOffline,
        boolean reconnects,
        StatusWrites statusWrites,
        SignedOut signedOut,
        Optional<HResult> creationFails,
        boolean writesFlag,
        FlagSignedOut flagSignedOut,
        FlagAfterCrash flagAfterCrash,
        FriendlyNameSignedOut friendlyNameSignedOut,
        ContactList contactList,
        OfficeDefaultClaim defaultClaim,
        long seed) {

    private static final Map<String, Supplier<Profile>> PRESETS = Map.ofEntries(
            Map.entry("communicator-2007-r2", Profile::communicator2007R2),
            Map.entry("classic-messenger", Profile::classicMessenger),
            Map.entry("signed-out-members-fail", Profile::signedOutMembersFail),
            Map.entry("signed-out-creation-fails", Profile::signedOutCreationFails),
            Map.entry("elevated", Profile::elevated),
            Map.entry("embedded-host", Profile::embeddedHost),
            Map.entry("missing-key", Profile::missingKey),
            Map.entry("flashing-offline", Profile::flashingOffline),
            Map.entry("onsignin-after-online", Profile::onSigninAfterOnline),
            Map.entry("flag-stays-2-after-sign-out", Profile::flagStaysAfterSignOut),
            Map.entry("flag-falls-at-sign-out", Profile::flagFallsAtSignOut),
            Map.entry("flag-stale-after-crash", Profile::flagStaleAfterCrash),
            Map.entry("flag-cleared-after-crash", Profile::flagClearedAfterCrash));

    /** What a put of MyStatus does. */
    public enum StatusWrites {
        /** Communicator: S_OK, and nothing changes. */
        IGNORED,
        /** Classic Messenger: the status changes, and the event comes even for the same value. */
        HONOURED
    }

    /** What MyFriendlyName answers when signed out: text and code table of its page disagree (communicator.md 4.1). */
    public enum FriendlyNameSignedOut {
        /** S_OK and an empty string: the text. */
        EMPTY,
        /** E_FAIL: the code table. */
        FAILS
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

    /** What the flag of a running client says while the user is signed out; sources differ (communicator.md 6.4). */
    public enum FlagSignedOut {
        /** 2, which says "process up and class available": the contract, and two commenters of the blog. */
        STAYS_2,
        /** 0 from the end of a session to the beginning of the next: the blog's author never saw 2 while signed out. */
        FALLS_TO_0
    }

    /** What the flag says after a crash (communicator.md 6.4). */
    public enum FlagAfterCrash {
        /** What it said before: the process could not write any more. */
        STALE,
        /** 0: somebody cleans up after the process. */
        CLEARED
    }

    /** Communicator 2007 R2 as its documentation describes it: the default. */
    public static Profile communicator2007R2() {
        return new Profile(
                new Identity(
                        "user@contoso.example",
                        "Sample User",
                        "Simulated Communications Service",
                        "{6F1B2C1E-5D0A-4E57-9C38-0D3E5A7B9F21}"),
                new Timing(
                        Duration.ofMillis(150),
                        Duration.ofMillis(100),
                        Latency.fixed(Duration.ofMillis(250)),
                        Latency.fixed(Duration.ofMillis(150)),
                        Latency.fixed(Duration.ofMillis(800)),
                        Duration.ofSeconds(15)),
                true,
                true,
                false,
                true,
                StatusWrites.IGNORED,
                SignedOut.DOCUMENTED,
                Optional.empty(),
                true,
                FlagSignedOut.STAYS_2,
                FlagAfterCrash.STALE,
                FriendlyNameSignedOut.EMPTY,
                ContactList.sample(),
                OfficeDefaultClaim.WHEN_ABSENT,
                2007);
    }

    /** The Messenger before Communicator: status writes are honoured (communicator.md 2.3). */
    public static Profile classicMessenger() {
        return base().statusWrites(StatusWrites.HONOURED).build();
    }

    /** Every member fails when signed out, MyStatus included, as the blog's author saw (communicator.md 4.2). */
    public static Profile signedOutMembersFail() {
        return base().signedOut(SignedOut.MEMBERS_FAIL).build();
    }

    /** The object cannot be created when signed out, as a commenter saw (communicator.md 4.2). */
    public static Profile signedOutCreationFails() {
        return base().signedOut(SignedOut.CREATION_FAILS).build();
    }

    /** The client runs as administrator: flag 2, and creation fails 0x80040111 (communicator.md 1.3). */
    public static Profile elevated() {
        return base().creationFails(Optional.of(HResult.CLASS_E_CLASSNOTAVAILABLE))
                .build();
    }

    /** Creation from within an embedded host: 0x80080005 (communicator.md 3.4). */
    public static Profile embeddedHost() {
        return base().creationFails(Optional.of(HResult.CO_E_SERVER_EXEC_FAILURE))
                .build();
    }

    /** A client that never announces itself in the registry (communicator.md 6.4). */
    public static Profile missingKey() {
        return base().writesFlag(false).build();
    }

    /** OFFLINE shows for a moment in the middle of a sign-in (communicator.md 2.2). */
    public static Profile flashingOffline() {
        return base().flashesOffline(true).build();
    }

    /** OnSignin comes after OnMyStatusChange(ONLINE): the order is not documented (communicator.md 5.1). */
    public static Profile onSigninAfterOnline() {
        return base().onSigninFirst(false).build();
    }

    /** The flag says 2 while signed out: the contract, under the name of the question (communicator.md 6.4). */
    public static Profile flagStaysAfterSignOut() {
        return base().flagSignedOut(FlagSignedOut.STAYS_2).build();
    }

    /** The flag says 0 while signed out; the class stays registered (communicator.md 6.4). */
    public static Profile flagFallsAtSignOut() {
        return base().flagSignedOut(FlagSignedOut.FALLS_TO_0).build();
    }

    /** A crash leaves the flag at 2: the default, under the name of the question (communicator.md 6.4). */
    public static Profile flagStaleAfterCrash() {
        return base().flagAfterCrash(FlagAfterCrash.STALE).build();
    }

    /** After a crash the flag says 0 (communicator.md 6.4). */
    public static Profile flagClearedAfterCrash() {
        return base().flagAfterCrash(FlagAfterCrash.CLEARED).build();
    }

    /** The presets by the names that people type. */
    public static Map<String, Supplier<Profile>> presets() {
        return PRESETS;
    }

    private static ProfileBuilder base() {
        return communicator2007R2().toBuilder();
    }

    /** A changed copy in the making; this profile stays as it is. */
    public ProfileBuilder toBuilder() {
        return new ProfileBuilder(this);
    }

    /** See {@link Identity#signinName}. */
    public String signinName() {
        return identity.signinName();
    }

    /** See {@link Identity#friendlyName}. */
    public String friendlyName() {
        return identity.friendlyName();
    }

    /** See {@link Identity#serviceName}. */
    public String serviceName() {
        return identity.serviceName();
    }

    /** See {@link Identity#serviceId}. */
    public String serviceId() {
        return identity.serviceId();
    }

    /** See {@link Timing#startTakes}. */
    public Duration startTakes() {
        return timing.startTakes();
    }

    /** See {@link Timing#findingTakes}. */
    public Duration findingTakes() {
        return timing.findingTakes();
    }

    /** See {@link Timing#connectingTakes}. */
    public Latency connectingTakes() {
        return timing.connectingTakes();
    }

    /** See {@link Timing#synchronizingTakes}. */
    public Latency synchronizingTakes() {
        return timing.synchronizingTakes();
    }

    /** See {@link Timing#serverAnswersAfter}. */
    public Latency serverAnswersAfter() {
        return timing.serverAnswersAfter();
    }

    /** See {@link Timing#logonTimeout}. */
    public Duration logonTimeout() {
        return timing.logonTimeout();
    }
}
