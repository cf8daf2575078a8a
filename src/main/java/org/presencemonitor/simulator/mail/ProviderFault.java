package org.presencemonitor.simulator.mail;

import java.time.Duration;
import java.util.Optional;
import org.presencemonitor.hresult.HResult;

/** A way in which a provider misbehaves when it is called. */
public sealed interface ProviderFault {
    /** When it misbehaves. */
    enum In {
        /** IABLogon::Logoff, IMSLogon::Logoff or IXPLogon::TransportLogoff. */
        LOGOFF,
        /** Shutdown of the provider object. */
        SHUTDOWN,
        /** IXPLogon::SubmitMessage, once the message would have been sent. */
        SUBMIT
    }

    /** It does its work and answers this. */
    record Answers(HResult result) implements ProviderFault {}

    /**
     * It does not return.
     *
     * @param lasts when it does its work and answers after all; empty for never
     */
    record Hangs(Optional<Duration> lasts) implements ProviderFault {}

    /** It throws before it has done anything. */
    record Throws() implements ProviderFault {}

    /** It calls somebody back first: the session that is being logged off, for one. */
    record CallsBack(Runnable callback) implements ProviderFault {}

    /** It gives its support object back twice. */
    record ReleasesTwice() implements ProviderFault {}

    /** It never gives its support object back. */
    record KeepsSupport() implements ProviderFault {}

    /**
     * It frees less than it has allocated.
     *
     * @param bytes how much less
     */
    record Leaks(int bytes) implements ProviderFault {}
}
