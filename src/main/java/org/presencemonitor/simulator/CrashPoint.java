package org.presencemonitor.simulator;

/** A step of a client's process at which {@link Faults#crashAt(CrashPoint)} can end it (communicator.md 5.1, 6.2). */
public enum CrashPoint {
    /** Started, and nothing written yet. */
    BEFORE_FLAG_1,
    AFTER_FLAG_1,
    BEFORE_CLASS_REGISTERED,
    /** The class is registered and the flag still says 1. */
    AFTER_CLASS_REGISTERED,
    AFTER_FLAG_2,
    /** Right after LOCAL_FINDING_SERVER; a call that began the sign-in has not returned yet. */
    FINDING_SERVER,
    CONNECTING_TO_SERVER,
    SYNCHRONIZING_WITH_SERVER,
    /** The server has accepted the user; neither OnSignin nor ONLINE has been raised. */
    BEFORE_ONLINE,
    SIGNED_IN,
    /** Right after LOCAL_DISCONNECTING_FROM_SERVER; the call of Signout has not returned yet. */
    DISCONNECTING_FROM_SERVER,
    /** The server has answered the sign-out; OnSignout has not been raised. */
    BEFORE_ON_SIGNOUT,
    /** During an exit, between OnSignout and OnAppShutdown. */
    BEFORE_ON_APP_SHUTDOWN,
    /** During an exit, after OnAppShutdown: the class is still registered. */
    BEFORE_CLASS_REVOKED,
    /** During an exit: no class, and the flag still says 2. */
    AFTER_CLASS_REVOKED
}
