package org.presencemonitor.simulator.mail;

import java.time.Duration;
import java.util.Optional;
import org.presencemonitor.hresult.HResult;

/** A fault of a provider that shows in one of its calls. */
public sealed interface ProviderFault {
    /** The call in which the fault shows. */
    enum In {
        /** IABLogon::Logoff, IMSLogon::Logoff or IXPLogon::TransportLogoff. */
        LOGOFF,
        /** Shutdown of the provider object. */
        SHUTDOWN,
        /** IXPLogon::SubmitMessage; an answer takes the place of handing the message over. Transports alone. */
        SUBMIT
    }

    /** The provider does its work and answers this. */
    record Answers(HResult result) implements ProviderFault {}

    /**
     * The call does not return.
     *
     * @param lasts after which the provider does its work and answers; empty for as long as the fault is open
     */
    record Hangs(Optional<Duration> lasts) implements ProviderFault {}

    /** The provider throws before it does its work. */
    record Throws() implements ProviderFault {}

    /** The provider makes a call of its own first, such as into the session that is being logged off. */
    record CallsBack(Runnable callback) implements ProviderFault {}

    /** The provider releases its support object twice. */
    record ReleasesTwice() implements ProviderFault {}

    /** The provider never releases its support object. */
    record KeepsSupport() implements ProviderFault {}

    /**
     * The provider frees less than it has allocated.
     *
     * @param bytes not freed
     */
    record Leaks(int bytes) implements ProviderFault {}
}
