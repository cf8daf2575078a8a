package org.presencemonitor.messenger.windows;

import com.sun.jna.Pointer;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;

/**
 * This process's multithreaded apartment, as long as a thread is in it. In a single-threaded one events would wait
 * until the thread pumps messages, which an executor's thread does not while it is idle; here COM brings them on
 * threads of its own, and an object may be called from any thread, so that a listener can ask within an event.
 */
final class Apartment {
    private static final int MULTITHREADED = 0;

    private final Thread home;

    private Apartment(Thread home) {
        this.home = home;
    }

    /**
     * Enters with the calling thread.
     *
     * @throws ComException RPC_E_CHANGED_MODE when the thread is in another apartment
     */
    static Apartment enter() {
        HResult hr = new HResult(OleCalls.INSTANCE.CoInitializeEx(Pointer.NULL, MULTITHREADED));
        if (hr.failed()) {
            throw new ComException("CoInitializeEx", Api.COM, hr);
        }
        return new Apartment(Thread.currentThread());
    }

    /** Leaves. Another thread cannot do that for the one that entered, whose end then does it. */
    void leave() {
        if (Thread.currentThread().equals(home)) {
            OleCalls.INSTANCE.CoUninitialize();
        }
    }
}
