package org.presencemonitor.app.remote;

/** The requests that the program answers beside those of every instance, and what they have with them. */
public final class RemoteWords {
    public static final String STATUS = "status";
    public static final String FOLLOW = "follow";
    public static final String PROVIDERS = "providers";
    public static final String START = "start";
    public static final String SIGN_IN = "sign-in";
    public static final String SIGN_OUT = "sign-out";
    public static final String LOG_OFF = "log-off";
    public static final String SET_STATUS = "set-status";

    /** The client that is meant, by its key name. */
    public static final String PROVIDER = "provider";

    /** The status to set, as a user types it. */
    public static final String WANTED = "status";

    private RemoteWords() {}
}
