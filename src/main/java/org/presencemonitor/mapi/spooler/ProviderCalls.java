package org.presencemonitor.mapi.spooler;

import static org.presencemonitor.hresult.HResult.E_FAIL;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.mapi.ProviderState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls one provider. Each call ends, is logged, and is kept as a failure when it failed. */
final class ProviderCalls {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderCalls.class);

    private final String provider;
    private final SessionContext context;
    private final List<ProviderState.Failure> failures = new ArrayList<>();

    ProviderCalls(String provider, SessionContext context) {
        this.provider = provider;
        this.context = context;
    }

    /**
     * Never completes exceptionally: completes with E_FAIL when the provider throws, MAPI_E_TIMEOUT when it is late.
     */
    CompletableFuture<HResult> call(String method, Supplier<CompletableFuture<HResult>> work) {
        CompletableFuture<HResult> answer;
        try {
            answer = work.get();
        } catch (RuntimeException e) {
            return CompletableFuture.completedFuture(threw(method, e));
        }
        return context.timeouts().await(answer).thenApply(got -> {
            if (!got.result().equals(HResult.S_OK)) {
                String answered = "answered " + got.result().name(Api.MAPI);
                failed(method, got.result(), got.why().orElse(answered));
            }
            step(method, got.result());
            return got.result();
        });
    }

    /** A call that answers at once. */
    HResult callNow(String method, Supplier<HResult> work) {
        try {
            HResult result = work.get();
            step(method, result);
            return result;
        } catch (RuntimeException e) {
            return threw(method, e);
        }
    }

    /** A call without an answer. */
    void callNow(String method, Runnable work) {
        callNow(method, () -> {
            work.run();
            return HResult.S_OK;
        });
    }

    void step(String step, HResult result) {
        context.log().step(provider, step, result);
    }

    void failed(String call, HResult result, String why) {
        LOG.debug("{} of {} {}", call, provider, why);
        failures.add(new ProviderState.Failure(call, result, why));
    }

    List<ProviderState.Failure> failures() {
        return List.copyOf(failures);
    }

    private HResult threw(String method, RuntimeException e) {
        LOG.debug("{} of {} threw", method, provider, e);
        failed(method, E_FAIL, "threw " + e);
        step(method, E_FAIL);
        return E_FAIL;
    }
}
