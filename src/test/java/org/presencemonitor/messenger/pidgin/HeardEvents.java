package org.presencemonitor.messenger.pidgin;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.messenger.MyStatus;

/** What a listener hears of the session, one line each. */
final class HeardEvents implements MessengerEvents {
    final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void onSignin(HResult hr) {
        lines.add("OnSignin " + hr);
    }

    @Override
    public void onSignout() {
        lines.add("OnSignout");
    }

    @Override
    public void onMyStatusChange(HResult hr, MyStatus status) {
        lines.add("OnMyStatusChange " + hr + " " + status);
    }

    @Override
    public void onMyFriendlyNameChange(HResult hr, String previousName) {
        lines.add("OnMyFriendlyNameChange " + previousName);
    }

    @Override
    public void onAppShutdown() {
        lines.add("OnAppShutdown");
    }
}
