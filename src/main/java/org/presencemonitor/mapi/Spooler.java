package org.presencemonitor.mapi;

import static org.presencemonitor.hresult.HResult.MAPI_E_INVALID_OBJECT;
import static org.presencemonitor.hresult.HResult.S_OK;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.MailSessionState.Phase;

/**
 * MAPI's side of a session: logs providers on, and off in the documented order (communicator.md 7.3): stores, then
 * transports; for each the logoff, the release of its logon object, the provider's Shutdown and its release.
 *
 * <p>Whatever a provider answers or throws, it ends logged off and the next one has its turn.
 */
public final class Spooler implements MailSession {
    private final CallLog log;
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private final List<LoggedOnStore> stores = new ArrayList<>();
    private final List<LoggedOnTransport> transports = new ArrayList<>();
    private MailSessionState state = MailSessionState.NEVER_LOGGED_ON;

    public Spooler(CallLog log) {
        this.log = log;
    }

    /** Opens a session with these providers; nothing happens when one is open. */
    public void logon(List<StoreProvider> storeProviders, List<TransportProvider> transportProviders) {
        synchronized (this) {
            if (state.phase() != Phase.LOGGED_OFF) {
                return;
            }
            storeProviders.forEach(provider -> stores.add(new LoggedOnStore(provider, log)));
            transportProviders.forEach(provider -> transports.add(new LoggedOnTransport(provider, log)));
            state = new MailSessionState(Phase.LOGGED_ON, transports.size(), stores.size(), state.result());
        }
        tell();
    }

    @Override
    public HResult logoff(int flags) {
        synchronized (this) {
            if (state.phase() != Phase.LOGGED_ON) {
                return MAPI_E_INVALID_OBJECT;
            }
            state = new MailSessionState(Phase.LOGGING_OFF, transports.size(), stores.size(), Optional.empty());
        }
        tell();
        HResult worst = S_OK;
        for (LoggedOnStore store : stores) {
            worst = firstNotOk(worst, store.logoff());
        }
        for (LoggedOnTransport transport : transports) {
            worst = firstNotOk(worst, transport.logoff());
        }
        log.step("MAPI", "IMAPISession::Logoff", worst);
        synchronized (this) {
            stores.clear();
            transports.clear();
            state = new MailSessionState(Phase.LOGGED_OFF, 0, 0, Optional.of(worst));
        }
        tell();
        return worst;
    }

    @Override
    public synchronized MailSessionState state() {
        return state;
    }

    @Override
    public Watch watch(Runnable onChange) {
        watchers.add(onChange);
        return () -> watchers.remove(onChange);
    }

    private void tell() {
        watchers.forEach(Runnable::run);
    }

    private static HResult firstNotOk(HResult sofar, HResult next) {
        return sofar.equals(S_OK) ? next : sofar;
    }
}
