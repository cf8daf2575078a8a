package org.presencemonitor.simulator.mail;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.ProviderSupport;
import org.presencemonitor.mapi.SessionMemory;

/** What the logon objects of all simulated providers share: session memory, and an end that comes once. */
abstract class SimulatedLogon {
    /** A provider's own data for one session. */
    private static final int SESSION_DATA = 4_096;

    final MailWorld world;
    final ProviderSupport support;
    final String name;
    private final SessionMemory.Buffer data;
    private boolean loggedOff;
    private boolean dataFreed;

    SimulatedLogon(String name, MailWorld world, ProviderSupport support) {
        this.name = name;
        this.world = world;
        this.support = support;
        data = support.allocateBuffer(SESSION_DATA);
    }

    final boolean isLoggedOff() {
        return loggedOff;
    }

    /** The logoff with all that can go wrong in it; a second one finds an invalid object. */
    final CompletableFuture<HResult> logoffOnce(Supplier<CompletableFuture<HResult>> work) {
        if (loggedOff) {
            return CompletableFuture.completedFuture(HResult.MAPI_E_INVALID_OBJECT);
        }
        loggedOff = true;
        return world.faults().call(name, ProviderFault.In.LOGOFF, work);
    }

    final void freeMemory() {
        if (!dataFreed) {
            dataFreed = true;
            int leak = world.faults().leaks(name);
            if (leak > 0) {
                support.allocateBuffer(leak);
            }
            data.free();
        }
    }

    /** The last thing a logon does. */
    final void releaseSupport() {
        if (world.faults().keepsSupport(name)) {
            return;
        }
        support.release();
        if (world.faults().releasesTwice(name)) {
            support.release();
        }
    }
}
