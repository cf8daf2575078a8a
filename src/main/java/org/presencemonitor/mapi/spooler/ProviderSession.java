package org.presencemonitor.mapi.spooler;

import static org.presencemonitor.hresult.HResult.MAPI_E_INVALID_OBJECT;
import static org.presencemonitor.hresult.HResult.S_OK;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.FlagsPointer;
import org.presencemonitor.mapi.ProviderState;
import org.presencemonitor.mapi.ProviderState.Kind;
import org.presencemonitor.mapi.ProviderState.Step;
import org.presencemonitor.mapi.ProviderSupport;
import org.presencemonitor.mapi.SessionMemory;
import org.presencemonitor.mapi.StatusCode;

/** One logon of one provider, and the support object it was given. */
abstract class ProviderSession implements ProviderSupport {
    /** AddRef, Release and QueryInterface: every object has these. */
    private static final int LEAST_METHODS = 3;

    final SessionContext context;
    final ProviderCalls calls;
    private final ProviderReference held;
    private final Kind kind;
    private Step step = Step.LOGGED_ON;
    private Optional<StatusCode> status = Optional.empty();
    private boolean invalid;
    private boolean supportReleased;
    private boolean supportTaken;
    private @Nullable CompletableFuture<HResult> ending;
    private @Nullable CompletableFuture<HResult> providerGone;

    ProviderSession(Kind kind, ProviderReference held, ProviderCalls calls, SessionContext context) {
        this.kind = kind;
        this.held = held;
        this.calls = calls;
        this.context = context;
    }

    /** The provider's own object. */
    abstract Object logon();

    /** What MAPI does before it calls the logoff. */
    void beforeLogoff() {}

    /** The provider's logoff, by its documented name, made. */
    abstract CompletableFuture<HResult> callLogoff();

    /** What MAPI does once the logoff has returned or was given up. */
    void afterLogoff() {}

    /** Lets the logon object go. */
    abstract void releaseLogon();

    /**
     * Logs this provider off and lets it go (communicator.md 7.3). Whatever it does, this completes, with what its
     * logoff answered; a second call gets the first one's.
     */
    final CompletableFuture<HResult> logoff() {
        if (ending == null) {
            CompletableFuture<HResult> mine = new CompletableFuture<>();
            ending = mine;
            endLogon()
                    .thenCompose(result -> providerGone().thenApply(shutdown -> result))
                    .whenComplete((result, thrown) -> {
                        reach(Step.RELEASED);
                        mine.complete(thrown == null ? result : HResult.E_FAIL);
                    });
            return mine;
        }
        return ending;
    }

    private CompletableFuture<HResult> endLogon() {
        reach(Step.LOGGING_OFF);
        beforeLogoff();
        return callLogoff().thenApply(result -> {
            afterLogoff();
            reach(Step.LOGGED_OFF);
            calls.callNow("Release logon", this::releaseLogon);
            if (!supportReleased) {
                // A provider that kept its support object is let go all the same.
                calls.failed("IMAPISupport::Release", S_OK, "kept its support object; MAPI took it");
                supportTaken = true;
                releaseSupport();
            }
            reach(Step.LOGON_RELEASED);
            return result;
        });
    }

    /** With the last logon of the provider the provider goes. */
    final CompletableFuture<HResult> providerGone() {
        if (providerGone == null) {
            providerGone = held.logonGone(calls);
        }
        return providerGone;
    }

    final boolean isEnding() {
        return ending != null;
    }

    /** Whether calls still reach the logon object. */
    final boolean isValid() {
        return !invalid && !isEnding();
    }

    final String name() {
        return held.name();
    }

    final boolean isGone() {
        return step == Step.RELEASED;
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
        return otherwise();
    }

    @Override
    public HResult spoolerNotify() {
        return otherwise();
    }

    @Override
    public CompletableFuture<HResult> storeLogoffTransports(FlagsPointer flags) {
        return CompletableFuture.completedFuture(otherwise());
    }

    /** What a support object answers to a method that is not for this kind of provider. */
    private HResult otherwise() {
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

    @SuppressWarnings("ReferenceEquality") // the very object, not one like it
    private HResult checkInvalid(int flags, Object object, int references, int methods) {
        if (supportReleased) {
            return MAPI_E_INVALID_OBJECT;
        }
        if (flags != 0) {
            return HResult.MAPI_E_UNKNOWN_FLAGS;
        }
        boolean possible = object == logon() && references >= 0 && methods >= LEAST_METHODS;
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

    /** What the first release sets off. */
    void supportGone() {}

    private void releaseSupport() {
        supportReleased = true;
        status = Optional.empty();
        context.log().step("MAPI", "removes UIDs and status row of " + name(), S_OK);
        context.changed().run();
    }

    private void reach(Step next) {
        step = next;
        context.changed().run();
    }
}
