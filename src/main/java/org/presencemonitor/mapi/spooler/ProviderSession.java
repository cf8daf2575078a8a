package org.presencemonitor.mapi.spooler;

import static org.presencemonitor.hresult.HResult.MAPI_E_INVALID_OBJECT;
import static org.presencemonitor.hresult.HResult.S_OK;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.FlagsPointer;
import org.presencemonitor.mapi.ProviderState;
import org.presencemonitor.mapi.ProviderState.LogoffStep;
import org.presencemonitor.mapi.ProviderState.ProviderKind;
import org.presencemonitor.mapi.ProviderSupport;
import org.presencemonitor.mapi.SessionMemory;
import org.presencemonitor.mapi.StatusCode;

/** One logon of one provider, and its support object. */
abstract class ProviderSession implements ProviderSupport {
    /** AddRef, Release and QueryInterface: every object has these. */
    private static final int MIN_METHODS = 3;

    final SessionContext context;
    final ProviderCalls calls;
    private final ProviderReference.LogonReference reference;
    private final ProviderKind kind;
    private LogoffStep step = LogoffStep.LOGGED_ON;
    private Optional<StatusCode> status = Optional.empty();
    private boolean invalid;
    private boolean supportReleased;
    private boolean supportTaken;
    private @Nullable CompletableFuture<HResult> ending;
    private final CompletableFuture<Void> gone = new CompletableFuture<>();

    ProviderSession(
            ProviderKind kind,
            ProviderReference.LogonReference reference,
            ProviderCalls calls,
            SessionContext context) {
        this.kind = kind;
        this.reference = reference;
        this.calls = calls;
        this.context = context;
    }

    /** Calls the provider's logon; where that throws, its support object is dead. */
    final <T> T begin(Supplier<T> logon) {
        try {
            return logon.get();
        } catch (RuntimeException e) {
            takeSupport();
            throw e;
        }
    }

    /** Asks the new logon object; where that throws, the object is released and its support object is dead. */
    final <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            ending = CompletableFuture.completedFuture(HResult.MAPI_E_FAILONEPROVIDER);
            calls.callNow("Release logon", this::releaseLogon);
            takeSupport();
            throw e;
        }
    }

    /** The provider's own object. */
    abstract Object logon();

    /** MAPI's work before the call of the logoff. */
    void beforeLogoff() {}

    /** Calls the provider's logoff by its documented name. */
    abstract CompletableFuture<HResult> callLogoff();

    /** MAPI's work once the logoff has returned or timed out. */
    void afterLogoff() {}

    abstract void releaseLogon();

    /** Completes when MAPI has done with what the logon object gave it, so that the provider may be shut down. */
    CompletableFuture<Void> lastCall() {
        return CompletableFuture.completedFuture(null);
    }

    /**
     * Logs this provider off and releases it (communicator.md 7.3). Always completes, with the answer of its logoff,
     * when the provider is {@link #gone} or waits for its {@link #lastCall}. A second call returns the first one's
     * result.
     */
    final CompletableFuture<HResult> logoff() {
        if (ending == null) {
            CompletableFuture<HResult> mine = new CompletableFuture<>();
            ending = mine;
            endLogon().exceptionally(thrown -> HResult.E_FAIL).thenAccept(result -> {
                CompletableFuture<Void> lastCall = lastCall();
                boolean waits = !lastCall.isDone();
                lastCall.thenCompose(nothing -> providerGone()).whenComplete((shutdown, thrown) -> {
                    reach(LogoffStep.RELEASED);
                    gone.complete(null);
                    mine.complete(result);
                });
                if (waits) {
                    mine.complete(result);
                }
            });
            return mine;
        }
        return ending;
    }

    /** Completes when the provider has been shut down and released as well. */
    final CompletableFuture<Void> gone() {
        return gone;
    }

    private CompletableFuture<HResult> endLogon() {
        reach(LogoffStep.LOGGING_OFF);
        beforeLogoff();
        return callLogoff().thenApply(result -> {
            afterLogoff();
            reach(LogoffStep.LOGGED_OFF);
            calls.callNow("Release logon", this::releaseLogon);
            if (!supportReleased) {
                // A provider that kept its support object is released all the same.
                calls.failed("IMAPISupport::Release", S_OK, "kept its support object; MAPI took it");
                takeSupport();
            }
            reach(LogoffStep.LOGON_RELEASED);
            return result;
        });
    }

    /** Releases the provider when this was its last logon. */
    final CompletableFuture<HResult> providerGone() {
        return reference.release(calls);
    }

    final boolean isEnding() {
        return ending != null;
    }

    /** Whether calls still reach the logon object. */
    final boolean isValid() {
        return !invalid && !supportReleased && !isEnding();
    }

    final String name() {
        return reference.provider();
    }

    final boolean isGone() {
        return step == LogoffStep.RELEASED;
    }

    final ProviderState state() {
        return new ProviderState(name(), kind, step, status, calls.failures());
    }

    @Override
    public final SessionMemory.Buffer allocateBuffer(int size) {
        return context.memory().allocate(name(), size);
    }

    @Override
    public final HResult modifyStatusRow(StatusCode now) {
        if (supportReleased) {
            return MAPI_E_INVALID_OBJECT;
        }
        status = Optional.of(now);
        calls.step("IMAPISupport::ModifyStatusRow " + now.hex(), S_OK);
        context.changed().run();
        return S_OK;
    }

    @Override
    public HResult spoolerYield() {
        return unsupported();
    }

    @Override
    public HResult spoolerNotify() {
        return unsupported();
    }

    @Override
    public CompletableFuture<HResult> storeLogoffTransports(FlagsPointer flags) {
        return CompletableFuture.completedFuture(unsupported());
    }

    /** The answer of a method that this kind of provider may not use. */
    private HResult unsupported() {
        return supportReleased ? MAPI_E_INVALID_OBJECT : HResult.MAPI_E_NO_SUPPORT;
    }

    final boolean isSupportReleased() {
        return supportReleased;
    }

    @Override
    public final HResult makeInvalid(int flags, Object object, int references, int methods) {
        HResult result = checkInvalid(flags, object, references, methods);
        if (result.equals(S_OK)) {
            invalid = true;
        }
        calls.step("IMAPISupport::MakeInvalid", result);
        return result;
    }

    @SuppressWarnings("ReferenceEquality") // the object itself, not an equal one
    private HResult checkInvalid(int flags, Object object, int references, int methods) {
        if (supportReleased) {
            return MAPI_E_INVALID_OBJECT;
        }
        if (flags != 0) {
            return HResult.MAPI_E_UNKNOWN_FLAGS;
        }
        boolean possible = object == logon() && references >= 0 && methods >= MIN_METHODS;
        return possible ? S_OK : HResult.E_INVALIDARG;
    }

    @Override
    public void release() {
        if (supportReleased) {
            if (!supportTaken) {
                calls.failed("IMAPISupport::Release", MAPI_E_INVALID_OBJECT, "released its support object twice");
            }
            calls.step("IMAPISupport::Release", MAPI_E_INVALID_OBJECT);
            return;
        }
        calls.step("IMAPISupport::Release", S_OK);
        releaseSupport();
        supportGone();
    }

    /** Follows the first release. */
    void supportGone() {}

    private void takeSupport() {
        if (!supportReleased) {
            supportTaken = true;
            releaseSupport();
        }
    }

    private void releaseSupport() {
        supportReleased = true;
        status = Optional.empty();
        context.log().step("MAPI", "removes UIDs and status row of " + name(), S_OK);
        context.changed().run();
    }

    private void reach(LogoffStep next) {
        step = next;
        context.changed().run();
    }
}
