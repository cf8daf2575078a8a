package org.presencemonitor.simulator.windows;

import org.presencemonitor.simulator.ProviderData;

/** Whose class, ProgID and key below {@code IM Providers} the served client has (communicator.md 1.1). */
public enum ServedIdentity {
    /** This program's own. */
    OWN("PresenceMonitor", "PresenceMonitor.Messenger"),
    /** Communicator's, in its place. */
    COMMUNICATOR("Communicator", "Communicator.UIAutomation"),
    /** That of Windows Messenger, in its place. No source has its key; the class alone leads programs to it. */
    MESSENGER("Messenger", "Messenger.UIAutomation");

    private final String app;
    private final String progId;

    ServedIdentity(String app, String progId) {
        this.app = app;
        this.progId = progId;
    }

    /** Key name of the client below {@code IM Providers}. */
    public String app() {
        return app;
    }

    /** The ProgID without a version; the one with a version ends in {@code .1}. */
    public String progId() {
        return progId;
    }

    /** The CLSID, in braces. */
    public String clsid() {
        return ProviderData.of(app).guid();
    }
}
