package org.presencemonitor.messenger;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

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

    /**
     * The end of the client's process, for a client that runs and offers no Messenger; empty where that cannot be
     * noticed. Called on the same thread, after {@link #create} has failed.
     */
    default Optional<CompletionStage<Void>> processEnd() {
        return Optional.empty();
    }
}
