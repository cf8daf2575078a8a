package org.presencemonitor.messenger.windows;

import com.sun.jna.Pointer;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;

/**
 * This process's multithreaded apartment, as long as a thread is in it. In a single-threaded one events would wait
 * until the thread pumps messages, which an idle thread of an executor does not do; here COM delivers them on threads
 * of its own, and an object may be called from any thread, so that a listener can call it during an event.
 *
 * @param entered the thread that is in it
 */
record Apartment(Thread entered) {
    private static final int MULTITHREADED = 0;

    /**
     * Enters with the calling thread.
     *
     * @throws ComException RPC_E_CHANGED_MODE when the thread is in another apartment
     */
    static Apartment enter() {
        new HResult(OleCalls.INSTANCE.CoInitializeEx(Pointer.NULL, MULTITHREADED)).orThrow("CoInitializeEx", Api.COM);
        return new Apartment(Thread.currentThread());
    }

    /** Leaves, on the thread that entered. Does nothing on another: the end of the thread that entered leaves then. */
    void leave() {
        if (Thread.currentThread().equals(entered)) {
            OleCalls.INSTANCE.CoUninitialize();
        }
    }
}
