package org.presencemonitor.mapi.spooler;

import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.OutboundMessage;

/** One message on its way out through one transport: it ends once, sent or queued again. */
final class Transmission {
    private final StoreTraffic store;
    private final OutboundMessage message;
    private boolean cancelled;
    private boolean settled;
    private HResult result = HResult.S_OK;

    Transmission(StoreTraffic store, OutboundMessage message) {
        this.store = store;
        this.message = message;
    }

    OutboundMessage message() {
        return message;
    }

    StoreTraffic store() {
        return store;
    }

    /** The transport's next SpoolerYield says so. */
    void cancel() {
        cancelled = true;
    }

    boolean isCancelled() {
        return cancelled;
    }

    /** False when it had ended already: then whatever the transport says comes too late. */
    boolean settle(HResult answer) {
        if (settled) {
            return false;
        }
        settled = true;
        result = answer;
        if (answer.equals(HResult.S_OK)) {
            store.sent(message.id());
        } else {
            store.stopped(message.id());
        }
        return true;
    }

    HResult result() {
        return result;
    }
}
