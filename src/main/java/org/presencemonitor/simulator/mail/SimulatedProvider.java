package org.presencemonitor.simulator.mail;

import java.util.concurrent.CompletableFuture;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.MailProvider;

/** What the provider objects share: they are shut down once. */
abstract class SimulatedProvider implements MailProvider {
    private final String name;
    private final MailWorld world;
    private boolean shutDown;

    SimulatedProvider(String name, MailWorld world) {
        this.name = name;
        this.world = world;
    }

    final MailWorld world() {
        return world;
    }

    /** Nothing of it is left to use. */
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
        return world.faults()
                .call(name, ProviderFault.In.SHUTDOWN, () -> CompletableFuture.completedFuture(HResult.S_OK));
    }

    @Override
    public final void release() {
        if (!shutDown) {
            shutdown();
        }
    }
}
