package org.presencemonitor.simulator.mail;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.ProviderSupport;
import org.presencemonitor.mapi.SessionMemory;

/** The base of all simulated logon objects: holds session memory and logs off once. */
abstract class SimulatedLogon {
    /** A provider's own data for one session. */
    private static final int SESSION_DATA_BYTES = 4_096;

    final MailContext context;
    final ProviderSupport support;
    final String name;
    private final SessionMemory.Buffer data;
    private boolean loggedOff;
    private boolean dataFreed;

    SimulatedLogon(String name, MailContext context, ProviderSupport support) {
        this.name = name;
        this.context = context;
        this.support = support;
        data = support.allocateBuffer(SESSION_DATA_BYTES);
    }

    final boolean isLoggedOff() {
        return loggedOff;
    }

    /** Logs off, with the faults open for it; a second logoff answers MAPI_E_INVALID_OBJECT. */
    final CompletableFuture<HResult> logoffOnce(Supplier<CompletableFuture<HResult>> work) {
        if (loggedOff) {
            return CompletableFuture.completedFuture(HResult.MAPI_E_INVALID_OBJECT);
        }
        loggedOff = true;
        return context.faults().call(name, ProviderFault.In.LOGOFF, work);
    }

    final void freeMemory() {
        if (!dataFreed) {
            dataFreed = true;
            int leak = context.faults().leaks(name);
            if (leak > 0) {
                support.allocateBuffer(leak);
            }
            data.free();
        }
    }

    /** Has to be the last step of a logoff. */
    final void releaseSupport() {
        if (context.faults().keepsSupport(name)) {
            return;
        }
        support.release();
        if (context.faults().releasesTwice(name)) {
            support.release();
        }
    }
}
