package org.presencemonitor.mapi.spooler;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
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

    LogonReference addLogon() {
        logons++;
        return new LogonReference();
    }

    /** What one active logon holds of the provider. */
    final class LogonReference {
        private @Nullable CompletableFuture<HResult> gone;

        String provider() {
            return name();
        }

        /**
         * Gives the provider up, once: its last logon shuts it down.
         *
         * @return completes when the provider has finished with the logon
         */
        CompletableFuture<HResult> release(ProviderCalls calls) {
            if (gone == null) {
                gone = logonGone(calls);
            }
            return gone;
        }
    }

    private CompletableFuture<HResult> logonGone(ProviderCalls calls) {
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
