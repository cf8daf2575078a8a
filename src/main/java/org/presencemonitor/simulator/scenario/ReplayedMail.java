package org.presencemonitor.simulator.scenario;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.MailSession;
import org.presencemonitor.mapi.MailSessionState;

/** A mail session that stands where the recording says. */
final class ReplayedMail implements MailSession {
    private final ReplayedSource source;
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private volatile MailSessionState state = MailSessionState.NEVER_LOGGED_ON;

    ReplayedMail(ReplayedSource source) {
        this.source = source;
    }

    void become(MailSessionState now) {
        state = now;
        watchers.forEach(Runnable::run);
    }

    @Override
    public MailSessionState state() {
        return state;
    }

    @Override
    public HResult logoff(int flags) {
        try {
            return new HResult(Integer.parseUnsignedInt(source.answer("Logoff").substring(2), 16));
        } catch (ComException e) {
            return e.hresult();
        }
    }

    @Override
    public Watch watch(Runnable onChange) {
        watchers.add(onChange);
        return () -> watchers.remove(onChange);
    }
}
