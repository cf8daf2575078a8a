package org.presencemonitor.mapi.spooler;

import java.util.concurrent.CompletableFuture;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.MailProvider;

/** A provider object and the number of its active logons. After the last one it is shut down and released. */
final class ProviderReference {
    private final MailProvider provider;
    private int logons;

    ProviderReference(MailProvider provider) {
        this.provider = provider;
    }

    String name() {
        return provider.name();
    }

    void logonAdded() {
        logons++;
    }

    /** Completes when the provider has finished with the logon; its last logon shuts it down. */
    CompletableFuture<HResult> logonGone(ProviderCalls calls) {
        logons--;
        if (logons > 0) {
            return CompletableFuture.completedFuture(HResult.S_OK);
        }
        return calls.call("Shutdown", provider::shutdown).thenApply(result -> {
            calls.callNow("Release provider", provider::release);
            return result;
        });
    }
}
