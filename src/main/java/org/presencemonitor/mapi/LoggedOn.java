package org.presencemonitor.mapi;

import static org.presencemonitor.hresult.HResult.E_FAIL;
import static org.presencemonitor.hresult.HResult.E_INVALIDARG;
import static org.presencemonitor.hresult.HResult.S_OK;

import java.util.function.Supplier;
import org.presencemonitor.hresult.HResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One logon of one provider, and the support object it was given. */
abstract class LoggedOn implements ProviderSupport {
    private static final Logger LOG = LoggerFactory.getLogger(LoggedOn.class);

    final CallLog log;
    private final MailProvider provider;
    private boolean supportReleased;
    private boolean providerReleased;

    LoggedOn(MailProvider provider, CallLog log) {
        this.provider = provider;
        this.log = log;
    }

    /** The provider's own object. */
    abstract Object logon();

    /** Logs this provider off and lets it go. Never throws: a provider that does has answered E_FAIL. */
    abstract HResult logoff();

    @Override
    @SuppressWarnings("ReferenceEquality") // the very object, not one like it
    public HResult makeInvalid(Object object) {
        HResult result = object == logon() ? S_OK : E_INVALIDARG;
        step("IMAPISupport::MakeInvalid", result);
        return result;
    }

    @Override
    public void release() {
        if (supportReleased) {
            return;
        }
        supportReleased = true;
        step("IMAPISupport::Release", S_OK);
        log.step("MAPI", "removes UIDs and status row of " + provider.name(), S_OK);
    }

    final void releaseProvider() {
        if (providerReleased) {
            return;
        }
        providerReleased = true;
        call("Shutdown", provider::shutdown);
        call("Release provider", () -> {
            provider.release();
            return S_OK;
        });
    }

    final HResult call(String method, Supplier<HResult> work) {
        HResult result;
        try {
            result = work.get();
        } catch (RuntimeException e) {
            LOG.warn("{} of {} threw; the provider counts as logged off", method, provider.name(), e);
            result = E_FAIL;
        }
        step(method, result);
        return result;
    }

    final void step(String step, HResult result) {
        log.step(provider.name(), step, result);
    }
}
