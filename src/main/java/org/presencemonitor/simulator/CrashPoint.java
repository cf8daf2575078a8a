package org.presencemonitor.simulator;

/** A place in the life of a client where {@link Faults#crashAt(CrashPoint)} can end it (communicator.md 5.1, 6.2). */
public enum CrashPoint {
    /** Started, and not a word written yet. */
    BEFORE_FLAG_1,
    AFTER_FLAG_1,
    BEFORE_CLASS_REGISTERED,
    /** The class is registered and the flag still says 1. */
    AFTER_CLASS_REGISTERED,
    AFTER_FLAG_2,
    /** Right after LOCAL_FINDING_SERVER; a call that began the sign-in has not come back yet. */
    FINDING_SERVER,
    CONNECTING_TO_SERVER,
    SYNCHRONIZING_WITH_SERVER,
    /** The server has taken the user, and no OnSignin and no ONLINE has told of it. */
    BEFORE_ONLINE,
    SIGNED_IN,
    /** Right after LOCAL_DISCONNECTING_FROM_SERVER; the call of Signout has not come back yet. */
    DISCONNECTING_FROM_SERVER,
    /** The server has answered the sign-out, and no OnSignout has told of it. */
    BEFORE_ON_SIGNOUT,
    /** On the way out, between OnSignout and OnAppShutdown. */
    BEFORE_ON_APP_SHUTDOWN,
    /** On the way out, after OnAppShutdown: the class is still registered. */
    BEFORE_CLASS_REVOKED,
    /** On the way out: no class, and the flag still says 2. */
    AFTER_CLASS_REVOKED
}
