package org.presencemonitor.messenger;

/** Creates the client's Messenger object: CoCreateInstance on its CLSID. */
@FunctionalInterface
public interface MessengerFactory {
    /**
     * Connects to the running client; never launches one. Called on the thread that owns the COM side.
     *
     * @throws org.presencemonitor.hresult.ComException CLASS_E_CLASSNOTAVAILABLE when the client is not running or runs
     *     elevated; other codes in communicator.md 3.4
     */
    Messenger create();
}
