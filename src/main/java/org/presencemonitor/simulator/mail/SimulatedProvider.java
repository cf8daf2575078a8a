package org.presencemonitor.simulator.mail;

import java.util.concurrent.CompletableFuture;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.MailProvider;

/** The base of the simulated providers: shuts down once. */
abstract class SimulatedProvider implements MailProvider {
    private final String name;
    private final MailContext context;
    private boolean shutDown;

    SimulatedProvider(String name, MailContext context) {
        this.name = name;
        this.context = context;
    }

    final MailContext context() {
        return context;
    }

    final boolean isShutDown() {
        return shutDown;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final CompletableFuture<HResult> shutdown() {
        if (shutDown) {
            return CompletableFuture.completedFuture(HResult.MAPI_E_INVALID_OBJECT);
        }
        shutDown = true;
        return context.faults()
                .call(name, ProviderFault.In.SHUTDOWN, () -> CompletableFuture.completedFuture(HResult.S_OK));
    }

    @Override
    public final void release() {
        if (!shutDown) {
            shutdown();
        }
    }
}
