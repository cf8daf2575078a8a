package org.presencemonitor.simulator.profile;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.presencemonitor.hresult.HResult;

/**
 * The behaviour of a simulated client. Immutable; {@link #toBuilder()} makes changed copies. Where the sources
 * disagree, each reading is a preset, and {@link #presets()} has their names:
 *
 * <pre>{@code
 * Profile slow = Profile.elevated().toBuilder().serverAnswersAfter(Duration.ofSeconds(7)).build();
 * }</pre>
 *
 * @param identity the user and the service
 * @param timing the durations of the client's steps
 * @param signsInAtStart the client signs in by itself once it is up
 * @param onSigninFirst OnSignin comes before OnMyStatusChange(ONLINE), else after (communicator.md 5.1: not documented)
 * @param flashesOffline OFFLINE shows for a moment while lists are synchronized (communicator.md 2.2)
 * @param reconnects after a loss of the network the client signs in again once it is back (communicator.md 10:
 *     unverified)
 * @param statusWrites whether a put of MyStatus changes the status (communicator.md 2.3)
 * @param signedOut which calls a signed-out client answers (communicator.md 4.2)
 * @param creationFails the error of CoCreateInstance in any state; empty to answer by the state
 * @param writesFlag whether the client writes its flag and the default to the registry
 * @param flagSignedOut the flag while the client is up and the user signed out (communicator.md 6.4)
 * @param flagAfterCrash the flag after a crash (communicator.md 6.4)
 * @param friendlyNameSignedOut the answer of MyFriendlyName when signed out (communicator.md 4.1: two readings)
 * @param contactList the people that the server knows when the client is made; a later change has no effect
 * @param defaultClaim whether the client claims to be Office's default when it starts (communicator.md 6.1, 6.4)
 * @param seed of all random times; another seed begins another sequence of them
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

    /** The effect of a put of MyStatus. */
    public enum StatusWrites {
        /** Communicator: S_OK, and nothing changes. */
        IGNORED,
        /** Classic Messenger: the status changes, and the event comes even for the same value. */
        HONOURED
    }

    /** The answer of MyFriendlyName when signed out: text and code table of its page disagree (communicator.md 4.1). */
    public enum FriendlyNameSignedOut {
        /** S_OK and an empty string: the text. */
        EMPTY,
        /** E_FAIL: the code table. */
        FAILS
    }

    /** The calls that a signed-out client answers; sources differ (communicator.md 4.2). */
    public enum SignedOut {
        /** MyStatus answers OFFLINE, other members fail one by one: the documentation. */
        DOCUMENTED,
        /** Every member fails MSGR_E_NOT_LOGGED_ON: the blog. */
        MEMBERS_FAIL,
        /** The object cannot even be created: a commenter of the blog. */
        CREATION_FAILS
    }

    /** The flag of a running client while the user is signed out; sources differ (communicator.md 6.4). */
    public enum FlagSignedOut {
        /** 2, which means "process up and class available": the contract, and two commenters of the blog. */
        STAYS_2,
        /** 0 from the end of a session to the beginning of the next: the blog's author never saw 2 while signed out. */
        FALLS_TO_0
    }

    /** The flag after a crash (communicator.md 6.4). */
    public enum FlagAfterCrash {
        /** Its value before the crash: the process could not write any more. */
        STALE,
        /** 0: another process cleans up. */
        CLEARED
    }

    /**
     * Communicator 2007 R2 as documented, the default:
     *
     * <ul>
     *   <li>a start takes 150 ms and signs in; a sign-in takes 500 ms, a sign-out 800 ms; no time is random;
     *   <li>a sign-in without an answer fails after 15 s; after a loss of the network the client signs in again;
     *   <li>the status cannot be set: a put of MyStatus answers S_OK and changes nothing;
     *   <li>signed out, the flag is 2, MyStatus is OFFLINE, MyFriendlyName is empty, other members fail one by one;
     *   <li>after a crash the flag keeps its value; at a start the client takes {@code DefaultIMApp} if it is empty;
     *   <li>OnSignin is raised before the change to ONLINE; the server knows {@link ContactList#sample()}.
     * </ul>
     */
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

    /**
     * The Messenger before Communicator (communicator.md 2.3): a put of MyStatus changes the status and raises
     * OnMyStatusChange, even for the same value.
     */
    public static Profile classicMessenger() {
        return base().statusWrites(StatusWrites.HONOURED).build();
    }

    /**
     * Signed out, every member except those for signing in fails with MSGR_E_NOT_LOGGED_ON, as the blog's author saw:
     * {@code messenger.myStatus()} throws (communicator.md 4.2).
     */
    public static Profile signedOutMembersFail() {
        return base().signedOut(SignedOut.MEMBERS_FAIL).build();
    }

    /**
     * Signed out, creating an object fails with MSGR_E_NOT_LOGGED_ON, as a commenter saw; existing objects still answer
     * (communicator.md 4.2).
     */
    public static Profile signedOutCreationFails() {
        return base().signedOut(SignedOut.CREATION_FAILS).build();
    }

    /**
     * The client runs as administrator: the flag is 2 and the user signed in, but creating an object fails with
     * CLASS_E_CLASSNOTAVAILABLE, 0x80040111 (communicator.md 1.3).
     */
    public static Profile elevated() {
        return base().creationFails(Optional.of(HResult.CLASS_E_CLASSNOTAVAILABLE))
                .build();
    }

    /**
     * Creating an object inside an embedded host fails with CO_E_SERVER_EXEC_FAILURE, 0x80080005 (communicator.md 3.4).
     */
    public static Profile embeddedHost() {
        return base().creationFails(Optional.of(HResult.CO_E_SERVER_EXEC_FAILURE))
                .build();
    }

    /**
     * The client writes neither flag nor default; its class is registered and its object works (communicator.md 6.4).
     */
    public static Profile missingKey() {
        return base().writesFlag(false).build();
    }

    /** A sign-in goes from SYNCHRONIZING to OFFLINE and back, each with an OnMyStatusChange (communicator.md 2.2). */
    public static Profile flashingOffline() {
        return base().flashesOffline(true).build();
    }

    /** OnSignin is raised after OnMyStatusChange(ONLINE); the order is not documented (communicator.md 5.1). */
    public static Profile onSigninAfterOnline() {
        return base().onSigninFirst(false).build();
    }

    /** The flag is 2 while signed out: the default, named for tests that rely on this reading (communicator.md 6.4). */
    public static Profile flagStaysAfterSignOut() {
        return base().flagSignedOut(FlagSignedOut.STAYS_2).build();
    }

    /**
     * The flag is 0 while signed out and 2 from the start of the next sign-in; the class stays registered
     * (communicator.md 6.4).
     */
    public static Profile flagFallsAtSignOut() {
        return base().flagSignedOut(FlagSignedOut.FALLS_TO_0).build();
    }

    /** A crash leaves the flag at 2: the default, named for tests that rely on this reading (communicator.md 6.4). */
    public static Profile flagStaleAfterCrash() {
        return base().flagAfterCrash(FlagAfterCrash.STALE).build();
    }

    /** After a crash the flag is 0 (communicator.md 6.4). */
    public static Profile flagClearedAfterCrash() {
        return base().flagAfterCrash(FlagAfterCrash.CLEARED).build();
    }

    /** The presets by their names on command lines and in scenarios: {@code signed-out-members-fail}. Immutable. */
    public static Map<String, Supplier<Profile>> presets() {
        return PRESETS;
    }

    private static ProfileBuilder base() {
        return communicator2007R2().toBuilder();
    }

    /** A builder with the values of this profile, which stays as it is. */
    public ProfileBuilder toBuilder() {
        return new ProfileBuilder(this);
    }
}
