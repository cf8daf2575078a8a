package org.presencemonitor.presence.monitor;

import java.util.Map;
import java.util.TreeMap;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Commands;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.registry.WritableRegistry;
import org.presencemonitor.simulator.CommunicatorSimulator;

/** What may happen to a client and its monitor, for tests that let it happen in any order. */
public final class Happenings {
    private Happenings() {}

    /** By name, in the order of the names, so that a seed chooses the same ones each time. */
    public static Map<String, Runnable> of(CommunicatorSimulator client, Commands monitor) {
        Map<String, Runnable> happenings = new TreeMap<>();
        happenings.put("start", client::start);
        happenings.put("shut down", client::shutDown);
        happenings.put("crash", client::crash);
        happenings.put("sign in by itself", client::signIn);
        happenings.put("server silent", client.server()::goSilent);
        happenings.put("server answers", client.server()::answerAgain);
        happenings.put("server refuses", () -> client.server().refuse(HResult.MSGR_E_INVALID_PASSWORD));
        happenings.put("server accepts", client.server()::accept);
        happenings.put("network lost", client.server()::dropNetwork);
        happenings.put("network back", client.server()::restoreNetwork);
        happenings.put("signed in elsewhere", client.server()::signInElsewhere);
        happenings.put("asked to start", monitor::start);
        happenings.put("asked to sign in", monitor::signIn);
        happenings.put("asked to sign out", monitor::signOut);
        happenings.put("asked to log off", monitor::logOff);
        happenings.put("asked to be busy", () -> monitor.setStatus(MyStatus.BUSY));
        happenings.put("flag edited to 0", () -> edit(client.registry(), 0));
        happenings.put("flag edited to 2", () -> edit(client.registry(), 2));
        return happenings;
    }

    private static void edit(WritableRegistry registry, int value) {
        registry.write(Provider.COMMUNICATOR.key(), UpAndRunning.NAME, new Dword(value));
    }
}
